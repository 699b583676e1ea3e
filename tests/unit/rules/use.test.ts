import { isoDate } from '../../../shared/register/plain-date.ts';
import { testRule } from './rule-table.ts';

testRule('practitioner-view-favourable', {
  met: [
    ['a practitioner says that it works', { views: [{ verdict: 'fit' }] }],
    [
      'the same post has changed its mind',
      {
        views: [
          { verdict: 'not-fit', givenOn: isoDate('2025-01-01') },
          { verdict: 'fit', givenOn: isoDate('2026-01-01') },
        ],
      },
    ],
  ],
  'not-met': [
    [
      'a practitioner says that it does not',
      { views: [{ verdict: 'not-fit', words: 'Too slow' }] },
      { says: 'not-fit', severity: 'high' },
    ],
    [
      'one of two posts says so, without a reason',
      {
        views: [
          { verdict: 'fit', role: 'Analyst' },
          { verdict: 'not-fit', role: 'Sergeant' },
        ],
      },
      'not-fit',
    ],
    [
      'a practitioner says in part',
      { views: [{ verdict: 'partly' }] },
      { says: 'partly', severity: 'medium' },
    ],
    [
      'on the day of the audit',
      { views: [{ verdict: 'not-fit', givenOn: isoDate('2026-11-22') }] },
      'not-fit',
    ],
  ],
  'cannot-tell': 'that nobody was asked has a rule of its own',
  'not-applicable': [
    ['nobody was asked', {}],
    [
      'the view was given after the day of the audit',
      { views: [{ verdict: 'not-fit', givenOn: isoDate('2026-11-23') }] },
    ],
  ],
});

testRule('practitioner-view-recorded', {
  met: [['asked a year ago to the day', { views: [{ givenOn: isoDate('2025-11-22') }] }]],
  'not-met': [
    ['asked a year and a day ago', { views: [{ givenOn: isoDate('2025-11-21') }] }, 'old'],
    ['never asked', {}, { says: 'none', severity: 'low' }],
  ],
  'cannot-tell': 'the register always has a place for views',
  'not-applicable': [['it is a draft', { terms: { status: 'draft' } }]],
});

testRule('data-obtainable', {
  met: [
    [
      'the request was met by the day of the audit',
      { barriers: [{ resolvedOn: isoDate('2026-11-22') }] },
    ],
  ],
  'not-met': [
    ['a request was refused', { barriers: [{ outcome: 'refused' }] }, 'one'],
    [
      'the request was met only the day after',
      { barriers: [{ resolvedOn: isoDate('2026-11-23') }] },
      'one',
    ],
    [
      'two requests wait',
      { barriers: [{ outcome: 'waiting' }, { outcome: 'delayed' }] },
      'several',
    ],
  ],
  'cannot-tell': 'the register always has a place for requests',
  'not-applicable': [
    ['no request is recorded', {}],
    [
      'the request was made after the day of the audit',
      { barriers: [{ requestedOn: isoDate('2026-11-23') }] },
    ],
  ],
});

testRule('actions-in-time', {
  met: [
    ['it is due today', { actions: [{ due: isoDate('2026-11-22') }] }],
    ['it was done', { actions: [{ due: isoDate('2026-01-31'), doneOn: isoDate('2026-02-28') }] }],
    ['it has no day', { actions: [{}] }],
  ],
  'not-met': [
    ['it was due yesterday', { actions: [{ due: isoDate('2026-11-21') }] }, 'one'],
    [
      'two were due',
      { actions: [{ due: isoDate('2026-11-21'), owner: '' }, { due: isoDate('2026-10-21') }] },
      'several',
    ],
    [
      'it was done only the day after the audit',
      { actions: [{ due: isoDate('2026-01-31'), doneOn: isoDate('2026-11-23') }] },
      'one',
    ],
  ],
  'cannot-tell': 'the register always has a place for actions',
  'not-applicable': [['there is none', {}]],
});

testRule('use-recent', {
  met: [['used a year ago to the day', { terms: { lastUsed: '2025-11-22' } }]],
  'not-met': [
    [
      'used a year and a day ago',
      { terms: { lastUsed: '2025-11-21' } },
      { says: 'unused', severity: 'medium' },
    ],
    ['the place is empty', { terms: { lastUsed: null } }, { says: 'empty', severity: 'low' }],
  ],
  'cannot-tell': [['there is no place for it', {}, 'no-place']],
  'not-applicable': [
    ['it started less than a year ago', { terms: { effectiveFrom: '2025-11-23', lastUsed: null } }],
    ['it is a draft', { terms: { status: 'draft', lastUsed: null } }],
  ],
});

