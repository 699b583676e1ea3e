import type { ImportProblem } from '../register/register.ts';
import type { AuditReport, AuditedAgreement, Finding } from './report.ts';

function findingJson(finding: Finding) {
  const { id, rule, outcome, severity, title, message, criteria, recommendation } = finding;
  return {
    id,
    rule,
    outcome,
    severity,
    message,
    evidence: finding.evidence.map(({ field, value }) => ({ field, value })),
    citations: finding.citations.map((citation) => citation.text),
    title,
    criteria,
    recommendation,
    clause: finding.clause,
    agreementId: finding.agreementId,
    decision: finding.decision,
    restsOn: finding.restsOn ?? null,
    lawNow: finding.lawNow?.map((citation) => citation.text) ?? null,
  };
}

function agreementJson(agreement: AuditedAgreement) {
  const { effectiveFrom, expiresOn, nextReview, lastReview } = agreement.dates;
  const dates = { effectiveFrom, expiresOn, nextReview, lastReview };
  const precision: Record<string, string> = {};
  for (const [key, date] of Object.entries(dates)) {
    if (date !== null) precision[key] = date.precision;
  }
  return {
    ref: agreement.ref,
    title: agreement.title,
    partners: agreement.partners,
    partnership: agreement.partnership,
    dates: {
      effectiveFrom: effectiveFrom?.on ?? null,
      expiresOn: expiresOn?.on ?? null,
      nextReview: nextReview?.on ?? null,
      lastReview: lastReview?.on ?? null,
      precision,
      nextReviewHow: nextReview?.how ?? null,
    },
    currency: agreement.currency,
    rating: agreement.rating,
    reasons: agreement.reasons,
    findings: agreement.findings.map(findingJson),
    id: agreement.id,
  };
}

/** The audit as the JSON that others build on: fields may be added, none is renamed. */
export function reportJson(report: AuditReport, importProblems: readonly ImportProblem[]) {
  const { agreements, partners, byCurrency, byRating } = report.summary;
  return {
    asAt: report.asAt,
    rulePack: {
      version: report.rulePack.version,
      checkedOn: report.rulePack.checkedOn,
      ...report.tailoring,
    },
    register: { agreements, partners },
    summary: { byCurrency, byRating },
    agreements: report.agreements.map(agreementJson),
    registerFindings: report.registerFindings.map(findingJson),
    importProblems: importProblems.map(({ sheet, row, column, value, problem, kept }) => ({
      sheet,
      row,
      column,
      value,
      problem,
      kept,
    })),
  };
}
