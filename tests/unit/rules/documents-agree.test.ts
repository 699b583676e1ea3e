import { isoDate } from '../../../shared/register/plain-date.ts';
import {
  asDraft,
  at,
  clause,
  dates,
  given,
  named,
  nothingRead,
  on,
  perpetual,
  type Reads,
} from './given-readings.ts';
import { testRule } from './rule-table.ts';

testRule('document-dates-consistent', {
  met: [['it says each date once', given(dates({ expiresOn: on('2027-03-31') }))]],
  'not-met': [
    [
      'it gives two ends',
      given({
        conflicts: [
          {
            term: 'expiresOn',
            values: [
              on('2027-03-31'),
              on('2028-03-31', { value: isoDate('2028-03-31'), precision: 'month' }),
            ],
          },
        ],
      }),
      'conflict',
    ],
    [
      'it gives an end, and says that there is none',
      given({ conflicts: [{ term: 'expiresOn', values: [on('2027-03-31'), perpetual] }] }),
      'conflict',
    ],
  ],
  'cannot-tell': 'two dates are two dates',
  'not-applicable': [['it was not read', nothingRead]],
});

testRule('end-date-agrees', {
  met: [
    [
      'both give the day',
      given(dates({ expiresOn: on('2027-03-31') }), { terms: { expiresOn: '2027-03-31' } }),
    ],
    [
      'the document gives only the month, and it is that of the register',
      given(dates({ expiresOn: on('2027-03-31', { precision: 'month' }) }), {
        terms: { expiresOn: '2027-03-15' },
      }),
    ],
    [
      'the register gives only the year, and it is that of the document',
      given(dates({ expiresOn: on('2027-03-31') }), { terms: { expiresOn: '2027' } }),
    ],
  ],
  'not-met': [
    [
      'the document ends a day earlier',
      given(dates({ expiresOn: on('2027-03-30') }), { terms: { expiresOn: '2027-03-31' } }),
      'differs',
    ],
    [
      'the document ends in another month',
      given(dates({ expiresOn: on('2027-04-30', { precision: 'month' }) }), {
        terms: { expiresOn: '2027-03-31' },
      }),
      'differs',
    ],
    [
      'the document has no end',
      given(dates({ expiresOn: perpetual }), { terms: { expiresOn: '2027-03-31' } }),
      'perpetual',
    ],
    [
      'the register says ongoing',
      given(dates({ expiresOn: on('2027-03-31') }), { terms: { expiresOn: 'ongoing' } }),
      'stated',
    ],
  ],
  'cannot-tell': 'an unsure date is proposed to the officer and not held up',
  'not-applicable': [
    ['the document gives none', given({}, { terms: { expiresOn: '2027-03-31' } })],
    [
      'the register gives none',
      given(dates({ expiresOn: on('2027-03-31') }), { terms: { expiresOn: null } }),
    ],
    ['the register has no place for it', given(dates({ expiresOn: on('2027-03-31') }))],
    [
      'neither has an end',
      given(dates({ expiresOn: perpetual }), { terms: { expiresOn: 'ongoing' } }),
    ],
    [
      'the words leave it open',
      given(dates({ expiresOn: on('2027-03-30', { confidence: 0.69 }) }), {
        terms: { expiresOn: '2027-03-31' },
      }),
    ],
    [
      'the document gives two, which is another failing',
      given(
        {
          ...dates({ expiresOn: on('2027-03-30') }),
          conflicts: [{ term: 'expiresOn', values: [on('2027-03-30'), on('2028-03-30')] }],
        },
        { terms: { expiresOn: '2027-03-31' } },
      ),
    ],
    ['it was not read', { ...nothingRead, terms: { expiresOn: '2027-03-31' } }],
  ],
});

testRule('start-date-agrees', {
  met: [
    [
      'both give the day',
      given(dates({ effectiveFrom: on('2024-04-01') }), { terms: { effectiveFrom: '2024-04-01' } }),
    ],
  ],
  'not-met': [
    [
      'the document starts later',
      given(dates({ effectiveFrom: on('2024-04-02', { confidence: 0.7 }) }), {
        terms: { effectiveFrom: '2024-04-01' },
      }),
      'differs',
    ],
  ],
  'cannot-tell': 'an unsure date is proposed to the officer and not held up',
  'not-applicable': [
    ['the document gives none', given({}, { terms: { effectiveFrom: '2024-04-01' } })],
  ],
});

testRule('review-date-agrees', {
  met: [
    [
      'both give the day',
      given(dates({ nextReview: on('2027-04-01') }), { terms: { nextReview: '2027-04-01' } }),
    ],
  ],
  'not-met': [
    [
      'the register has it later, and no review is recorded',
      given(dates({ nextReview: on('2026-04-01') }), { terms: { nextReview: '2027-04-01' } }),
      'differs',
    ],
    [
      'the register has it earlier',
      given(dates({ nextReview: on('2027-05-01') }), {
        terms: { nextReview: '2027-04-01', lastReview: '2026-04-01' },
      }),
      'differs',
    ],
  ],
  'cannot-tell': 'an unsure date is proposed to the officer and not held up',
  'not-applicable': [
    [
      'a review was made since and set the next one',
      given(dates({ nextReview: on('2026-04-01') }), {
        terms: { nextReview: '2027-04-01', lastReview: '2026-04-01' },
      }),
    ],
    [
      'the document gives none',
      given({}, { terms: { nextReview: '2027-04-01', lastReview: '2026-04-01' } }),
    ],
  ],
});

