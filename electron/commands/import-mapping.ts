import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { SheetSummary } from '../../shared/exchange/open-workbook.ts';
import { mappingTargetSchema, type ImportChoices } from '../../shared/exchange/plan.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { CliIo } from './command.ts';
import { resolved } from './paths.ts';

/**
 * A mapping file: where columns go by their headings, in every sheet; and which sheets are imported,
 * with the row of their header. What it does not name is as Concordat proposes.
 */
const mappingFileSchema = z.strictObject({
  columns: z.record(z.string(), mappingTargetSchema).optional(),
  sheets: z.record(z.string(), z.number().int().positive()).optional(),
});

function wrong(typed: string, what: string): Result<never, Refusal> {
  return err(
    refusal(
      'bad-mapping',
      `${typed} is not a mapping: ${what}.`,
      'It is JSON such as {"columns": {"Expiry Date": "expiresOn"}, "sheets": {"ISAs": 1}}.',
    ),
  );
}

/** Reads a mapping file for the sheets of a workbook; refuses it where it names what is not there. */
export async function readMapping(
  typed: string,
  sheets: readonly SheetSummary[],
  io: CliIo,
): Promise<Result<ImportChoices, Refusal>> {
  let json: unknown;
  try {
    const text = await readFile(resolved(typed, io), 'utf8');
    // Windows programs put a mark of the encoding before the text.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error;
    return wrong(typed, isMissing ? 'the file cannot be read' : 'it is not JSON');
  }
  const file = mappingFileSchema.safeParse(json);
  if (!file.success) {
    const [issue] = file.error.issues;
    const where = issue?.path.map(String).join('.') ?? '';
    return wrong(typed, where === '' ? 'its outline is another' : `"${where}" is not understood`);
  }
  const { columns = {}, sheets: chosen } = file.data;
  const stranger = Object.keys(chosen ?? {}).find(
    (name) => !sheets.some((sheet) => sheet.name === name),
  );
  if (stranger !== undefined) return wrong(typed, `the spreadsheet has no sheet "${stranger}"`);
  return ok({
    sheets: chosen ?? null,
    mapping: Object.fromEntries(sheets.map(({ name }) => [name, columns])),
    answers: {},
  });
}
