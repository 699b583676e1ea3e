import { isoDate } from '../../../shared/register/plain-date.ts';
import type { PartnerKind } from '../../../shared/register/partner.ts';
import type { Given } from './given.ts';
import { testRule } from './rule-table.ts';

const trust = { name: 'Severn Hospitals NHS Trust', partner: { kind: 'nhs-trust' as PartnerKind } };
const health = (terms: NonNullable<Given['terms']>): Given => ({ parties: [trust], terms });

testRule('confidentiality-basis-sufficient', {
  met: [
    ['public interest', health({ confidentialityBasis: 'Overriding public interest' })],
    ['consent beside Article 9', health({ confidentialityBasis: 'Explicit consent, Art 9(2)(a)' })],
    [
      'a statute beside the Act of 2018',
      health({ confidentialityBasis: 'Statute; Data Protection Act 2018' }),
    ],
    ['words that are not data protection law', health({ confidentialityBasis: 'Serious crime' })],
  ],
  'not-met': [
    ['Article 6', health({ confidentialityBasis: 'UK GDPR Art 6(1)(e)' }), 'data-law'],
    ['the Act of 2018', health({ confidentialityBasis: 'Data Protection Act 2018' }), 'data-law'],
  ],
  'cannot-tell': 'the want of a basis has a rule of its own',
  'not-applicable': [
    ['no NHS body', { terms: { confidentialityBasis: 'UK GDPR Art 6(1)(e)' } }],
    ['nothing is stated', health({ confidentialityBasis: 'TBC' })],
  ],
});

const interest = 'Overriding public interest';
testRule('public-interest-case-by-case', {
  met: [
    [
      'case by case',
      health({ confidentialityBasis: `${interest}, case by case`, frequency: 'Monthly' }),
    ],
  ],
  'not-met': [
    ['every month', health({ confidentialityBasis: interest, frequency: 'Monthly' }), 'routine'],
    [
      'every quarter, with names',
      health({
        confidentialityBasis: interest,
        frequency: 'Quarterly',
        dataCategories: ['Names', 'Anonymous counts'],
      }),
      'routine',
    ],
    [
      'a body that is known by its name alone',
      {
        parties: ['Lugg NHS Trust'],
        terms: { confidentialityBasis: interest, frequency: 'Weekly' },
      },
      'routine',
    ],
  ],
  'cannot-tell': 'words that do not tell how often are not held against anybody',
  'not-applicable': [
    ['on request', health({ confidentialityBasis: interest, frequency: 'On request' })],
    ['partners meet every day', health({ confidentialityBasis: interest, frequency: 'Daily' })],
    ['no frequency', health({ confidentialityBasis: interest })],
    [
      'consent beside it',
      health({ confidentialityBasis: `Consent or ${interest}`, frequency: 'Monthly' }),
    ],
    ['another basis', health({ confidentialityBasis: 'Court order', frequency: 'Monthly' })],
    [
      'anonymous data',
      health({
        confidentialityBasis: interest,
        frequency: 'Monthly',
        dataCategories: ['Anonymised assaults'],
      }),
    ],
    ['no NHS body', { terms: { confidentialityBasis: interest, frequency: 'Monthly' } }],
    ['nothing is stated', health({ confidentialityBasis: null, frequency: 'Monthly' })],
  ],
});

testRule('opt-out-considered', {
  met: [
    [
      'the opt-out is spoken of',
      health({ confidentialityBasis: 'Section 251 support; the national data opt-out is applied' }),
    ],
  ],
  'not-met': [
    ['section 251 and silence', health({ confidentialityBasis: 'Section 251 support' }), 'silent'],
    ['among the powers', health({ gateways: ['NHS Act 2006 s.251'] }), 'silent'],
    [
      'it is said to stop everything',
      health({ confidentialityBasis: 'Any opt-out stops all data' }),
      'overstated',
    ],
    [
      'in the comments',
      health({ comments: 'Patients who have opted out are never shared' }),
      'overstated',
    ],
  ],
  'cannot-tell': 'what rests on nothing else than public interest is not asked',
  'not-applicable': [
    ['public interest', health({ confidentialityBasis: interest })],
    ['no NHS body', { terms: { confidentialityBasis: 'Section 251 support' } }],
  ],
});

