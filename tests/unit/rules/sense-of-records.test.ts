import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Given } from './given.ts';
import { given as withDocument } from './given-readings.ts';
import { testRule } from './rule-table.ts';

const reviews = (
  lastReview: string | null,
  nextReview: string | null,
  months: number | null = 12,
): Given => ({
  terms: { lastReview, nextReview, reviewIntervalMonths: months },
});
testRule('review-dates-agree', {
  met: [
    ['45 days after the reckoned day', reviews('2026-01-01', '2027-02-15')],
    ['earlier than reckoned', reviews('2026-01-01', '2026-06-01')],
    ['no interval', reviews('2026-01-01', '2030-01-01', null)],
    ['on the day of the last', reviews('2026-01-01', '2026-01-01')],
  ],
  'not-met': [
    ['46 days after the reckoned day', reviews('2026-01-01', '2027-02-16'), 'later'],
    ['the next is before the last', reviews('2026-01-02', '2026-01-01'), 'reversed'],
  ],
  'cannot-tell': 'dates that are not there contradict nothing',
  'not-applicable': [
    ['no last review', reviews(null, '2027-02-16')],
    ['the next is reckoned', reviews('2026-01-01', null)],
  ],
});

const rated = (statedRating: string, verdict: 'fit' | 'partly' | 'not-fit'): Given => ({
  terms: { statedRating },
  views: [{ verdict, words: 'No answer for weeks' }],
});
testRule('view-agrees-with-status', {
  met: [['both call it good', rated('Green', 'fit')]],
  'not-met': [
    ['practitioners call it unfit', rated('Green', 'not-fit'), 'contrary'],
    ['in part', rated('Compliant', 'partly'), 'contrary'],
  ],
  'cannot-tell': 'without a view there is nothing to hold against it',
  'not-applicable': [
    ['the register calls it red', rated('Red', 'not-fit')],
    ['no view', { terms: { statedRating: 'Green' } }],
    ['no rating', { views: [{ verdict: 'not-fit' }] }],
  ],
});

const asked = (requestedOn: string, resolvedOn: string | null = null) => ({
  requestedOn: isoDate(requestedOn),
  resolvedOn: resolvedOn === null ? null : isoDate(resolvedOn),
});
testRule('barrier-acted-on', {
  met: [
    [
      'an action was raised on the day',
      { barriers: [asked('2026-10-01')], actions: [{ raisedOn: isoDate('2026-10-01') }] },
    ],
  ],
  'not-met': [
    ['31 days and no action', { barriers: [asked('2026-10-22')] }, 'idle'],
    [
      'only an older action',
      { barriers: [asked('2026-10-01')], actions: [{ raisedOn: isoDate('2026-09-30') }] },
      'idle',
    ],
    ['it is resolved only later', { barriers: [asked('2026-10-01', '2026-11-23')] }, 'idle'],
  ],
  'cannot-tell': 'actions are entered or they are not',
  'not-applicable': [
    ['no barrier', {}],
    ['30 days', { barriers: [asked('2026-10-23')] }],
    ['it is resolved', { barriers: [asked('2026-10-01', '2026-11-22')] }],
  ],
});

testRule('register-words-current', {
  met: [
    ['nothing out of date', { terms: { purpose: 'To find adults at risk' } }],
    ['it is named as past', { terms: { purpose: 'To replace the former IG Toolkit return' } }],
    [
      'it was good on that day',
      { terms: { dpiaRef: 'Privacy impact assessment 3' }, asAt: '2018-05-24' },
    ],
    ['another rule says it', { terms: { retention: 'In line with MoPI' } }],
    [
      'it stands in the name of a body',
      { terms: { purpose: "To match data of Her Majesty's Prison Service" } },
    ],
    ['a bare acronym means anything', { terms: { purpose: 'Work with the NPS' } }],
  ],
  'not-met': [
    [
      'a privacy impact assessment',
      { terms: { dpiaRef: 'Privacy impact assessment 3' }, asAt: '2018-05-25' },
      'stale',
    ],
    ['the IG toolkit', { terms: { dataCategories: ['IG Toolkit level'] } }, 'stale'],
    [
      'sensitive personal data',
      { terms: { condition: 'Condition for sensitive personal data' } },
      'stale',
    ],
  ],
  'cannot-tell': 'words that are not there are asked for by other rules',
  'not-applicable': [
    ['the register says nothing', { terms: { purpose: null } }],
    [
      'the words are those of the document',
      withDocument({
        clauses: [
          { id: 'C01', outcome: 'met', quote: 'for the IG Toolkit', page: 1, because: null },
        ],
      }),
    ],
  ],
});
