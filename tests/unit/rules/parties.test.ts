import { isoDate } from '../../../shared/register/plain-date.ts';
import { testRule } from './rule-table.ts';

const trust = { kind: 'nhs-trust' } as const;

testRule('party-exists', {
  met: [
    ['the body exists', { parties: [{ name: 'Severnshire Council', partner: {} }] }],
    [
      'it is the last day of the body',
      { parties: [{ name: 'A', partner: { endedOn: isoDate('2026-11-22') } }] },
    ],
    [
      'it is the first day of the body',
      { parties: [{ name: 'A', partner: { existsFrom: isoDate('2026-11-22') } }] },
    ],
    [
      'a clinical commissioning group on its last day',
      { parties: [{ name: 'Severnshire CCG', partner: {} }], asAt: '2022-06-30' },
    ],
    [
      'a board that says what it was',
      { parties: [{ name: 'NHS Severnshire ICB (formerly Severnshire CCG)', partner: {} }] },
    ],
    [
      'the British Transport Police Authority',
      { parties: [{ name: 'British Transport Police Authority', partner: {} }] },
    ],
  ],
  'not-met': [
    [
      'the body ended yesterday',
      { parties: [{ name: 'A', partner: { endedOn: isoDate('2026-11-21') } }] },
      { says: 'ended', severity: 'critical' },
    ],
    [
      'the body ended and has a successor',
      { parties: [{ name: 'A', partner: { endedOn: isoDate('2026-11-21'), successor: 'B' } }] },
      'ended-succeeded',
    ],
    [
      'a clinical commissioning group the day after',
      { parties: ['Severnshire CCG'], asAt: '2022-07-01' },
      { says: 'kind-ended', severity: 'critical' },
    ],
    ['a primary care trust', { parties: ['Severnshire Primary Care Trust'] }, 'kind-ended'],
    ['a police authority', { parties: ['Severnshire Police Authority'] }, 'kind-ended'],
    [
      'NHS Digital, which is less bad',
      { parties: ['NHS Digital'] },
      { says: 'kind-ended', severity: 'high' },
    ],
    [
      'the body begins tomorrow',
      { parties: [{ name: 'A', partner: { existsFrom: isoDate('2026-11-23') } }] },
      { says: 'future', severity: 'high' },
    ],
  ],
  'cannot-tell':
    'a body that nobody has looked up is not asked after, or every import would be full of it',
  'not-applicable': [
    ['nobody has looked the body up', { parties: ['Severnshire Council'] }],
    ['it is the force itself', { parties: ['Severnshire Police'] }],
  ],
});

testRule('party-outlasts-agreement', {
  met: [
    [
      'both end on one day',
      {
        terms: { expiresOn: '2028-03-31' },
        parties: [{ name: 'A', partner: { endedOn: isoDate('2028-03-31') } }],
      },
    ],
  ],
  'not-met': [
    [
      'the body ends a day earlier',
      {
        terms: { expiresOn: '2028-03-31' },
        parties: [{ name: 'A', partner: { endedOn: isoDate('2028-03-30') } }],
      },
      'before',
    ],
    [
      'the agreement has no end',
      { parties: [{ name: 'A', partner: { endedOn: isoDate('2028-03-30') } }] },
      'open',
    ],
  ],
  'cannot-tell': 'a body of which no end is known is taken to go on',
  'not-applicable': [
    ['no end of the body is known', { parties: [{ name: 'A', partner: {} }] }],
    [
      'the body has ended already',
      { parties: [{ name: 'A', partner: { endedOn: isoDate('2020-03-30') } }] },
    ],
  ],
});

