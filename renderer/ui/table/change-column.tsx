import { Button } from '../button/button.tsx';
import styles from './table.module.css';
import type { TableColumn } from './table.tsx';

/**
 * The last column of a table whose rows can be changed, not printed. Spread it into the columns: there
 * is none while `isEditable` is false.
 * Accessibility: each button is named by its row, "Edit Police to council", not by "Edit" alone.
 */
export function changeColumn<R>({
  isEditable,
  name,
  onEdit,
  onRemove,
}: {
  readonly isEditable: boolean;
  /** The row in a few words. */
  readonly name: (row: R) => string;
  readonly onEdit: (row: R) => void;
  readonly onRemove?: (row: R) => void;
}): readonly TableColumn<R>[] {
  if (!isEditable) return [];
  return [
    {
      id: 'do',
      head: 'Change',
      width: onRemove === undefined ? '72px' : '128px',
      align: 'end',
      cell: (row) => (
        <span className={styles.rowButtons} data-no-print>
          <Button
            small
            look="quiet"
            label={`Edit ${name(row)}`}
            onPress={() => {
              onEdit(row);
            }}
          >
            Edit
          </Button>
          {onRemove === undefined ? null : (
            <Button
              small
              look="quiet"
              label={`Remove ${name(row)}`}
              onPress={() => {
                onRemove(row);
              }}
            >
              Remove
            </Button>
          )}
        </span>
      ),
    },
  ];
}
