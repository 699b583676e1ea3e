import type { ActionRow, Bodies } from '../../../shared/contract/view-models.ts';
import type { AuditReport } from '../../../shared/audit/report.ts';
import type { Register } from '../../../shared/register/register.ts';
import { allFindings } from './open-findings.ts';

/** All partners and partnerships, each with the number of agreements that name it. */
export function bodies(register: Register, revision: number): Bodies {
  const ofPartner = new Map<string, number>();
  const ofPartnership = new Map<string, number>();
  for (const { parties, partnershipId } of Object.values(register.agreements)) {
    for (const id of new Set(parties.map(({ partnerId }) => partnerId ?? ''))) {
      ofPartner.set(id, (ofPartner.get(id) ?? 0) + 1);
    }
    const id = partnershipId ?? '';
    ofPartnership.set(id, (ofPartnership.get(id) ?? 0) + 1);
  }
  return {
    revision,
    partners: Object.values(register.partners).map((partner) => ({
      partner,
      agreements: ofPartner.get(partner.id) ?? 0,
    })),
    partnerships: Object.values(register.partnerships).map((partnership) => ({
      partnership,
      agreements: ofPartnership.get(partnership.id) ?? 0,
    })),
  };
}

/** All actions, done ones too, in the order in which they were raised. */
export function actionRows(register: Register, report: AuditReport): ActionRow[] {
  const titles = new Map(allFindings(report).map(({ id, title }) => [id, title]));
  return Object.values(register.actions).map((action) => {
    const agreement = register.agreements[action.agreementId ?? ''];
    return {
      action,
      ref: agreement?.ref ?? null,
      agreementTitle: agreement?.title ?? null,
      partnershipId: agreement?.partnershipId ?? null,
      findingTitle: titles.get(action.findingId ?? '') ?? null,
    };
  });
}
