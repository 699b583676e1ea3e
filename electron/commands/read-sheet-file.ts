import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Workbook } from '../../shared/exchange/workbook.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { CliIo } from './command.ts';
import { asTyped, resolved } from './paths.ts';

/** A spreadsheet file that was read: what an import is planned from. */
export interface SheetFile {
  readonly workbook: Workbook;
  readonly fileName: string;
  readonly sha256: string;
}

function cannotRead(typed: string, why: string, next: string): Result<never, Refusal> {
  return err(
    refusal('cannot-read', `${typed} can't be read: ${why}.`, next, 'Nothing was written.'),
  );
}

function refuseFault(typed: string, error: unknown): Result<never, Refusal> {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return cannotRead(typed, 'there is no such file', 'Look at the path and its spelling.');
    case 'EISDIR':
      return cannotRead(typed, 'it is a folder', 'Give the path of a .csv, .xlsx or .ods file.');
    case 'EACCES':
    case 'EPERM':
      return cannotRead(typed, 'reading it is not allowed', 'Ask for the right to read it.');
    default:
      throw error;
  }
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
  let bytes: Uint8Array;
  try {
    // Asked before it is read, so that a file of many gigabytes does no harm.
    const { size } = await stat(whole);
    const tooLarge = refuseBySize(typed, size);
    if (tooLarge !== null) return err(tooLarge);
    bytes = new Uint8Array(await readFile(whole));
  } catch (error) {
    return refuseFault(typed, error);
  }
  // Under the name that was typed, which is how a refusal then calls it.
  const workbook = await readSpreadsheet(typed, bytes);
  if (!workbook.ok) return err(asTyped(workbook.error, typed, io));
  return ok({ workbook: workbook.value, fileName, sha256: sha256Of(bytes) });
}
