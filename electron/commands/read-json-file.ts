import type { Register } from '../../shared/register/register.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { err, type Result } from '../../shared/result/result.ts';
import type { CliIo } from './command.ts';
import { fileBytes } from './file-bytes.ts';

/** True for a file that by its name is a JSON export and no spreadsheet. */
export function isJsonFile(typed: string): boolean {
  return typed.toLowerCase().endsWith('.json');
}

/** Reads the whole register that `export --format json` handed out. */
export async function readJsonFile(typed: string, io: CliIo): Promise<Result<Register, Refusal>> {
  const [{ refuseBySize }, { registerFromJson }] = await Promise.all([
    import('../../shared/exchange/workbook.ts'),
    import('../../shared/exchange/export-json.ts'),
  ]);
  const bytes = await fileBytes(typed, '.json', (size) => refuseBySize(typed, size), io);
  if (!bytes.ok) return bytes;
  const read = registerFromJson(new TextDecoder().decode(bytes.value));
  return read.ok ? read : err({ ...read.error, what: `${typed}: ${read.error.what}` });
}
