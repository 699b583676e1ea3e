import { testRule } from './rule-table.ts';

testRule('end-after-start', {
  met: [
    [
      'it ends a day after it starts',
      { terms: { effectiveFrom: '2025-01-01', expiresOn: '2025-01-02' } },
    ],
    [
      'it ends on the day on which it starts',
      { terms: { effectiveFrom: '2025-01-01', expiresOn: '2025-01-01' } },
    ],
  ],
  'not-met': [
    [
      'it ends a day before it starts',
      { terms: { effectiveFrom: '2025-01-02', expiresOn: '2025-01-01' } },
      'reversed',
    ],
  ],
  'cannot-tell': 'with one of the dates missing there is no order to judge',
  'not-applicable': [
    ['it has no end', { terms: { effectiveFrom: '2025-01-02', expiresOn: 'ongoing' } }],
  ],
});

testRule('review-before-end', {
  met: [
    [
      'the review is on the last day',
      { terms: { nextReview: '2027-03-31', expiresOn: '2027-03-31' } },
    ],
  ],
  'not-met': [
    [
      'the review is a day after the last',
      { terms: { nextReview: '2027-04-01', expiresOn: '2027-03-31' } },
      'late',
    ],
  ],
  'cannot-tell': 'with one of the dates missing there is no order to judge',
  'not-applicable': [
    ['it has no end', { terms: { nextReview: '2027-04-01' } }],
    [
      'the review only follows from the last one',
      { terms: { lastReview: '2026-04-01', reviewIntervalMonths: 12, expiresOn: '2027-03-31' } },
    ],
  ],
});

testRule('signature-before-start', {
  met: [
    [
      'the force signed in the month of the start',
      { terms: { effectiveFrom: '2025-01-01', signedByForceOn: '2025-01' } },
    ],
    [
      'the force signed on the first day',
      { terms: { effectiveFrom: '2025-01-01', signedByForceOn: '2025-01-01' } },
    ],
    [
      'a party signed before the start',
      {
        terms: { effectiveFrom: '2025-01-01' },
        parties: [{ name: 'A', signed: 'signed', signedOn: '2024-12-31' }],
      },
    ],
  ],
  'not-met': [
    [
      'the force signed in the month after',
      { terms: { effectiveFrom: '2025-01-01', signedByForceOn: '2025-02' } },
      'late',
    ],
    [
      'the force signed a day late',
      { terms: { effectiveFrom: '2025-01-01', signedByForceOn: '2025-01-02' } },
      'late',
    ],
    [
      'a party signed after the force and too late',
      {
        terms: { effectiveFrom: '2025-01-01', signedByForceOn: '2024-12-01' },
        parties: [{ name: 'A', signed: 'signed', signedOn: '2025-02-01' }],
      },
      'late',
    ],
  ],
  'cannot-tell': 'the want of signatures and their dates has rules of its own',
  'not-applicable': [
    ['nobody has signed', { terms: { effectiveFrom: '2025-01-01' } }],
    ['it has no start', { terms: { signedByForceOn: '2025-01-02' } }],
  ],
});

testRule('last-review-not-in-future', {
  met: [
    ['it was reviewed on the day of the audit', { terms: { lastReview: '2026-11-22' } }],
    ['it was reviewed at some time in this month', { terms: { lastReview: '2026-11' } }],
    ['it was reviewed at some time in this year', { terms: { lastReview: '2026' } }],
  ],
  'not-met': [
    ['its last review is tomorrow', { terms: { lastReview: '2026-11-23' } }, 'future'],
    ['its last review is next month', { terms: { lastReview: '2026-12' } }, 'future'],
    ['its last review is next year', { terms: { lastReview: '2027' } }, 'future'],
  ],
  'cannot-tell': 'without a date there is nothing to judge',
  'not-applicable': [['no last review is recorded', { terms: { lastReview: null } }]],
});

testRule('end-date-passed', {
  met: [['it is its last day', { terms: { expiresOn: '2026-11-22' } }]],
  'not-met': [['its last day was yesterday', { terms: { expiresOn: '2026-11-21' } }, 'expired']],
  'cannot-tell': 'the want of an end has rules of its own',
  'not-applicable': [
    ['it has no end', { terms: { expiresOn: 'until further notice' } }],
    ['the register has no place for an end', {}],
  ],
});

testRule('review-date-passed', {
  met: [
    ['the review is due today', { terms: { nextReview: '2026-11-22' } }],
    [
      'by the last review it is due today',
      { terms: { lastReview: '2025-11-22', reviewIntervalMonths: 12 } },
    ],
  ],
  'not-met': [
    ['the review was due yesterday', { terms: { nextReview: '2026-11-21' } }, 'overdue'],
    ['the review was due 90 days ago', { terms: { nextReview: '2026-08-24' } }, 'overdue'],
    ['the review was due 91 days ago', { terms: { nextReview: '2026-08-23' } }, 'lapsed'],
    [
      'the force allows thirty days and it was 31',
      { terms: { nextReview: '2026-10-22' }, profile: { lapsedDays: 30 } },
      'lapsed',
    ],
    [
      'by the last review it was due yesterday',
      { terms: { lastReview: '2025-11-21', reviewIntervalMonths: 12 } },
      'computed-overdue',
    ],
    [
      'by the last review it was due years ago',
      { terms: { lastReview: '2019-01-31', reviewIntervalMonths: 13 } },
      'computed-lapsed',
    ],
  ],
  'cannot-tell': 'the want of a review date has rules of its own',
  'not-applicable': [
    ['no review is set', { terms: { nextReview: null } }],
    ['it is a draft', { terms: { nextReview: '2026-11-21', status: 'draft' } }],
  ],
});

