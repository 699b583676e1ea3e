import type { Change, SimpleChange } from '../changes/change.ts';
import { isSame } from '../changes/same.ts';
import { collectionNames, type Register } from '../register/register.ts';
import { refusal, type Refusal } from '../result/refusal.ts';
import { err, ok, type Result } from '../result/result.ts';

function isBlank(register: Register): boolean {
  return collectionNames.every((name) => Object.keys(register[name]).length === 0);
}

/**
 * The one change by which an empty register becomes `whole`, which an export handed out; null where it
 * is that already. Refuses a register that holds something else: a whole register is not merged.
 */
export function changeToWhole(register: Register, whole: Register): Result<Change | null, Refusal> {
  if (isSame(register, whole)) return ok(null);
  if (!isBlank(register)) {
    return err(
      refusal(
        'register-not-empty',
        'The file is a whole register, and the register here holds something else already.',
        'Name a new folder for it; to add or change agreements import a spreadsheet.',
      ),
    );
  }
  const { profile: before } = register;
  const { profile: after } = whole;
  const changes: SimpleChange[] = isSame(before, after)
    ? []
    : [{ kind: 'profile-set', before, after }];
  for (const collection of collectionNames) {
    const records: Readonly<Record<string, unknown>> = whole[collection];
    for (const [id, record] of Object.entries(records)) {
      const put = { kind: 'record-put', collection, id, before: null, after: record };
      // The record comes from the collection that is named beside it, so the two fit.
      changes.push(put as SimpleChange);
    }
  }
  return ok({ kind: 'batch', changes });
}
