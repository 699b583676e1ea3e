import type { z } from 'zod';
import { columnsUnder, findHeaderRow, rowsUnder } from './header-row.ts';
import { headingKey, matchHeading } from './headings.ts';
import type { MappingTarget, sheetSummarySchema } from './plan.ts';
import type { Sheet, Workbook } from './workbook.ts';

export type SheetSummary = z.infer<typeof sheetSummarySchema>;

interface Candidate {
  readonly sheet: Sheet;
  readonly headerRow: number | null;
  readonly keys: ReadonlySet<string>;
  readonly rows: number;
  readonly columns: number;
  /** How much of a register the sheet is: what its header names, weighed. */
  readonly worth: number;
}

const telling: readonly MappingTarget[] = [
  'ref',
  'title',
  'parties',
  'expiresOn',
  'nextReview',
  'effectiveFrom',
  'purpose',
  'gateways',
];

function judge(sheet: Sheet): Candidate {
  const header = findHeaderRow(sheet);
  if (header === null) {
    const columns = sheet.rows.reduce((most, row) => Math.max(most, row.texts.length), 0);
    return { sheet, headerRow: null, keys: new Set(), rows: sheet.rows.length, columns, worth: 0 };
  }
  const columns = columnsUnder(sheet, header.row);
  const rows = rowsUnder(sheet, header.row).length;
  const targets = new Set(
    columns
      .flatMap(({ heading }) =>
        matchHeading(heading)
          .filter(({ score }) => score >= 0.6)
          .slice(0, 1),
      )
      .map(({ target }) => target),
  );
  const named = telling.filter((target) => targets.has(target)).length;
  const isRegister = rows > 0 && named >= 2;
  const keys = new Set(
    columns.filter(({ named: has }) => has).map(({ heading }) => headingKey(heading)),
  );
  const worth = isRegister ? named + targets.size / 2 + Math.min(rows, 1_000) / 500 : 0;
  return { sheet, headerRow: header.row, keys, rows, columns: columns.length, worth };
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((key) => b.has(key)).length;
  return common / Math.max(1, Math.min(a.size, b.size)) >= 0.6;
}

/**
 * What each sheet of a workbook is, and which are proposed for import: the one that is most of a
 * register, and those that are laid out like it. Hidden sheets are shown and never proposed.
 */
export function sheetSummaries(workbook: Workbook): SheetSummary[] {
  const judged = workbook.sheets.map(judge);
  const best = judged
    .filter(({ sheet, worth }) => !sheet.hidden && worth > 0)
    .toSorted((a, b) => b.worth - a.worth)[0];
  return judged.map(({ sheet, headerRow, keys, rows, columns, worth }) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    rows,
    columns,
    headerRow,
    proposed: best !== undefined && !sheet.hidden && worth > 0 && alike(keys, best.keys),
  }));
}
