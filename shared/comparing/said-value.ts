/** One of several things that a value lists. */
export interface SaidItem {
  /** By which two spellings of the thing are the same. */
  readonly key: string;
  readonly words: string;
}

/**
 * What an agreement says of a term, made comparable. `nothing`: the place is there and empty;
 * `no-place`: the register has no place for it, so that it cannot be told.
 */
export interface SaidValue {
  readonly state: 'said' | 'nothing' | 'no-place';
  /** In its own words; what stands in an empty place ("TBC"), or ''. */
  readonly words: string;
  /** In the words that are compared, short enough for a sentence. */
  readonly short: string;
  /** By which two values are the same. */
  readonly key: string;
  /** Set for lists. */
  readonly items: readonly SaidItem[] | null;
  /** Set for prose, which is compared by likeness. */
  readonly tokens: ReadonlySet<string> | null;
}

/** The register has no place for the term. */
export const noPlace: SaidValue = {
  state: 'no-place',
  words: '',
  short: '',
  key: '',
  items: null,
  tokens: null,
};

/** The place is there, and empty or filled with `words` that say nothing. */
export function saysNothing(words = ''): SaidValue {
  return { ...noPlace, state: 'nothing', words };
}

/** A value that is one thing. */
export function saidOne(words: string, key: string, short = words): SaidValue {
  return { state: 'said', words, short, key, items: null, tokens: null };
}

/** A value that is a list; the order in which it is listed does not count. */
export function saidList(words: string, items: readonly SaidItem[]): SaidValue {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const sorted = [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const short = sorted.map((item) => item.words).join(', ');
  const key = sorted.map((item) => item.key).join(' | ');
  return { state: 'said', words, short, key, items: sorted, tokens: null };
}

/** A value that is compared by how much of it is common with another. */
export function saidProse(words: string, tokens: readonly string[]): SaidValue {
  const set = new Set(tokens);
  const key = [...set].toSorted().join(' ');
  return { state: 'said', words, short: words, key, items: null, tokens: set };
}
