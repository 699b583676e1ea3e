import type { ImportProblem } from '../register/register.ts';
import type { BodyResolver } from './body-resolver.ts';
import { columnsUnder, rowsUnder } from './header-row.ts';
import { headingKey } from './headings.ts';
import { mapColumns, type MappedColumn, type RememberedMapping } from './map-columns.ts';
import { sheetSummaries } from './open-workbook.ts';
import { noChoices, type ColumnProposal, type ImportChoices, type MappingTarget } from './plan.ts';
import type { Sheet, SheetRow, Workbook } from './workbook.ts';

/** A sheet that is taken: its columns under their mapping, and its rows. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly mapped: readonly MappedColumn[];
  readonly rows: readonly SheetRow[];
}

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
export function outside(workbook: Workbook, read: readonly ReadSheet[]): ImportProblem[] {
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

/** What a row says, cell by cell, for a message. */
export function rowText(row: SheetRow): string {
  return row.texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' | ');
}

/** Columns whose place another column took. */
export function columnProblems(read: ReadSheet): ImportProblem[] {
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

/** What each column was taken for, with the number of problems in it. */
export function proposals(
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

/** The sheets that are taken, each with its columns mapped. */
export function readSheets(
  workbook: Workbook,
  choices: ImportChoices,
  remembered: RememberedMapping,
  bodies: BodyResolver,
): ReadSheet[] {
  return chosenSheets(workbook, choices).map(({ sheet, headerRow }) => {
    const columns = columnsUnder(sheet, headerRow);
    const rows = rowsUnder(sheet, headerRow);
    const mapping = choices.mapping;
    const chosen = Object.hasOwn(mapping, sheet.name) ? (mapping[sheet.name] ?? {}) : {};
    const names = { isBody: bodies.isBody, isPartnership: bodies.isPartnership };
    return {
      sheet,
      headerRow,
      rows,
      mapped: mapColumns(columns, rows, chosen, remembered, names),
    };
  });
}

/** Heading key -> target, for the next import. */
export function usedMapping(read: readonly ReadSheet[]): RememberedMapping {
  const used: [string, MappingTarget][] = read.flatMap(({ mapped }) =>
    mapped
      .filter(({ column }) => column.named)
      .map(({ column, target }): [string, MappingTarget] => [headingKey(column.heading), target]),
  );
  return Object.fromEntries(used);
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
