import { useState } from 'react';
import type { Action } from '../../../shared/register/experience.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import {
  nobodyYet,
  WhoAndWhenFields,
  type WhoAndWhen,
} from '../../ui/action-dialog/who-and-when.tsx';
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
  const [given, setGiven] = useState<WhoAndWhen>(nobodyYet);
  const { owner, due, dueProblem } = given;
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
    <FormDialog
      title={`Assign ${count(actions.length, 'action')}`}
      form={edit}
      save={<>Assign {count(actions.length, 'action')}</>}
      note="What is left empty stays as it is."
      onClose={onClose}
      onSave={save}
    >
      <ul className={styles.named} aria-label="What is assigned">
        {actions.slice(0, 8).map(({ id, what, owner: by }) => (
          <li key={id}>
            {what} <span className={styles.second}>{by}</span>
          </li>
        ))}
        {actions.length > 8 ? <li>and {count(actions.length - 8, 'other')}</li> : null}
      </ul>
      <WhoAndWhenFields
        value={given}
        onChange={setGiven}
        today={today}
        isTried={isTried}
        ownerOptional
        autoFocus
        ownerError={isEmpty && dueProblem === null ? 'Name a post or a day.' : null}
      />
    </FormDialog>
  );
}
