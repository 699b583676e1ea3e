import type { Outcome } from '../../../shared/rules/verdict.ts';
import type { Given } from './given.ts';
import { testEdges, type RuleCase } from './rule-table.ts';

const terms = (of: Given['terms']): Given => ({ terms: of ?? {} });
const bases: readonly (readonly [Outcome, string, Given, string?])[] = [
  ['not-met', 'section 29 in brackets', terms({ article6Basis: 'Section 29(3) DPA 1998' }), 'only'],
  ['not-met', 'section 35 of the Act of 1998', terms({ article6Basis: 's.35 DPA 1998' }), 'only'],
  ['met', 'section 291 of the Act', terms({ article6Basis: 'DPA 2018 s.291' })],
  ['met', 'section 29 of another Act', terms({ article6Basis: 'Care Act 2014 s.29' })],
  ['met', 'the Act alone', terms({ article6Basis: 'Data Protection Act 2018' })],
  [
    'not-met',
    'the Act and its exemption',
    terms({ article6Basis: 'Data Protection Act 2018; DPA 2018 Sch 2 para 2' }),
    'only',
  ],
  [
    'met',
    'the exemption beside a Part of the Act',
    terms({ article6Basis: 'DPA 2018 Sch 2 para 2; DPA 2018 s.35' }),
  ],
  [
    'met',
    'one of two powers is named in words',
    terms({ gateways: ['DPA 2018 Sch 2 para 2', 'Common law'] }),
  ],
  [
    'not-met',
    'two powers, each the exemption',
    terms({ gateways: ['DPA 2018 Sch 2 para 2', 's.29 DPA'] }),
    'only',
  ],
  [
    'met',
    'the power beside it is a power',
    terms({ gateways: ['DPA 2018 Sch 2 para 2', 's.115 CDA 1998'] }),
  ],
  ['met', 'no law at all', terms({ article6Basis: 'Local agreement' })],
];
const basisCases = (outcome: Outcome): readonly RuleCase[] =>
  bases.flatMap(([of, sentence, case_, says]) =>
    of === outcome ? [says === undefined ? [sentence, case_] : [sentence, case_, says]] : [],
  );
testEdges('lawful-basis-sufficient', { met: basisCases('met'), 'not-met': basisCases('not-met') });

testEdges('lawful-basis-stated', {
  met: [
    [
      'Part 3 with its basis stated',
      terms({ regime: 'part-3', article6Basis: 'DPA 2018 s.35', condition: null }),
    ],
  ],
  'not-met': [
    [
      'a condition alone, outside Part 3',
      terms({ regime: 'uk-gdpr', article6Basis: null, condition: 'Art 9(2)(g)' }),
      'empty',
    ],
    [
      'under Part 3 without a condition',
      terms({ regime: 'part-3', article6Basis: null, condition: null }),
      'empty',
    ],
  ],
  'cannot-tell': [
    ['no place, though there is a condition', terms({ condition: 'Art 9(2)(g)' }), 'no-place'],
  ],
});

testEdges('law-in-force', {
  met: [
    [
      'its start is the first day of the law',
      terms({ gateways: ['PCSC Act 2022 s.16'], effectiveFrom: '2023-01-31' }),
    ],
    [
      'its last review is the first day of the law',
      terms({
        gateways: ['PCSC Act 2022 s.16'],
        effectiveFrom: '2020-01-01',
        lastReview: '2023-01-31',
      }),
    ],
    [
      'a review without a start',
      terms({ gateways: ['PCSC Act 2022 s.16'], lastReview: '2020-01-01' }),
    ],
    ['the Act of 1998 has a rule of its own', terms({ gateways: ['DPA 1998 s.29'] })],
    ['a law without a section', terms({ gateways: ['Local Government Act 2000'] })],
  ],
  'not-met': [
    ['the second of two ended', terms({ gateways: ['s.115 CDA 1998', 'LGA 2000 s.2'] }), 'ended'],
    [
      'the review was the day before',
      terms({
        gateways: ['PCSC Act 2022 s.16'],
        effectiveFrom: '2020-01-01',
        lastReview: '2023-01-30',
      }),
      'before-start',
    ],
  ],
  'not-applicable': [['words without law', terms({ gateways: ['Police powers'] })]],
});
testEdges('data-protection-act-current', {
  'not-applicable': [['words without law', terms({ gateways: ['Police powers'] })]],
  'not-met': [
    [
      'one of two citations',
      terms({ article6Basis: 'UK GDPR Art 6(1)(e); DPA 1998 s.29' }),
      'ageing',
    ],
  ],
});

testEdges('gateway-is-power', {
  'not-met': [
    [
      'two that are none',
      terms({ gateways: ['Section 17 CDA 1998', 'Enterprise Act 2002 s.237'] }),
      'none',
    ],
  ],
  met: [
    [
      'a law that is not in the table',
      terms({ gateways: ['Section 17 CDA 1998', 'Licensing Act 2003 s.5'] }),
    ],
  ],
});
testEdges('gateway-enough-alone', {
  'not-met': [
    [
      'a weak one beside what is none',
      terms({ gateways: ['Localism Act 2011 s.1', 'Section 17 CDA 1998'] }),
      'weak',
    ],
  ],
  'not-applicable': [['no power', terms({ gateways: ['Police powers'] })]],
});
testEdges('gateway-not-overstated', {
  'not-met': [
    [
      'it stands beside an Act without a section',
      terms({ gateways: ['s.115 CDA 1998: parties must share', 'Localism Act 2011'] }),
      'duty',
    ],
    [
      'a flow cites it, and the purpose overstates',
      {
        terms: { purpose: 'Parties must share incidents' },
        flows: [{ gateway: 's.115 CDA 1998' }],
      },
      'duty',
    ],
  ],
  met: [['a flow cites it, and nothing else is said', { flows: [{ gateway: 's.115 CDA 1998' }] }]],
  'not-applicable': [
    [
      'no power is cited, and the purpose speaks of duty',
      terms({ purpose: 'Parties must share incidents' }),
    ],
  ],
});
