import { auditContext } from '../../../shared/audit/audit-context.ts';
import type {
  Agreement,
  AgreementDocument,
  Flow,
  Party,
} from '../../../shared/register/agreement.ts';
import {
  documentReadingSchema,
  type DocumentReading,
} from '../../../shared/register/document-reading.ts';
import type {
  AccessBarrier,
  Action,
  PractitionerView,
} from '../../../shared/register/experience.ts';
import { blankPartner, type Partner, type Partnership } from '../../../shared/register/partner.ts';
import { isoDate, type Precision } from '../../../shared/register/plain-date.ts';
import {
  blankProfile,
  emptyRegister,
  type Profile,
  type Register,
} from '../../../shared/register/register.ts';
import {
  termDefinition,
  termsSchema,
  type TermKey,
  type Terms,
} from '../../../shared/register/terms.ts';
import { createLookups } from '../../../shared/rules/lookups.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import {
  agreementSubject,
  type AgreementSubject,
  type RuleContext,
} from '../../../shared/rules/subject.ts';

/** A term in shorthand: a day or a month for dates, words otherwise; null is an empty
 * place, and `said …` are words that were not understood. */
export type GivenTerm = string | readonly string[] | number | null;

export interface GivenParty extends Partial<Omit<Party, 'signature'>> {
  readonly name: string;
  readonly signed?: 'signed' | 'not-signed' | 'unknown';
  readonly signedOn?: string;
  readonly signatory?: string;
  /** What the register knows of the body; absent where nobody matched it. */
  readonly partner?: Partial<Partner>;
}

/** A document, and what was read from it in shorthand: what is not told was not found. */
export interface GivenDocument extends Partial<Omit<AgreementDocument, 'reading'>> {
  readonly reads?: Partial<DocumentReading> | null;
}

/** A reading that found nothing but an agreement. */
export function readingOf(given: Partial<DocumentReading>): DocumentReading {
  const nothing = { value: null, quote: null, page: null };
  const noDate = { ...nothing, precision: null, confidence: 0, how: null };
  return documentReadingSchema.parse({
    readAt: '2026-11-22T09:00:00Z',
    reader: '1',
    pages: 4,
    ocr: [],
    notes: [],
    kind: 'agreement',
    title: nothing,
    reference: nothing,
    version: nothing,
    marking: nothing,
    reviewIntervalMonths: nothing,
    signed: { value: 'cannot-tell', quote: null, page: null },
    conflicts: [],
    parties: [],
    laws: [],
    staleTerms: [],
    clauses: [],
    ...given,
    dates: {
      effectiveFrom: noDate,
      expiresOn: noDate,
      nextReview: noDate,
      lastReview: noDate,
      ...given.dates,
    },
  });
}

/** An agreement, and what lies around it, as briefly as a case can say it. */
export interface Given {
  readonly id?: string;
  readonly ref?: string;
  readonly title?: string;
  readonly terms?: Partial<Record<TermKey, GivenTerm>>;
  readonly parties?: readonly (string | GivenParty)[];
  readonly flows?: readonly Partial<Flow>[];
  readonly views?: readonly Partial<PractitionerView>[];
  readonly barriers?: readonly Partial<AccessBarrier>[];
  readonly actions?: readonly Partial<Action>[];
  /** Documents by their role, or with what was read from them. */
  readonly documents?: readonly (AgreementDocument['role'] | GivenDocument)[];
  readonly partnership?: Partial<Partnership>;
  readonly profile?: Partial<Profile>;
  /** Partnerships without an agreement, by area. */
  readonly areas?: readonly string[];
  /** Other agreements of the same register. */
  readonly beside?: readonly Given[];
  /** The day of the audit; 22 November 2026 unless told. */
  readonly asAt?: string;
}

function precisionOf(text: string): { readonly on: string; readonly precision: Precision } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { on: text, precision: 'day' };
  if (/^\d{4}-\d{2}$/.test(text)) return { on: `${text}-28`, precision: 'month' };
  return { on: `${text}-12-31`, precision: 'year' };
}

/** The terms that the shorthand means, checked against the register's own schema. */
export function termsOf(given: Partial<Record<TermKey, GivenTerm>>): Terms {
  const source = { how: 'imported', column: 'Column' };
  const entries = Object.entries(given).map(([key, value]) => {
    // The keys of the shorthand are term keys, which Object.entries forgets.
    const { kind } = termDefinition(key as TermKey);
    if (typeof value === 'string' && value.startsWith('said ')) {
      return [key, { value: null, said: value.slice(5), source }];
    }
    if (kind !== 'date' || typeof value !== 'string') return [key, { value, said: null, source }];
    return /^\d{4}/.test(value)
      ? [key, { value: { kind: 'date', ...precisionOf(value) }, said: null, source }]
      : [key, { value: { kind: 'none-stated', words: value }, said: null, source }];
  });
  return termsSchema.parse(Object.fromEntries(entries));
}

function partyOf(
  given: string | GivenParty,
  at: number,
): { party: Party; partner: Partner | null } {
  const { name, signed, signedOn, signatory, partner, ...rest }: GivenParty =
    typeof given === 'string' ? { name: given } : given;
  const id = `party-${String(at)}`;
  const known: Partner | null =
    partner === undefined
      ? null
      : { id: `partner-${String(at)}`, ...blankPartner, name, ...partner };
  return {
    partner: known,
    party: {
      id,
      name,
      partnerId: known?.id ?? null,
      role: 'unknown',
      signature: {
        state: signed ?? 'unknown',
        on: signedOn === undefined ? null : { on: isoDate(signedOn), precision: 'day' },
        signatory: signatory ?? null,
      },
      ...rest,
    },
  };
}

