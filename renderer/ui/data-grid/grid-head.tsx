import { classNames } from '../class-names.ts';
import { Icon } from '../icon/icon.tsx';
import type { GridColumn } from './columns.ts';
import styles from './data-grid.module.css';

/** By which column the rows are in order, and which way. */
export interface GridSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

interface GridHeadProps<R> {
  readonly columns: readonly GridColumn<R>[];
  readonly template: string;
  /** The orders, the one that counts most first. */
  readonly sorts: readonly GridSort[];
  /** The column whose head has the focus; null when a row has it. */
  readonly focusColumn: number | null;
  readonly isTabStop: boolean;
  readonly onSort: (columnId: string, column: number, isAdded: boolean) => void;
}

/** The heads of the columns; those that sort are buttons and say which way by `aria-sort`. */
export function GridHead<R>({
  columns,
  template,
  sorts,
  focusColumn,
  isTabStop,
  onSort,
}: GridHeadProps<R>) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.headRow}
        style={{ gridTemplateColumns: template }}
      >
        {columns.map((column, index) => {
          const place = sorts.findIndex((sort) => sort.column === column.id);
          const direction = sorts[place]?.direction ?? null;
          const isFocus =
            focusColumn === index || (focusColumn === null && isTabStop && index === 0);
          const focus = isFocus ? { 'data-grid-focus': '', tabIndex: 0 } : { tabIndex: -1 };
          const isSortable = column.isSortable === true;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              {...(isSortable ? { 'aria-sort': place > 0 ? 'other' : (direction ?? 'none') } : {})}
              {...(isSortable ? {} : focus)}
              className={classNames(styles.headCell, column.align === 'end' && styles.end)}
            >
              {isSortable ? (
                <button
                  type="button"
                  className={classNames(styles.sorter, direction !== null && styles.sorted)}
                  {...focus}
                  onClick={(event) => {
                    onSort(column.id, index, event.shiftKey);
                  }}
                >
                  {column.head}
                  {direction === null ? null : (
                    <Icon name={direction === 'ascending' ? 'up' : 'down'} className={styles.way} />
                  )}
                  {direction === null || sorts.length < 2 ? null : (
                    <span className={styles.rank}>{place + 1}</span>
                  )}
                </button>
              ) : (
                column.head
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
