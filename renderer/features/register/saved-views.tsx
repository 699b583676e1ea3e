import { useState } from 'react';
import type { SavedView } from '../../../shared/register/saved-view.ts';
import { tell } from '../../state/app-store.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { nothingSelected } from '../../ui/data-grid/selection.ts';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { usualColumns } from './columns.tsx';
import styles from './dialogs.module.css';
import { known, useRegisterStore } from './register-store.ts';

/** Shows the Register as a saved view has it. What a later version knew and this one not is left out. */
export function showView(view: SavedView): void {
  useRegisterStore.setState({
    ...known(view),
    typed: view.words,
    folded: new Set(),
    selection: nothingSelected,
  });
}

/** Keeps how the Register stands now under a name, for everybody who opens the register; or forgets one. */
export function SavedViewsDialog({
  views,
  onClose,
}: {
  readonly views: readonly SavedView[];
  readonly onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const standing = views.find((view) => view.name === name.trim());
  const save = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const { typed, chips, grouping, sorts, columns } = useRegisterStore.getState();
    const made = await edit.make(
      {
        kind: 'put-saved-view',
        id: null,
        view: {
          name: name.trim(),
          words: typed.slice(0, 400),
          chips: [...chips],
          grouping,
          sorts: sorts.map(({ column, direction }) => ({ column, direction })),
          columns: [...(columns ?? usualColumns)],
        },
      },
      'The view is saved.',
    );
    if (made === null) return;
    tell('done', `The view “${name.trim()}” is in the register.`);
    onClose();
  };
  const forget = (view: SavedView) =>
    edit.make(
      { kind: 'remove-record', collection: 'savedViews', id: view.id },
      `The view ${view.name} was removed.`,
    );
  return (
    <Dialog
      title="Saved views"
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      note="Views are part of the register: whoever opens it has them."
      actions={
        <Button look="main" type="submit">
          {standing === undefined ? 'Save this view' : 'Save in its place'}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Name"
          description="Words, chips, groups, order and columns are kept as they stand now."
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          error={isTried && name.trim() === '' ? 'Give the view a name.' : null}
        />
        {views.length === 0 ? null : (
          <ul className={styles.pairs} aria-label="Views that are saved">
            {views.map((view) => (
              <li key={view.id}>
                <span>{view.name}</span>
                <Button
                  small
                  look="quiet"
                  label={`Remove ${view.name}`}
                  onPress={() => void forget(view)}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        )}
        {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      </div>
    </Dialog>
  );
}
