import type { AuditReport } from '../../../shared/audit/report.ts';
import { summarise } from '../../../shared/audit/summary.ts';

/** A report of one partnership's agreements, counted anew. Null leaves it as it is. */
export function narrowedTo(report: AuditReport, partnershipId: string | null): AuditReport {
  if (partnershipId === null) return report;
  const agreements = report.agreements.filter((each) => each.partnershipId === partnershipId);
  const partners = new Set(agreements.flatMap((each) => each.partners)).size;
  return { ...report, agreements, summary: summarise(agreements, partners) };
}
