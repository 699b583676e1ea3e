import { cleanHeading, headingKey, matchHeading } from './headings.ts';
import { columnLetter, type Sheet, type SheetRow } from './workbook.ts';

/** A column of a table in a sheet. `heading` is unique in its sheet. */
export interface SheetColumn {
  readonly index: number;
  readonly letter: string;
  readonly heading: string;
  readonly hidden: boolean;
  /** False where the header has nothing above the column. */
  readonly named: boolean;
}

const searchedRows = 80;
/** So many headings known by name make a header, whatever comes below. */
const beyondDoubt = 8;

function filled(row: SheetRow): string[] {
  return row.texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** How much a row looks like the header of a register; 0 where it does not. */
function headerScore(row: SheetRow, next: SheetRow | undefined): number {
  const cells = filled(row);
  const short = cells.filter((text) => text.length <= 90 && !/^[\d\s.,/:-]+$/.test(text));
  const distinct = new Set(short.map(headingKey));
  if (distinct.size < 2 || short.length < cells.length * 0.7) return 0;
  if (Object.keys(row.days).length > cells.length / 4) return 0;
  const targets = new Set<string>();
  let total = 0;
  for (const text of short) {
    const [best] = matchHeading(text);
    if (best === undefined || best.score < 0.6 || targets.has(best.target)) continue;
    targets.add(best.target);
    total += best.score;
  }
  if (total === 0) return 0;
  const continues = next !== undefined && filled(next).length >= Math.max(1, distinct.size / 4);
  return total + (continues ? 0.5 : 0) + distinct.size / 100;
}

/** Finds the header of a sheet among its first rows; its row number, or null where none looks like one. */
export function findHeaderRow(sheet: Sheet): { row: number; score: number } | null {
  let best: { row: number; score: number } | null = null;
  const rows = sheet.rows.slice(0, searchedRows);
  for (const [at, row] of rows.entries()) {
    const score = headerScore(row, sheet.rows[at + 1]);
    if (score > 1 && score > (best?.score ?? 0)) best = { row: row.number, score };
    if (score >= beyondDoubt) break;
  }
  return best;
}

/** The columns of a sheet under its header row, with a name for each. */
export function columnsUnder(sheet: Sheet, headerRow: number): SheetColumn[] {
  const header = sheet.rows.find((row) => row.number === headerRow);
  const body = sheet.rows.filter((row) => row.number > headerRow);
  const width = [header, ...body].reduce((most, row) => Math.max(most, row?.texts.length ?? 0), 0);
  const used = new Array<boolean>(width).fill(false);
  for (const row of body) row.texts.forEach((text, index) => (used[index] ||= text.trim() !== ''));
  const taken = new Set<string>();
  const hidden = new Set(sheet.hiddenColumns);
  const columns: SheetColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const text = cleanHeading(header?.texts[index] ?? '');
    if (text === '' && used[index] !== true) continue;
    const letter = columnLetter(index);
    const plain = text === '' ? `Column ${letter}` : text;
    const heading = taken.has(plain) ? `${plain} (column ${letter})` : plain;
    taken.add(heading);
    columns.push({ index, letter, heading, hidden: hidden.has(index), named: text !== '' });
  }
  return columns;
}

/** The rows of data under a header, in order. */
export function rowsUnder(sheet: Sheet, headerRow: number): readonly SheetRow[] {
  return sheet.rows.filter(
    (row) => row.number > headerRow && row.texts.some((text) => text.trim() !== ''),
  );
}
