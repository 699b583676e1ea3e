import { useState } from 'react';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { announce } from '../../state/app-store.ts';
import { Button } from '../../ui/button/button.tsx';
import type { GridColumn } from '../../ui/data-grid/columns.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Select } from '../../ui/select/select.tsx';
import styles from './dialogs.module.css';

/** Chooses the columns and their order. The reference stays the first. */
export function ColumnsDialog({
  all,
  shown,
  onDone,
  onClose,
}: {
  readonly all: readonly GridColumn<RegisterRow>[];
  readonly shown: readonly string[];
  /** Null goes back to the usual columns. */
  readonly onDone: (columns: readonly string[] | null) => void;
  readonly onClose: () => void;
}) {
  const [ids, setIds] = useState<readonly string[]>(shown.filter((id) => id !== 'ref'));
  const nameOf = (id: string) => all.find((column) => column.id === id)?.head ?? id;
  const move = (at: number, by: number): void => {
    const next = [...ids];
    const [id] = next.splice(at, 1);
    if (id === undefined) return;
    const to = Math.max(0, Math.min(next.length, at + by));
    next.splice(to, 0, id);
    setIds(next);
    announce(`${nameOf(id)} is column ${to + 2} of ${next.length + 1}`);
  };
  return (
    <Dialog
      title="Columns"
      isOpen
      onClose={onClose}
      onSubmit={() => {
        onDone(['ref', ...ids]);
      }}
      note="The reference always comes first."
      actions={
        <>
          <Button
            onPress={() => {
              onDone(null);
            }}
          >
            The usual columns
          </Button>
          <Button look="main" type="submit">
            Show these columns
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label="Add a column"
          placeholder="DPIA, retention, status and others"
          choices={all
            .filter(({ id }) => id !== 'ref' && !ids.includes(id))
            .map(({ id, head }) => ({ id, label: head }))}
          value={null}
          optional
          onChange={(id) => {
            setIds([...ids, id]);
          }}
        />
        <ol className={styles.columns} aria-label="Columns that are shown">
          {ids.map((id, at) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <span className={styles.moves}>
                <Button
                  small
                  look="quiet"
                  label={`Move ${nameOf(id)} up`}
                  onPress={() => {
                    move(at, -1);
                  }}
                >
                  Up
                </Button>
                <Button
                  small
                  look="quiet"
                  label={`Move ${nameOf(id)} down`}
                  onPress={() => {
                    move(at, 1);
                  }}
                >
                  Down
                </Button>
                <Button
                  small
                  look="quiet"
                  label={`Take ${nameOf(id)} away`}
                  onPress={() => {
                    setIds(ids.filter((other) => other !== id));
                  }}
                >
                  Take away
                </Button>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}