const istv = (terms: NonNullable<Given['terms']>): Given => ({ title: 'ISTV data', terms });
testRule('violence-data-regular', {
  met: [
    ['every month', istv({ frequency: 'Monthly', dataCategories: ['Date and place of assault'] })],
    [
      'anonymised addresses',
      istv({ frequency: 'Monthly', dataCategories: ['De-personalised address'] }),
    ],
  ],
  'not-met': [
    ['every quarter', istv({ frequency: 'Quarterly' }), 'seldom'],
    ['once a year', istv({ frequency: 'Annually' }), 'seldom'],
    ['with names', istv({ frequency: 'Monthly', dataCategories: ['Patient names'] }), 'persons'],
    [
      'named in the data',
      { terms: { dataCategories: ['ISB 1594 fields', 'NHS number'] } },
      'persons',
    ],
  ],
  'cannot-tell': 'the want of a frequency has a rule of its own',
  'not-applicable': [
    ['other data', { title: 'Cuckooing', terms: { frequency: 'Annually' } }],
    ['the words do not tell how often', istv({ frequency: 'See annex' })],
  ],
});

const wound = (purpose: string, asAt = '2026-11-22'): Given => ({ terms: { purpose }, asAt });
testRule('wound-reporting-voluntary', {
  met: [['by judgement', wound('Doctors may report knife wounds to police')]],
  'not-met': [
    ['doctors must', wound('Doctors must report gunshot wounds'), 'duty'],
    ['among the data', { terms: { dataCategories: ['Mandatory reports of stab wounds'] } }, 'duty'],
    [
      'from the day of the guidance',
      wound('All knife injuries must be reported', '2017-04-25'),
      'duty',
    ],
  ],
  'cannot-tell': 'the words say it or they do not',
  'not-applicable': [
    ['the day before the guidance', wound('All knife injuries must be reported', '2017-04-24')],
    ['nothing of wounds', wound('Doctors must report thefts')],
  ],
});

const retention = (words: string | null, asAt = '2026-11-22'): Given => ({
  terms: { retention: words },
  asAt,
});
testRule('retention-code-current', {
  met: [
    ['both codes are named', retention('PIRM, formerly MoPI')],
    ['the APP is named', retention('MoPI; see APP')],
  ],
  'not-met': [
    ['MoPI alone', retention('In line with MoPI'), 'old'],
    [
      'in words, from the day of the new code',
      retention('Management of Police Information', '2023-07-20'),
      'old',
    ],
  ],
  'cannot-tell': 'the want of a retention has a rule of its own',
  'not-applicable': [
    ['the day before the new code', retention('In line with MoPI', '2023-07-19')],
    ['MoPI groups still exist', retention('MoPI group 3')],
    ['a period', retention('Six years')],
    ['nothing is stated', retention(null)],
  ],
});

for (const [rule, key, telling] of [
  ['special-category-recognised', 'specialCategory', 'Mental health markers'],
  ['offence-data-recognised', 'criminalOffence', 'Previous convictions'],
  ['children-recognised', 'children', 'School exclusions'],
] as const) {
  const items = (answer: string | null, ...dataCategories: string[]): Given => ({
    terms: { [key]: answer, dataCategories },
  });
  testRule(rule, {
    met: [
      ['no such data are listed', items('no', 'Name', 'Address')],
      ['they tell nobody apart', items('no', `${telling} (anonymised)`)],
    ],
    'not-met': [['they are listed and denied', items('no', 'Name', telling), 'denied']],
    'cannot-tell': 'what is not denied is asked for by another rule',
    'not-applicable': [
      ['they are admitted', items('yes', telling)],
      ['nobody has said', items(null, telling)],
      ['no data are listed', items('no')],
    ],
  });
}

