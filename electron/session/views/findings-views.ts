import type { AuditReport, Finding } from '../../../shared/audit/report.ts';
import type { FindingView } from '../../../shared/contract/view-models.ts';
import type { Register } from '../../../shared/register/register.ts';
import { allFindings } from './open-findings.ts';

/** As many as one decision can cover, beside the finding itself. */
const mostAlsoIn = 499;

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
