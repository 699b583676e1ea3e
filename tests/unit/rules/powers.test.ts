import { presenceTable, testRule } from './rule-table.ts';

const flow = {
  gateway: 's.115 CDA 1998',
  discloserBasis: 'Art 6(1)(e)',
  recipientBasis: 'DPA 2018 s.35',
};
const power = (...gateways: string[]) => ({ terms: { gateways } });
const basis = (article6Basis: string, ...gateways: string[]) => ({
  terms: { article6Basis, ...(gateways.length === 0 ? {} : { gateways }) },
});

const gateway = presenceTable('gateways', ['s.115 CDA 1998']);
testRule('gateway-stated', {
  ...gateway,
  met: [
    ['a power is named', power('s.115 CDA 1998')],
    ['every flow names its power', { flows: [flow] }],
  ],
});

testRule('gateway-specific', {
  met: [
    ['the section is there', power('Section 115 Crime and Disorder Act 1998')],
    ['common law has no sections', power('Common law policing purpose')],
    [
      'one of two powers has its section',
      power('Crime and Disorder Act 1998', 'Care Act 2014 s.45'),
    ],
    ['the section stands in a flow', { flows: [flow] }],
  ],
  'not-met': [
    ['an Act alone', power('Crime and Disorder Act 1998'), 'unsectioned'],
    [
      'two Acts, neither with a section',
      power('Crime & Disorder Act', 'Care Act 2014'),
      'unsectioned',
    ],
  ],
  'cannot-tell': 'the want of a power has a rule of its own',
  'not-applicable': [
    ['no law is recognised', power('Police powers')],
    ['only data protection law is named', power('Data Protection Act 2018')],
  ],
});

testRule('gateway-is-power', {
  met: [
    ['section 115', power('s115 CDA 98')],
    ['section 17 beside section 115', power('CDA 1998 ss.17 and 115')],
  ],
  'not-met': [
    ['section 17 alone', power('Section 17 Crime and Disorder Act 1998'), 'none'],
    ['the bar of the Enterprise Act', power('Enterprise Act 2002 s.237'), 'none'],
  ],
  'cannot-tell': 'a law that is not in the table is taken for a power',
  'not-applicable': [['no section is named', power('Crime and Disorder Act 1998')]],
});

testRule('gateway-enough-alone', {
  met: [
    ['section 115', power('s.115 CDA 1998')],
    ['a general power beside an express one', power('Localism Act 2011 s.1', 's.115 CDA 1998')],
    ['a law that is not in the table', power('Localism Act 2011 s.1', 'Licensing Act 2003 s.5')],
  ],
  'not-met': [
    ['the general power of competence', power('Localism Act 2011 s.1, LGA 1972 s.111'), 'weak'],
    ['the duty to safeguard children', power('Children Act 2004 s.11'), 'weak'],
  ],
  'cannot-tell': 'a law that is not in the table is taken for enough',
  'not-applicable': [
    ['what is no power at all is another question', power('Section 17 CDA 1998')],
    ['no section is named', power('Localism Act 2011')],
  ],
});

testRule('gateway-not-overstated', {
  met: [
    ['it says that parties may disclose', power('s.115 CDA 1998: parties may disclose')],
    ['it says that there is no duty', power('s.115 CDA 1998 (no legal obligation to share)')],
  ],
  'not-met': [
    ['it says that parties must share', power('s.115 CDA 1998: parties must share'), 'duty'],
    [
      'the purpose says that partners are required to',
      {
        terms: {
          gateways: ['s.115 CDA 1998'],
          purpose: 'Partners are required to disclose incidents',
        },
      },
      'duty',
    ],
    ['it calls it a statutory duty', power('Statutory duty under s.115 CDA 1998'), 'duty'],
  ],
  'cannot-tell': 'words that speak of no duty overstate nothing',
  'not-applicable': [
    ['another power', power('Care Act 2014 s.45: must share')],
    ['a duty is cited beside it', power('s.115 CDA 1998', 'Care Act 2014 s.45: must share')],
  ],
});

