import { presenceTable, testRule, type RuleCase } from './rule-table.ts';

const flow = {
  gateway: 's.115 CDA 1998',
  discloserBasis: 'Art 6(1)(e)',
  recipientBasis: 'DPA 2018 s.35',
};
const power = (...gateways: string[]) => ({ terms: { gateways } });
const basis = (article6Basis: string, ...gateways: string[]) => ({
  terms: { article6Basis, ...(gateways.length === 0 ? {} : { gateways }) },
});
const council = { name: 'Severnshire Council', partner: { kind: 'unitary-council' } } as const;
const charity = { name: 'Wyre Shelter', partner: { kind: 'voluntary' } } as const;
const board = { name: 'NHS Severnshire ICB', partner: { kind: 'nhs-icb' } } as const;

testRule('lawful-basis-stated', {
  ...presenceTable('article6Basis', 'Art 6(1)(e)', {}, [
    ['each flow is asked for its own', { flows: [flow] }],
  ]),
  met: [
    ['a basis is stated', basis('Public task')],
    [
      'Part 3 applies and the condition is stated',
      { terms: { regime: 'part-3', article6Basis: null, condition: 's.35 and Sch 8 para 1' } },
    ],
  ],
});

testRule('flow-basis-stated', {
  met: [['both bases are there', { parties: ['A', 'B'], flows: [flow] }]],
  'not-met': [
    ['neither is there', { flows: [{}] }, 'both'],
    ['the discloser has none', { flows: [{ ...flow, discloserBasis: null }] }, 'discloser'],
    ['the recipient’s says TBC', { flows: [{ ...flow, recipientBasis: 'TBC' }] }, 'recipient'],
  ],
  'cannot-tell': 'a flow always has a place for both',
  'not-applicable': 'every flow has two ends',
});

testRule('flow-condition-stated', {
  met: [
    [
      'the flow has a condition',
      { flows: [{ ...flow, specialCategory: 'yes', condition: 'Art 9(2)(g)' }] },
    ],
    [
      'the agreement has one for all flows',
      { terms: { condition: 'Art 9(2)(g)' }, flows: [{ ...flow, specialCategory: 'yes' }] },
    ],
  ],
  'not-met': [
    ['neither has one', { flows: [{ ...flow, specialCategory: 'yes' }] }, 'missing'],
    ['it says TBC', { flows: [{ ...flow, specialCategory: 'yes', condition: 'TBC' }] }, 'missing'],
  ],
  'cannot-tell': 'a flow always has a place for its condition',
  'not-applicable': [
    ['no special category data', { flows: [{ ...flow, specialCategory: 'no' }] }],
    ['nobody has said', { flows: [flow] }],
  ],
});

testRule('lawful-basis-sufficient', {
  met: [
    ['public task beside the exemption', basis('Art 6(1)(e); DPA 2018 Sch 2 para 2')],
    [
      'public task in words beside the exemption',
      basis('Public task, and Sch 2 para 2 where telling people would prejudice'),
    ],
    ['section 115 and public task', basis('Art 6(1)(e)', 's.115 CDA 1998')],
    ['a basis in words only', basis('To protect the public')],
  ],
  'not-met': [
    ['Schedule 2 paragraph 2 alone', basis('DPA 2018 Sch 2 para 2'), 'only'],
    [
      'the same, with a power to share',
      basis('Schedule 2, paragraph 2 of the Data Protection Act 2018', 's.115 CDA 1998'),
      'only',
    ],
    ['section 29', basis('s.29 DPA'), 'only'],
    ['section 29(3) request', basis('Section 29(3) request'), 'only'],
    ['as the only power', power('DPA 2018 Sch 2 Para 2'), 'only'],
    [
      'as the basis of a flow',
      { flows: [{ ...flow, discloserBasis: 'DPA 2018 Sch 2 para 2' }] },
      'only',
    ],
  ],
  'cannot-tell': 'the want of a basis has a rule of its own',
  'not-applicable': [['no basis is given', {}]],
});

const interests: readonly RuleCase[] = [
  [
    'recognised legitimate interests between public authorities',
    { ...basis('Recognised legitimate interest (crime)'), parties: [council] },
    'recognised',
  ],
  ['the same by its article', { ...basis('Art 6(1)(ea)'), parties: [council] }, 'recognised'],
  [
    'the day before any body could use them',
    { ...basis('Recognised legitimate interest'), parties: [charity], asAt: '2026-02-04' },
    'early',
  ],
  [
    'ordinary legitimate interests',
    { ...basis('Article 6(1)(f) legitimate interests'), parties: [council] },
    'ordinary',
  ],
];
testRule('legitimate-interest-available', {
  met: [['public task', { ...basis('Art 6(1)(e)'), parties: [council] }]],
  'not-met': interests,
  'cannot-tell': 'where the party that relies on it may be private, nothing is said',
  'not-applicable': [
    [
      'a charity is a party',
      {
        ...basis('Recognised legitimate interest'),
        parties: [council, charity],
        asAt: '2026-02-05',
      },
    ],
    ['no basis is given', { parties: [council] }],
    [
      'nobody knows what the party is',
      { ...basis('Legitimate interests'), parties: ['Wyre Homes'] },
    ],
  ],
});

