import { create } from 'zustand';
import type { GridSort } from '../../ui/data-grid/grid-head.tsx';
import type { ChipId } from './chips.ts';
import type { Grouping } from './grouping.ts';

/** How the officer left the Register: kept while the window is open, so that coming back is coming back. */
export interface RegisterStore {
  readonly typed: string;
  readonly chips: readonly ChipId[];
  readonly grouping: Grouping;
  readonly sort: GridSort;
  readonly folded: ReadonlySet<string>;
  readonly activeKey: string | null;
}

export const useRegisterStore = create<RegisterStore>()(() => ({
  typed: '',
  chips: [],
  grouping: 'partnership',
  sort: { column: 'ref', direction: 'ascending' },
  folded: new Set(),
  activeKey: null,
}));
