import { words } from '../wording/folding.ts';
import { singular } from './significant-words.ts';

function key(text: string): string {
  return ` ${words(text).map(singular).join(' ')} `;
}

/** Finds the phrases of a need in a text, and says which it found; null where none stands there. */
export type NeedMatcher = (text: string) => string | null;

/** How many texts are remembered before all are forgotten. */
const bound = 50_000;

/**
 * Makes matchers for the words by which needs are named; a text is folded once for all of them. Case,
 * plurals and punctuation do not count; a phrase is found only as whole words in their order.
 */
export function createNeedMatchers(): (phrases: readonly string[]) => NeedMatcher {
  const folded = new Map<string, string>();
  const once = (text: string): string => {
    const known = folded.get(text);
    if (known !== undefined) return known;
    const fresh = key(text);
    if (folded.size >= bound) folded.clear();
    folded.set(text, fresh);
    return fresh;
  };
  return (phrases) => {
    const keys = phrases.map((phrase) => ({ phrase, key: key(phrase) }));
    return (text) => {
      const within = once(text);
      return keys.find((each) => within.includes(each.key))?.phrase ?? null;
    };
  };
}
