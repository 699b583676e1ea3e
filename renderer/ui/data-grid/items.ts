import type { ReactNode } from 'react';

/** A row of the grid, or the head of a group of rows. */
export type GridItem<R> =
  | { readonly kind: 'row'; readonly key: string; readonly row: R }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: string;
      /** What the group holds, in words. */
      readonly tally: ReactNode;
      readonly isOpen: boolean;
    };

/** Where the focus is: `row` -1 is the heads. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** How far the grid reaches; `page` is the number of rows that a page key moves. */
export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Where a key takes the focus; null for keys that do not move it. */
export function moved(
  place: GridPlace,
  key: string,
  isWithControl: boolean,
  extent: GridExtent,
): GridPlace | null {
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const toRow = (row: number): GridPlace => ({ ...place, row: within(row, -1, lastRow) });
  const toColumn = (column: number): GridPlace => ({
    ...place,
    column: within(column, 0, lastColumn),
  });
  switch (key) {
    case 'ArrowDown':
      return toRow(place.row + 1);
    case 'ArrowUp':
      return toRow(place.row - 1);
    case 'ArrowRight':
      return toColumn(place.column + 1);
    case 'ArrowLeft':
      return toColumn(place.column - 1);
    case 'PageDown':
      return toRow(place.row + extent.page);
    case 'PageUp':
      return toRow(Math.max(place.row - extent.page, Math.min(place.row, 0)));
    case 'Home':
      return isWithControl ? { row: Math.min(0, lastRow), column: 0 } : toColumn(0);
    case 'End':
      return isWithControl ? { row: lastRow, column: lastColumn } : toColumn(lastColumn);
    default:
      return null;
  }
}