testRule('party-legal-person', {
  met: [
    ['a council', { parties: ['Severnshire Council'] }],
    ['an integrated care board', { parties: ['NHS Severnshire Integrated Care Board'] }],
    [
      'a police and crime commissioner',
      { parties: ['Police and Crime Commissioner for Severnshire'] },
    ],
    ['a fire authority', { parties: ['Severnshire Fire and Rescue Authority'] }],
  ],
  'not-met': [
    [
      'a community safety partnership',
      { parties: ['Wyre Community Safety Partnership'] },
      'partnership',
    ],
    [
      'the partnership of the agreement by another name',
      { parties: ['Safe & Well Severnside'], partnership: { name: 'Safe and Well Severnside' } },
      'partnership',
    ],
    ['a joint action group', { parties: ['Severnside SOCJAG'] }, 'group'],
    ['a youth offending team', { parties: ['Severnshire Youth Offending Team'] }, 'group'],
    ['a safeguarding board', { parties: ['Severnshire Safeguarding Adults Board'] }, 'group'],
  ],
  'cannot-tell': 'a name that gives nothing away is taken for a body',
  'not-applicable': [
    ['it is the force itself', { parties: ['Severnshire Police'] }],
    ['it is a processor', { parties: [{ name: 'Analysis Team', role: 'processor' }] }],
  ],
});

testRule('parties-named', {
  met: [['one partner is named', { parties: ['Severnshire Council'] }]],
  'not-met': [
    ['nobody is named', { parties: [] }, 'none'],
    ['only the force is named', { parties: ['SEVERNSHIRE POLICE'] }, 'none'],
  ],
  'cannot-tell': 'the register always has a place for the parties',
  'not-applicable': 'every agreement has parties',
});

testRule('party-contact-current', {
  met: [
    [
      'one contact is left',
      {
        parties: [
          {
            name: 'A',
            partner: {
              contacts: [
                { role: 'Head of IG', details: '', leftOn: null },
                { role: 'Clerk', details: '', leftOn: isoDate('2024-01-01') },
              ],
            },
          },
        ],
      },
    ],
    [
      'the contact leaves tomorrow',
      {
        parties: [
          {
            name: 'A',
            partner: { contacts: [{ role: 'Clerk', details: '', leftOn: isoDate('2026-11-23') }] },
          },
        ],
      },
    ],
  ],
  'not-met': [
    [
      'the contact left today',
      {
        parties: [
          {
            name: 'A',
            partner: { contacts: [{ role: 'Clerk', details: '', leftOn: isoDate('2026-11-22') }] },
          },
        ],
      },
      'left',
    ],
  ],
  'cannot-tell': 'a partner without contacts is a matter for the partner’s page',
  'not-applicable': [
    ['the body is not known', { parties: ['A'] }],
    ['no contact was ever recorded', { parties: [{ name: 'A', partner: {} }] }],
  ],
});

testRule('toolkit-in-date', {
  met: [
    [
      'submitted in June 2025 and still before the next deadline',
      {
        asAt: '2026-06-30',
        parties: [
          {
            name: 'T',
            partner: { ...trust, dspt: { status: 'standards-met', on: isoDate('2025-06-28') } },
          },
        ],
      },
    ],
  ],
  'not-met': [
    [
      'the day after the next deadline',
      {
        asAt: '2026-07-01',
        parties: [
          {
            name: 'T',
            partner: { ...trust, dspt: { status: 'standards-met', on: isoDate('2025-06-28') } },
          },
        ],
      },
      'expired',
    ],
    [
      'the standards were not met',
      {
        parties: [
          {
            name: 'T',
            partner: { ...trust, dspt: { status: 'not-met', on: isoDate('2026-06-28') } },
          },
        ],
      },
      'not-met',
    ],
    [
      'it is approaching the standards',
      {
        parties: [
          {
            name: 'T',
            partner: { ...trust, dspt: { status: 'approaching', on: isoDate('2026-06-28') } },
          },
        ],
      },
      'not-met',
    ],
  ],
  'cannot-tell': [
    ['nothing is recorded', { parties: [{ name: 'T', partner: trust }] }, 'unknown'],
    [
      'it was submitted only after the day of the audit',
      {
        asAt: '2024-01-01',
        parties: [
          {
            name: 'T',
            partner: { ...trust, dspt: { status: 'standards-met', on: isoDate('2025-06-28') } },
          },
        ],
      },
      'unknown',
    ],
  ],
  'not-applicable': [
    ['a council', { parties: [{ name: 'C', partner: { kind: 'unitary-council' } }] }],
    ['a body that nobody has looked up', { parties: ['Severn NHS Trust'] }],
  ],
});

