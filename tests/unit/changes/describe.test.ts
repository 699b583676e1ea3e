import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/changes/apply.ts';
import type { Change, SimpleChange } from '../../../shared/changes/change.ts';
import { describeChange, labelChange } from '../../../shared/changes/describe.ts';
import type { Agreement, Flow, Party } from '../../../shared/register/agreement.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { emptyRegister, type Register } from '../../../shared/register/register.ts';
import type { TermKey } from '../../../shared/register/terms.ts';

const source = { how: 'typed', at: '2026-11-22T09:00:00.000Z' } as const;
const council: Party = {
  id: 'party-1',
  name: 'Severnshire Council',
  partnerId: null,
  role: 'controller',
  signature: { state: 'not-signed', on: null, signatory: null },
};
const signed: Party = {
  ...council,
  signature: {
    state: 'signed',
    on: { on: isoDate('2023-04-30'), precision: 'month' },
    signatory: 'Chief Executive',
  },
};
const flow: Flow = {
  id: 'flow-1',
  name: 'Offenders',
  fromPartyId: 'party-1',
  toPartyIds: ['party-1'],
  dataItems: ['name', 'address'],
  specialCategory: 'yes',
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
const isa: Agreement = {
  id: 'agreement-isa-014',
  ref: 'ISA-014',
  title: 'Violence reduction',
  partnershipId: null,
  parties: [council],
  flows: [flow],
  terms: {},
  asImported: null,
};
const register: Register = {
  ...emptyRegister,
  agreements: { [isa.id]: isa },
  partnerships: {
    'csp-vale': {
      id: 'csp-vale',
      name: 'Vale Community Safety Partnership',
      shortName: null,
      area: 'Vale',
      aliases: [],
      memberIds: [],
      liaisonOfficer: null,
      notes: '',
      source: null,
    },
  },
};

function term(key: TermKey, before: unknown, after: unknown): SimpleChange {
  const entry = (value: unknown) => (value === undefined ? null : { value, said: null, source });
  return {
    kind: 'term-set',
    agreementId: isa.id,
    term: key,
    before: entry(before),
    after: entry(after),
  };
}
const day = (on: string, precision = 'day') => ({ kind: 'date', on: isoDate(on), precision });

describe('a change in words', () => {
  const cases: [string, Change, string, string[]][] = [
    [
      'an end that moves',
      term('expiresOn', day('2024-03-31'), day('2027-03-31')),
      'expiry of ISA-014',
      ['Ends: 31 March 2024 → 31 March 2027'],
    ],
    [
      'a date as precise as its source',
      term('nextReview', undefined, day('2027-03-31', 'month')),
      'next review of ISA-014',
      ['Next review: not recorded → March 2027'],
    ],
    [
      'an end that is stated to be none',
      term('expiresOn', day('2024-03-31'), { kind: 'none-stated', words: 'ongoing' }),
      'expiry of ISA-014',
      ['Ends: 31 March 2024 → “ongoing”'],
    ],
    [
      'a list, by what came and went',
      term('dataCategories', ['name', 'address'], ['name', 'date of birth', 'offences']),
      'data items of ISA-014',
      ['Data items: added date of birth; offences, removed address'],
    ],
    [
      'a choice by its label',
      term('status', 'draft', 'in-force'),
      'status of ISA-014',
      ['Status: Draft → In force'],
    ],
    [
      'a yes or no',
      term('published', 'no', 'yes'),
      'publication of ISA-014',
      ['Published: No → Yes'],
    ],
    [
      'months',
      term('reviewIntervalMonths', 1, 24),
      'review interval of ISA-014',
      ['Review every: 1 month → 24 months'],
    ],
    [
      'an abbreviation',
      term('dpiaRef', undefined, 'DPIA-9'),
      'DPIA of ISA-014',
      ['DPIA: not recorded → DPIA-9'],
    ],
    [
      'a value that was confirmed',
      {
        kind: 'term-set',
        agreementId: isa.id,
        term: 'tier',
        before: { value: '2', said: null, source: { how: 'imported', column: 'Tier' } },
        after: { value: '2', said: null, source },
      },
      'tier of ISA-014',
      ['Tier: 2, confirmed'],
    ],
    [
      'a signature',
      {
        kind: 'party-set',
        agreementId: isa.id,
        partyId: 'party-1',
        position: 0,
        before: council,
        after: signed,
      },
      'signature of Severnshire Council on ISA-014',
      ['Severnshire Council: not signed → signed April 2023 by Chief Executive'],
    ],
    [
      'a party that joins',
      {
        kind: 'party-set',
        agreementId: isa.id,
        partyId: 'party-1',
        position: 1,
        before: null,
        after: signed,
      },
      'new party Severnshire Council of ISA-014',
      ['Party added: Severnshire Council (controller, signed April 2023 by Chief Executive)'],
    ],
    [
      'a party that leaves',
      {
        kind: 'party-set',
        agreementId: isa.id,
        partyId: 'party-1',
        position: 0,
        before: council,
        after: null,
      },
      'removal of party Severnshire Council from ISA-014',
      ['Party removed: Severnshire Council'],
    ],
    [
      'a flow',
      {
        kind: 'flow-set',
        agreementId: isa.id,
        flowId: 'flow-1',
        position: 0,
        before: flow,
        after: { ...flow, specialCategory: 'no', dataItems: ['name'], gateway: 'CDA 1998 s.115' },
      },
      'flow Offenders of ISA-014',
      [
        'Flow Offenders, data items: removed address',
        'Flow Offenders, special category data: Yes → No',
        'Flow Offenders, legal power: not recorded → CDA 1998 s.115',
      ],
    ],
    [
      'a partnership by its name',
      {
        kind: 'details-set',
        agreementId: isa.id,
        before: { ref: 'ISA-014', title: isa.title, partnershipId: null },
        after: { ref: 'ISA-014', title: isa.title, partnershipId: 'csp-vale' },
      },
      'partnership of ISA-014',
      ['Partnership: none → Vale Community Safety Partnership'],
    ],
    [
      'an agreement that is removed',
      { kind: 'record-put', collection: 'agreements', id: isa.id, before: isa, after: null },
      'removal of agreement ISA-014',
      ['Agreement removed: ISA-014, Violence reduction'],
    ],
    [
      'an agreement that an import replaces',
      {
        kind: 'record-put',
        collection: 'agreements',
        id: isa.id,
        before: isa,
        after: { ...isa, title: 'Serious violence', parties: [signed] },
      },
      'change to agreement ISA-014',
      [
        'Title: Violence reduction → Serious violence',
        'Severnshire Council: not signed → signed April 2023 by Chief Executive',
      ],
    ],
    [
      'a finding that is dismissed',
      {
        kind: 'record-put',
        collection: 'decisions',
        id: 'f1',
        before: null,
        after: {
          id: 'f1',
          agreementId: isa.id,
          rule: 'retention-stated',
          decision: 'dismissed',
          reason: 'Stated in annex B',
          approver: 'Data protection officer',
          decidedOn: isoDate('2026-11-22'),
          until: null,
        },
      },
      'dismissal on ISA-014',
      ['Finding dismissed: retention-stated: Stated in annex B (Data protection officer)'],
    ],
    [
      'a setting of the register',
      {
        kind: 'profile-set',
        before: register.profile,
        after: { ...register.profile, forceName: 'Severnshire Police', dueDays: 60 },
      },
      'settings of the register',
      ['Force: not recorded → Severnshire Police', 'Due within, in days: 90 → 60'],
    ],
  ];
  it.each(cases)('names %s', (_, change, label, lines) => {
    const after = apply(register, change);
    expect(labelChange(change, register)).toBe(label);
    expect(describeChange(change, after.ok ? after.value : register)).toEqual(lines);
  });

  it('says of an action that is done just that', () => {
    const before = {
      id: 'action-1',
      what: 'Ask the council to sign',
      owner: 'ISA lead',
      raisedOn: isoDate('2026-10-01'),
      due: null,
      doneOn: null,
      agreementId: isa.id,
      findingId: null,
      meetingId: null,
    };
    const after = { ...before, doneOn: isoDate('2026-11-22') };
    const done: Change = {
      kind: 'record-put',
      collection: 'actions',
      id: 'action-1',
      before,
      after,
    };
    expect(labelChange(done, register)).toBe('completion of action on ISA-014');
    expect(describeChange(done, register)).toEqual([
      'Action done 22 November 2026: Ask the council to sign',
    ]);
  });

  it('cuts long text, and never the fact that it changed', () => {
    const long = 'words '.repeat(400);
    const [line = ''] = describeChange(term('purpose', long, `${long}more`), register);
    expect(line).toBe('Purpose: wording changed');
    const [first = ''] = describeChange(term('purpose', undefined, long), register);
    expect(first.length).toBeLessThan(160);
  });
});

describe('an import in words', () => {
  const imported: Change = {
    kind: 'batch',
    changes: [
      {
        kind: 'record-put',
        collection: 'imports',
        id: 'import-1',
        before: null,
        after: {
          id: 'import-1',
          fileName: 'ISA register 2026.xlsx',
          sha256: 'f'.repeat(64),
          at: '2026-11-22T09:00:00.000Z',
          sheets: ['ISAs'],
          rows: 2,
          problems: [],
        },
      },
      ...['015', '016'].map((ref) => ({
        kind: 'record-put' as const,
        collection: 'agreements' as const,
        id: `agreement-isa-${ref}`,
        before: null,
        after: { ...isa, id: `agreement-isa-${ref}`, ref: `ISA-${ref}` },
      })),
    ],
  };

  it('is named by its file and the number of its agreements', () => {
    expect(labelChange(imported, register)).toBe('import of ISA register 2026.xlsx, 2 agreements');
  });

  it('tells each agreement only what concerns it', () => {
    expect(describeChange(imported, register, 'agreement-isa-016')).toEqual([
      'Agreement added: ISA-016, Violence reduction',
    ]);
    expect(describeChange(imported, register)).toHaveLength(3);
  });

  it('names several changes by what they touch', () => {
    const both = [term('status', 'draft', 'in-force'), term('tier', undefined, '2')];
    expect(labelChange({ kind: 'batch', changes: both }, register)).toBe('2 changes to ISA-014');
    expect(labelChange({ kind: 'batch', changes: both.slice(0, 1) }, register)).toBe(
      'status of ISA-014',
    );
  });
});
