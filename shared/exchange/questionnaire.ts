import type { SimpleChange } from '../changes/change.ts';
import { isSame } from '../changes/same.ts';
import type { AccessBarrier, PractitionerView } from '../register/experience.ts';
import { newId } from '../register/identifier.ts';
import type { IsoDate } from '../register/plain-date.ts';
import type { ImportProblem, Register } from '../register/register.ts';
import { cut, fold, oneLine } from '../wording/folding.ts';
import { nameKey } from './body-index.ts';
import { readDate } from './dates.ts';
import type { OutTable } from './export-columns.ts';
import { restore } from './neutralise.ts';
import { columnLetter, type Sheet, type SheetRow, type Workbook } from './workbook.ts';

/** The headings of the questionnaire; they are found again by their words when it comes back. */
export const questionnaireHeadings = [
  'View or request',
  'Agreement',
  'Title',
  'Fit for purpose? (yes, partly, no)',
  'Your post (no name)',
  'Date of view or request',
  'Body that was asked',
  'Data that was asked for',
  'What came of it (refused, delayed, in part, waiting)',
  'Answered on',
  'Your words, or the reason that was given',
] as const;

const columns = {
  kind: 0,
  agreement: 1,
  verdict: 3,
  post: 4,
  on: 5,
  partner: 6,
  data: 7,
  outcome: 8,
  answered: 9,
  words: 10,
} as const;
type Column = keyof typeof columns;

/** Rows for requests that stand ready under the agreements. */
const requestRows = 15;

/** The questionnaire to send out: one row an agreement in `refs`, then rows for requests. */
export function questionnaireTable(
  register: Register,
  agreementIds: readonly string[],
): readonly OutTable[] {
  const blank = questionnaireHeadings.map(() => ({ text: '' }));
  const row = (texts: readonly string[]) =>
    blank.map((cell, at) => ({ ...cell, text: texts[at] ?? '' }));
  const views = agreementIds.flatMap((id) => {
    const agreement = register.agreements[id];
    return agreement === undefined ? [] : [row(['View', agreement.ref, agreement.title])];
  });
  const requests = Array.from({ length: requestRows }, () => row(['Request']));
  const help = [
    'One row is one view or one request. Leave the rows empty that you know nothing of.',
    'View: is the agreement fit for purpose? Answer yes, partly or no, and say why in your own words.',
    'Request: data that you asked a body for and did not get, or got late or in part.',
    'Write your post, for example “Neighbourhood Sergeant”. Write no name, of yourself or of anybody else.',
    'Dates are day first: 3 November 2026 or 03/11/2026. Without a date a view counts from the day it comes back.',
    'Do not change the headings. Send the file back to the information sharing officer.',
  ];
  return [
    { name: 'Questionnaire', headings: [...questionnaireHeadings], rows: [...views, ...requests] },
    {
      name: 'How to fill it in',
      headings: ['How to fill it in'],
      rows: help.map((text) => [{ text }]),
    },
  ];
}

/** What a questionnaire that came back would change. */
export interface QuestionnairePlan {
  readonly changes: readonly SimpleChange[];
  readonly views: number;
  readonly requests: number;
  /** Rows that the register has already, word for word. */
  readonly known: number;
  /** Rows in which nothing was filled in. */
  readonly blank: number;
  readonly problems: readonly ImportProblem[];
}

interface Found {
  readonly sheet: Sheet;
  readonly header: number;
  readonly at: ReadonlyMap<Column, number>;
}

function findTable(workbook: Workbook): Found | null {
  for (const sheet of workbook.sheets) {
    for (const { number, texts } of sheet.rows.slice(0, 20)) {
      const keys = texts.map((text) => fold(text));
      const at = new Map<Column, number>();
      // Object.entries forgets that the keys are columns.
      for (const [column, index] of Object.entries(columns) as [Column, number][]) {
        const place = keys.indexOf(fold(questionnaireHeadings[index] ?? ''));
        if (place !== -1) at.set(column, place);
      }
      if (at.has('kind') && at.size >= 6) return { sheet, header: number, at };
    }
  }
  return null;
}

