import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { ScrollArea } from '../scroll-area/scroll-area.tsx';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx';
import styles from './table.module.css';

export interface TableColumn<R> {
  readonly id: string;
  readonly head: ReactNode;
  readonly cell: (row: R) => ReactNode;
  /** Any CSS width; columns without one share the rest. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** The column that names the row. */
  readonly isRowHead?: boolean;
  /** Kept on one line, shortened by an ellipsis. Never for a finding or a reason. */
  readonly oneLine?: boolean;
}

/**
 * A table to read: hairlines between rows, nothing else.
 * Accessibility: a real table with a caption (hidden where a heading already says it), column heads
 * and one row head; it scrolls sideways inside itself on narrow windows rather than losing a column.
 */
export function Table<R>({
  caption,
  captionShown = false,
  columns,
  rows,
  rowKey,
  headHidden = false,
  foot,
  isSelected,
}: {
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly headHidden?: boolean;
  /** A last row, for totals. */
  readonly foot?: ReactNode;
  readonly isSelected?: (row: R) => boolean;
}) {
  return (
    <ScrollArea label={caption}>
      <table className={styles.table}>
        <caption className={captionShown ? styles.caption : styles.hidden}>{caption}</caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width ?? 'auto' }} />
          ))}
        </colgroup>
        <thead className={headHidden ? styles.hidden : undefined}>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classNames(styles.head, column.align === 'end' && styles.end)}
              >
                {column.head === '' ? <VisuallyHidden>Drawn</VisuallyHidden> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={classNames(isSelected?.(row) === true && styles.selected)}
            >
              {columns.map((column) => {
                const className = classNames(
                  styles.cell,
                  column.align === 'end' && styles.end,
                  column.oneLine === true && styles.oneLine,
                );
                return column.isRowHead === true ? (
                  <th key={column.id} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {foot === undefined ? null : <tfoot className={styles.foot}>{foot}</tfoot>}
      </table>
    </ScrollArea>
  );
}
