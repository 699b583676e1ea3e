import { type AuditReport, type Finding, type Severity } from '../../../shared/audit/report.ts';

/** All findings of a report: those of agreements first, in their order, then those of the register. */
export function allFindings(report: AuditReport): Finding[] {
  return [...report.agreements.flatMap((each) => each.findings), ...report.registerFindings];
}

/** True for a failing on which nobody has decided yet. "Cannot tell" asks for facts, not a decision. */
export function isToDecide(finding: Finding): boolean {
  return finding.outcome === 'not-met' && finding.decision === null;
}

/** Counts failings that no decision has closed, by severity, and what could not be told. */
export function openCounts(findings: readonly Finding[]): {
  readonly findings: Record<Severity, number>;
  readonly cannotTell: number;
} {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  let cannotTell = 0;
  for (const finding of findings) {
    if (finding.decision !== null) continue;
    if (finding.outcome === 'cannot-tell') cannotTell += 1;
    else counts[finding.severity] += 1;
  }
  return { findings: counts, cannotTell };
}