function agreementOf(given: Given, parties: readonly Party[]): Agreement {
  const flows = (given.flows ?? []).map((flow, at): Flow => ({
    id: `flow-${String(at)}`,
    name: 'Monthly data',
    fromPartyId: 'party-0',
    toPartyIds: ['party-1'],
    dataItems: [],
    specialCategory: null,
    criminalOffence: null,
    lawEnforcementPurpose: null,
    regime: null,
    gateway: null,
    discloserBasis: null,
    recipientBasis: null,
    condition: null,
    frequency: null,
    transferMethod: null,
    ...flow,
  }));
  return {
    id: given.id ?? 'one',
    ref: given.ref ?? 'ISA-001',
    title: given.title ?? 'Sharing for a test',
    partnershipId: given.partnership === undefined ? null : (given.partnership.id ?? 'csp'),
    parties: [...parties],
    flows,
    terms: termsOf(given.terms ?? {}),
    asImported: null,
  };
}

function keyed<T extends { readonly id: string }>(records: readonly T[]): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

function partnershipOf(given: Partial<Partnership>): Partnership {
  return {
    id: 'csp',
    name: `${given.area ?? 'Severnside'} Community Safety Partnership`,
    shortName: null,
    area: '',
    aliases: [],
    memberIds: [],
    liaisonOfficer: null,
    notes: '',
    source: null,
    ...given,
  };
}

const day = isoDate('2026-10-01');

/** The register that a case describes, with its agreement first. */
export function registerOf(given: Given): Register {
  const pairs = (given.parties ?? ['Severnshire Council']).map(partyOf);
  const one = agreementOf(
    given,
    pairs.map(({ party }) => party),
  );
  const beside = (given.beside ?? []).map((other, at) =>
    agreementOf({ id: `beside-${String(at)}`, ref: `ISA-9${String(at)}`, ...other }, []),
  );
  const agreementId = one.id;
  return {
    ...emptyRegister,
    profile: { ...blankProfile, forceName: 'Severnshire Police', ...given.profile },
    partners: keyed(pairs.flatMap(({ partner }) => partner ?? [])),
    partnerships: keyed([
      ...[given, ...(given.beside ?? [])].flatMap(({ partnership }) =>
        partnership === undefined ? [] : [partnershipOf(partnership)],
      ),
      ...(given.areas ?? []).map((area) => partnershipOf({ id: area.toLowerCase(), area })),
    ]),
    agreements: keyed([one, ...beside]),
    documents: keyed(
      (given.documents ?? []).map((each, at): AgreementDocument => {
        const { reads, ...rest } = typeof each === 'string' ? { role: each } : each;
        return {
          id: `document-${String(at)}`,
          agreementId,
          fileName: 'copy.pdf',
          sha256: '0'.repeat(64),
          bytes: 1,
          role: 'signed-copy',
          addedAt: `2026-01-0${String(at + 1)}T00:00:00Z`,
          reading: reads == null ? null : readingOf(reads),
          problem: null,
          replaces: null,
          answers: [],
          ...rest,
        };
      }),
    ),
    practitionerViews: keyed(
      (given.views ?? []).map((view, at): PractitionerView => ({
        id: `view-${String(at)}`,
        agreementId,
        givenOn: day,
        role: 'Sergeant',
        verdict: 'fit',
        words: '',
        ...view,
      })),
    ),
    accessBarriers: keyed(
      (given.barriers ?? []).map((barrier, at): AccessBarrier => ({
        id: `barrier-${String(at)}`,
        partnerId: 'partner-0',
        agreementId,
        requestedOn: day,
        dataRequested: 'Admissions',
        outcome: 'refused',
        resolvedOn: null,
        reasonGiven: '',
        ...barrier,
      })),
    ),
    actions: keyed(
      (given.actions ?? []).map((action, at): Action => ({
        id: `action-${String(at)}`,
        what: 'Renew it',
        owner: 'Head of crime',
        raisedOn: isoDate('2026-01-01'),
        due: null,
        doneOn: null,
        agreementId,
        findingId: null,
        meetingId: null,
        ...action,
      })),
    ),
  };
}

/** The context in which a case is judged. */
export function contextOf(given: Given, register: Register): RuleContext {
  return auditContext(
    rulePack,
    register.profile,
    isoDate(given.asAt ?? '2026-11-22'),
    createLookups(),
  );
}

/** The case's agreement as the rules are asked of it. */
export function subjectOf(
  given: Given,
  register: Register,
  context: RuleContext,
): AgreementSubject {
  const agreement = register.agreements[given.id ?? 'one'];
  if (agreement === undefined) throw new Error('The case has no agreement.');
  const newestFirst = Object.values(register.practitionerViews).toSorted((a, b) =>
    a.givenOn < b.givenOn ? 1 : -1,
  );
  return agreementSubject(
    agreement,
    {
      views: newestFirst,
      barriers: Object.values(register.accessBarriers),
      actions: Object.values(register.actions),
      documents: Object.values(register.documents),
    },
    register,
    context,
  );
}