const roles = { id: 'C03', quote: 'independent controllers', page: 2, because: null };
testRule('controllers-stated', {
  met: [
    [
      'there is no place for it, and the document states it',
      { documents: [{ reads: { clauses: [{ ...roles, outcome: 'met' }] } }] },
    ],
    ['the relationship is stated', { terms: { controllerRelationship: 'joint-controllers' } }],
    ['each party has its role', { parties: [{ name: 'A', role: 'controller' }] }],
  ],
  'not-met': [
    ['the place is empty', { terms: { controllerRelationship: null } }, 'empty'],
    ['it says TBC', { terms: { controllerRelationship: 'said TBC' } }, 'stopgap'],
    [
      'there is no place for it, and the document lacks it',
      { documents: [{ reads: { clauses: [{ ...roles, outcome: 'not-met' }] } }] },
      'not-in-document',
    ],
    [
      'the place is empty, and the document states it',
      {
        terms: { controllerRelationship: null },
        documents: [{ reads: { clauses: [{ ...roles, outcome: 'met' }] } }],
      },
      { says: 'in-document', severity: 'low' },
    ],
  ],
  'cannot-tell': [
    ['there is no place for it', {}, 'no-place'],
    [
      'it says that it is not needed',
      { terms: { controllerRelationship: 'said Not required' } },
      'waived',
    ],
    [
      'its words were not understood',
      { terms: { controllerRelationship: 'said each its own' } },
      'unclear',
    ],
  ],
  'not-applicable': 'every agreement is asked for it',
});

testRule('joint-controllers-arranged', {
  met: [
    [
      'an arrangement is linked',
      {
        terms: {
          controllerRelationship: 'joint-controllers',
          linkedAgreements: ['Joint controller arrangement 2024'],
        },
      },
    ],
    [
      'the comments mention Article 26',
      {
        terms: { controllerRelationship: 'joint-controllers', comments: 'Art 26 document signed' },
      },
    ],
  ],
  'not-met': [
    [
      'nothing is linked',
      { terms: { controllerRelationship: 'joint-controllers', linkedAgreements: null } },
      'none',
    ],
  ],
  'cannot-tell': [
    [
      'the register has no place for links',
      { terms: { controllerRelationship: 'joint-controllers' } },
      'unknown',
    ],
    [
      'something else is linked',
      { terms: { controllerRelationship: 'joint-controllers', linkedAgreements: ['ISA-004'] } },
      'unknown',
    ],
    [
      'a party is a joint controller',
      { parties: [{ name: 'A', role: 'joint-controller' }] },
      'unknown',
    ],
  ],
  'not-applicable': [
    ['they are independent', { terms: { controllerRelationship: 'independent-controllers' } }],
  ],
});

testRule('processor-under-contract', {
  met: [
    [
      'it is a processing contract',
      {
        terms: {
          controllerRelationship: 'controller-processor',
          agreementType: 'processing-contract',
        },
      },
    ],
  ],
  'not-met': [
    [
      'it is an information sharing agreement',
      { terms: { controllerRelationship: 'controller-processor', agreementType: 'isa' } },
      'other-type',
    ],
    [
      'it is of another type',
      { terms: { controllerRelationship: 'controller-processor', agreementType: 'other' } },
      'other-type',
    ],
  ],
  'cannot-tell': [
    [
      'the type is not recorded',
      { terms: { controllerRelationship: 'controller-processor' } },
      'unknown',
    ],
  ],
  'not-applicable': [
    [
      'nobody is a processor',
      { terms: { controllerRelationship: 'joint-controllers', agreementType: 'isa' } },
    ],
  ],
});
