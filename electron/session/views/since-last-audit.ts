import {
  changedSince,
  recordedStates,
  statesOf,
  type Moved,
} from '../../../shared/audit/changed-since.ts';
import type { AuditReport } from '../../../shared/audit/report.ts';
import type { Overview } from '../../../shared/contract/view-models.ts';
import type { AuditRecord, Register } from '../../../shared/register/register.ts';

const order: readonly Moved['direction'][] = ['worse', 'better', 'new', 'gone', 'same-rating'];

/** The last audit that was kept, as at the day of `report` or before it. */
function lastRecorded(register: Register, report: AuditReport): AuditRecord | undefined {
  return Object.values(register.audits)
    .filter(({ asAt }) => asAt <= report.asAt)
    .toSorted((a, b) => (`${a.asAt} ${a.madeAt}` < `${b.asAt} ${b.madeAt}` ? 1 : -1))[0];
}

/** What moved since the last audit that was kept: what got worse first. Null where none was kept. */
export function sinceLastAudit(register: Register, report: AuditReport): Overview['since'] {
  const record = lastRecorded(register, report);
  if (record === undefined) return null;
  const then = recordedStates(record);
  const count = (rating: string): number =>
    [...then.values()].filter((state) => state.rating === rating).length;
  const audited = new Map(report.agreements.map((each) => [each.id, each]));
  return {
    asAt: record.asAt,
    fitThen: count('green'),
    redThen: count('red'),
    moved: changedSince(then, statesOf(report.agreements))
      .toSorted((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction))
      .map((moved) => ({
        id: moved.id,
        ref: audited.get(moved.id)?.ref ?? '',
        title: audited.get(moved.id)?.title ?? moved.id,
        ratingThen: moved.then?.rating ?? null,
        ratingNow: moved.now?.rating ?? null,
        currencyNow: moved.now?.currency ?? null,
      })),
  };
}
