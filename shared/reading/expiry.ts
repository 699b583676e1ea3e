import type { FoldedText } from './folded-text.ts';
import type { ReadDate } from './reading.ts';
import { statements, type Statement } from './statements.ts';
import { readTermSentence, type TermSaid } from './term-sentence.ts';
import { termStrength, termSubject } from './term-subject.ts';

interface Said {
  readonly statement: Statement;
  readonly strength: number;
  readonly said: TermSaid;
}

const nothing: ReadDate = {
  value: null,
  precision: null,
  quote: null,
  page: null,
  confidence: 0,
  how: null,
};

function asDate({ statement, said }: Said): ReadDate {
  const { quote, page } = statement;
  switch (said.kind) {
    case 'stated':
      return {
        value: said.dated.on,
        precision: said.dated.precision,
        quote,
        page,
        confidence: 0.85,
        how: 'stated',
      };
    case 'computed':
      return {
        value: said.dated.on,
        precision: 'day',
        quote,
        page,
        confidence: 0.75,
        how: 'computed',
      };
    case 'perpetual':
      return { value: null, precision: null, quote, page, confidence: 0.8, how: 'perpetual' };
    case 'untold':
      return nothing;
  }
}

const termLabel =
  /^\W*(?:\d[\d.]*\s*)?(?:(?:initial|agreement|contract) )?(?:term|duration|period)\b/i;

/** A row of a table as a sentence, where its label is that of the term; null for other rows. */
function asSentence(statement: Statement): Statement | null {
  const { text, valueFrom } = statement;
  if (valueFrom === 0) return statement;
  if (!termLabel.test(text.slice(0, valueFrom))) return null;
  return { ...statement, text: `Term: ${text.slice(valueFrom)}` };
}

/** Words that only an agreement with a term of its own uses. */
const hasTerm =
  /\b(?:initial term|renewal term|renewal period|end of the (?:then[- ]current )?term)\b/i;

/**
 * When the agreement ends by its sentences. The sentences that speak of its term most plainly decide;
 * where those disagree, all are listed and none is chosen. Renewals are left out: the end is that of
 * the term agreed. Where an end is spoken of and cannot be told, there is no answer, never "no end".
 */
export function expiryFromSentences(folded: FoldedText): {
  readonly best: ReadDate;
  readonly values: readonly ReadDate[];
} {
  const every = statements(folded);
  const all = every.flatMap((each, at): Said[] => {
    const statement = asSentence(each);
    if (statement === null || each.kind === 'heading' || statement.text.length < 15) return [];
    const subject = termSubject(statement.text);
    const strength = subject === null ? 0 : termStrength(statement, subject);
    if (subject === null || strength < 1) return [];
    const said = readTermSentence(folded, statement, subject);
    if (said !== null) return [{ statement, strength, said }];
    // "The term shall begin on 1 May 2024; and end on 30 April 2027."
    const next = every[at + 1];
    if (next === undefined || !/[;:]$/.test(statement.text) || next.kind === 'heading') return [];
    const text = `${statement.text} ${next.text}`;
    const goesOn = readTermSentence(folded, { ...statement, text }, subject);
    return goesOn === null ? [] : [{ statement: next, strength, said: goesOn }];
  });
  const ends = all.filter(({ said }) => said.kind !== 'perpetual');
  const told = ends.filter(({ said }) => said.kind !== 'untold');
  const strongest = Math.max(0, ...(told.length > 0 ? told : ends).map(({ strength }) => strength));
  const openStrength = Math.max(
    0,
    ...all.flatMap(({ said, strength }) => (said.kind === 'perpetual' ? [strength] : [])),
  );
  const untold = ends.every(({ said, strength }) => said.kind === 'untold' || strength < strongest);
  const isOpen = untold && openStrength > 0 && openStrength >= strongest;
  const [first, ...others] = ends
    .filter(({ strength }) => strength === strongest)
    .toSorted((a, b) => Number(a.said.kind === 'untold') - Number(b.said.kind === 'untold'));
  if (first === undefined || isOpen) {
    const open = all.find(({ said }) => said.kind === 'perpetual');
    const best = open === undefined || hasTerm.test(folded.text) ? nothing : asDate(open);
    return { best, values: [] };
  }
  const said = [first, ...others.filter(({ said }) => said.kind !== 'untold')];
  const dates = new Map(said.map((each) => [asDate(each).value, asDate(each)]));
  if (first.said.kind === 'untold') return { best: nothing, values: [] };
  const values = [...dates.values()];
  return values.length === 1 ? { best: asDate(first), values } : { best: nothing, values };
}
