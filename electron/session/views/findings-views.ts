import type { AuditReport, Finding } from '../../../shared/audit/report.ts';
import type { FindingRow, FindingView } from '../../../shared/contract/view-models.ts';
import type { Register } from '../../../shared/register/register.ts';
import { allFindings, rankOf } from './open-findings.ts';

/** As many as one decision can cover, beside the finding itself. */
const mostAlsoIn = 499;

function byWeight(a: FindingRow, b: FindingRow): number {
  if (a.outcome !== b.outcome) return a.outcome === 'not-met' ? -1 : 1;
  return rankOf(a.severity) - rankOf(b.severity);
}

/** The Findings view: failings worst first, then what could not be told; else in register order. */
export function findingRows(register: Register, report: AuditReport): FindingRow[] {
  const withAction = new Set(Object.values(register.actions).map((action) => action.findingId));
  return allFindings(report)
    .map((finding) => {
      const agreement =
        finding.agreementId === null ? undefined : register.agreements[finding.agreementId];
      return {
        id: finding.id,
        rule: finding.rule,
        agreementId: finding.agreementId,
        ref: agreement?.ref ?? null,
        partnershipId: agreement?.partnershipId ?? null,
        severity: finding.severity,
        outcome: finding.outcome,
        title: finding.title,
        decision: finding.decision,
        hasAction: withAction.has(finding.id),
      };
    })
    .toSorted(byWeight);
}

function alsoIn(finding: Finding, register: Register, report: AuditReport): FindingView['alsoIn'] {
  return allFindings(report)
    .filter(
      (other) =>
        other.rule === finding.rule &&
        other.id !== finding.id &&
        other.outcome === finding.outcome &&
        other.agreementId !== null,
    )
    .slice(0, mostAlsoIn)
    .map((other) => ({
      findingId: other.id,
      ref: register.agreements[other.agreementId ?? '']?.ref ?? '',
    }));
}

/** One finding with its decision, its actions and where else it arises; null where it is none. */
export function findingView(
  id: string,
  register: Register,
  report: AuditReport,
): FindingView | null {
  const finding = allFindings(report).find((each) => each.id === id);
  if (finding === undefined) return null;
  const agreement =
    finding.agreementId === null ? undefined : register.agreements[finding.agreementId];
  return {
    finding,
    ref: agreement?.ref ?? null,
    agreementTitle: agreement?.title ?? null,
    decision: register.decisions[id] ?? null,
    actions: Object.values(register.actions).filter((action) => action.findingId === id),
    alsoIn: alsoIn(finding, register, report),
  };
}
