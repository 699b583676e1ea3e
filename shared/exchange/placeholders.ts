import { oneLine } from '../wording/folding.ts';

const pending =
  /^(tb[acd]|t\.b\.[acd]\.?|to be (agreed|advised|arranged|confirmed|completed|decided|determined|set)|pending|awaited|awaiting.*|x{2,}|\?+|unknown|not known|unclear|see notes?|with legal|ask .*)$/i;
const none =
  /^(n\/?a|n\.a\.?|not applicable|none|nil|-+|\.|not set|not stated|not specified|not recorded|not given|none recorded|blank|\(blank\)|null)$/i;

/** What a cell that holds no value says instead of one. */
export type Placeholder = 'pending' | 'none';

/** `pending` for "TBC", "?" and the like, `none` for "n/a" and the like, null for any other text. */
export function placeholder(text: string): Placeholder | null {
  const said = oneLine(text).replace(/[.!]+$/, (end) => (end.length === 1 ? '' : end));
  if (pending.test(said)) return 'pending';
  return none.test(said) ? 'none' : null;
}

/** What our own export writes where an agreement has no place for a term. */
export const noPlace = '(no entry)';
