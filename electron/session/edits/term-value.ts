import { readDate, type DateMeaning } from '../../../shared/exchange/dates.ts';
import { readInterval } from '../../../shared/wording/intervals.ts';
import { choiceLabel } from '../../../shared/register/choice-labels.ts';
import { formatDated } from '../../../shared/register/plain-date.ts';
import {
  termDefinition,
  termEntrySchema,
  type TermDefinition,
  type TermKey,
} from '../../../shared/register/terms.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';

/** A value that a term can hold, and the words it was typed in where they differ from it. */
export interface ReadValue {
  readonly value: unknown;
  readonly said: string | null;
}

const saysNothing: ReadValue = { value: null, said: null };

function whatItTakes(definition: TermDefinition): string {
  switch (definition.kind) {
    case 'text':
      return 'Type up to 20,000 characters.';
    case 'list':
      return 'Type one item a line, up to 500 lines of 2,000 characters.';
    case 'date':
      return 'Type a day such as 31 March 2024, a month or a year; or "ongoing" where no date is set.';
    case 'yes-no':
      return 'Choose yes, no or unknown.';
    case 'months':
      return 'Type a number of months from 1 to 1,200, or words such as "every two years".';
    case 'choice':
      return `Choose one of: ${(definition.choices ?? []).map(choiceLabel).join(', ')}.`;
  }
}

function refused(definition: TermDefinition, value: unknown, because = ''): Result<never, Refusal> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const why = because === '' ? '' : `: ${because}`;
  return err(
    refusal(
      'value-not-understood',
      `"${shown}" is not something that "${definition.label}" can say${why}.`,
      whatItTakes(definition),
    ),
  );
}

function meaningOf(term: TermKey, definition: TermDefinition): DateMeaning {
  switch (term) {
    case 'expiresOn':
      return 'end';
    case 'nextReview':
      return 'next-review';
    case 'lastReview':
      return 'last-review';
    default:
      return definition.role === 'start' ? 'start' : 'other';
  }
}

/** A date in the words of an officer: the same reader as for spreadsheets, so both understand alike. */
function readTypedDate(
  term: TermKey,
  definition: TermDefinition,
  text: string,
): Result<ReadValue, Refusal> {
  const reading = readDate(text, meaningOf(term, definition));
  switch (reading.kind) {
    case 'empty':
      return ok(saysNothing);
    case 'none-stated':
      return ok({ value: { kind: 'none-stated', words: reading.words }, said: null });
    case 'date': {
      if (reading.means !== null) return refused(definition, text, 'it says what else it is');
      const { dated } = reading;
      const said = text === dated.on || text === formatDated(dated) ? null : text;
      return ok({ value: { kind: 'date', ...dated }, said });
    }
    case 'interval':
      return refused(definition, text, 'it says how often; that belongs under "Review every"');
    case 'leap-day':
    case 'not-a-date':
      return refused(definition, text, reading.problem);
  }
}

function readTyped(
  term: TermKey,
  definition: TermDefinition,
  text: string,
): Result<ReadValue, Refusal> {
  if (text === '') return ok(saysNothing);
  switch (definition.kind) {
    case 'date':
      return readTypedDate(term, definition, text);
    case 'months': {
      const reading = readInterval(text, true);
      if (reading.kind === 'months') return ok({ value: reading.months, said: null });
      return reading.kind === 'ambiguous'
        ? refused(definition, text, 'it is twice a year to some and every two years to others')
        : refused(definition, text);
    }
    case 'list':
      return readList(text.split('\n'));
    case 'text':
    case 'yes-no':
    case 'choice':
      return ok({ value: text, said: null });
  }
}

function readList(items: readonly unknown[]): Result<ReadValue, Refusal> {
  const tidy = items
    .map((item) => (typeof item === 'string' ? item.trim() : item))
    .filter((item) => item !== '');
  return ok({ value: tidy.length === 0 ? null : tidy, said: null });
}

/**
 * Reads what an officer typed for a term, as a value or in words. Empty text is "says nothing".
 * Refuses, naming the term and what it takes, where the value is not of the term's kind.
 */
export function readTermValue(term: TermKey, typed: unknown): Result<ReadValue, Refusal> {
  const definition = termDefinition(term);
  const read =
    typeof typed === 'string'
      ? readTyped(term, definition, typed.trim())
      : Array.isArray(typed)
        ? readList(typed)
        : ok({ value: typed ?? null, said: null });
  if (!read.ok) return read;
  const probe = { ...read.value, source: { how: 'imported', column: '' } };
  return termEntrySchema(term).safeParse(probe).success ? read : refused(definition, typed);
}
