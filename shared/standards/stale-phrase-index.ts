import { foldText } from './fold-text.ts';
import { isHistoric } from './historic-context.ts';
import type { StalePhrase } from './stale-phrase.ts';
import { stalePhrases } from './stale-phrases.ts';

/** A stale phrase with the words of the text in which it stands. */
export interface StalePhraseUsed {
  readonly phrase: StalePhrase;
  readonly words: string;
}

/** The words round a place, cut at blanks, so that a long text is not repeated. */
function around(text: string, start: number, end: number): string {
  const from = start <= 60 ? 0 : text.indexOf(' ', start - 60) + 1;
  const to = text.length - end <= 60 ? text.length : text.lastIndexOf(' ', end + 60);
  return `${from === 0 ? '' : '… '}${text.slice(from, to)}${to === text.length ? '' : ' …'}`;
}

/** A list of stale phrases, ready to be asked. */
export interface PhraseTable {
  /** The phrase of that id; null where the list has none, as in a reading by another list. */
  readonly phraseOf: (id: string) => StalePhrase | null;
  /**
   * The phrases of the list that a short text uses, whatever the day. A bare acronym does not count: in
   * a cell of a register nothing stands beside it that would tell what it means. Nor does what the text
   * names as something of the past.
   */
  readonly usedIn: (text: string) => readonly StalePhraseUsed[];
}

/** Makes a list ready. Its patterns are Concordat's own, or made of plain words. */
export function phraseTable(phrases: readonly StalePhrase[]): PhraseTable {
  const byId = new Map(phrases.map((each) => [each.id, each]));
  const compiled = phrases.map((phrase) => ({
    phrase,
    pattern: new RegExp(phrase.pattern, phrase.flags),
    acronym: phrase.acronym === null ? null : new RegExp(`^(?:${phrase.acronym.pattern})$`),
  }));
  return {
    phraseOf: (id) => byId.get(id) ?? null,
    usedIn: (text) => {
      const folded = foldText(text);
      return compiled.flatMap(({ phrase, pattern, acronym }) => {
        const hit = pattern.exec(folded);
        if (hit === null || acronym?.test(hit[0].trim()) === true) return [];
        const end = hit.index + hit[0].length;
        return isHistoric(folded, hit.index, end)
          ? []
          : [{ phrase, words: around(folded, hit.index, end) }];
      });
    },
  };
}

/** Concordat's own list. */
export const standardPhrases: PhraseTable = phraseTable(stalePhrases);
