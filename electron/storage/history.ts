import type { HistoryEntry } from '../../shared/contract/view-models.ts';
import { describeChange } from '../../shared/changes/describe.ts';
import type { TrailRecord } from '../../shared/changes/trail.ts';
import type { Register } from '../../shared/register/register.ts';

/** What a history needs to know of the trail around its records. */
export interface AroundHistory {
  readonly labelOf: (seq: number) => string | null;
  readonly isUndone: (seq: number) => boolean;
}

/** The history of an agreement in words, newest first. `register` gives names to ids. */
export function historyOf(
  agreementId: string,
  records: readonly TrailRecord[],
  register: Register,
  around: AroundHistory,
): readonly HistoryEntry[] {
  return records
    .map((record) => {
      const lines = describeChange(record.change, register, agreementId);
      return {
        seq: record.seq,
        at: record.at,
        by: record.by,
        what: [...heading(record, around), ...lines],
        undone:
          record.undoes === undefined && record.redoes === undefined && around.isUndone(record.seq),
      };
    })
    .toReversed();
}

function heading(record: TrailRecord, around: AroundHistory): readonly string[] {
  const verb = record.undoes === undefined ? 'Made again' : 'Undone';
  const seq = record.undoes ?? record.redoes;
  return seq === undefined ? [] : [`${verb}: ${around.labelOf(seq) ?? `change ${seq}`}`];
}