const interval = (value: number | null): Reads => ({ reviewIntervalMonths: { value, ...at } });
testRule('review-interval-agrees', {
  met: [['both say a year', given(interval(12), { terms: { reviewIntervalMonths: 12 } })]],
  'not-met': [
    [
      'the document says a year',
      given(interval(12), { terms: { reviewIntervalMonths: 24 } }),
      'differs',
    ],
  ],
  'cannot-tell': 'both say a number or they do not',
  'not-applicable': [
    ['the document is silent', given(interval(null), { terms: { reviewIntervalMonths: 24 } })],
    ['the register is silent', given(interval(12), { terms: { reviewIntervalMonths: null } })],
    ['it was not read', { ...nothingRead, terms: { reviewIntervalMonths: 24 } }],
  ],
});

testRule('review-covers-document', {
  met: [
    [
      'it was reviewed on the day it started',
      given(dates({ effectiveFrom: on('2024-04-01') }), { terms: { lastReview: '2024-04-01' } }),
    ],
  ],
  'not-met': [
    [
      'the document starts a day after the review',
      given(dates({ effectiveFrom: on('2024-04-02') }), { terms: { lastReview: '2024-04-01' } }),
      'newer',
    ],
    [
      'the document records a later review',
      given(dates({ lastReview: on('2025-04-01') }), { terms: { lastReview: '2024-04-01' } }),
      'behind',
    ],
  ],
  'cannot-tell': 'both days are there or nothing is asked',
  'not-applicable': [
    ['the document gives no day', given({}, { terms: { lastReview: '2024-04-01' } })],
    [
      'the document records the same review and no start',
      given(dates({ lastReview: on('2024-04-01') }), { terms: { lastReview: '2024-04-01' } }),
    ],
    [
      'the register has no review',
      given(dates({ effectiveFrom: on('2024-04-02') }), { terms: { lastReview: null } }),
    ],
    ['it was not read', { ...nothingRead, terms: { lastReview: '2024-04-01' } }],
  ],
});

testRule('parties-agree', {
  met: [
    ['the same names', given(named('Severnshire Police', 'Severnshire Council'))],
    [
      'a fuller name',
      given(named('The Chief Constable of Severnshire Police', 'Severnshire County Council'), {
        parties: ['Severnshire Council'],
      }),
    ],
    [
      'an alias of the register',
      given(named('Severnshire Police', 'WCC'), {
        parties: [{ name: 'Wyre Council', partner: { aliases: ['WCC'] } }],
      }),
    ],
    [
      'a short name of the register',
      given(named('Severnshire Police', 'Lugg ICB'), {
        parties: [{ name: 'NHS Lugg Vale', partner: { shortName: 'Lugg ICB' } }],
      }),
    ],
    [
      'the document says only “the Council”',
      given(named('Severnshire Police', 'The Council'), { parties: ['Wyre Council'] }),
    ],
  ],
  'not-met': [
    [
      'a party of the register is missing',
      given(named('Severnshire Police', 'Temeside Homes'), { parties: ['Wyre Homes'] }),
      'only-register',
    ],
    [
      'the document names one more',
      given(named('Severnshire Police', 'Wyre Homes', 'Temeside Refuge'), {
        parties: ['Severnshire Police', 'Wyre Homes'],
      }),
      { says: 'only-document', severity: 'low' },
    ],
  ],
  'cannot-tell': 'where fewer than two parties were read nothing is held up',
  'not-applicable': [
    ['one party was read', given(named('Temeside Homes'), { parties: ['Wyre Homes'] })],
    [
      'the register names none',
      given(named('Severnshire Police', 'Temeside Homes'), { parties: ['Severnshire Police'] }),
    ],
    ['it was not read', nothingRead],
  ],
});

testRule('register-borne-out', {
  met: [
    [
      'the document has what the register states',
      given(clause('C05', 'met'), { terms: { article6Basis: 'Art 6(1)(e)' } }),
    ],
    [
      'the register does not state it either',
      given(clause('C05', 'not-met'), { terms: { article6Basis: 'TBC' } }),
    ],
    [
      'the complaints duty began only the day after',
      {
        ...given(clause('C16', 'not-met'), { terms: { complaintsProcedure: 'Annex D' } }),
        asAt: '2026-06-18',
      },
    ],
  ],
  'not-met': [
    [
      'a MUST clause',
      given(clause('C05', 'not-met'), { terms: { article6Basis: 'Art 6(1)(e)' } }),
      { says: 'lacking', severity: 'high' },
    ],
    [
      'a SHOULD clause',
      given(clause('C12', 'not-met'), { terms: { dpiaRef: 'DPIA-1' } }),
      { says: 'lacking', severity: 'medium' },
    ],
    [
      'the complaints duty has begun',
      {
        ...given(clause('C16', 'not-met'), { terms: { complaintsProcedure: 'Annex D' } }),
        asAt: '2026-06-19',
      },
      'lacking',
    ],
  ],
  'cannot-tell': 'a clause of which it cannot be told is held against nobody',
  'not-applicable': [
    [
      'a draft binds nobody',
      { ...asDraft(clause('C05', 'not-met')), terms: { article6Basis: 'Art 6(1)(e)' } },
    ],
    ['it was not read', { ...nothingRead, terms: { article6Basis: 'Art 6(1)(e)' } }],
  ],
});
