import type { AgreementDocument } from '../register/agreement.ts';
import type { DocumentReading } from '../register/document-reading.ts';
import type { Register } from '../register/register.ts';
import { partyKinds } from '../comparing/register-names.ts';
import type { ComparedAgreement } from '../comparing/term-value.ts';
import type { AuditedAgreement, AuditReport } from './report.ts';

/** A register that takes part in a comparison: the force's own, or another's that is only read. */
export interface ComparedRegister {
  readonly id: string;
  /** How its force is called. */
  readonly force: string;
  readonly register: Register;
  readonly report: AuditReport;
}

/** One agreement of a register with everything that a comparison shows of it. */
export interface ComparedSubject extends ComparedAgreement {
  readonly from: ComparedRegister;
  readonly audited: AuditedAgreement;
  /** The reading of the newest signed copy that was read. */
  readonly reading: DocumentReading | null;
}

/** What was read of the agreement itself: the newest signed copy that no other has replaced. */
export function readingOf(documents: readonly AgreementDocument[]): DocumentReading | null {
  const replaced = new Set(documents.map(({ replaces }) => replaces));
  const read = documents
    .filter(
      ({ id, role, reading }) => role === 'signed-copy' && reading !== null && !replaced.has(id),
    )
    .toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  return read[0]?.reading ?? null;
}

/** The agreement with that id, ready to be compared; null where there is none. */
export function comparedSubject(
  from: ComparedRegister,
  agreementId: string,
): ComparedSubject | null {
  const { register, report } = from;
  const agreement = register.agreements[agreementId];
  const audited = report.agreements.find(({ id }) => id === agreementId);
  if (agreement === undefined || audited === undefined) return null;
  const { partnershipId } = agreement;
  const partnership = partnershipId === null ? undefined : register.partnerships[partnershipId];
  const documents = Object.values(register.documents).filter(
    (document) => document.agreementId === agreementId,
  );
  return {
    from,
    agreement,
    audited,
    kinds: partyKinds(agreement, register),
    liaisonOfficer: partnership?.liaisonOfficer ?? null,
    reading: readingOf(documents),
  };
}
