import type { Agreement } from '../register/agreement.ts';
import type { Decision } from '../register/experience.ts';
import type { Register } from '../register/register.ts';
import type { AgreementRecords } from '../rules/subject.ts';
import type { RecordsByAgreement } from './records-by-agreement.ts';
import type { AuditedAgreement } from './report.ts';

/** Everything that the judgement of one agreement depends on, for comparison by identity. */
export interface Judged {
  readonly agreement: Agreement;
  readonly records: AgreementRecords;
  readonly decisions: readonly Decision[];
  /** The partners and partnerships as they were then; one object for all that were judged together. */
  readonly partners: Register['partners'];
  readonly partnerships: Register['partnerships'];
  readonly audited: AuditedAgreement;
}

/** No records: one list for all, so that it compares by identity. */
export const none: readonly never[] = [];

const noRecords: AgreementRecords = { views: none, barriers: none, actions: none, documents: none };

/** The records of one agreement. */
export function recordsOf(groups: RecordsByAgreement, id: string): AgreementRecords {
  const views = groups.views.get(id);
  const barriers = groups.barriers.get(id);
  const actions = groups.actions.get(id);
  const documents = groups.documents.get(id);
  if ((views ?? barriers ?? actions ?? documents) === undefined) return noRecords;
  return {
    views: views ?? none,
    barriers: barriers ?? none,
    actions: actions ?? none,
    documents: documents ?? none,
  };
}

/** True where the records and decisions of an agreement are those by which it was judged. */
export function sameRecords(
  { records, decisions }: Judged,
  groups: RecordsByAgreement,
  id: string,
): boolean {
  return (
    decisions === (groups.decisions.get(id) ?? none) &&
    records.views === (groups.views.get(id) ?? none) &&
    records.barriers === (groups.barriers.get(id) ?? none) &&
    records.actions === (groups.actions.get(id) ?? none) &&
    records.documents === (groups.documents.get(id) ?? none)
  );
}

/** True where the bodies and the partnership behind an agreement are those by which it was judged. */
export function samePeople(judged: Judged, { partners, partnerships }: Register): boolean {
  const { partnershipId, parties } = judged.agreement;
  const samePartnership =
    partnershipId === null || partnerships[partnershipId] === judged.partnerships[partnershipId];
  return (
    samePartnership &&
    parties.every(({ partnerId: id }) => id === null || partners[id] === judged.partners[id])
  );
}
