import type { AuditReport } from '../../../shared/audit/report.ts';
import type { AgreementView } from '../../../shared/contract/view-models.ts';
import type { Agreement } from '../../../shared/register/agreement.ts';
import type { Register } from '../../../shared/register/register.ts';

/** The references that an agreement names: what it is linked to and what takes its place. */
function namedBy(agreement: Agreement): string[] {
  const { linkedAgreements, supersededBy } = agreement.terms;
  const named = [...(linkedAgreements?.value ?? [])];
  if (typeof supersededBy?.value === 'string') named.push(supersededBy.value);
  return named.map((ref) => ref.trim().toLowerCase());
}

/** Agreements that it names, or that name it, in the order of the register. */
function related(agreement: Agreement, register: Register): AgreementView['related'] {
  const named = new Set(namedBy(agreement));
  const ownRef = agreement.ref.trim().toLowerCase();
  return Object.values(register.agreements)
    .filter(
      (other) =>
        other.id !== agreement.id &&
        (named.has(other.ref.trim().toLowerCase()) ||
          (ownRef !== '' && namedBy(other).includes(ownRef))),
    )
    .map(({ id, ref, title }) => ({ id, ref, title }));
}

/** Everything that the Agreement view shows; null where the register has no such agreement. */
export function agreementView(
  id: string,
  register: Register,
  report: AuditReport,
  revision: number,
  changes: number,
): AgreementView | null {
  const agreement = register.agreements[id];
  const audited = report.agreements.find((each) => each.id === id);
  if (agreement === undefined || audited === undefined) return null;
  const isOfIt = (record: { readonly agreementId: string | null }) => record.agreementId === id;
  const partnerIds = new Set(agreement.parties.map((party) => party.partnerId));
  const { partnershipId } = agreement;
  return {
    revision,
    agreement,
    audited,
    partnership: partnershipId === null ? null : (register.partnerships[partnershipId] ?? null),
    partners: Object.values(register.partners).filter((partner) => partnerIds.has(partner.id)),
    documents: Object.values(register.documents).filter(isOfIt),
    practitionerViews: Object.values(register.practitionerViews).filter(isOfIt),
    accessBarriers: Object.values(register.accessBarriers).filter(isOfIt),
    actions: Object.values(register.actions).filter(isOfIt),
    decisions: Object.values(register.decisions).filter(isOfIt),
    related: related(agreement, register),
    changes,
  };
}
