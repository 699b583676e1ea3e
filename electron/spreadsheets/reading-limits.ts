import { refusal, type Refusal } from '../../shared/result/refusal.ts';

/** What a spreadsheet may hold. A register of 10,000 agreements with 60 columns is well inside. */
export const readingLimits = {
  /** Sum of the sizes of all parts of a zipped workbook once unpacked. */
  unpackedBytes: 400 * 1024 * 1024,
  entries: 5_000,
  sheets: 200,
  cells: 2_000_000,
  rows: 200_000,
  columns: 2_000,
  sharedStrings: 1_000_000,
  /** All text together, in characters. */
  characters: 100_000_000,
  /** One cell; Excel's own limit. */
  cellCharacters: 32_767,
} as const;

/** Thrown inside the readers to leave them at once; `readWorkbook` turns it into its refusal. */
export class UnreadableSpreadsheet extends Error {
  readonly refusal: Refusal;

  constructor(refused: Refusal) {
    super(refused.what);
    this.refusal = refused;
  }
}

/** A file that is not what its name says, or is broken. */
export function corrupt(fileName: string, detail: string): UnreadableSpreadsheet {
  return new UnreadableSpreadsheet(
    refusal(
      'spreadsheet-unreadable',
      `“${fileName}” cannot be read as a spreadsheet: ${detail}.`,
      'Open it in Excel, save it again as .xlsx or .csv, and choose that file.',
    ),
  );
}

/** A file that would grow beyond what a register can be. */
export function tooMuch(fileName: string, what: string): UnreadableSpreadsheet {
  return new UnreadableSpreadsheet(
    refusal(
      'spreadsheet-too-large',
      `“${fileName}” was not read: ${what}.`,
      'Save the sheet with the register alone as .xlsx or .csv and choose that file.',
    ),
  );
}

/** A workbook that cannot be opened without a password. */
export function encrypted(fileName: string): UnreadableSpreadsheet {
  return new UnreadableSpreadsheet(
    refusal(
      'spreadsheet-password-protected',
      `“${fileName}” is password-protected.`,
      'Open it in Excel with its password, save a copy without one (File, Info, Protect Workbook), and choose the copy.',
    ),
  );
}

/** A format that is not read. */
export function unsupported(fileName: string, format: string): UnreadableSpreadsheet {
  return new UnreadableSpreadsheet(
    refusal(
      'spreadsheet-unsupported',
      `“${fileName}” is ${format}, which is not read here.`,
      'Open it in Excel or LibreOffice, save it as .xlsx or .csv, and choose that file.',
    ),
  );
}
