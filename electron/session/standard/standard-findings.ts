import type { AuditReport } from '../../../shared/audit/report.ts';
import type { z } from 'zod';
import type { standardFindingSchema } from '../../../shared/contract/channels-standard.ts';
import { allFindings } from '../views/open-findings.ts';

/** As many places as are listed under a rule; the Findings view has them all. */
const mostFound = 500;

/** Where one rule found something: failings before what could not be told, else in register order. */
export function standardFindings(
  rule: string,
  report: AuditReport,
): z.infer<typeof standardFindingSchema>[] {
  const refs = new Map(
    report.agreements.map(({ id, ref, title }) => [id, ref === '' ? title : ref]),
  );
  const found = allFindings(report)
    .filter((finding) => finding.rule === rule)
    .map(({ id, agreementId, title, severity, outcome }) => ({
      findingId: id,
      agreementId,
      ref: refs.get(agreementId ?? '') ?? '',
      title,
      severity,
      outcome,
    }));
  const notMet = found.filter(({ outcome }) => outcome === 'not-met');
  const open = found.filter(({ outcome }) => outcome === 'cannot-tell');
  return [...notMet, ...open].slice(0, mostFound);
}
