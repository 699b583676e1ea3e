import { create } from 'zustand';
import { recall, remember } from '../../state/remembered.ts';
import type { GridSort } from '../../ui/data-grid/grid-head.tsx';
import { nothingSelected, type Selection } from '../../ui/data-grid/selection.ts';
import { chipOf, type ChipId } from './chips.ts';
import { groupings, type Grouping } from './grouping.ts';

/** How the officer left the Register: kept while the window is open, so that coming back is coming back. */
export interface RegisterStore {
  readonly typed: string;
  readonly chips: readonly ChipId[];
  readonly grouping: Grouping;
  readonly sorts: readonly GridSort[];
  /** Ids of the chosen columns in their order; null shows the usual ones. */
  readonly columns: readonly string[] | null;
  readonly selection: Selection;
  readonly folded: ReadonlySet<string>;
  readonly activeKey: string | null;
}

/** What is kept from one day to the next. Typed words are not: they may name what is sealed. */
type Remembered = Pick<RegisterStore, 'chips' | 'grouping' | 'sorts' | 'columns'>;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isSort(value: unknown): value is GridSort {
  if (typeof value !== 'object' || value === null) return false;
  const { column, direction } = value as Partial<Record<keyof GridSort, unknown>>;
  return isText(column) && (direction === 'ascending' || direction === 'descending');
}

/** The orders, chips and columns that are known among what was kept or shared by somebody. */
export function known(kept: Readonly<Partial<Record<keyof Remembered, unknown>>>): Remembered {
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const sorts = list(kept.sorts).filter(isSort);
  const columns = list(kept.columns).filter(isText);
  return {
    chips: list(kept.chips)
      .filter(isText)
      .flatMap((id) => chipOf(id)?.id ?? []),
    grouping: groupings.find((each) => each === kept.grouping) ?? 'partnership',
    sorts: sorts.length === 0 ? [{ column: 'ref', direction: 'ascending' }] : sorts,
    columns: columns.length === 0 ? null : columns,
  };
}

export const useRegisterStore = create<RegisterStore>()(() => ({
  typed: '',
  ...known(recall('register')),
  folded: new Set(),
  activeKey: null,
  selection: nothingSelected,
}));

useRegisterStore.subscribe(({ chips, grouping, sorts, columns }, before) => {
  const isSame =
    chips === before.chips &&
    grouping === before.grouping &&
    sorts === before.sorts &&
    columns === before.columns;
  if (!isSame) remember('register', { chips, grouping, sorts, columns });
});
