import { useState } from 'react';
import type { Action } from '../../../shared/register/experience.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { DayField } from '../../ui/date-field/date-field.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './actions.module.css';

/** Gives several actions to one post, or one day, or both; what is left empty stays as it is. */
export function AssignDialog({
  actions,
  onClose,
}: {
  readonly actions: readonly Action[];
  readonly onClose: () => void;
}) {
  const { today } = useAsAt();
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState<Action['due']>(null);
  const [dueProblem, setDueProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const isEmpty = owner.trim() === '' && due === null;
  const save = async () => {
    setTried(true);
    if (isEmpty || dueProblem !== null) return;
    const made = await edit.make(
      {
        kind: 'together',
        label: `assignment of ${count(actions.length, 'action')}`,
        edits: actions.map(({ id, ...action }) => ({
          kind: 'put-action',
          id,
          action: {
            ...action,
            owner: owner.trim() === '' ? action.owner : owner.trim(),
            due: due ?? action.due,
          },
        })),
      },
      `${count(actions.length, 'action')} assigned.`,
    );
    if (made !== null) onClose();
  };
  return (
    <Dialog
      title={`Assign ${count(actions.length, 'action')}`}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      note={edit.isSaving ? 'Saving…' : 'What is left empty stays as it is.'}
      actions={
        <Button look="main" type="submit">
          Assign {count(actions.length, 'action')}
        </Button>
      }
    >
      <ul className={styles.named} aria-label="What is assigned">
        {actions.slice(0, 8).map(({ id, what, owner: by }) => (
          <li key={id}>
            {what} <span className={styles.second}>{by}</span>
          </li>
        ))}
        {actions.length > 8 ? <li>and {count(actions.length - 8, 'other')}</li> : null}
      </ul>
      <div className={styles.pair}>
        <TextField
          label="By whom"
          optional
          description="A post, not a person."
          value={owner}
          onChange={setOwner}
          maxLength={200}
          autoFocus
          error={isTried && isEmpty && dueProblem === null ? 'Name a post or a day.' : null}
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
    </Dialog>
  );
}
