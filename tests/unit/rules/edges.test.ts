import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Given } from './given.ts';
import { testEdges, type RuleCase } from './rule-table.ts';

const terms = (of: Given['terms']): Given => ({ terms: of ?? {} });

// A term that every flow may state for itself: one flow of two, and words without anything in them.
for (const [id, key, words] of [
  ['gateway-stated', 'gateway', 's.115 CDA 1998'],
  ['frequency-stated', 'frequency', 'Monthly'],
  ['transfer-method-stated', 'transferMethod', 'Portal'],
] as const) {
  testEdges(id, {
    met: [['both flows state it', { flows: [{ [key]: words }, { [key]: words }] }]],
    'cannot-tell': [
      ['only one of two flows states it', { flows: [{ [key]: words }, {}] }, 'no-place'],
      ['a flow has only blanks', { flows: [{ [key]: '  ' }] }, 'no-place'],
    ],
  });
}
testEdges('data-items-listed', {
  'cannot-tell': [
    ['only one of two flows lists them', { flows: [{ dataItems: ['Name'] }, {}] }, 'no-place'],
    ['the flow lists none', { flows: [{ dataItems: [] }] }, 'no-place'],
  ],
});
testEdges('controllers-stated', {
  'cannot-tell': [
    [
      'only one of two parties has a role',
      { parties: [{ name: 'A Council', role: 'controller' }, 'B Council'] },
      'no-place',
    ],
    ['there is no party', { parties: [] }, 'no-place'],
  ],
});
testEdges('flow-basis-stated', {
  'not-met': [
    ['both have only blanks', { flows: [{ discloserBasis: ' ', recipientBasis: ' ' }] }, 'both'],
  ],
});
testEdges('flow-condition-stated', {
  'not-met': [
    ['it has only blanks', { flows: [{ specialCategory: 'yes', condition: ' ' }] }, 'missing'],
  ],
});

testEdges('actions-in-time', {
  met: [
    [
      'it was done on the day of the audit',
      { actions: [{ due: isoDate('2026-01-01'), doneOn: isoDate('2026-11-22') }] },
    ],
  ],
  'not-met': [
    ['nobody owns it', { actions: [{ due: isoDate('2026-11-01'), owner: ' ' }] }, 'one'],
    [
      'the oldest is neither first nor last, and one has no day',
      {
        actions: [
          { what: 'Sign', due: isoDate('2026-03-01') },
          { what: 'Ask', due: isoDate('2026-01-01') },
          { what: 'Read', due: null },
          { what: 'Renew', due: isoDate('2026-02-01') },
        ],
      },
      'several',
    ],
    [
      'two are as old',
      {
        actions: [
          { id: 'b', what: 'Second', due: isoDate('2026-03-01') },
          { id: 'a', what: 'First', due: isoDate('2026-03-01') },
          { id: 'c', what: 'Third', due: isoDate('2026-03-01') },
        ],
      },
      'several',
    ],
  ],
});

const contact = (role: string, leftOn: string | null) => ({
  role,
  details: '',
  leftOn: leftOn === null ? null : isoDate(leftOn),
});
const withContacts = (...contacts: ReturnType<typeof contact>[]): Given => ({
  parties: [{ name: 'Wyre Council', partner: { kind: 'unitary-council', contacts } }],
});
testEdges('party-contact-current', {
  met: [
    [
      'one of two is in post',
      withContacts(contact('Analyst', '2026-01-01'), contact('Lead', null)),
    ],
  ],
  'not-met': [
    [
      'the first left last',
      withContacts(contact('Lead', '2026-06-01'), contact('Analyst', '2026-01-01')),
      'left',
    ],
    [
      'the second left last',
      withContacts(contact('Analyst', '2026-01-01'), contact('Lead', '2026-06-01')),
      'left',
    ],
    [
      'both left on one day',
      withContacts(contact('Analyst', '2026-06-01'), contact('Lead', '2026-06-01')),
      'left',
    ],
  ],
});

const two = (ref: string, title: string, other: string, otherTitle: string): Given => ({
  id: 'one',
  ref,
  title,
  beside: [
    { id: 'alike', ref: other, title: otherTitle },
    { id: 'third', ref: 'DSA/1', title: 'Third' },
    { id: 'fourth', ref: 'dsa 1', title: 'Fourth' },
  ],
});
testEdges('reference-unique', {
  'not-met': [
    [
      'two references are shared, and a title is empty',
      two('ISA 7', '', 'isa-7', 'Second'),
      'shared',
    ],
    ['the first stands behind', two('ZSA 7', 'First', 'zsa-7', 'Second'), 'shared'],
  ],
  met: [['references are empty', { ref: '', beside: [{ ref: '' }] }]],
});
testEdges('links-known', {
  'not-met': [
    [
      'two links lead nowhere',
      terms({ linkedAgreements: ['ISA-404', ' DSA 12 ', 'See the annex'] }),
      'unknown',
    ],
    [
      'another agreement has the link',
      {
        ...terms({ linkedAgreements: [] }),
        beside: [{ terms: { linkedAgreements: ['ISA-404'] } }, {}],
      },
      'unknown',
    ],
  ],
  met: [['no agreement has links', { terms: {}, beside: [{ terms: { linkedAgreements: null } }] }]],
});

