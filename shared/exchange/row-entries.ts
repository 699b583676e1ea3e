import { formatDated, isIsoDate, type Dated } from '../register/plain-date.ts';
import { termDefinition, type DateValue, type TermKey, type YesNo } from '../register/terms.ts';
import { cut, fold, oneLine } from '../wording/folding.ts';
import { readBeside, type Describing } from './date-beside.ts';
import type { MappedColumn } from './map-columns.ts';
import type { Place, Questions } from './questions.ts';
import { meaningOf, readTerm, type AnyValue, type ValueReading } from './term-values.ts';
import type { SheetRow } from './workbook.ts';

/** A problem in a cell, before it is put among those of the plan. */
export interface RowProblem {
  readonly place: Place;
  readonly value: string;
  readonly problem: string;
}

const emptyWords = new Set<TermKey>([
  'dpiaRef',
  'apdRef',
  'caldicottApproval',
  'complaintsProcedure',
  'retention',
  'confidentialityBasis',
  'documentLocation',
  'supersededBy',
]);

/** A term's entry while it is put together; the whole is checked against the schema at the end. */
interface Entry {
  value: AnyValue;
  said: string | null;
  readonly source: { readonly how: 'imported'; readonly column: string };
}

/** The terms that a row's cells have given so far. */
export type Entries = Partial<Record<TermKey, Entry>>;

/** The answer in a value, or null. */
export function yesNo(value: AnyValue | undefined): YesNo | null {
  return value === 'yes' || value === 'no' || value === 'unknown' ? value : null;
}

/** The items of a value; none where it is no list. */
export function list(value: AnyValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []; // Array.isArray forgets readonly arrays.
}

/** The date in a value, or null. */
export function dateValue(value: AnyValue | undefined): DateValue | null {
  return typeof value === 'object' && value !== null && 'kind' in value ? value : null;
}

/** Reads one cell into the entry of its term; what it says of another term goes there. */
export function readTermCell(
  term: TermKey,
  mapped: MappedColumn,
  row: SheetRow,
  place: Place,
  entries: Entries,
  problems: RowProblem[],
  questions: Questions,
): void {
  const raw = row.texts[mapped.column.index] ?? '';
  const source = { how: 'imported', column: mapped.column.heading } as const;
  let reading = readTerm(term, raw, row.days[mapped.column.index]);
  if (!reading.place) return;
  if (emptyWords.has(term) && /^(no|n)$/i.test(raw.trim()))
    reading = { place: true, value: null, said: raw.trim(), problem: null };
  if (reading.leapDays !== undefined) reading = askLeapDay(term, raw, reading, place, questions);
  const { value, said, problem, means } = reading;
  if (problem !== null) problems.push({ place, value: raw.trim(), problem });
  if (reading.interval !== undefined)
    entries.reviewIntervalMonths ??= { value: reading.interval, said: raw.trim(), source };
  const target = means === undefined || means === null ? term : termFor(means);
  if (target !== null && target !== term && entries[target]?.value == null) {
    entries[target] = { value, said: raw.trim(), source };
    entries[term] ??= { value: null, said: raw.trim(), source };
    problems.push({
      place,
      value: raw.trim(),
      problem: `the cell itself says that this date is “${termDefinition(target).label}”`,
    });
    return;
  }
  const before = entries[term];
  if (before === undefined || (before.value === null && before.said === null))
    entries[term] = { value, said, source };
  else if (value !== null) entries[term] = { ...before, value: joined(before.value, value) };
}

function termFor(meaning: string): TermKey | null {
  const found = (['effectiveFrom', 'expiresOn', 'nextReview', 'lastReview'] as const).find(
    (term) => meaningOf(term) === meaning,
  );
  return found ?? null;
}

function joined(before: AnyValue, after: AnyValue): AnyValue {
  if (before === null) return after;
  if (Array.isArray(before) && Array.isArray(after))
    return [...new Set([...list(before), ...list(after)])].slice(0, 500);
  if (typeof before === 'string' && typeof after === 'string')
    return cut(`${before}\n${after}`, 20_000);
  return before;
}

function askLeapDay(
  term: TermKey,
  raw: string,
  reading: ValueReading,
  place: Place,
  questions: Questions,
): ValueReading {
  const choices = reading.leapDays ?? [];
  const answer = questions.ask(
    {
      id: `leap-day:${term}:${fold(raw)}`,
      value: raw.trim(),
      question: `“${raw.trim()}” is no day: ${reading.problem ?? ''}. Which day is meant?`,
      answers: [
        ...choices.map(({ on, label }) => ({ id: on, label })),
        { id: 'none', label: 'No date for now' },
      ],
      byDefault: 'none',
    },
    place,
  );
  if (!isIsoDate(answer)) return reading;
  return {
    place: true,
    value: { kind: 'date', on: answer, precision: 'day' },
    said: raw.trim(),
    problem: null,
  };
}

/** Honours a column such as "Licence end date description" that says what the date beside it is. */
export function lookBeside(
  row: SheetRow,
  describing: Describing | null,
  entries: Entries,
  notes: string[],
): void {
  if (describing === null) return;
  const words = (row.texts[describing.at.column.index] ?? '').trim();
  if (words === '') return;
  const beside = readBeside(words, describing.byName);
  const source = { how: 'imported', column: describing.at.column.heading } as const;
  const end = entries.expiresOn;
  const date = dateValue(end?.value);
  if (
    beside.isReviewDate &&
    end !== undefined &&
    date?.kind === 'date' &&
    entries.nextReview?.value == null
  ) {
    const dated: Dated = { on: date.on, precision: date.precision };
    entries.nextReview = { value: end.value, said: cut(words, 400), source };
    entries.expiresOn = {
      value: null,
      said: cut(`${end.said ?? formatDated(dated)}: ${words}`, 400),
      source: end.source,
    };
    notes.push(
      `Next review: ${formatDated(dated)}, not the end: “${describing.at.column.heading}” says “${cut(oneLine(words), 120)}”`,
    );
  }
  if (beside.intervalMonths !== null && beside.isReviewDate) {
    entries.reviewIntervalMonths ??= {
      value: beside.intervalMonths,
      said: cut(words, 400),
      source,
    };
  }
  if (beside.supersededBy !== null && entries.supersededBy?.value == null) {
    entries.supersededBy = { value: beside.supersededBy, said: cut(words, 400), source };
    notes.push(`Superseded by ${beside.supersededBy}, as “${describing.at.column.heading}” says`);
  }
}
