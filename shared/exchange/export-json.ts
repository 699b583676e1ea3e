import { z } from 'zod';
import { collectionNames, registerSchema, type Register } from '../register/register.ts';
import { refusal, type Refusal } from '../result/refusal.ts';
import { err, ok, type Result } from '../result/result.ts';

const format = 'concordat-register';
const version = 1;
const envelopeSchema = z.object({
  format: z.literal(format),
  version: z.number().int(),
  register: z.unknown(),
});

/** The whole register as JSON; `registerFromJson` reads it back exactly. */
export function registerToJson(register: Register): string {
  return `${JSON.stringify({ format, version, register }, null, 2)}\n`;
}

/** Where a record stands under another id than its own; null where none does. */
function strayRecord(register: Register): string | null {
  for (const name of collectionNames) {
    const records: Readonly<Record<string, { readonly id: string }>> = register[name];
    const stray = Object.entries(records).find(([id, record]) => record.id !== id);
    if (stray !== undefined) return `${name} → ${stray[0]}`;
  }
  return null;
}

const next = 'Choose a file that Concordat exported as JSON.';

/** Reads what `registerToJson` wrote. Refuses other files, newer versions and registers that are not whole. */
export function registerFromJson(text: string): Result<Register, Refusal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // JSON.parse tells no more than that it is not JSON, and so do we.
    return err(refusal('json-unreadable', 'The file is not JSON.', next));
  }
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success)
    return err(refusal('json-unreadable', 'The file is JSON but no exported register.', next));
  if (envelope.data.version > version) {
    return err(
      refusal(
        'json-newer',
        `The file was exported by a newer Concordat (format ${envelope.data.version}).`,
        'Update Concordat and open the file again.',
      ),
    );
  }
  const register = registerSchema.safeParse(envelope.data.register);
  const stray = register.success ? strayRecord(register.data) : null;
  if (register.success && stray === null) return ok(register.data);
  const at = stray ?? register.error?.issues[0]?.path.join(' → ') ?? '';
  return err(
    refusal(
      'json-unreadable',
      `The exported register is not whole: ${at} is not as it should be.`,
      next,
    ),
  );
}
