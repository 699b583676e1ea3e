import type { IsoDate } from '../../register/plain-date.ts';
import type { Register } from '../../register/register.ts';
import type { PackPhrase, RulePackContent } from '../../register/rule-pack.ts';
import { foldText } from '../../standards/fold-text.ts';
import type { StalePhrase } from '../../standards/stale-phrase.ts';
import { stalePhrases } from '../../standards/stale-phrases.ts';
import { adoptedPackOn } from './adopted-pack.ts';

/** The words as a pattern that holds nothing but these words: every sign stands for itself. */
function literally(words: string): string {
  return foldText(words)
    .split(' ')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
}

/** A phrase of a pack as the reader takes it: whole words, in any case and spacing. */
function added(phrase: PackPhrase): StalePhrase {
  const { id, words, insteadUse, staleFrom, severity, source, verification, checked } = phrase;
  return {
    id,
    phrase: words[0] ?? id,
    insteadUse,
    staleFrom,
    staleFromIs: 'exact',
    severity,
    asParty: null,
    // Longest first, so that the longest way of writing it is the one that is found.
    pattern: `(?<![\\p{L}\\p{N}])(?:${words
      .toSorted((a, b) => b.length - a.length)
      .map(literally)
      .join('|')})(?![\\p{L}\\p{N}])`,
    flags: 'iu',
    acronym: null,
    source,
    verification,
    checked,
  };
}

/** The stale phrases as a rule pack changes them: those that it switches off are not among them. */
export function phrasesWith(content: RulePackContent | null): readonly StalePhrase[] {
  const changes = content?.phrases.changed ?? [];
  const extra = content?.phrases.added ?? [];
  if (changes.length === 0 && extra.length === 0) return stalePhrases;
  const byId = new Map(changes.map((change) => [change.phrase, change]));
  const changed = stalePhrases.flatMap((phrase): StalePhrase[] => {
    const change = byId.get(phrase.id);
    if (change === undefined) return [phrase];
    if (change.isOff === true) return [];
    return [
      {
        ...phrase,
        insteadUse: change.insteadUse ?? phrase.insteadUse,
        staleFrom: change.staleFrom ?? phrase.staleFrom,
        severity: change.severity ?? phrase.severity,
      },
    ];
  });
  return [...changed, ...extra.map(added)];
}

/** The phrases by which documents are read on a day, and a name for the list. */
export interface PhraseList {
  readonly phrases: readonly StalePhrase[];
  /**
   * Empty for Concordat's own list; else it names the pack. Kept with a reading beside the version of the
   * reader, so that a reading by another list is known to be older.
   */
  readonly name: string;
}

/** The list of stale phrases that holds on a day. */
export function phraseListOn(register: Pick<Register, 'rulePacks'>, asAt: IsoDate): PhraseList {
  const adopted = adoptedPackOn(register, asAt);
  const phrases = phrasesWith(adopted?.content ?? null);
  const isOwn = adopted === null || phrases === stalePhrases;
  return { phrases, name: isOwn ? '' : adopted.id };
}
