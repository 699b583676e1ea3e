import type { ArrangedRegister } from '../comparing/register-arrangements.ts';
import type { Agreement, AgreementDocument, Flow, Party } from '../register/agreement.ts';
import type { DocumentReading } from '../register/document-reading.ts';
import type { AccessBarrier, Action, PractitionerView } from '../register/experience.ts';
import {
  isHealthKind,
  type Partner,
  type PartnerKind,
  type Partnership,
} from '../register/partner.ts';
import type { IsoDate } from '../register/plain-date.ts';
import type { Profile, Register } from '../register/register.ts';
import type { Terms } from '../register/terms.ts';
import { agreementDates, type AgreementDates } from './agreement-dates.ts';
import { citedLaw, type CitedLaw } from './cited-law.ts';
import { isEndedAgreement } from './is-ended.ts';
import { governingDocument, replacedIds, type GoverningDocument } from './governing-document.ts';
import { termsWithDocument } from './document-terms.ts';
import type { Lookups } from './lookups.ts';

/** What every rule is told beside its subject: the day, the thresholds, and ways to look things up. */
export interface RuleContext {
  readonly asAt: IsoDate;
  /** The last day on which a date counts as due soon: `asAt` plus the force's days, included. */
  readonly dueUntil: IsoDate;
  /** A review before this day has lapsed. */
  readonly lapsedBefore: IsoDate;
  /** The same day a year earlier. */
  readonly yearAgo: IsoDate;
  readonly profile: Profile;
  readonly lookups: Lookups;
  /** Folded names by which the force itself is called. */
  readonly forceNames: ReadonlySet<string>;
}

/** A party of an agreement with what the register knows of the body behind it. */
export interface PartySubject {
  readonly party: Party;
  readonly partner: Partner | null;
  readonly kind: PartnerKind | null;
  readonly isForce: boolean;
  readonly agreement: AgreementSubject;
}

/** An agreement with everything that a rule may ask about it. */
export interface AgreementSubject {
  readonly agreement: Agreement;
  /** The terms of the register; where it has no place for one, what the document says of it. */
  readonly terms: Terms;
  /** The document that speaks for the agreement; null where none was read. */
  readonly governing: GoverningDocument | null;
  readonly dates: AgreementDates;
  readonly law: CitedLaw;
  /** All parties, the force among them where it is named. */
  readonly parties: readonly PartySubject[];
  /** The parties other than the force. */
  readonly others: readonly PartySubject[];
  readonly hasHealthParty: boolean;
  readonly partnership: Partnership | null;
  /** Given on or before the day of the audit, newest first. */
  readonly views: readonly PractitionerView[];
  /** Requested on or before the day of the audit. */
  readonly barriers: readonly AccessBarrier[];
  readonly actions: readonly Action[];
  readonly documents: readonly AgreementDocument[];
  /** Withdrawn, terminated or superseded: nothing is asked of it any more. */
  readonly isEnded: boolean;
  /** A draft or not yet signed by all: it is judged, but not by what only use can show. */
  readonly isDraft: boolean;
}

/** One document of an agreement, with what was read from it. */
export interface DocumentSubject {
  readonly document: AgreementDocument;
  /** What was read; null where it could not be read, or where nobody has tried. */
  readonly reading: DocumentReading | null;
  readonly agreement: AgreementSubject;
  /** False where another document of the agreement takes its place. */
  readonly isCurrent: boolean;
  /** True for the one document that speaks for the agreement: see `governing`. */
  readonly isGoverning: boolean;
}

/** One flow, with the agreement in which it stands. */
export interface FlowSubject {
  readonly flow: Flow;
  readonly from: PartySubject | null;
  readonly to: readonly PartySubject[];
  readonly agreement: AgreementSubject;
}

/**
 * The whole register, as far as rules about it may look. Each rule says at which parts of the
 * agreements it looks, and the auditor relies on that: it asks a rule again only where one changed.
 */
export type RegisterSubject = ArrangedRegister;

