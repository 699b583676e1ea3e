import type { Change, SimpleChange } from '../changes/change.ts';
import type { Agreement } from '../register/agreement.ts';
import { newId } from '../register/identifier.ts';
import type { Partner, Partnership } from '../register/partner.ts';
import type { IsoDate } from '../register/plain-date.ts';
import type { ImportProblem, ImportRecord, Register } from '../register/register.ts';
import { BodyResolver, kindLabel } from './body-resolver.ts';
import { cut, oneLine } from '../wording/folding.ts';
import { columnsUnder, rowsUnder } from './header-row.ts';
import { headingKey } from './headings.ts';
import { mapColumns, type MappedColumn, type RememberedMapping } from './map-columns.ts';
import { matchRows, type RowMatch } from './match-rows.ts';
import { mergeRow } from './merge-row.ts';
import { sheetSummaries } from './open-workbook.ts';
import { fingerprint } from './plan-hash.ts';
import type { ColumnProposal, ImportChoices, ImportPlan, MappingTarget } from './plan.ts';
import { Questions } from './questions.ts';
import { readRow, rowContext, type RowDraft } from './read-row.ts';
import { whySkipped } from './skip-row.ts';
import type { Sheet, SheetRow, Workbook } from './workbook.ts';

export type { RememberedMapping } from './map-columns.ts';

/** All that an import depends on. The same request gives the same plan. */
export interface ImportRequest {
  readonly workbook: Workbook;
  readonly fileName: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** The moment that the import's record shows; nothing else depends on it, nor does `planHash`. */
  readonly at: string;
  readonly register: Register;
  readonly choices: ImportChoices;
  /** What earlier imports used: heading key -> target. Merge `mappingUsed` into it after an import. */
  readonly remembered: RememberedMapping;
  /** Reference bodies that may be meant and are not in the register yet. */
  readonly knownPartners: readonly Partner[];
  readonly knownPartnerships?: readonly Partnership[];
  readonly today?: IsoDate;
}

/** A plan, the one change that carries it out (null where it changes nothing), and the mapping used. */
export interface PlannedImport {
  readonly plan: ImportPlan;
  readonly change: Change | null;
  readonly mappingUsed: RememberedMapping;
}

/** The choices of an officer who has not chosen yet. */
export const noChoices: ImportChoices = { sheets: null, mapping: {}, answers: {} };

interface ReadSheet {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly mapped: readonly MappedColumn[];
  readonly rows: readonly SheetRow[];
}

type PlanRow = ImportPlan['rows'][number];

function chosenSheets(
  workbook: Workbook,
  choices: ImportChoices,
): { sheet: Sheet; headerRow: number }[] {
  if (choices.sheets !== null) {
    const { sheets } = choices;
    return workbook.sheets.flatMap((sheet) => {
      const headerRow = Object.hasOwn(sheets, sheet.name) ? sheets[sheet.name] : undefined;
      return headerRow === undefined ? [] : [{ sheet, headerRow }];
    });
  }
  const summaries = sheetSummaries(workbook);
  return workbook.sheets.flatMap((sheet, at) => {
    const summary = summaries[at];
    return summary?.proposed === true && summary.headerRow !== null
      ? [{ sheet, headerRow: summary.headerRow }]
      : [];
  });
}

/** Cells that belong to no row of data: sheets left out, and lines above the header. */
function outside(workbook: Workbook, read: readonly ReadSheet[]): ImportProblem[] {
  return workbook.sheets.flatMap((sheet): ImportProblem[] => {
    const taken = read.find((each) => each.sheet === sheet);
    const at = { sheet: sheet.name, column: null };
    if (taken === undefined) {
      if (sheet.rows.length === 0) return [];
      const why = sheet.hidden
        ? 'The sheet is hidden and was not imported'
        : 'The sheet was not imported';
      return [{ ...at, row: null, value: '', problem: why, kept: false }];
    }
    return sheet.rows
      .filter((row) => row.number < taken.headerRow && row.texts.some((text) => text.trim() !== ''))
      .map((row) => ({
        ...at,
        row: row.number,
        value: rowText(row),
        problem: 'It stands above the header and belongs to no agreement',
        kept: true,
      }));
  });
}

function rowText(row: SheetRow): string {
  return row.texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' | ');
}