testRule('special-category-condition', {
  ...presenceTable('condition', 'Art 9(2)(g)', { terms: { specialCategory: 'yes' } }),
  'cannot-tell': [
    ['there is no place for the condition', { terms: { specialCategory: 'yes' } }, 'no-place'],
    [
      'it says that it is not required',
      { terms: { specialCategory: 'yes', condition: 'Not required' } },
      'waived',
    ],
    [
      'its words were not understood',
      { terms: { specialCategory: 'yes', condition: 'said see annex' } },
      'unclear',
    ],
    ['whether there are such data is not recorded', { terms: { condition: null } }, 'not-said'],
    [
      'whether there are such data is unknown',
      { terms: { specialCategory: 'unknown', condition: null } },
      'not-said',
    ],
  ],
  'not-applicable': [
    ['there are no such data', { terms: { specialCategory: 'no', condition: null } }],
    ['the flows are asked', { flows: [{ specialCategory: 'yes' }] }],
  ],
});

testRule('offence-data-basis', {
  ...presenceTable('article10Basis', 'Sch 1 para 10', { terms: { criminalOffence: 'yes' } }),
  met: [
    ['a basis is stated', { terms: { criminalOffence: 'yes', article10Basis: 'Sch 1 para 10' } }],
    [
      'all of it is under Part 3',
      { terms: { criminalOffence: 'yes', regime: 'part-3', article10Basis: null } },
    ],
  ],
  'cannot-tell': [
    ['there is no place for the basis', { terms: { criminalOffence: 'yes' } }, 'no-place'],
    [
      'it says that it is not required',
      { terms: { criminalOffence: 'yes', article10Basis: 'Not required' } },
      'waived',
    ],
    [
      'its words were not understood',
      { terms: { criminalOffence: 'yes', article10Basis: 'said see annex' } },
      'unclear',
    ],
    ['whether there are such data is not recorded', {}, 'not-said'],
    [
      'whether there are such data is unknown',
      { terms: { criminalOffence: 'unknown' } },
      'not-said',
    ],
  ],
  'not-applicable': [
    ['there are no such data', { terms: { criminalOffence: 'no', article10Basis: null } }],
  ],
});

testRule('policy-document-held', {
  ...presenceTable('apdRef', 'APD-04', { terms: { specialCategory: 'yes' } }, [
    ['no such data are shared', { terms: { specialCategory: 'no', apdRef: null } }],
    [
      'offence data under Part 3 alone',
      { terms: { criminalOffence: 'yes', regime: 'part-3', apdRef: null } },
    ],
  ]),
  met: [
    ['it is held', { terms: { specialCategory: 'yes', apdRef: 'APD-04' } }],
    [
      'it is held for the flow that needs it',
      { terms: { apdRef: 'APD-04' }, flows: [{ specialCategory: 'yes' }] },
    ],
    ['it is held for offence data', { terms: { criminalOffence: 'yes', apdRef: 'APD-04' } }],
  ],
});

testRule('regime-fits-parties', {
  met: [
    [
      'Part 3 between police forces',
      {
        terms: { regime: 'part-3' },
        parties: [{ name: 'Wyre Police', partner: { kind: 'police-force' } }],
      },
    ],
  ],
  'not-met': [
    [
      'Part 3 with an integrated care board',
      { terms: { regime: 'part-3' }, parties: [board] },
      'part-3-only',
    ],
  ],
  'cannot-tell': 'councils may be competent authorities for some of their work',
  'not-applicable': [['both regimes are given', { terms: { regime: 'both' }, parties: [board] }]],
});

testRule(
  'confidentiality-basis-stated',
  presenceTable('confidentialityBasis', 'Overriding public interest', { parties: [board] }, [
    ['no health body is a party', { parties: [council], terms: { confidentialityBasis: null } }],
  ]),
);
testRule(
  'caldicott-approved',
  presenceTable(
    'caldicottApproval',
    'Approved 3 May 2025',
    { parties: ['Severn Hospitals NHS Trust'] },
    [['no health body is a party', { parties: [council], terms: { caldicottApproval: null } }]],
  ),
);