/** The records that belong to one agreement. */
export interface AgreementRecords {
  readonly views: readonly PractitionerView[];
  readonly barriers: readonly AccessBarrier[];
  readonly actions: readonly Action[];
  readonly documents: readonly AgreementDocument[];
}

const healthName =
  /\bNHS\b|\bICB\b|\bintegrated care board\b|\bhospitals?\b|\bambulance\b|\bCCGs?\b|\bclinical commissioning\b|\bprimary care\b|\bhealth(?:care)?\s+(?:and\s+care\s+)?(?:trust|board)\b/i;

/** True for bodies that hold patient data, by what the register knows or else by their name. */
export function isHealthParty(subject: PartySubject): boolean {
  if (subject.kind !== null) return isHealthKind(subject.kind);
  return healthName.test(subject.party.name);
}

function until<T>(records: readonly T[], day: (record: T) => IsoDate, asAt: IsoDate): readonly T[] {
  return records.length === 0 ? records : records.filter((record) => day(record) <= asAt);
}

/** Puts together what the rules may ask about one agreement. */
export function agreementSubject(
  agreement: Agreement,
  records: AgreementRecords,
  register: Pick<Register, 'partners' | 'partnerships'>,
  context: RuleContext,
): AgreementSubject {
  const governing = governingDocument(records.documents);
  const terms =
    governing === null ? agreement.terms : termsWithDocument(agreement.terms, governing);
  const parties: PartySubject[] = [];
  const status = terms.status?.value;
  const subject = {
    agreement,
    terms,
    governing,
    dates: agreementDates(terms, context.lookups),
    law: citedLaw(terms, agreement.flows, context.lookups),
    parties,
    others: parties,
    hasHealthParty: false,
    partnership:
      agreement.partnershipId === null
        ? null
        : (register.partnerships[agreement.partnershipId] ?? null),
    views: until(records.views, (view) => view.givenOn, context.asAt),
    barriers: until(records.barriers, (barrier) => barrier.requestedOn, context.asAt),
    actions: until(records.actions, (action) => action.raisedOn, context.asAt),
    documents: records.documents,
    isEnded: isEndedAgreement(terms),
    // "Under review" is no draft: registers say it of agreements that are in force and being looked at.
    isDraft: status === 'draft' || status === 'signed-in-part',
  };
  let hasForce = false;
  for (const party of agreement.parties) {
    const partner = party.partnerId === null ? null : (register.partners[party.partnerId] ?? null);
    const isForce = isTheForce(party, partner, context);
    hasForce ||= isForce;
    const one = { party, partner, kind: partner?.kind ?? null, isForce, agreement: subject };
    parties.push(one);
    if (!subject.hasHealthParty && isHealthParty(one)) subject.hasHealthParty = true;
  }
  if (hasForce) subject.others = parties.filter((party) => !party.isForce);
  return subject;
}

function isTheForce(party: Party, partner: Partner | null, context: RuleContext): boolean {
  const { forceNames, lookups } = context;
  if (forceNames.size === 0) return false;
  if (forceNames.has(lookups.folded(party.name))) return true;
  return partner?.kind === 'police-force' && forceNames.has(lookups.folded(partner.name));
}

/** The flows of an agreement as subjects. */
export function flowSubjects(subject: AgreementSubject): readonly FlowSubject[] {
  const { flows } = subject.agreement;
  if (flows.length === 0) return [];
  const find = (id: string) => subject.parties.find((each) => each.party.id === id) ?? null;
  return flows.map((flow) => ({
    flow,
    from: find(flow.fromPartyId),
    to: flow.toPartyIds.flatMap((id) => find(id) ?? []),
    agreement: subject,
  }));
}

/** The documents of an agreement as subjects. */
export function documentSubjects(subject: AgreementSubject): readonly DocumentSubject[] {
  const { documents, governing } = subject;
  if (documents.length === 0) return [];
  const replaced = replacedIds(documents);
  return documents.map((document) => ({
    document,
    reading: document.reading,
    agreement: subject,
    isCurrent: !replaced.has(document.id),
    isGoverning: governing?.document === document,
  }));
}
