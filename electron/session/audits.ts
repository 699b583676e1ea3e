import { createAuditor } from '../../shared/audit/auditor.ts';
import type { AuditReport } from '../../shared/audit/report.ts';
import type { IsoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { rulePack } from '../../shared/rules/index.ts';

/** Days that are kept ready: today, the day that is looked at, and the one before it. */
const mostDays = 3;

/** Audits of one register, made when first asked for and kept while the register stays the same. */
export interface Audits {
  readonly of: (register: Register, asAt: IsoDate) => AuditReport;
}

/** Keeps one incremental auditor a day, so that an edit re-audits only what it touched. */
export function createAudits(): Audits {
  const days = new Map<
    IsoDate,
    {
      readonly auditor: ReturnType<typeof createAuditor>;
      register: Register;
      report: AuditReport;
    }
  >();
  return {
    of: (register, asAt) => {
      const kept = days.get(asAt);
      // Most recently asked for comes last, so that the first is the one to forget.
      days.delete(asAt);
      if (kept?.register === register) {
        days.set(asAt, kept);
        return kept.report;
      }
      const auditor = kept?.auditor ?? createAuditor(rulePack);
      const report = auditor.audit(register, asAt);
      days.set(asAt, { auditor, register, report });
      const [oldest] = days.keys();
      if (days.size > mostDays && oldest !== undefined) days.delete(oldest);
      return report;
    },
  };
}