testRule('dates-stated', {
  met: [
    ['it has an end', { terms: { expiresOn: '2027-01-01' } }],
    ['it has a review', { terms: { nextReview: '2027-01-01' } }],
    [
      'a review follows from the last one',
      { terms: { lastReview: '2026-01-01', reviewIntervalMonths: 12, expiresOn: null } },
    ],
  ],
  'not-met': [
    ['the places are empty', { terms: { expiresOn: null, nextReview: null } }, 'undated'],
    ['it is ongoing and no review is set', { terms: { expiresOn: 'ongoing' } }, 'undated'],
    ['the end says TBC', { terms: { expiresOn: 'said TBC' } }, 'undated'],
  ],
  'cannot-tell': [['the register has no place for either', {}, 'no-place']],
  'not-applicable': 'every agreement is asked for its dates',
});

testRule('end-date-stated', {
  met: [['it has an end', { terms: { expiresOn: '2027-01-01' } }]],
  'not-met': [
    ['it is ongoing', { terms: { expiresOn: 'ongoing' } }, 'open'],
    [
      'the place is empty and a review is set',
      { terms: { expiresOn: null, nextReview: '2027-01-01' } },
      'empty',
    ],
  ],
  'cannot-tell': [
    [
      'the register has a review and no place for an end',
      { terms: { nextReview: '2027-01-01' } },
      'no-place',
    ],
  ],
  'not-applicable': [
    [
      'it has no date at all, which is one failing',
      { terms: { expiresOn: null, nextReview: null } },
    ],
  ],
});

testRule('end-date-near', {
  met: [['it ends in 91 days', { terms: { expiresOn: '2027-02-21' } }]],
  'not-met': [
    ['it ends in 90 days', { terms: { expiresOn: '2027-02-20' } }, 'near'],
    ['it ends today', { terms: { expiresOn: '2026-11-22' } }, 'near'],
    [
      'the force counts 120 days',
      { terms: { expiresOn: '2027-03-22' }, profile: { dueDays: 120 } },
      'near',
    ],
  ],
  'cannot-tell': 'the want of an end has rules of its own',
  'not-applicable': [
    ['it has ended', { terms: { expiresOn: '2026-11-21' } }],
    ['it has no end', {}],
  ],
});

testRule('review-date-near', {
  met: [['the review is due in 91 days', { terms: { nextReview: '2027-02-21' } }]],
  'not-met': [
    ['the review is due in 90 days', { terms: { nextReview: '2027-02-20' } }, 'near'],
    ['the review is due today', { terms: { nextReview: '2026-11-22' } }, 'near'],
    [
      'by the last review it is due tomorrow',
      { terms: { lastReview: '2025-11-23', reviewIntervalMonths: 12 } },
      'near',
    ],
  ],
  'cannot-tell': 'the want of a review date has rules of its own',
  'not-applicable': [
    ['the review was due yesterday', { terms: { nextReview: '2026-11-21' } }],
    ['it is a draft', { terms: { nextReview: '2026-12-01', status: 'draft' } }],
  ],
});

testRule('review-interval-stated', {
  met: [['it is reviewed yearly', { terms: { reviewIntervalMonths: 12 } }]],
  'not-met': [['the place is empty', { terms: { reviewIntervalMonths: null } }, 'empty']],
  'cannot-tell': [['there is no place for it, nor a review', {}, 'no-place']],
  'not-applicable': [
    ['there is no place for it, and a review is set', { terms: { nextReview: '2027-01-01' } }],
  ],
});

testRule('review-interval-reasonable', {
  met: [['every three years', { terms: { reviewIntervalMonths: 36 } }]],
  'not-met': [['every 37 months', { terms: { reviewIntervalMonths: 37 } }, 'long']],
  'cannot-tell': 'the want of an interval has a rule of its own',
  'not-applicable': [['no interval is given', { terms: { reviewIntervalMonths: null } }]],
});

testRule('last-use-not-in-future', {
  met: [
    ['it was used today', { terms: { lastUsed: '2026-11-22' } }],
    ['it was used at some time in this month', { terms: { lastUsed: '2026-11' } }],
  ],
  'not-met': [['it was used tomorrow', { terms: { lastUsed: '2026-11-23' } }, 'future']],
  'cannot-tell': 'without a date there is nothing to judge',
  'not-applicable': [['no use is recorded', { terms: { lastUsed: null } }]],
});

testRule('review-follows-breach', {
  met: [['it was reviewed', { terms: { breaches: 'yes', lastReview: '2026-01-01' } }]],
  'not-met': [
    ['no review is recorded', { terms: { breaches: 'yes', lastReview: null } }, 'unreviewed'],
  ],
  'cannot-tell': [
    ['the register has no place for reviews', { terms: { breaches: 'yes' } }, 'unknown'],
  ],
  'not-applicable': [['no breach is recorded', { terms: { breaches: 'no', lastReview: null } }]],
});
