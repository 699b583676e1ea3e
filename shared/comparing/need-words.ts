import { words } from '../wording/folding.ts';
import { singular } from './significant-words.ts';

function key(text: string): string {
  return ` ${words(text).map(singular).join(' ')} `;
}

/** Finds the phrases of a need in a text, and says which it found; null where none stands there. */
export type NeedMatcher = (text: string) => string | null;

/** How many texts a matcher remembers before it forgets them all. */
const bound = 5_000;

/**
 * A matcher for the words by which a need is named. Case, plurals and punctuation do not count; a
 * phrase is found only as whole words in their order.
 */
export function needMatcher(phrases: readonly string[]): NeedMatcher {
  const keys = phrases.map((phrase) => ({ phrase, key: key(phrase) }));
  const known = new Map<string, string | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const within = key(text);
    const found = keys.find((each) => within.includes(each.key))?.phrase ?? null;
    if (known.size >= bound) known.clear();
    known.set(text, found);
    return found;
  };
}
