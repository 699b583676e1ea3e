import type { AsImported, Party } from '../register/agreement.ts';
import type { TermKey, Terms, YesNo } from '../register/terms.ts';
import { formatDated, isIsoDate, type Dated } from '../register/plain-date.ts';
import { termDefinition, type DateValue } from '../register/terms.ts';
import { describingColumn, readBeside, type Describing } from './date-beside.ts';
import { cut, fold, oneLine, tidy } from '../wording/folding.ts';
import { isTerm, type MappedColumn } from './map-columns.ts';
import { restore } from './neutralise.ts';
import { noPlace, placeholder } from './placeholders.ts';
import type { Place, Questions } from './questions.ts';
import { meaningOf, readTerm, type AnyValue, type ValueReading } from './term-values.ts';
import { readParties } from './party-cells.ts';
import type { BodyResolver } from './body-resolver.ts';
import type { SheetRow } from './workbook.ts';

/** A problem in a cell, before it is put among those of the plan. */
export interface RowProblem {
  readonly place: Place;
  readonly value: string;
  readonly problem: string;
}

/** A row read as an agreement that may be, not yet compared with the register. */
export interface RowDraft {
  readonly sheet: string;
  readonly row: number;
  /** '' where the row gives none. */
  readonly ref: string;
  readonly title: string;
  /** True where the title was made from other cells. */
  readonly titleMade: boolean;
  readonly hasPartnershipColumn: boolean;
  readonly partnershipId: string | null;
  readonly parties: readonly Party[];
  readonly terms: Terms;
  readonly cells: AsImported['cells'];
  /** All headings of the sheet. */
  readonly columns: readonly string[];
  /** Headings of the columns that went to no term. */
  readonly keptColumns: readonly string[];
  /** Headings of the columns that say who the parties are and who has signed. */
  readonly partyColumns: readonly string[];
  readonly partnershipColumns: readonly string[];
  readonly notes: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** What reading a row needs beside the row. */
export interface RowContext {
  readonly sheet: string;
  readonly mapped: readonly MappedColumn[];
  readonly describing: Describing | null;
  readonly bodies: BodyResolver;
  readonly questions: Questions;
  readonly byTarget: ReadonlyMap<MappedColumn['target'], readonly MappedColumn[]>;
  /** Headings by what their columns are for; the same lists for every row. */
  readonly headings: {
    readonly all: readonly string[];
    readonly kept: readonly string[];
    readonly party: readonly string[];
    readonly partnership: readonly string[];
  };
}

const noColumns: readonly MappedColumn[] = [];

/** What is the same for every row of a sheet. */
export function rowContext(
  sheet: string,
  mapped: readonly MappedColumn[],
  bodies: BodyResolver,
  questions: Questions,
): RowContext {
  const byTarget = new Map<MappedColumn['target'], MappedColumn[]>();
  for (const each of mapped)
    byTarget.set(each.target, [...(byTarget.get(each.target) ?? []), each]);
  const headingsOf = (isMeant: (target: MappedColumn['target']) => boolean): string[] =>
    mapped.filter(({ target }) => isMeant(target)).map(({ column }) => column.heading);
  const headings = {
    all: headingsOf(() => true),
    kept: headingsOf((target) => target === 'keep'),
    party: headingsOf((target) => partyTargets.has(target)),
    partnership: headingsOf((target) => target === 'partnership'),
  };
  return {
    sheet,
    mapped,
    describing: describingColumn(mapped),
    bodies,
    questions,
    byTarget,
    headings,
  };
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

type Entries = Partial<Record<TermKey, Entry>>;

/** Reads one row under its mapping. Never throws: what cannot be understood is a problem and is kept. */
export function readRow(row: SheetRow, context: RowContext): RowDraft {
  const problems: RowProblem[] = [];
  const notes: string[] = [];
  const entries: Entries = {};
  const cellText = (mapped: MappedColumn): string => (row.texts[mapped.column.index] ?? '').trim();
  const of = (target: MappedColumn['target']): readonly MappedColumn[] =>
    context.byTarget.get(target) ?? noColumns;
  const text = (target: MappedColumn['target']): string =>
    of(target)
      .map(cellText)
      .filter((each) => each !== '')
      .map(restore)
      .join('\n');
  const place = (mapped: MappedColumn): Place => ({
    sheet: context.sheet,
    row: row.number,
    column: mapped.column.heading,
  });

  for (const mapped of context.mapped) {
    if (!isTerm(mapped.target)) continue;
    readTermCell(mapped.target, mapped, row, place(mapped), entries, problems, context.questions);
  }
  lookBeside(row, context, entries, notes);

  const parties = readParties(
    {
      names: of('parties').flatMap((mapped) => {
        const said = restore(cellText(mapped));
        return said === '' || said === noPlace ? [] : [{ text: said, place: place(mapped) }];
      }),
      kinds: text('party-kinds'),
      roles: text('party-roles'),
      signatures: text('party-signatures'),
      allSigned: yesNo(entries.allPartnersSigned?.value),
      unsigned: list(entries.unsignedPartners?.value),
      signedByForceOn: dateValue(entries.signedByForceOn?.value),
      forceSignatory:
        typeof entries.forceSignatory?.value === 'string' ? entries.forceSignatory.value : null,
    },
    context.bodies,
  );
  problems.push(...parties.problems);
  if (
    yesNo(entries.allPartnersSigned?.value) === 'yes' &&
    list(entries.unsignedPartners?.value).length > 0
  ) {
    const [mapped] = of('unsignedPartners');
    if (mapped !== undefined) {
      problems.push({
        place: place(mapped),
        value: cellText(mapped),
        problem: 'another column says that all have signed; these are taken as not signed',
      });
    }
  }

  const area = of('partnership')[0];
  const partnership =
    area === undefined ? null : context.bodies.partnership(restore(cellText(area)), place(area));
  if (area !== undefined && partnership?.problem != null) {
    problems.push({ place: place(area), value: cellText(area), problem: partnership.problem });
  }
  const ref = readReference(tidy(text('ref')), of('ref').map(place), problems);
  const given = tidy(text('title'));
  const made = given === '' ? titleFrom(parties.parties, entries, ref) : given;
  const title = made === '' ? tidy(row.texts.find((cell) => tidy(cell) !== '') ?? '') : made;
  return {
    sheet: context.sheet,
    row: row.number,
    ref,
    title: cut(title, 1_000),
    titleMade: given === '',
    hasPartnershipColumn: area !== undefined,
    partnershipId: partnership?.id ?? null,
    parties: parties.parties,
    terms: entries as Terms, // Each entry was read by the kind of its own term; tests hold it to the schema.
    cells: context.mapped
      .map((mapped) => ({
        column: mapped.column.heading,
        value: row.texts[mapped.column.index] ?? '',
      }))
      .filter(({ value }) => value !== ''),
    columns: context.headings.all,
    keptColumns: context.headings.kept,
    partyColumns: context.headings.party,
    partnershipColumns: context.headings.partnership,
    notes,
    problems,
  };
}

/** A reference; "TBC" is none. */
function readReference(text: string, places: readonly Place[], problems: RowProblem[]): string {
  const [place] = places;
  if (place === undefined || placeholder(text) === null) return cut(text, 200);
  problems.push({ place, value: text, problem: 'it is no reference; one was made from the title' });
  return '';
}

const partyTargets = new Set<MappedColumn['target']>([
  'parties',
  'party-roles',
  'party-signatures',
  'allPartnersSigned',
  'unsignedPartners',
  'signedByForceOn',
  'forceSignatory',
]);

function yesNo(value: AnyValue | undefined): YesNo | null {
  return value === 'yes' || value === 'no' || value === 'unknown' ? value : null;
}

function list(value: AnyValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []; // Array.isArray forgets readonly arrays.
}

function dateValue(value: AnyValue | undefined): DateValue | null {
  return typeof value === 'object' && value !== null && 'kind' in value ? value : null;
}

function readTermCell(
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
function lookBeside(row: SheetRow, context: RowContext, entries: Entries, notes: string[]): void {
  const { describing } = context;
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

/** A title for a row that gives none: who shares, and for what. */
function titleFrom(parties: readonly Party[], entries: Entries, ref: string): string {
  const who =
    parties
      .slice(0, 3)
      .map(({ name }) => name)
      .join(', ') + (parties.length > 3 ? ' and others' : '');
  const purpose = typeof entries.purpose?.value === 'string' ? oneLine(entries.purpose.value) : '';
  const what = cut(/^.{20,}?[.;:](?=\s)/.exec(purpose)?.[0] ?? purpose, 110);
  return [cut(who, 110), what].filter((part) => part !== '').join(': ') || ref;
}
