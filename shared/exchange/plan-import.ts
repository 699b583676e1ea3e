import type { Change, SimpleChange } from '../changes/change.ts';
import { newId } from '../register/identifier.ts';
import type { Partner, Partnership } from '../register/partner.ts';
import type { IsoDate } from '../register/plain-date.ts';
import type { ImportProblem, ImportRecord, Register } from '../register/register.ts';
import { cut, oneLine } from '../wording/folding.ts';
import { BodyResolver, kindLabel } from './body-resolver.ts';
import type { RememberedMapping } from './map-columns.ts';
import { matchRows } from './match-rows.ts';
import { effects, put, type PlanRow } from './plan-effects.ts';
import { fingerprint } from './plan-hash.ts';
import type { ImportChoices, ImportPlan } from './plan.ts';
import { Questions } from './questions.ts';
import { readRow, rowContext, type RowDraft } from './read-row.ts';
import { whySkipped } from './skip-row.ts';
import {
  columnProblems,
  outside,
  proposals,
  readSheets,
  rowText,
  usedMapping,
  type ReadSheet,
} from './taken-sheets.ts';
import type { Workbook } from './workbook.ts';

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
  const read = readSheets(request.workbook, request.choices, request.remembered, bodies);
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
  const { rows, changes } = effects(matches, register, importId);
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

function inSheetOrder(rows: readonly PlanRow[], read: readonly ReadSheet[]): PlanRow[] {
  const order = new Map(read.map(({ sheet }, at) => [sheet.name, at]));
  return rows.toSorted(
    (a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row,
  );
}
