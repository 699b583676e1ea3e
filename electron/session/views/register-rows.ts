import type { AuditReport } from '../../../shared/audit/report.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import type { Agreement } from '../../../shared/register/agreement.ts';
import { lackedBy } from '../../../shared/register/lacking.ts';
import type { PartnerKind } from '../../../shared/register/partner.ts';
import type { Dated } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import type { DateValue } from '../../../shared/register/terms.ts';
import { openCounts } from './open-findings.ts';

function dated(value: DateValue | null | undefined): Dated | null {
  return value?.kind === 'date' ? { on: value.on, precision: value.precision } : null;
}

/** The kinds of the bodies in an agreement, apart from the force itself; each once. */
export function partnerKindsOf(agreement: Agreement, register: Register): PartnerKind[] {
  const kinds = new Set<PartnerKind>();
  for (const { partnerId } of agreement.parties) {
    const partner = partnerId === null ? undefined : register.partners[partnerId];
    if (partner !== undefined && partner.name !== register.profile.forceName) {
      kinds.add(partner.kind);
    }
  }
  return [...kinds];
}

/** The Register view: one row an agreement, in the order of the register. */
export function registerRows(
  register: Register,
  report: AuditReport,
  revision: number,
): Output<'register.rows'> {
  const documented = new Set(Object.values(register.documents).map((each) => each.agreementId));
  const rows: RegisterRow[] = [];
  for (const audited of report.agreements) {
    const agreement = register.agreements[audited.id];
    if (agreement === undefined) continue;
    const { effectiveFrom, nextReview, expiresOn } = audited.dates;
    rows.push({
      id: audited.id,
      ref: audited.ref,
      title: audited.title,
      partnershipId: audited.partnershipId,
      partnership: audited.partnership,
      partners: audited.partners,
      partnerKinds: partnerKindsOf(agreement, register),
      currency: audited.currency,
      rating: audited.rating,
      effectiveFrom,
      nextReview:
        nextReview === null ? null : { on: nextReview.on, precision: nextReview.precision },
      expiresOn,
      lastUsed: dated(agreement.terms.lastUsed?.value),
      businessOwner: agreement.terms.businessOwner?.value ?? null,
      lacks: lackedBy(agreement, documented.has(agreement.id)),
      ...openCounts(audited.findings),
    });
  }
  return {
    revision,
    rows,
    summary: report.summary,
    partnerships: Object.values(register.partnerships).map(({ id, name }) => ({ id, name })),
    partners: Object.values(register.partners).map(({ id, name, kind }) => ({ id, name, kind })),
  };
}
