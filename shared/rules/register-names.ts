import type { Agreement } from '../register/agreement.ts';
import type { Lookups } from './lookups.ts';

/** How many agreements of a register have each text, folded; a text that none has is not in it. */
export type TextCounts = ReadonlyMap<string, number>;

/**
 * Counts the texts of agreements, and counts anew only those of agreements that are not where they
 * were the last time. The counts that it gives hold until it is asked again.
 */
export function createTextCounts(
  textsOf: (agreement: Agreement) => readonly string[],
): (agreements: readonly Agreement[]) => TextCounts {
  const counts = new Map<string, number>();
  let before: readonly Agreement[] = [];
  const count = (agreement: Agreement | undefined, by: 1 | -1) => {
    if (agreement === undefined) return;
    for (const text of textsOf(agreement)) {
      const sum = (counts.get(text) ?? 0) + by;
      if (sum === 0) counts.delete(text);
      else counts.set(text, sum);
    }
  };
  return (agreements) => {
    const length = Math.max(before.length, agreements.length);
    for (let at = 0; at < length; at += 1) {
      if (before[at] === agreements[at]) continue;
      count(before[at], -1);
      count(agreements[at], 1);
    }
    before = agreements;
    return counts;
  };
}

/** True where `text` names an agreement, alone or as the first words of a longer note. */
export function namedIn(names: TextCounts, text: string, { folded }: Lookups): boolean {
  if (names.has(folded(text))) return true;
  const words = text.split(/[\s,;()]+/).filter((word) => /\d/.test(word));
  return words.some((word) => names.has(folded(word)));
}
