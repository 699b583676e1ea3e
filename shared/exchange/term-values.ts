import { formatDay } from '../register/plain-date.ts';
import { termDefinition, type DateValue, type TermKey, type YesNo } from '../register/terms.ts';
import { choiceLabel, readChoice } from './choice-words.ts';
import { readDate, writeDated, type DateMeaning } from './dates.ts';
import { fold, oneLine } from '../wording/folding.ts';
import { readInterval } from '../wording/intervals.ts';
import { restore } from './neutralise.ts';
import { noPlace, placeholder } from './placeholders.ts';

/** A term's value, whatever its kind. */
export type AnyValue = DateValue | string | readonly string[] | number | null;

/** What a cell says of a term. */
export interface ValueReading {
  /** False only for our own export's mark that the agreement has no place for the term. */
  readonly place: boolean;
  readonly value: AnyValue;
  /** The cell's words, where they say more than the value or could not be understood. */
  readonly said: string | null;
  readonly problem: string | null;
  /** What the cell says that its date is, where that is not what its column is. */
  readonly means?: DateMeaning | null;
  readonly interval?: number;
  readonly leapDays?: readonly { readonly on: string; readonly label: string }[];
}

const meanings: Partial<Record<TermKey, DateMeaning>> = {
  effectiveFrom: 'start',
  expiresOn: 'end',
  nextReview: 'next-review',
  lastReview: 'last-review',
};

/** What dates in the column of a term are the dates of. */
export function meaningOf(term: TermKey): DateMeaning {
  return meanings[term] ?? (termDefinition(term).role === 'start' ? 'start' : 'other');
}

const yesWords = new Set('y yes true 1 x ✓ ✔ yep signed complete completed done all'.split(' '));
const noWords = new Set('n no false 0 ✗ ✘ nope unsigned none outstanding incomplete'.split(' '));
const unknownWords = /^(unknown|not known|unsure|not sure|u|dk|don't know|unk|cannot tell|\?+)$/;

/** Y/N/unknown as people type them; null where a cell is none of these. */
export function readYesNo(text: string): YesNo | null {
  const said = oneLine(text).toLowerCase().replace(/[.!]$/, '');
  if (unknownWords.test(said)) return 'unknown';
  const first = /^(yes|no|y|n)\b(?! later)/.exec(said)?.[1];
  if (yesWords.has(said) || first?.startsWith('y') === true) return 'yes';
  return noWords.has(said) || first?.startsWith('n') === true ? 'no' : null;
}

const commaLists = new Set<TermKey>(['dataCategories', 'unsignedPartners', 'linkedAgreements']);

/** The items of a cell: by line or semicolon, else by comma where the term's items hold none. */
export function splitList(text: string, byComma: boolean): string[] {
  const separator = /[;\n\r\u2022]/.test(text) ? /[;\n\r\u2022]+/ : byComma ? /,/ : /\n/;
  return text
    .split(separator)
    .map((item) => item.replace(/^[\s\-\u2013*]+(?=\S)|\s+$/g, '').trim())
    .filter((item) => item !== '')
    .slice(0, 500);
}

function nothing(said: string | null, problem: string | null): ValueReading {
  return { place: true, value: null, said, problem };
}

function readDateTerm(term: TermKey, text: string, day: string | undefined): ValueReading {
  const reading = readDate(text, meaningOf(term), day);
  switch (reading.kind) {
    case 'empty':
      return nothing(null, null);
    case 'date': {
      const { dated, note, means } = reading;
      const said = oneLine(text) === writeDated(dated) ? null : text.trim();
      const problem = note === null ? null : `read as ${formatDay(dated.on)}; ${note}`;
      return { place: true, value: { kind: 'date', ...dated }, said, problem, means };
    }
    case 'none-stated':
      return {
        place: true,
        value: { kind: 'none-stated', words: reading.words },
        said: null,
        problem: null,
      };
    case 'interval':
      return { ...nothing(text.trim(), 'it says how often, not when'), interval: reading.months };
    case 'leap-day':
      return { ...nothing(text.trim(), reading.problem), leapDays: reading.choices };
    case 'not-a-date':
      return nothing(text.trim(), reading.problem);
  }
}

function readMonths(text: string): ValueReading {
  const reading = readInterval(text, true);
  if (reading.kind === 'months') {
    const said = text.trim() === String(reading.months) ? null : text.trim();
    return { place: true, value: reading.months, said, problem: null };
  }
  const problem =
    reading.kind === 'ambiguous'
      ? '“bi-annual” is twice a year to some and every two years to others'
      : 'it is no number of months and no interval';
  return nothing(text.trim(), placeholder(text) === 'none' ? null : problem);
}

function readText(text: string, limit: number): ValueReading {
  const kind = placeholder(text);
  if (kind !== null)
    return nothing(text, kind === 'pending' ? 'it says that the value is still to come' : null);
  if (text.length > limit) {
    return {
      place: true,
      value: text.slice(0, limit),
      said: null,
      problem: `longer than ${limit} characters; the rest is in “as imported”`,
    };
  }
  return { place: true, value: text, said: null, problem: null };
}

function readWords(term: TermKey, text: string): ValueReading {
  switch (termDefinition(term).kind) {
    case 'yes-no': {
      const value = readYesNo(text);
      if (value !== null) {
        const plain = /^(y|n|yes|no|unknown|true|false|\?)$/i.test(text);
        return { place: true, value, said: plain ? null : text, problem: null };
      }
      const kind = placeholder(text);
      return nothing(text, kind === 'none' ? null : 'it is neither yes nor no nor unknown');
    }
    case 'choice': {
      const value = readChoice(term, text);
      const said = value !== null && fold(choiceLabel(term, value)) === fold(text) ? null : text;
      if (value !== null) return { place: true, value, said, problem: null };
      const kind = placeholder(text);
      return nothing(text, kind === 'none' ? null : 'it is none of the values that are known here');
    }
    case 'list': {
      if (placeholder(text) !== null) return readText(text, 20_000);
      const items = splitList(text, commaLists.has(term)).map((item) => item.slice(0, 2_000));
      return { place: true, value: items.length === 0 ? null : items, said: null, problem: null };
    }
    default:
      return readText(text, 20_000);
  }
}

/** Reads one cell as a value of `term`. `day` is the cell's true date where it holds one. */
export function readTerm(term: TermKey, raw: string, day?: string): ValueReading {
  const text = restore(raw.trim());
  if (text === '') return nothing(null, null);
  if (text === noPlace) return { place: false, value: null, said: null, problem: null };
  const { kind } = termDefinition(term);
  if (kind === 'date') return readDateTerm(term, text, day);
  return kind === 'months' ? readMonths(text) : readWords(term, text);
}
