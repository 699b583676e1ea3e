import { useState } from 'react';
import type { Action } from '../../../shared/register/experience.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../button/button.tsx';
import { DayField } from '../date-field/date-field.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { RefusalNotice } from '../notice/notice.tsx';
import { TextArea, TextField } from '../text-field/text-field.tsx';
import styles from './action-dialog.module.css';

/** What a new action is about. */
export interface ActionSubject {
  readonly agreementId: string | null;
  readonly findingId: string | null;
  /** The recommendation of an inspection that it answers. */
  readonly recommendationId?: string;
  /** A first wording, for example the recommendation of a finding. */
  readonly what: string;
  /** Named in the dialog: "ISA-027". */
  readonly about: string | null;
}

/**
 * Raises an action or changes one: what is to be done, by which post, by which day.
 * Accessibility: see `Dialog`; every error stands under its field; the main button is never disabled.
 */
export function ActionDialog({
  action,
  subject,
  onClose,
}: {
  /** The action to change; null raises one. */
  readonly action: Action | null;
  readonly subject: ActionSubject;
  readonly onClose: () => void;
}) {
  const { today } = useAsAt();
  const [what, setWhat] = useState(action?.what ?? subject.what);
  const [owner, setOwner] = useState(action?.owner ?? '');
  const [due, setDue] = useState(action?.due ?? null);
  const [dueProblem, setDueProblem] = useState<string | null>(null);
  const [doneOn, setDoneOn] = useState(action?.doneOn ?? null);
  const [doneProblem, setDoneProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const edit = useEdit();

  const whatError = what.trim() === '' ? 'Say what is to be done.' : null;
  const ownerError = owner.trim() === '' ? 'Say which post does it, for example IG officer.' : null;
  const futureError =
    doneOn !== null && doneOn > today ? 'It cannot be done on a day to come.' : null;
  const save = async () => {
    setTried(true);
    const problems = [whatError, ownerError, dueProblem, doneProblem, futureError];
    if (problems.some((problem) => problem !== null)) return;
    const made = await edit.make(
      {
        kind: 'put-action',
        id: action?.id ?? null,
        action: {
          what: what.trim(),
          owner: owner.trim(),
          raisedOn: action?.raisedOn ?? today,
          due,
          doneOn,
          agreementId: action === null ? subject.agreementId : action.agreementId,
          findingId: action === null ? subject.findingId : action.findingId,
          meetingId: action?.meetingId ?? null,
          recommendationId: action?.recommendationId ?? subject.recommendationId ?? null,
        },
      },
      action === null ? 'Action raised.' : 'Action saved.',
    );
    if (made !== null) onClose();
  };
  return (
    <Dialog
      title={action === null ? 'Raise an action' : 'Change the action'}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      note={edit.isSaving ? 'Saving…' : 'Nothing has been saved yet.'}
      actions={
        <Button look="main" type="submit">
          {action === null ? 'Raise the action' : 'Save the action'}
        </Button>
      }
    >
      <div className={styles.fields}>
        {subject.about === null ? null : <p className={styles.about}>About {subject.about}</p>}
        <TextArea
          label="What is to be done"
          value={what}
          onChange={setWhat}
          rows={3}
          maxLength={2_000}
          autoFocus
          error={isTried ? whatError : null}
        />
        <div className={styles.pair}>
          <TextField
            label="By whom"
            description="A post, not a person."
            value={owner}
            onChange={setOwner}
            maxLength={200}
            error={isTried ? ownerError : null}
          />
          <DayField
            label="By when"
            optional
            today={today}
            value={due}
            onChange={(day, problem) => {
              setDue(day);
              setDueProblem(problem);
            }}
            error={isTried ? dueProblem : null}
          />
        </div>
        {action === null ? null : (
          <DayField
            label="Done on"
            optional
            today={today}
            value={doneOn}
            onChange={(day, problem) => {
              setDoneOn(day);
              setDoneProblem(problem);
            }}
            error={isTried ? (doneProblem ?? futureError) : null}
          />
        )}
        {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      </div>
    </Dialog>
  );
}