const verdicts: Readonly<Record<string, PractitionerView['verdict']>> = {
  yes: 'fit',
  y: 'fit',
  fit: 'fit',
  partly: 'partly',
  part: 'partly',
  'in part': 'partly',
  no: 'not-fit',
  n: 'not-fit',
  'not fit': 'not-fit',
};
const outcomes: Readonly<Record<string, AccessBarrier['outcome']>> = {
  refused: 'refused',
  no: 'refused',
  delayed: 'delayed',
  late: 'delayed',
  'in part': 'part-met',
  part: 'part-met',
  partly: 'part-met',
  'met in part': 'part-met',
  waiting: 'waiting',
  'no answer': 'waiting',
};

/** Reads one row and tells what is wrong in it, cell by cell. */
class RowReader {
  readonly problems: ImportProblem[] = [];
  readonly #found: Found;
  readonly #row: SheetRow;

  constructor(found: Found, row: SheetRow) {
    this.#found = found;
    this.#row = row;
  }

  text(column: Column): string {
    const at = this.#found.at.get(column);
    return at === undefined ? '' : oneLine(restore(this.#row.texts[at] ?? ''));
  }

  day(column: Column, today: IsoDate): IsoDate | null {
    const at = this.#found.at.get(column);
    const said = this.text(column);
    if (at === undefined || said === '') return null;
    const read = readDate(said, 'other', this.#row.days[at]);
    if (read.kind !== 'date' || read.dated.precision !== 'day') {
      this.wrong(column, 'this is no whole date, with day, month and year');
      return null;
    }
    if (read.dated.on > today) {
      this.wrong(column, 'this day is yet to come');
      return null;
    }
    return read.dated.on;
  }

  wrong(column: Column, problem: string): void {
    const at = this.#found.at.get(column) ?? null;
    this.problems.push({
      sheet: this.#found.sheet.name,
      row: this.#row.number,
      column: at === null ? null : columnLetter(at),
      value: cut(this.text(column), 200),
      problem,
      kept: false,
    });
  }
}

interface Bodies {
  readonly agreementOf: (ref: string) => string | null;
  readonly partnerOf: (name: string) => string | null;
}

function bodiesOf(register: Register): Bodies {
  const refs = new Map(
    Object.values(register.agreements).map(({ ref, id }) => [fold(ref), id] as const),
  );
  const partners = new Map<string, string>();
  for (const { id, name, shortName, aliases } of Object.values(register.partners)) {
    for (const each of [name, shortName ?? '', ...aliases]) {
      if (each !== '') partners.set(nameKey(each), id);
    }
  }
  return {
    agreementOf: (ref) => refs.get(fold(ref)) ?? null,
    partnerOf: (name) => partners.get(nameKey(name)) ?? null,
  };
}

function agreementId(reader: RowReader, bodies: Bodies): string | null {
  const ref = reader.text('agreement');
  if (ref === '') return null;
  const id = bodies.agreementOf(ref);
  if (id === null) reader.wrong('agreement', 'no agreement has this reference');
  return id;
}

function readView(
  reader: RowReader,
  bodies: Bodies,
  today: IsoDate,
): Omit<PractitionerView, 'id'> | null {
  const verdict = verdicts[fold(reader.text('verdict'))];
  if (verdict === undefined) reader.wrong('verdict', 'the answer is yes, partly or no');
  const on = reader.text('on') === '' ? today : reader.day('on', today);
  const role = cut(reader.text('post'), 200);
  if (role === '') reader.wrong('post', 'the post is missing');
  const agreement = agreementId(reader, bodies);
  if (reader.text('agreement') === '') reader.wrong('agreement', 'a view needs its agreement');
  if (verdict === undefined || on === null || role === '' || agreement === null) return null;
  return {
    agreementId: agreement,
    givenOn: on,
    role,
    verdict,
    words: cut(reader.text('words'), 4_000),
  };
}

function readRequest(
  reader: RowReader,
  bodies: Bodies,
  today: IsoDate,
): Omit<AccessBarrier, 'id'> | null {
  const partner = bodies.partnerOf(reader.text('partner'));
  if (partner === null) {
    const isEmpty = reader.text('partner') === '';
    reader.wrong(
      'partner',
      isEmpty ? 'the body is missing' : 'no partner of the register is called so',
    );
  }
  const data = cut(reader.text('data'), 1_000);
  if (data === '') reader.wrong('data', 'what was asked for is missing');
  const on = reader.day('on', today);
  if (reader.text('on') === '') reader.wrong('on', 'a request needs the day on which it was made');
  const outcome = outcomes[fold(reader.text('outcome'))];
  if (outcome === undefined) {
    reader.wrong('outcome', 'the answer is refused, delayed, in part or waiting');
  }
  const resolvedOn = reader.day('answered', today);
  const agreement = agreementId(reader, bodies);
  if (on !== null && resolvedOn !== null && resolvedOn < on) {
    reader.wrong('answered', 'it was answered before it was asked');
  }
  if (partner === null || data === '' || on === null || outcome === undefined) return null;
  if (reader.problems.length > 0) return null;
  return {
    partnerId: partner,
    agreementId: agreement,
    requestedOn: on,
    dataRequested: data,
    outcome,
    resolvedOn,
    reasonGiven: cut(reader.text('words'), 4_000),
  };
}

/** The outcome of a row's words: a view unless it says request, or names a body and no verdict. */
function isRequest(reader: RowReader): boolean {
  const kind = fold(reader.text('kind'));
  if (kind.startsWith('request')) return true;
  return !kind.startsWith('view') && reader.text('partner') !== '' && reader.text('verdict') === '';
}

const filledBy: Readonly<Record<'view' | 'request', readonly Column[]>> = {
  view: ['verdict', 'words', 'post'],
  request: ['partner', 'data', 'on', 'outcome', 'words'],
};

/**
 * What a questionnaire that came back says, as changes; null where the workbook is no questionnaire.
 * Every row is a view, a request, known already, empty, or told as a problem with its cell. The same
 * request with another outcome is a change of that request.
 */
export function planQuestionnaire(
  workbook: Workbook,
  register: Register,
  today: IsoDate,
): QuestionnairePlan | null {
  const found = findTable(workbook);
  if (found === null) return null;
  const bodies = bodiesOf(register);
  const changes: SimpleChange[] = [];
  const problems: ImportProblem[] = [];
  const count = { views: 0, requests: 0, known: 0, blank: 0 };
  const views = new Map(Object.values(register.practitionerViews).map((view) => [view.id, view]));
  const barriers = new Map(Object.values(register.accessBarriers).map((each) => [each.id, each]));
  for (const row of found.sheet.rows) {
    if (row.number <= found.header) continue;
    const reader = new RowReader(found, row);
    const request = isRequest(reader);
    if (filledBy[request ? 'request' : 'view'].every((column) => reader.text(column) === '')) {
      count.blank += 1;
      continue;
    }
    if (request) {
      const barrier = readRequest(reader, bodies, today);
      problems.push(...reader.problems);
      if (barrier === null) continue;
      const before =
        [...barriers.values()].find(
          (each) =>
            each.partnerId === barrier.partnerId &&
            each.requestedOn === barrier.requestedOn &&
            fold(each.dataRequested) === fold(barrier.dataRequested),
        ) ?? null;
      const name = register.partners[barrier.partnerId]?.name ?? '';
      const hint = `${name} ${barrier.requestedOn}`;
      const id = before?.id ?? newId('barrier', hint, (taken) => barriers.has(taken));
      const after = { ...barrier, id };
      if (isSame(before, after)) {
        count.known += 1;
        continue;
      }
      barriers.set(id, after);
      count.requests += 1;
      changes.push({ kind: 'record-put', collection: 'accessBarriers', id, before, after });
    } else {
      const view = readView(reader, bodies, today);
      problems.push(...reader.problems);
      if (view === null) continue;
      const isDated = reader.text('on') !== '';
      const isKnown = [...views.values()].some(
        ({ agreementId: of, role, verdict, words, givenOn }) =>
          of === view.agreementId &&
          role === view.role &&
          verdict === view.verdict &&
          words === view.words &&
          (!isDated || givenOn === view.givenOn),
      );
      if (isKnown) {
        count.known += 1;
        continue;
      }
      const ref = register.agreements[view.agreementId]?.ref ?? '';
      const id = newId('view', `${ref} ${view.givenOn}`, (taken) => views.has(taken));
      const after = { ...view, id };
      views.set(id, after);
      count.views += 1;
      changes.push({
        kind: 'record-put',
        collection: 'practitionerViews',
        id,
        before: null,
        after,
      });
    }
  }
  return { changes, ...count, problems };
}
