import type { ViewName } from '../state/route.ts';

/** A view of the rail with its keys; `Alt 1` to `Alt 9` in the order of the rail. */
export interface RailView {
  readonly view: ViewName;
  readonly digit: string;
}

/** The views to judge and to work in. */
export const mainViews: readonly RailView[] = [
  { view: 'overview', digit: '1' },
  { view: 'register', digit: '2' },
  { view: 'findings', digit: '3' },
  { view: 'actions', digit: '4' },
  { view: 'standards', digit: '5' },
];

/** The views to bring in, hand out and set up. */
export const otherViews: readonly RailView[] = [
  { view: 'import', digit: '6' },
  { view: 'packs', digit: '7' },
  { view: 'settings', digit: '8' },
  { view: 'keeping', digit: '9' },
];
