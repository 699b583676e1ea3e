import { useState } from 'react';
import type { Action } from '../../../shared/register/experience.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useQuery } from '../../state/use-query.ts';
import { useEdit } from '../../state/use-edit.ts';
import { ComboBox } from '../combo-box/combo-box.tsx';
import { DayField } from '../date-field/date-field.tsx';
import { TextArea } from '../text-field/text-field.tsx';
import { FormDialog } from '../form-dialog/form-dialog.tsx';
import { nobodyYet, WhoAndWhenFields, type WhoAndWhen } from './who-and-when.tsx';
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
  const { asAt, today } = useAsAt();
  const recommendations = useQuery('recommendations.list', { asAt }).value ?? [];
  const [what, setWhat] = useState(action?.what ?? subject.what);
  const [given, setGiven] = useState<WhoAndWhen>({
    ...nobodyYet,
    owner: action?.owner ?? '',
    due: action?.due ?? null,
  });
  const { owner, due, dueProblem } = given;
  const [doneOn, setDoneOn] = useState(action?.doneOn ?? null);
  const [doneProblem, setDoneProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [answers, setAnswers] = useState(
    action?.recommendationId ?? subject.recommendationId ?? '',
  );
  const edit = useEdit();
  // What is met is offered only where the action answers it already.
  const offered = recommendations
    .map(({ recommendation }) => recommendation)
    .filter(({ id, closedOn }) => closedOn === null || id === answers);

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
          recommendationId: answers === '' ? null : answers,
        },
      },
      action === null ? 'Action raised.' : 'Action saved.',
    );
    if (made !== null) onClose();
  };
  return (
    <FormDialog
      title={action === null ? 'Raise an action' : 'Change the action'}
      form={edit}
      save={action === null ? 'Raise the action' : 'Save the action'}
      onClose={onClose}
      onSave={save}
    >
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
      <WhoAndWhenFields
        value={given}
        onChange={setGiven}
        today={today}
        isTried={isTried}
        ownerError={ownerError}
      />
      {offered.length === 0 ? null : (
        <ComboBox
          label="Answers the recommendation"
          optional
          choices={[
            { id: '', label: 'None' },
            ...offered.map(({ id, body, reference, words }) => ({
              id,
              label: `${`${body} ${reference}`.trim()}: ${words.slice(0, 120)}`,
            })),
          ]}
          value={answers}
          onChange={(id) => {
            setAnswers(id ?? '');
          }}
        />
      )}
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
    </FormDialog>
  );
}
