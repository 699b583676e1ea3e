import {
  createArrangements,
  type ArrangedRegister,
  type Arrangements,
  type RegisterArrangement,
} from '../comparing/register-arrangements.ts';
import type { Agreement } from '../register/agreement.ts';
import { addMonths, formatDay, type IsoDate } from '../register/plain-date.ts';
import { endedBodyNamed, type EndedBody } from '../standards/ended-bodies.ts';
import { isEndedAgreement } from './is-ended.ts';
import { createTextCounts, type TextCounts } from './register-names.ts';
import {
  standardPhrases,
  type PhraseTable,
  type StalePhraseUsed,
} from '../standards/stale-phrase-index.ts';
import type { StalePhrase } from '../standards/stale-phrase.ts';
import { resolveCitations, type ResolvedCitation } from '../standards/resolve-citations.ts';

/**
 * Answers that are asked for again and again, remembered by their question. They are pure, so that a
 * remembered answer is the answer. Made by whoever runs an audit, and passed to the rules.
 */
export interface Lookups {
  readonly citations: (text: string) => readonly ResolvedCitation[];
  readonly endedBody: (name: string) => EndedBody | null;
  readonly monthsAfter: (day: IsoDate, months: number) => IsoDate;
  readonly sayDay: (day: IsoDate) => string;
  /** A text as names are compared: case, spaces and punctuation do not count. */
  readonly folded: (text: string) => string;
  /** The stale phrase of that id; null where the list of the standard has none. */
  readonly stalePhrase: (id: string) => StalePhrase | null;
  /** The stale phrases that a text of the register uses, whatever the day. */
  readonly stalePhrases: (text: string) => readonly StalePhraseUsed[];
  /** The references of all agreements, folded. */
  readonly refs: (agreements: readonly Agreement[]) => TextCounts;
  /** The references and titles of all agreements, folded: everything by which one can be named. */
  readonly names: (agreements: readonly Agreement[]) => TextCounts;
  /** The agreements of several areas that are for the same thing. */
  readonly arrangements: Arrangements;
}

/** How many answers of a kind are kept before all are forgotten. */
const bound = 20_000;

function remembered<T>(answer: (question: string) => T): (question: string) => T {
  const answers = new Map<string, T>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined || answers.has(question)) return known as T;
    if (answers.size >= bound) answers.clear();
    const fresh = answer(question);
    answers.set(question, fresh);
    return fresh;
  };
}

function foldedName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** New lookups that remember nothing yet; `phrases` are the stale phrases of the force's standard. */
export function createLookups(phrases: PhraseTable = standardPhrases): Lookups {
  const arrangements = createArrangements(isEndedAgreement);
  let arranged: {
    readonly of: ArrangedRegister;
    readonly found: readonly RegisterArrangement[];
  } | null = null;
  const months = new Map<number, (day: string) => IsoDate>();
  const folded = remembered(foldedName);
  return {
    citations: remembered(resolveCitations),
    endedBody: remembered(endedBodyNamed),
    stalePhrase: phrases.phraseOf,
    stalePhrases: remembered(phrases.usedIn),
    sayDay: remembered((day) => formatDay(day as IsoDate)),
    folded,
    // Not remembered: each agreement has another, and they would drive out what is asked again.
    refs: createTextCounts(({ ref }) => [foldedName(ref)]),
    names: createTextCounts(({ ref, title }) => [foldedName(ref), foldedName(title)]),
    arrangements: (register) => {
      if (arranged?.of !== register) arranged = { of: register, found: arrangements(register) };
      return arranged.found;
    },
    monthsAfter: (day, count) => {
      let after = months.get(count);
      if (after === undefined) {
        after = remembered((from) => addMonths(from as IsoDate, count));
        months.set(count, after);
      }
      return after(day);
    },
  };
}
