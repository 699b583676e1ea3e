import type { ReactNode } from 'react';
import type { CellKind } from './cell-editor.tsx';

/** A column of a grid. Widths are CSS pixels. */
export interface GridColumn<R> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: R) => ReactNode;
  /** The width below which it is not read any more. */
  readonly min: number;
  /** Its share of what is left over; 0 keeps it at `min`. */
  readonly grow?: number;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  /** The whole text of the cell where it may be shortened: shown on pointing. */
  readonly full?: (row: R) => string;
  /** The order in which columns go when the window is narrow, 1 first; none stays always. */
  readonly gives?: number;
  /** The text of the cell on the clipboard; `full` where it is not given, else nothing. */
  readonly copied?: (row: R) => string;
  /** How the cell is typed; a column without can't be edited in its place. */
  readonly typed?: CellKind;
}

/** The text of a cell where it leaves the grid. */
export function cellText<R>(column: GridColumn<R>, row: R): string {
  return column.copied?.(row) ?? column.full?.(row) ?? '';
}

/** The columns that fit into a width, and those that had to go. */
export interface Fitted<R> {
  readonly shown: readonly GridColumn<R>[];
  readonly gone: readonly GridColumn<R>[];
}

/** Takes columns away in their set order until the rest fit. */
export function fitColumns<R>(columns: readonly GridColumn<R>[], width: number): Fitted<R> {
  const leaving = columns
    .filter((column) => column.gives !== undefined)
    .toSorted((a, b) => (a.gives ?? 0) - (b.gives ?? 0));
  let needed = columns.reduce((sum, column) => sum + column.min, 0);
  const gone = new Set<string>();
  for (const column of leaving) {
    if (needed <= width) break;
    gone.add(column.id);
    needed -= column.min;
  }
  return {
    shown: columns.filter((column) => !gone.has(column.id)),
    gone: columns.filter((column) => gone.has(column.id)),
  };
}

/** The CSS tracks of the columns. */
export function tracks<R>(columns: readonly GridColumn<R>[]): string {
  return columns
    .map((column) =>
      column.grow === undefined || column.grow === 0
        ? `${column.min}px`
        : `minmax(${column.min}px, ${column.grow}fr)`,
    )
    .join(' ');
}
