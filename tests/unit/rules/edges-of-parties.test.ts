import type { PartnerKind } from '../../../shared/register/partner.ts';
import type { Flow } from '../../../shared/register/agreement.ts';
import type { Given, GivenParty } from './given.ts';
import { testEdges } from './rule-table.ts';

const body = (name: string, kind: PartnerKind): GivenParty => ({ name, partner: { name, kind } });
const parties = [
  body('Severnshire Police', 'police-force'),
  body('Fenshire Police', 'police-force'),
  body('Wyrevale Trust', 'nhs-trust'),
  body('Wyre Probation', 'probation'),
];
const to = (fromPartyId: string, toPartyIds: string[], more: Partial<Flow>): Given => ({
  parties,
  flows: [{ fromPartyId, toPartyIds, lawEnforcementPurpose: 'yes', ...more }],
});
const [force, police, trust, probation] = ['party-0', 'party-1', 'party-2', 'party-3'] as const;
const article6 = 'UK GDPR Article 6(1)(e)';
const part3 = 'DPA 2018 s.35';

testEdges('discloser-regime-fits', {
  met: [
    [
      'one of two recipients is no authority',
      to(force, [police, trust], { discloserBasis: article6 }),
    ],
    ['nobody receives', to(force, [], { discloserBasis: article6 })],
    [
      'the discloser is a trust, under Article 6',
      to(trust, [police], { discloserBasis: article6 }),
    ],
  ],
  'not-met': [
    [
      'with spaces around it',
      to(trust, [police], { discloserBasis: `  ${part3} ` }),
      'not-competent',
    ],
    [
      'to probation for law enforcement',
      to(force, [probation], { discloserBasis: article6 }),
      'law-enforcement',
    ],
    [
      'from probation',
      to(probation, [force, police], { discloserBasis: article6 }),
      'law-enforcement',
    ],
  ],
  'not-applicable': [
    ['only blanks', to(trust, [police], { discloserBasis: '  ' })],
    ['nobody is known to disclose', to('party-9', [police], { discloserBasis: part3 })],
  ],
});
testEdges('recipient-regime-fits', {
  'not-met': [
    [
      'with spaces around it',
      to(force, [trust], { recipientBasis: ` ${part3}  ` }),
      'not-competent',
    ],
    [
      'probation for law enforcement',
      to(trust, [probation], { recipientBasis: article6 }),
      'law-enforcement',
    ],
  ],
  'not-applicable': [['nobody receives', to(force, [], { recipientBasis: article6 })]],
});
testEdges('flow-regime-fits-purpose', {
  met: [['from one force to nobody, under the UK GDPR', to(force, [], { regime: 'uk-gdpr' })]],
});

const signed = (name: string, more: Partial<GivenParty> = {}): GivenParty => ({
  name,
  signed: 'signed',
  ...more,
});
testEdges('signatures-dated', {
  'not-met': [
    [
      'two of three carry no date',
      {
        parties: [
          signed('A Council'),
          signed('B Council'),
          signed('C Council', { signedOn: '2025-01-01' }),
        ],
      },
      'undated',
    ],
  ],
});
testEdges('signatures-consistent', {
  'not-met': [
    [
      'two have not signed',
      {
        terms: { allPartnersSigned: 'yes' },
        parties: [
          { name: 'A Council', signed: 'not-signed' },
          { name: 'B Council', signed: 'not-signed' },
        ],
      },
      'contrary',
    ],
  ],
});
testEdges('parties-signed', {
  'not-met': [
    [
      'two have not',
      {
        parties: [
          { name: 'A Council', signed: 'not-signed' },
          { name: 'B Council', signed: 'not-signed' },
        ],
      },
      'named',
    ],
  ],
});
testEdges('signature-before-start', {
  met: [
    [
      'a later day of somebody who has not signed',
      {
        terms: { effectiveFrom: '2025-01-01' },
        parties: [
          signed('A Council', { signedOn: '2024-12-01' }),
          { name: 'B Council', signed: 'unknown', signedOn: '2025-06-01' },
        ],
      },
    ],
    [
      'in the month of a start on a day',
      { terms: { effectiveFrom: '2025-01-20', signedByForceOn: '2025-01' } },
    ],
    [
      'on a later day in the month that is its start',
      { terms: { effectiveFrom: '2025-01', signedByForceOn: '2025-01-30' } },
    ],
  ],
});
testEdges('health-signatory-senior', {
  'not-met': [
    [
      'with spaces around it',
      {
        parties: [{ ...body('Wyrevale Trust', 'nhs-trust'), signed: 'signed', signatory: ' DPO ' }],
      },
      'other',
    ],
  ],
});
testEdges('retention-code-current', {
  'not-applicable': [
    ['there is no place for it', {}],
    ['it says TBC', { terms: { retention: 'TBC' } }],
  ],
});
testEdges('retention-specific', {
  'not-applicable': [['there is no place for it', {}]],
  'not-met': [['with spaces around it', { terms: { retention: '  Indefinitely ' } }, 'hollow']],
});
testEdges('opt-out-considered', { 'not-applicable': [['nothing is said', {}]] });
