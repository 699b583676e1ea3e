import type { StalePhrase } from './stale-phrase.ts';
import { stalePhrases } from './stale-phrases.ts';

const byId: ReadonlyMap<string, StalePhrase> = new Map(stalePhrases.map((each) => [each.id, each]));

/** The stale phrase of that id; null where the table has none, as in a reading by another version. */
export function stalePhraseOf(id: string): StalePhrase | null {
  return byId.get(id) ?? null;
}