testRule('serious-violence-gateway-fits', {
  met: [
    [
      'no health body and no such data',
      { ...power('PCSC Act 2022 s.16'), parties: ['Severnshire Council'] },
    ],
    [
      'another power is cited too',
      {
        terms: {
          gateways: ['PCSC Act 2022 s.16', 'Common law policing purpose'],
          dataCategories: ['Patient names'],
        },
        parties: ['Severn NHS Trust'],
      },
    ],
    [
      'the data are anonymised',
      {
        terms: {
          gateways: ['PCSC Act 2022 s.16'],
          dataCategories: ['Anonymised hospital admissions'],
        },
        parties: ['Severnshire Council'],
      },
    ],
    [
      'the flow comes from the police',
      {
        terms: { gateways: ['PCSC Act 2022 s.16'] },
        parties: ['Severnshire Police', 'Severn NHS Trust'],
        flows: [{ gateway: 'PCSC Act 2022 s.16' }],
      },
    ],
    [
      'the flow from the trust is anonymised',
      {
        terms: { gateways: ['PCSC Act 2022 s.16'] },
        parties: ['Severn NHS Trust', 'Severnshire Police'],
        flows: [{ gateway: 'PCSC Act 2022 s.16', dataItems: ['Anonymised counts'] }],
      },
    ],
  ],
  'not-met': [
    [
      'the data tell patients by their NHS number',
      {
        terms: {
          gateways: ['PCSC Act 2022 s.16'],
          dataCategories: ['NHS number', 'name', 'injury'],
        },
        parties: ['Severn NHS Trust'],
      },
      'care-data',
    ],
    [
      'patient data',
      { terms: { gateways: ['s.16 PCSC Act 2022'], dataCategories: ['Patient names'] } },
      { says: 'care-data', severity: 'high' },
    ],
    [
      'social-care data',
      { terms: { gateways: ['s.16 PCSC Act 2022'], dataCategories: ['Social care records'] } },
      'care-data',
    ],
    [
      'a flow of personal data from a trust',
      {
        terms: { gateways: ['s.16 PCSC Act 2022'] },
        parties: ['Severn NHS Trust', 'Severnshire Police'],
        flows: [{ gateway: 'PCSC Act 2022 s.16', dataItems: ['Name'] }],
      },
      'discloser',
    ],
  ],
  'cannot-tell': [
    [
      'a trust is a party and its data are not told',
      { ...power('PCSC Act 2022 s.16'), parties: ['Severn NHS Trust'] },
      'health-party',
    ],
  ],
  'not-applicable': [['section 115', power('s.115 CDA 1998')]],
});

testRule('law-in-force', {
  met: [
    ['the law is in force', power('s.115 CDA 1998')],
    ['recognised interests on their first day', { ...basis('Art 6(1)(ea)'), asAt: '2026-02-05' }],
    [
      'the agreement was reviewed since',
      {
        terms: {
          gateways: ['PCSC Act 2022 s.16'],
          effectiveFrom: '2020-01-01',
          lastReview: '2024-01-01',
        },
      },
    ],
    [
      'the serious violence power on its first day',
      { ...power('PCSC Act 2022 s.16'), asAt: '2023-01-31' },
    ],
  ],
  'not-met': [
    ['the well-being power of 2000', power('LGA 2000 s.2'), { says: 'ended', severity: 'high' }],
    [
      'recognised interests the day before',
      { ...basis('Art 6(1)(ea)'), asAt: '2026-02-04' },
      'not-begun',
    ],
    [
      'the serious violence power the day before',
      { ...power('PCSC Act 2022 s.16'), asAt: '2023-01-30' },
      'not-begun',
    ],
    [
      'an agreement older than its power',
      { terms: { gateways: ['PCSC Act 2022 s.16'], effectiveFrom: '2020-01-01' } },
      { says: 'before-start', severity: 'low' },
    ],
  ],
  'cannot-tell': 'a law that is not in the table is left alone',
  'not-applicable': [['no law is cited', {}]],
});

testRule('data-protection-act-current', {
  met: [
    ['the Act of 2018', basis('DPA 2018 s.35')],
    [
      'it says what the Act of 1998 was replaced by',
      basis('DPA 2018 Sch 1, which replaced the Data Protection Act 1998'),
    ],
    ['the Crime and Disorder Act of the same year', power('s.115 of the 1998 Act')],
  ],
  'not-met': [
    [
      'an old agreement',
      { terms: { article6Basis: 'DPA 1998 Sch 2', effectiveFrom: '2018-05-24' } },
      { says: 'ageing', severity: 'high' },
    ],
    [
      'an agreement drafted after the repeal',
      { terms: { article6Basis: 'DPA 1998 Sch 2', effectiveFrom: '2018-05-25' } },
      { says: 'drafted', severity: 'critical' },
    ],
    ['section 29 without a year', basis('s.29 DPA'), 'ageing'],
    ['as a power', power('Section 29(3) of the Data Protection Act 1998'), 'ageing'],
    ['in a flow', { flows: [{ ...flow, discloserBasis: 'DPA98' }] }, 'ageing'],
    ['on the first day after the repeal', { ...basis('DPA 1998'), asAt: '2018-05-25' }, 'ageing'],
  ],
  'cannot-tell': 'no law cited is another rule’s question',
  'not-applicable': [
    ['the Act of 1998 on its last day', { ...basis('DPA 1998'), asAt: '2018-05-24' }],
    ['no law is cited', {}],
  ],
});
