import type { AuditReport, Finding } from '../../../shared/audit/report.ts';
import { tailoringOf } from '../../../shared/audit/tailoring/tailoring.ts';
import type { Agreement, Flow, Party } from '../../../shared/register/agreement.ts';
import { blankPartner, type Partner } from '../../../shared/register/partner.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { emptyRegister, type Register } from '../../../shared/register/register.ts';
import type { EditContext } from '../../../electron/session/edits/edit-context.ts';

/** The day on which the small register is looked at. */
export const today = isoDate('2026-11-22');
export const now = '2026-11-22T10:00:00.000Z';

export function partner(id: string, name: string, kind: Partner['kind']): Partner {
  return { id, ...blankPartner, name, kind };
}

export function agreement(id: string, ref: string, title: string): Agreement {
  return {
    id,
    ref,
    title,
    partnershipId: null,
    parties: [],
    flows: [],
    terms: {},
    asImported: null,
  };
}

const council = partner('partner-severn-council', 'Severn Council', 'unitary-council');
const trust = {
  ...partner('partner-severn-trust', 'Severn Hospitals NHS Trust', 'nhs-trust'),
  aliases: ['Sévern Hospitals'],
};

/** Data from the trust to the council. */
export const injuries: Flow = {
  id: 'flow-injuries',
  name: 'Injury data',
  fromPartyId: 'party-trust',
  toPartyIds: ['party-severn-council'],
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
};

const unsigned = { state: 'unknown', on: null, signatory: null } as const;
/** The council as a party. */
export const party: Party = {
  id: 'party-severn-council',
  name: council.name,
  partnerId: council.id,
  role: 'controller',
  signature: unsigned,
};
const trustParty = { ...party, id: 'party-trust', name: trust.name, partnerId: trust.id };

/** Two agreements, two partners, one partnership; enough to have something of everything. */
export const smallRegister: Register = {
  ...emptyRegister,
  profile: { ...emptyRegister.profile, forceName: 'Severnshire Police' },
  partners: { [council.id]: council, [trust.id]: trust },
  partnerships: {
    'partnership-north': {
      id: 'partnership-north',
      name: 'North Severnshire Community Safety Partnership',
      shortName: 'North CSP',
      area: 'North Severnshire',
      aliases: [],
      memberIds: [council.id],
      liaisonOfficer: null,
      notes: '',
      source: null,
    },
  },
  agreements: {
    'agreement-isa-1': {
      ...agreement('agreement-isa-1', 'ISA-1', 'Night-time economy'),
      partnershipId: 'partnership-north',
      parties: [party, trustParty],
      flows: [injuries],
      terms: {
        retention: { value: 'Six years', said: null, source: { how: 'imported', column: 'Kept' } },
        expiresOn: { value: null, said: 'TBC', source: { how: 'imported', column: 'End' } },
      },
    },
    'agreement-isa-2': {
      ...agreement('agreement-isa-2', 'ISA-2', 'Youth justice'),
      terms: {
        linkedAgreements: {
          value: ['isa-1'],
          said: null,
          source: { how: 'typed', at: '2026-01-01T00:00:00.000Z' },
        },
      },
    },
  },
};

export function finding(id: string, over: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: 'retention-set',
    scope: 'agreement',
    agreementId: 'agreement-isa-1',
    outcome: 'not-met',
    severity: 'high',
    title: 'No retention period',
    message: 'The agreement says nothing of retention.',
    criteria: 'It must say how long data is kept.',
    consequence: 'Data may be kept too long.',
    recommendation: 'Agree a period.',
    terms: ['retention'],
    clause: 'C09',
    force: 'law',
    evidence: [],
    citations: [],
    decision: null,
    ...over,
  };
}

/** A report of the small register, with the findings that a test wants to see. */
export function reportWith(findings: readonly Finding[]): AuditReport {
  const dates = { effectiveFrom: null, expiresOn: null, nextReview: null, lastReview: null };
  const of = (id: string) => findings.filter((each) => each.agreementId === id);
  return {
    asAt: today,
    rulePack: { version: '1.0.0', checkedOn: '2026-07-31' },
    tailoring: tailoringOf(emptyRegister, isoDate('2026-11-22')),
    agreements: [
      {
        id: 'agreement-isa-1',
        ref: 'ISA-1',
        title: 'Night-time economy',
        partnershipId: 'partnership-north',
        partnership: 'North Severnshire Community Safety Partnership',
        partners: ['Severn Council', 'Severn Hospitals NHS Trust'],
        dates,
        currency: 'undated',
        rating: 'red',
        reasons: ['No end date is set.'],
        findings: of('agreement-isa-1'),
      },
      {
        id: 'agreement-isa-2',
        ref: 'ISA-2',
        title: 'Youth justice',
        partnershipId: null,
        partnership: null,
        partners: [],
        dates,
        currency: 'in-date',
        rating: 'grey',
        reasons: [],
        findings: of('agreement-isa-2'),
      },
    ],
    registerFindings: findings.filter((each) => each.agreementId === null),
    summary: {
      agreements: 2,
      partners: 2,
      byCurrency: {
        ended: 0,
        'not-in-force': 0,
        expired: 0,
        lapsed: 0,
        'review-overdue': 0,
        expiring: 0,
        'review-due': 0,
        undated: 1,
        'in-date': 1,
      },
      byRating: { red: 1, amber: 0, green: 0, grey: 1 },
      inDate: 1,
      fit: 0,
    },
  };
}

/** The context of an edit made today on `register`. */
export function contextOf(
  register: Register = smallRegister,
  findings: readonly Finding[] = [],
): EditContext {
  return { register, at: now, today, report: () => reportWith(findings) };
}