function columnProblems(read: ReadSheet): ImportProblem[] {
  return read.mapped
    .filter(({ lostTo }) => lostTo !== null)
    .map(({ column, because }) => ({
      sheet: read.sheet.name,
      row: read.headerRow,
      column: column.heading,
      value: column.heading,
      problem: because,
      kept: true,
    }));
}

function proposals(
  read: readonly ReadSheet[],
  problems: readonly ImportProblem[],
): ColumnProposal[] {
  const count = new Map<string, number>();
  for (const { sheet, column } of problems) {
    const key = JSON.stringify([sheet, column]);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return read.flatMap(({ sheet, mapped }) =>
    mapped.map(({ column, target, because, doubtful, samples }) => ({
      sheet: sheet.name,
      heading: column.heading,
      letter: column.letter,
      hidden: column.hidden,
      samples: [...samples],
      target,
      because,
      doubtful,
      problems: count.get(JSON.stringify([sheet.name, column.heading])) ?? 0,
    })),
  );
}

/** An agreement that is not there yet, from its row. */
function fromDraft(draft: RowDraft, ref: string, id: string, importId: string): Agreement {
  return {
    id,
    ref,
    title: draft.title === '' ? ref : draft.title,
    partnershipId: draft.partnershipId,
    parties: [...draft.parties],
    flows: [],
    terms: draft.terms,
    asImported: { importId, sheet: draft.sheet, row: draft.row, cells: [...draft.cells] },
  };
}

function put(collection: 'partners', before: null, after: Partner): SimpleChange;
function put(collection: 'partnerships', before: null, after: Partnership): SimpleChange;
function put(collection: 'agreements', before: Agreement | null, after: Agreement): SimpleChange;
function put(collection: 'imports', before: null, after: ImportRecord): SimpleChange;
function put(collection: string, before: unknown, after: { readonly id: string }): SimpleChange {
  // The overloads tie each collection to its record; the union cannot be built from their sum.
  return { kind: 'record-put', collection, id: after.id, before, after } as SimpleChange;
}

interface Effects {
  readonly rows: PlanRow[];
  readonly changes: SimpleChange[];
}

/** What each row does to the register. */
function effects(matches: readonly RowMatch[], request: ImportRequest, importId: string): Effects {
  const rows: PlanRow[] = [];
  const changes: SimpleChange[] = [];
  const present = new Map<string, Agreement>(Object.entries(request.register.agreements));
  for (const { draft, ref, existing, skipped, notes } of matches) {
    const base = { sheet: draft.sheet, row: draft.row, ref, title: draft.title };
    if (skipped !== null) {
      rows.push({ ...base, effect: 'skipped', details: [skipped] });
      continue;
    }
    const agreement = existing === null ? undefined : present.get(existing);
    if (agreement === undefined) {
      const id = newId('agreement', ref, (taken) => present.has(taken));
      const added = fromDraft(draft, ref, id, importId);
      present.set(id, added);
      changes.push(put('agreements', null, added));
      rows.push({
        ...base,
        title: added.title,
        effect: 'added',
        details: [...notes, ...draft.notes],
      });
      continue;
    }
    const merged = mergeRow(request.register, agreement, draft, importId);
    if (merged.after === null) {
      rows.push({
        ...base,
        ref: agreement.ref,
        title: agreement.title,
        effect: 'unchanged',
        details: [],
      });
      continue;
    }
    present.set(agreement.id, merged.after);
    changes.push(put('agreements', agreement, merged.after));
    rows.push({
      ...base,
      ref: agreement.ref,
      title: merged.after.title,
      effect: 'changed',
      details: [...merged.details],
    });
  }
  return { rows, changes };
}

function readSheets(request: ImportRequest, bodies: BodyResolver): ReadSheet[] {
  return chosenSheets(request.workbook, request.choices).map(({ sheet, headerRow }) => {
    const columns = columnsUnder(sheet, headerRow);
    const rows = rowsUnder(sheet, headerRow);
    const mapping = request.choices.mapping;
    const chosen = Object.hasOwn(mapping, sheet.name) ? (mapping[sheet.name] ?? {}) : {};
    const names = { isBody: bodies.isBody, isPartnership: bodies.isPartnership };
    return {
      sheet,
      headerRow,
      rows,
      mapped: mapColumns(columns, rows, chosen, request.remembered, names),
    };
  });
}

/**
 * Plans an import: what each row of the spreadsheet would do to the register, what could not be
 * understood, and what has to be asked. Pure and deterministic; writes nothing. Each row becomes an
 * agreement, updates one by its reference, or is reported as skipped.
 */
export function planImport(request: ImportRequest): PlannedImport {
  const { register, fileName, sha256 } = request;
  const questions = new Questions(request.choices.answers);
  const bodies = new BodyResolver(
    register,
    questions,
    request.knownPartners,
    request.knownPartnerships ?? [],
  );
  const read = readSheets(request, bodies);
  const problems: ImportProblem[] = [
    ...outside(request.workbook, read),
    ...read.flatMap(columnProblems),
  ];
  const skippedRows: PlanRow[] = [];
  const drafts: RowDraft[] = [];
  for (const { sheet, mapped, rows } of read) {
    const context = rowContext(sheet.name, mapped, bodies, questions);
    for (const row of rows) {
      const why = whySkipped(row, mapped);
      if (why === null) {
        drafts.push(readRow(row, context));
        continue;
      }
      skippedRows.push({
        sheet: sheet.name,
        row: row.number,
        ref: '',
        title: cut(oneLine(rowText(row)), 200),
        effect: 'skipped',
        details: [why],
      });
      problems.push({
        sheet: sheet.name,
        row: row.number,
        column: null,
        value: rowText(row),
        problem: `${why}; it became no agreement`,
        kept: true,
      });
    }
  }
  for (const draft of drafts) {
    for (const { place, value, problem } of draft.problems)
      problems.push({ ...place, value, problem, kept: true });
  }
  const importId = newId('import', sha256.slice(0, 12), (id) => register.imports[id] !== undefined);
  const matches = matchRows(drafts, register, questions, problems);
  const { rows, changes } = effects(matches, request, importId);
  const allRows = inSheetOrder([...rows, ...skippedRows], read);
  const additions: SimpleChange[] = [
    ...bodies.newPartners.map((partner) => put('partners', null, partner)),
    ...bodies.newPartnerships.map((partnership) => put('partnerships', null, partnership)),
  ];
  const body = changes.length === 0 ? [] : [...additions, ...changes];
  const record: ImportRecord = {
    id: importId,
    fileName,
    sha256,
    at: request.at,
    sheets: read.map(({ sheet }) => sheet.name),
    rows: allRows.length,
    problems,
  };
  const columns = proposals(read, problems);
  const asked = questions.all();
  const newPartners =
    body.length === 0
      ? []
      : bodies.newPartners.map((partner) => ({ name: partner.name, kind: kindLabel(partner) }));
  const count = (effect: PlanRow['effect']): number =>
    allRows.filter((row) => row.effect === effect).length;
  return {
    plan: {
      fileName,
      columns,
      problems,
      questions: asked,
      rowsRead: allRows.length,
      rows: allRows,
      newPartners,
      counts: {
        added: count('added'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        skipped: count('skipped'),
      },
      planHash: fingerprint([sha256, columns, allRows, asked, newPartners]),
    },
    change:
      body.length === 0
        ? null
        : { kind: 'batch', changes: [...body, put('imports', null, record)] },
    mappingUsed: usedMapping(read),
  };
}

function usedMapping(read: readonly ReadSheet[]): RememberedMapping {
  const used: [string, MappingTarget][] = read.flatMap(({ mapped }) =>
    mapped
      .filter(({ column }) => column.named)
      .map(({ column, target }): [string, MappingTarget] => [headingKey(column.heading), target]),
  );
  return Object.fromEntries(used);
}

function inSheetOrder(rows: readonly PlanRow[], read: readonly ReadSheet[]): PlanRow[] {
  const order = new Map(read.map(({ sheet }, at) => [sheet.name, at]));
  return rows.toSorted(
    (a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row,
  );
}

/** True when an earlier import used a mapping for most columns of these sheets. */
export function isRemembered(workbook: Workbook, remembered: RememberedMapping): boolean {
  const keys = chosenSheets(workbook, noChoices).flatMap(({ sheet, headerRow }) =>
    columnsUnder(sheet, headerRow)
      .filter(({ named }) => named)
      .map(({ heading }) => headingKey(heading)),
  );
  return (
    keys.length > 0 && keys.filter((key) => Object.hasOwn(remembered, key)).length > keys.length / 2
  );
}
