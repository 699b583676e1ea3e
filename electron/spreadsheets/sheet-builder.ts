import type { Sheet, SheetRow } from '../../shared/exchange/workbook.ts';
import { readingLimits, tooMuch } from './reading-limits.ts';

/** How much a workbook has taken so far, over all its sheets. */
export interface Taken {
  cells: number;
  characters: number;
}

interface BuildingRow {
  hidden: boolean;
  readonly texts: string[];
  readonly days: Record<number, string>;
  readonly wide: number[];
}

/** How much of a date its cell shows: "Mar-24" is a month although the number behind it is a day. */
export function shownDay(text: string, year: number, month: number, day: number): string {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (/^\d{4}$/.test(text)) return iso.slice(0, 4);
  if (/^[A-Za-z]{3,9}\.?[-\s/,']*\d{2,4}$/.test(text) || /^\d{1,2}[/.-]\d{4}$/.test(text))
    return iso.slice(0, 7);
  return iso;
}

/** Puts a sheet together cell by cell, within the limits. Rows and columns count from 0 here. */
export class SheetBuilder {
  readonly #rows = new Map<number, BuildingRow>();
  readonly #hiddenColumns = new Set<number>();
  readonly #fileName: string;
  readonly #taken: Taken;

  constructor(fileName: string, taken: Taken) {
    this.#fileName = fileName;
    this.#taken = taken;
  }

  cell(row: number, column: number, text: string, day: string | null): void {
    if (text === '' || row < 0 || column < 0) return;
    if (column >= readingLimits.columns)
      throw tooMuch(this.#fileName, `it has more than ${readingLimits.columns} columns`);
    this.#taken.cells += 1;
    this.#taken.characters += text.length;
    if (this.#taken.cells > readingLimits.cells)
      throw tooMuch(this.#fileName, `it has more than ${readingLimits.cells} filled cells`);
    if (this.#taken.characters > readingLimits.characters)
      throw tooMuch(this.#fileName, 'it holds more text than a register can');
    const at = this.#row(row);
    while (at.texts.length < column) at.texts.push('');
    at.texts[column] =
      text.length > readingLimits.cellCharacters
        ? text.slice(0, readingLimits.cellCharacters)
        : text;
    if (day !== null) at.days[column] = day;
  }

  hideRow(row: number): void {
    const at = this.#rows.get(row);
    if (at !== undefined) at.hidden = true;
  }

  hideColumns(from: number, to: number): void {
    for (let column = from; column <= Math.min(to, readingLimits.columns); column += 1)
      this.#hiddenColumns.add(column);
  }

  /** A merged range: its text is seen in each row that it covers, and once across its columns. */
  merge(top: number, left: number, bottom: number, right: number): void {
    const first = this.#rows.get(top);
    const text = first?.texts[left] ?? '';
    if (first === undefined || text === '') return;
    if (right > left) first.wide.push(left);
    if (bottom === top) return;
    for (const [number, row] of this.#rows) {
      if (number <= top || number > bottom || (row.texts[left] ?? '') !== '') continue;
      this.cell(number, left, text, first.days[left] ?? null);
    }
  }

  build(name: string, hidden: boolean): Sheet {
    const rows = [...this.#rows]
      .toSorted(([a], [b]) => a - b)
      .map(([number, row]): SheetRow => ({ number: number + 1, ...row }));
    const width = rows.reduce((most, row) => Math.max(most, row.texts.length), 0);
    return {
      name,
      hidden,
      rows,
      hiddenColumns: [...this.#hiddenColumns].filter((column) => column < width),
    };
  }

  #row(number: number): BuildingRow {
    const before = this.#rows.get(number);
    if (before !== undefined) return before;
    if (this.#rows.size >= readingLimits.rows)
      throw tooMuch(this.#fileName, `it has more than ${readingLimits.rows} rows`);
    const row: BuildingRow = { hidden: false, texts: [], days: {}, wide: [] };
    this.#rows.set(number, row);
    return row;
  }
}
