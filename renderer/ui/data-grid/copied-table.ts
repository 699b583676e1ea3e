import type { ClipboardTable } from './clipboard-table.ts';
import { cellText, type GridColumn } from './columns.ts';
import type { GridSelection } from './grid-props.ts';
import type { GridItem } from './items.ts';

/**
 * What is copied out of a grid: the selected rows as they are listed, or the row with the focus where
 * none is selected, each row once. Null where that is no row.
 */
export function copiedTable<R>(
  items: readonly GridItem<R>[],
  active: number,
  selection: GridSelection<R>,
  columns: readonly GridColumn<R>[],
): ClipboardTable | null {
  const { ids } = selection.value;
  const seen = new Set<string>();
  const rows = items.flatMap((item, at) => {
    if (item.kind !== 'row') return [];
    const id = selection.rowId(item.row);
    const isIn = ids.size === 0 ? at === active : ids.has(id);
    if (!isIn || seen.has(id)) return [];
    seen.add(id);
    return [columns.map((column) => cellText(column, item.row))];
  });
  return rows.length === 0 ? null : { heads: columns.map(({ head }) => head), rows };
}
