import type { Register } from '../register/register.ts';
import type { Refusal } from '../result/refusal.ts';
import { err, ok, type Result } from '../result/result.ts';
import { applyAll } from './apply.ts';
import type { Change } from './change.ts';

/** What a fold needs of a record: its number and its change. */
export interface FoldableRecord {
  readonly seq: number;
  readonly change: Change;
}

/** Where a fold stopped: the record that did not fit, why, and the register as it stood before it. */
export interface FoldStop {
  readonly seq: number;
  readonly refusal: Refusal;
  readonly before: Register;
}

/** The register that results when the changes of `records` are applied to `start`, in order. */
export function fold(
  start: Register,
  records: readonly FoldableRecord[],
): Result<Register, FoldStop> {
  const folded = applyAll(
    start,
    records.map((record) => record.change),
  );
  if (folded.ok) return ok(folded.value);
  const { at, refusal } = folded.error;
  const record = records[at];
  const before = fold(start, records.slice(0, at));
  if (record === undefined || !before.ok) throw new Error('A fold is not repeatable.');
  return err({ seq: record.seq, refusal, before: before.value });
}
