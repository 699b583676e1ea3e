import path from 'node:path';
import type { Workbook } from '../../shared/exchange/workbook.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { CliIo } from './command.ts';
import { fileBytes } from './file-bytes.ts';
import { asTyped, resolved } from './paths.ts';

/** A spreadsheet file that was read: what an import is planned from. */
export interface SheetFile {
  readonly workbook: Workbook;
  readonly fileName: string;
  readonly sha256: string;
}

/** Reads a spreadsheet in the child process with its limits. Refuses what is none, by its name. */
export async function readSheetFile(typed: string, io: CliIo): Promise<Result<SheetFile, Refusal>> {
  const whole = resolved(typed, io);
  const fileName = path.basename(whole);
  const [{ refuseBySize }, { readSpreadsheet }, { sha256Of }] = await Promise.all([
    import('../../shared/exchange/workbook.ts'),
    import('../spreadsheets/read-spreadsheet.ts'),
    import('../storage/hashing.ts'),
  ]);
  const bytes = await fileBytes(
    typed,
    '.csv, .xlsx or .ods',
    (size) => refuseBySize(typed, size),
    io,
  );
  if (!bytes.ok) return bytes;
  // Under the name that was typed, which is how a refusal then calls it.
  const workbook = await readSpreadsheet(typed, bytes.value);
  if (!workbook.ok) return err(asTyped(workbook.error, typed, io));
  return ok({ workbook: workbook.value, fileName, sha256: sha256Of(bytes.value) });
}
