import type { GridItem } from './items.ts';

/** The rows that are selected, by row id, and the row from which Shift reaches. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Key of the item where the reach begins; null before anything was selected. */
  readonly from: string | null;
}

export const nothingSelected: Selection = { ids: new Set(), from: null };

type RowId<R> = (row: R) => string;

/** Selects the rows from where the reach began to the row at `to`, both included. */
export function reached<R>(
  items: readonly GridItem<R>[],
  selection: Selection,
  active: number,
  to: number,
  rowId: RowId<R>,
): Selection {
  const from = selection.from ?? items[active]?.key ?? null;
  const start = items.findIndex((item) => item.key === from);
  const [first, last] = start < 0 ? [to, to] : [Math.min(start, to), Math.max(start, to)];
  const ids = items
    .slice(first, last + 1)
    .flatMap((item) => (item.kind === 'row' ? [rowId(item.row)] : []));
  return { ids: new Set(ids), from };
}

/** Takes one row in, or out where it was in. */
export function toggled<R>(
  item: GridItem<R> | undefined,
  selection: Selection,
  rowId: RowId<R>,
): Selection {
  if (item?.kind !== 'row') return selection;
  const ids = new Set(selection.ids);
  const id = rowId(item.row);
  if (!ids.delete(id)) ids.add(id);
  return { ids, from: item.key };
}

/** Selects every row that is listed. */
export function allOf<R>(items: readonly GridItem<R>[], rowId: RowId<R>): Selection {
  const ids = items.flatMap((item) => (item.kind === 'row' ? [rowId(item.row)] : []));
  return { ids: new Set(ids), from: items[0]?.key ?? null };
}

/** What a key selects: Ctrl A every row, Space the one with the focus, Escape none; null for any other. */
export function selectedByKey<R>(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  items: readonly GridItem<R>[],
  active: number,
  selection: Selection,
  rowId: RowId<R>,
): Selection | null {
  if (ctrlKey && key.toLowerCase() === 'a') return allOf(items, rowId);
  const item = items[active];
  if (key === ' ' && item?.kind === 'row') return toggled(item, selection, rowId);
  return key === 'Escape' && selection.ids.size > 0 ? nothingSelected : null;
}