testRule('use-within-term', {
  met: [
    ['used on its last day', { terms: { expiresOn: '2026-03-31', lastUsed: '2026-03-31' } }],
    ['used on its first day', { terms: { effectiveFrom: '2026-03-31', lastUsed: '2026-03-31' } }],
  ],
  'not-met': [
    [
      'used the day after',
      { terms: { expiresOn: '2026-03-31', lastUsed: '2026-04-01' } },
      { says: 'late', severity: 'high' },
    ],
    [
      'used the day before it started',
      { terms: { effectiveFrom: '2026-03-31', lastUsed: '2026-03-30' } },
      { says: 'early', severity: 'medium' },
    ],
  ],
  'cannot-tell': 'a month of use tells nothing of the day, and is left alone',
  'not-applicable': [
    ['no use is recorded', { terms: { expiresOn: '2026-03-31' } }],
    ['only the month of use is known', { terms: { expiresOn: '2026-03-31', lastUsed: '2026-04' } }],
    ['it has neither start nor end', { terms: { lastUsed: '2026-04-01' } }],
    [
      'its last use lies after the day of the audit',
      { terms: { expiresOn: '2026-03-31', lastUsed: '2026-11-23' } },
    ],
  ],
});

testRule('stated-rating-agrees', {
  met: [
    [
      'green, on its last day',
      { terms: { statedRating: 'Green', expiresOn: '2026-11-22', nextReview: '2026-11-22' } },
    ],
  ],
  'not-met': [
    [
      'green, and it ended yesterday',
      { terms: { statedRating: 'GREEN', expiresOn: '2026-11-21' } },
      { says: 'expired', severity: 'info' },
    ],
    [
      'green, and its review was due yesterday',
      { terms: { statedRating: 'G', nextReview: '2026-11-21' } },
      'overdue',
    ],
  ],
  'cannot-tell': 'a rating that nobody kept agrees with nothing',
  'not-applicable': [
    ['red', { terms: { statedRating: 'Red', expiresOn: '2026-11-21' } }],
    ['grey', { terms: { statedRating: 'Grey', expiresOn: '2026-11-21' } }],
    ['no rating is kept', { terms: { statedRating: null } }],
  ],
});

testRule('reference-unique', {
  met: [
    ['each has its own', { beside: [{ ref: 'ISA-002' }] }],
    ['two have none', { ref: '', beside: [{ ref: '' }] }],
  ],
  'not-met': [
    ['two have the same', { beside: [{ ref: 'ISA-001' }] }, 'shared'],
    ['two have the same in other letters', { beside: [{ ref: 'isa 001' }] }, 'shared'],
  ],
  'cannot-tell': 'the references are all there',
  'not-applicable': 'a register with one agreement has unique references',
});

testRule('successor-known', {
  met: [
    ['the successor is here', { terms: { supersededBy: 'ISA-002' }, beside: [{ ref: 'ISA-002' }] }],
    [
      'it is named with a note',
      { terms: { supersededBy: 'ISA-002 (2024)' }, beside: [{ ref: 'ISA-002' }] },
    ],
    [
      'it is named by its title',
      { terms: { supersededBy: 'Night-time economy' }, beside: [{ title: 'Night-time Economy' }] },
    ],
    ['nothing supersedes it', {}],
  ],
  'not-met': [
    [
      'the successor is not here',
      { terms: { supersededBy: 'ISA-077' }, beside: [{ ref: 'ISA-002' }] },
      'unknown',
    ],
  ],
  'cannot-tell': 'the register knows what is in it',
  'not-applicable': 'a register without successors is in order',
});

testRule('links-known', {
  met: [
    [
      'the link is here',
      { terms: { linkedAgreements: ['ISA-002'] }, beside: [{ ref: 'ISA-002' }] },
    ],
    ['the link is no reference', { terms: { linkedAgreements: ['County framework'] } }],
    ['nothing is linked', {}],
  ],
  'not-met': [
    [
      'the link is not here',
      { terms: { linkedAgreements: ['ISA-077'] }, beside: [{ ref: 'ISA-002' }] },
      'unknown',
    ],
  ],
  'cannot-tell': 'the register knows what is in it',
  'not-applicable': 'a register without links is in order',
});
