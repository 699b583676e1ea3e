import { foldText } from './fold-text.ts';
import { isHistoric } from './historic-context.ts';
import type { StalePhrase } from './stale-phrase.ts';
import { stalePhrases } from './stale-phrases.ts';

const byId: ReadonlyMap<string, StalePhrase> = new Map(stalePhrases.map((each) => [each.id, each]));

/** The stale phrase of that id; null where the table has none, as in a reading by another version. */
export function stalePhraseOf(id: string): StalePhrase | null {
  return byId.get(id) ?? null;
}

const compiled = stalePhrases.map((phrase) => ({
  phrase,
  pattern: new RegExp(phrase.pattern, phrase.flags),
  acronym: phrase.acronym === null ? null : new RegExp(`^(?:${phrase.acronym.pattern})$`),
}));

/**
 * The phrases of the table that a short text uses, whatever the day. A bare acronym does not count: in
 * a cell of a register nothing stands beside it that would tell what it means. Nor does what the text
 * names as something of the past.
 */
export function stalePhrasesIn(text: string): readonly StalePhrase[] {
  const folded = foldText(text);
  return compiled.flatMap(({ phrase, pattern, acronym }) => {
    const hit = pattern.exec(folded);
    if (hit === null || acronym?.test(hit[0].trim()) === true) return [];
    return isHistoric(folded, hit.index, hit.index + hit[0].length) ? [] : [phrase];
  });
}