const health = { name: 'Wyrevale', signed: 'unknown' } as const;
const confided = (
  kind: 'nhs-icb' | 'nhs-trust' | 'ambulance-trust' | 'unitary-council',
  more: Given['terms'] = {},
): Given => ({
  parties: [{ ...health, partner: { kind } }],
  terms: {
    confidentialityBasis: 'Public  interest',
    frequency: 'Monthly',
    dataCategories: ['Patient names'],
    ...more,
  },
});
const interest: readonly RuleCase[] = (['nhs-icb', 'nhs-trust', 'ambulance-trust'] as const).map(
  (kind) => [`from ${kind}, every month`, confided(kind), 'routine'] as const,
);
testEdges('public-interest-case-by-case', {
  'not-met': interest,
});
testEdges('data-items-specific', {
  'not-applicable': [
    ['there is no place for them', terms({})],
    ['the list is empty', terms({ dataCategories: [] })],
    ['the list says TBC', terms({ dataCategories: ['TBC'] })],
  ],
  'not-met': [
    [
      'two vague items, with spaces',
      terms({ dataCategories: [' Any relevant information ', 'Personal data'] }),
      'vague',
    ],
    [
      'a flow that lists nothing',
      { ...terms({ dataCategories: ['Personal data'] }), flows: [{ dataItems: [] }] },
      'vague',
    ],
  ],
  met: [
    ['one item of two is plain', terms({ dataCategories: ['Personal data', 'Date of birth'] })],
  ],
});
testEdges('contract-fits-relationship', {
  'not-met': [
    [
      'joint controllers and a processor',
      {
        terms: { controllerRelationship: 'joint-controllers' },
        parties: [{ name: 'Wyre Homes', role: 'processor' }],
      },
      'processor',
    ],
    [
      'independent controllers under a processing contract',
      terms({
        controllerRelationship: 'independent-controllers',
        agreementType: 'processing-contract',
      }),
      'contract',
    ],
  ],
});
testEdges('last-use-not-in-future', {
  met: [
    ['the month of the audit', terms({ lastUsed: '2026-11' })],
    ['the year of the audit', terms({ lastUsed: '2026' })],
  ],
  'not-met': [
    ['the month after', terms({ lastUsed: '2026-12' }), 'future'],
    ['the year after', terms({ lastUsed: '2027' }), 'future'],
  ],
});
testEdges('last-review-not-in-future', {
  met: [
    ['the month of the audit', terms({ lastReview: '2026-11' })],
    ['the year of the audit', terms({ lastReview: '2026' })],
  ],
  'not-met': [['the month after', terms({ lastReview: '2026-12' }), 'future']],
});
testEdges('confidentiality-basis-sufficient', {
  'not-met': [
    [
      'with more spaces',
      {
        parties: ['Severn NHS Trust'],
        terms: { confidentialityBasis: 'Data  Protection  Act 2018' },
      },
      'data-law',
    ],
  ],
  'not-applicable': [['there is no place for it', { parties: ['Severn NHS Trust'] }]],
});
testEdges('children-recognised', {
  'not-met': [
    [
      'two items tell of children',
      terms({ children: 'no', dataCategories: ['School exclusions', 'Names of children'] }),
      'denied',
    ],
  ],
  'not-applicable': [['nothing is said of them', terms({ dataCategories: ['School exclusions'] })]],
});
testEdges('dpia-done', {
  'not-met': [
    [
      'the flow carries special category data',
      { terms: { dpiaRef: null }, flows: [{ specialCategory: 'yes' }] },
      { says: 'empty', severity: 'high' },
    ],
    [
      'the flow carries none',
      { terms: { dpiaRef: null }, flows: [{ specialCategory: 'no' }] },
      { says: 'empty', severity: 'medium' },
    ],
    [
      'its date is there and its place empty',
      terms({ dpiaRef: null, dpiaDate: '2026-01-01' }),
      'empty',
    ],
  ],
});
testEdges('legitimate-interest-available', {
  'not-applicable': (['other', 'education', 'housing'] as const).map((kind) => [
    `${kind} may be private`,
    {
      terms: { article6Basis: 'Legitimate interests' },
      parties: [{ name: 'Wyre', partner: { kind } }],
    },
  ]),
  met: [
    [
      'only a power speaks of it',
      {
        terms: { article6Basis: 'Public task', gateways: ['Legitimate interests'] },
        parties: [{ name: 'Wyre Council', partner: { kind: 'unitary-council' } }],
      },
    ],
  ],
});

testEdges('counterpart-in-each-area', {
  'not-met': [
    [
      'three of four areas have one',
      {
        ref: 'ISA-1',
        title: 'Evictions',
        partnership: { id: 'north', area: 'North' },
        beside: [
          { ref: 'ISA-2', title: 'Evictions', partnership: { id: 'south', area: 'South' } },
          { ref: 'ISA-3', title: 'Evictions', partnership: { id: 'west', area: 'West' } },
        ],
        areas: ['East'],
      },
      'missing',
    ],
  ],
});
testEdges('direction-agrees-with-flows', {
  'not-applicable': [
    ['there is no place for it', { parties: ['Severnshire Police', 'Wyre'], flows: [{}] }],
  ],
});
testEdges('end-after-start', {
  'not-applicable': [['it has no start', terms({ expiresOn: '2026-01-01' })]],
});
