import { useState } from 'react';
import type { FindingRow } from '../../../shared/contract/view-models.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import styles from './decision-dialog.module.css';

/** Raises an action for each of several findings, for one post and one day. */
export function ActionsDialog({
  findings,
  onClose,
  onRaised,
}: {
  readonly findings: readonly FindingRow[];
  readonly onClose: () => void;
  readonly onRaised: () => void;
}) {
  const { today } = useAsAt();
  const [what, setWhat] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState<IsoDate | null>(null);
  const [dueProblem, setDueProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const words = count(findings.length, 'action');
  const save = async () => {
    setTried(true);
    if (owner.trim() === '' || dueProblem !== null) return;
    const made = await edit.make(
      {
        kind: 'together',
        label: `new ${words}`,
        edits: findings.map(({ id, agreementId, title }) => ({
          kind: 'put-action',
          id: null,
          action: {
            what: what.trim() === '' ? `Put right: ${title}` : what.trim(),
            owner: owner.trim(),
            raisedOn: today,
            due,
            doneOn: null,
            agreementId,
            findingId: id,
            meetingId: null,
          },
        })),
      },
      `${words} raised.`,
    );
    if (made === null) return;
    onClose();
    onRaised();
  };
  return (
    <Dialog
      title={`Raise ${words}`}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      note={edit.isSaving ? 'Saving…' : 'One for each finding. One undo takes them back.'}
      actions={
        <Button look="main" type="submit">
          Raise {words}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextArea
          label="What is to be done"
          optional
          description="Left empty, each is named by its finding."
          value={what}
          onChange={setWhat}
          rows={2}
          maxLength={2_000}
          autoFocus
        />
        <div className={styles.pair}>
          <TextField
            label="By whom"
            description="A post, not a person."
            value={owner}
            onChange={setOwner}
            maxLength={200}
            error={
              isTried && owner.trim() === ''
                ? 'Say which post does it, for example IG officer.'
                : null
            }
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
        {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      </div>
    </Dialog>
  );
}
