import type { AuditedAgreement, Finding } from '../../../shared/audit/report.ts';

/** A finding about the agreement that its id names; `given` says what differs. */
export function findingOf(id: string, given: Partial<Finding> = {}): Finding {
  const [rule = id, agreementId = null] = id.split('--');
  return {
    id,
    rule,
    scope: 'agreement',
    agreementId,
    outcome: 'not-met',
    severity: 'medium',
    title: `Title of ${rule}`,
    message: 'What is.',
    criteria: 'What should be.',
    consequence: 'Why it matters.',
    recommendation: `Mend ${rule}.`,
    terms: [],
    clause: null,
    force: 'good-practice',
    evidence: [],
    citations: [],
    decision: null,
    ...given,
  };
}

/** An audited agreement without findings; `given` says what differs. */
export function auditedOf(id: string, given: Partial<AuditedAgreement> = {}): AuditedAgreement {
  return {
    id,
    ref: `ISA-${id}`,
    title: `Sharing ${id}`,
    partnershipId: null,
    partnership: null,
    partners: [],
    dates: { effectiveFrom: null, expiresOn: null, nextReview: null, lastReview: null },
    currency: 'in-date',
    rating: 'amber',
    reasons: [],
    findings: [],
    ...given,
  };
}
