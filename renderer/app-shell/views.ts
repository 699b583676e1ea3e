import type { ViewName } from '../state/route.ts';

/** A view of the rail with its keys, where it has any: `Alt 1` to `Alt 9`. */
export interface RailView {
  readonly view: ViewName;
  readonly digit: string | null;
}

/** The views to judge and to work in. */
export const mainViews: readonly RailView[] = [
  { view: 'overview', digit: '1' },
  { view: 'register', digit: '2' },
  { view: 'compare', digit: null },
  { view: 'coverage', digit: null },
  { view: 'findings', digit: '3' },
  { view: 'actions', digit: '4' },
  { view: 'meetings', digit: null },
  { view: 'experience', digit: null },
  { view: 'audits', digit: null },
  { view: 'standards', digit: '5' },
];

/** The views to bring in, hand out and set up. */
export const otherViews: readonly RailView[] = [
  { view: 'import', digit: '6' },
  { view: 'packs', digit: '7' },
  { view: 'settings', digit: '8' },
  { view: 'keeping', digit: '9' },
  { view: 'help', digit: null },
];
