import { createPortal } from 'react-dom';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { usePrinting } from '../../state/use-printing.ts';
import { cellText, type GridColumn } from '../../ui/data-grid/columns.ts';
import styles from './print-sheet.module.css';

/**
 * The rows as a plain table on paper. The grid holds only the rows in sight; this one is made of all
 * listed rows, as soon as printing begins, and taken away after it.
 */
export function PrintSheet({
  title,
  rows,
  columns,
}: {
  readonly title: string;
  readonly rows: readonly RegisterRow[];
  readonly columns: readonly GridColumn<RegisterRow>[];
}) {
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  return createPortal(
    <div className={styles.sheet} data-print-sheet>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ id, head }) => (
              <th key={id} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.id}>{cellText(column, row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