const looked = (lastReview: string | null, effectiveFrom: string | null, asAt: string): Given => ({
  terms: { lastReview, effectiveFrom },
  asAt,
});
testRule('review-follows-law-change', {
  met: [
    ['reviewed on the day of the reform', looked('2018-05-25', '2010-01-01', '2026-11-22')],
    ['started after it', looked(null, '2019-01-01', '2026-11-22')],
    ['reviewed on the day of the Act of 2025', looked('2026-02-05', null, '2027-02-05')],
    ['a year has not passed since the Act of 2025', looked('2026-02-04', null, '2027-02-04')],
  ],
  'not-met': [
    [
      'last reviewed the day before the reform',
      looked('2018-05-24', null, '2019-05-25'),
      { says: 'data-protection-reform', severity: 'high' },
    ],
    [
      'never reviewed, and older',
      looked(null, '2015-01-01', '2026-11-22'),
      { says: 'data-protection-reform', severity: 'high' },
    ],
    [
      'a year since the Act of 2025',
      looked('2026-02-04', null, '2027-02-05'),
      { says: 'use-and-access', severity: 'low' },
    ],
    [
      'both were missed: the older counts',
      looked('2017-01-01', null, '2028-01-01'),
      { says: 'data-protection-reform', severity: 'high' },
    ],
    [
      'a review that lies ahead is none yet',
      looked('2027-01-01', '2015-01-01', '2026-11-22'),
      'data-protection-reform',
    ],
  ],
  'cannot-tell': 'without a start and a review other rules ask',
  'not-applicable': [
    ['a year has not passed since the reform', looked('2018-05-24', null, '2019-05-24')],
    ['it starts later', looked(null, '2027-01-01', '2026-11-22')],
    ['no day is known', looked(null, null, '2026-11-22')],
    ['a draft', { terms: { status: 'draft', effectiveFrom: '2015-01-01' } }],
  ],
});

const body = (
  name: string,
  expiresOn: string | null,
  kind?: PartnerKind,
  endedOn?: string,
): Given => ({
  terms: { expiresOn },
  parties: [
    {
      name,
      ...(kind === undefined
        ? {}
        : { partner: { kind, endedOn: endedOn === undefined ? null : isoDate(endedOn) } }),
    },
  ],
});
testRule('party-change-expected', {
  met: [['the agreement ends before', body('NHS England', '2027-03-30')]],
  'not-met': 'what is not confirmed is no failing',
  'cannot-tell': [
    ['the agreement reaches the day', body('NHS England', '2027-03-31'), 'dated'],
    ['the agreement has no end', body('Bromsgrove District Council', null), 'dated'],
    [
      'a commissioner by its kind',
      body('Office X', '2030-01-01', 'police-and-crime-commissioner'),
      'dated',
    ],
    ['no day is known', body('NHS Herefordshire and Worcestershire ICB', '2030-01-01'), 'undated'],
    [
      'the day of the audit is the day',
      { ...body('NHS England', null), asAt: '2027-03-31' },
      'dated',
    ],
  ],
  'not-applicable': [
    ['a body of which nothing is expected', body('Severnshire Council', null)],
    [
      'the change is confirmed: another rule',
      body('NHS England', null, 'government', '2027-03-31'),
    ],
    ['the day has passed unconfirmed', { ...body('NHS England', null), asAt: '2027-04-01' }],
    ['the force itself', { terms: {}, parties: ['Severnshire Police'] }],
  ],
});

testRule('health-signatory-senior', {
  met: [
    ['the guardian', { parties: [{ ...trust, signatory: 'Caldicott Guardian' }] }],
    ['the risk owner', { parties: [{ ...trust, signatory: 'SIRO' }] }],
    ['a director', { parties: [{ ...trust, signatory: 'Medical Director' }] }],
  ],
  'not-met': [['a manager', { parties: [{ ...trust, signatory: 'Ward manager' }] }, 'other']],
  'cannot-tell': 'a signatory who is not recorded is asked for elsewhere',
  'not-applicable': [
    ['nobody is recorded', { parties: [trust] }],
    ['a council', { parties: [{ name: 'Wyre Council', signatory: 'Manager' }] }],
  ],
});

testRule('signatures-consistent', {
  met: [
    [
      'all have signed and nobody is named',
      { terms: { allPartnersSigned: 'yes', unsignedPartners: ['None'] } },
    ],
  ],
  'not-met': [
    [
      'a name stands in the other column',
      { terms: { allPartnersSigned: 'yes', unsignedPartners: ['Wyre Council'] } },
      'contrary',
    ],
    [
      'a party is entered as unsigned',
      {
        terms: { allPartnersSigned: 'yes' },
        parties: [{ name: 'Wyre Council', signed: 'not-signed' }],
      },
      'contrary',
    ],
  ],
  'cannot-tell': 'what is not entered contradicts nothing',
  'not-applicable': [
    [
      'not all have signed',
      { terms: { allPartnersSigned: 'no', unsignedPartners: ['Wyre Council'] } },
    ],
    ['it is not entered', { terms: { unsignedPartners: ['Wyre Council'] } }],
  ],
});
