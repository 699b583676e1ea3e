import { createAuditor } from '../../shared/audit/auditor.ts';
import type { AuditReport } from '../../shared/audit/report.ts';
import type { IsoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { rulePack } from '../../shared/rules/index.ts';

/** Days whose report is kept ready: today, the day that is looked at, and the one before it. */
const mostDays = 3;

/** Audits of one register, made when first asked for and kept while the register stays the same. */
export interface Audits {
  readonly of: (register: Register, asAt: IsoDate) => AuditReport;
}

/** Keeps one incremental auditor, so that an edit re-audits only what it touched. */
export function createAudits(): Audits {
  const auditor = createAuditor(rulePack);
  const days = new Map<IsoDate, { readonly register: Register; readonly report: AuditReport }>();
  return {
    of: (register, asAt) => {
      const kept = days.get(asAt);
      if (kept?.register === register) return kept.report;
      const report = auditor.audit(register, asAt);
      // Set anew, it comes last: the first is the one to forget.
      days.delete(asAt);
      days.set(asAt, { register, report });
      const [oldest] = days.keys();
      if (days.size > mostDays && oldest !== undefined) days.delete(oldest);
      return report;
    },
  };
}
