import { refusal, type Refusal } from '../result/refusal.ts';

/** One row of a sheet. `texts[i]` is what a person sees in column `i + 1`; '' where nothing stands. */
export interface SheetRow {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  readonly texts: readonly string[];
  /**
   * For cells that hold a true date: column index (from 0) -> `YYYY-MM-DD`, or `YYYY-MM` and `YYYY`
   * where the cell shows no more than that.
   */
  readonly days: Readonly<Record<number, string>>;
  /** Column indexes at which a cell begins that is merged across several columns. */
  readonly wide: readonly number[];
}

/** A sheet: its filled rows in order, empty ones left out. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  /** Column indexes (from 0) that the spreadsheet hides. */
  readonly hiddenColumns: readonly number[];
}

/** A spreadsheet as plain data: nothing in it is a formula, and nothing in it is trusted. */
export interface Workbook {
  readonly format: 'csv' | 'xlsx' | 'ods';
  readonly sheets: readonly Sheet[];
}

/** The largest spreadsheet that is opened, in bytes. Real registers are below one megabyte. */
export const maxSpreadsheetBytes = 50 * 1024 * 1024;

/** The refusal for a file of `bytes`, or null where it may be read. Ask before the file is read. */
export function refuseBySize(fileName: string, bytes: number): Refusal | null {
  if (bytes === 0) {
    return refusal(
      'spreadsheet-empty',
      `“${fileName}” is empty: it has no bytes at all.`,
      'Open it in Excel, see whether the register is in it, save it again and choose it again.',
    );
  }
  if (bytes <= maxSpreadsheetBytes) return null;
  const megabytes = Math.round(bytes / (1024 * 1024));
  return refusal(
    'spreadsheet-too-large',
    `“${fileName}” is ${megabytes} MB; a register of up to ${maxSpreadsheetBytes / (1024 * 1024)} MB can be read.`,
    'Save the sheet with the register alone as .xlsx or .csv, without pictures, and choose that file.',
  );
}

/** The letter of a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** The index of a column from its letters, from 0; -1 where they are none. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return -1;
    n = n * 26 + digit;
  }
  return n - 1;
}
