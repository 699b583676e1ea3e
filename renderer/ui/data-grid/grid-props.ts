import type { ReactNode } from 'react';
import type { GridColumn } from './columns.ts';
import type { GridSort } from './grid-head.tsx';
import type { GridItem } from './items.ts';
import type { Selection } from './selection.ts';

/** Several rows at a time. */
export interface GridSelection<R> {
  readonly rowId: (row: R) => string;
  readonly value: Selection;
  readonly onChange: (selection: Selection) => void;
}

/** Cells that are typed in their place. */
export interface GridEditing<R> {
  /** What stands in the cell as it is typed; null where it can't be edited now. */
  readonly start: (row: R, columnId: string) => Promise<string | null>;
  /** Saves a cell; answers what is wrong, or null when it was saved. */
  readonly save: (row: R, columnId: string, text: string) => Promise<string | null>;
  /** Empties a cell, and says what came of it. */
  readonly clear: (row: R, columnId: string) => Promise<void>;
  /** A block was pasted at a cell; `rows` are the listed ones from there down. */
  readonly paste: (text: string, rows: readonly R[], columns: readonly GridColumn<R>[]) => void;
  readonly nameOf: (row: R) => string;
}

export interface DataGridProps<R> {
  readonly label: string;
  readonly columns: readonly GridColumn<R>[];
  readonly items: readonly GridItem<R>[];
  readonly sort: GridSort | readonly GridSort[] | null;
  /** `isAdded` where Shift was held: besides the orders that there are. */
  readonly onSort: (columnId: string, isAdded: boolean) => void;
  /** Enter or a double click on a row. */
  readonly onOpen: (row: R) => void;
  readonly onToggleGroup?: (key: string) => void;
  /** The row on which the focus starts: the one that was left. */
  readonly startKey?: string | null;
  readonly onActive?: (key: string) => void;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
  /** Words about the rows, at the start of the foot. */
  readonly foot: ReactNode;
  readonly selection?: GridSelection<R>;
  readonly editing?: GridEditing<R>;
  /** The columns were chosen: none is left out, and the grid scrolls sideways. */
  readonly keepsColumns?: boolean;
}
