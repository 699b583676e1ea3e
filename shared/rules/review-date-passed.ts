import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const reviewDatePassed = agreementRule({
  id: 'review-date-passed',
  topic: 'Review date',
  title: 'Review missed',
  headline: 'Review missed {review:day}',
  asks: 'An agreement should be reviewed by the day that it sets.',
  why: 'Law, parties and practice move on; what nobody has looked at since cannot be relied on.',
  advice: 'Review it with every party now, record what was decided, and set the next review.',
  force: 'code',
  severity: 'high',
  clause: 'C14',
  provisions: ['ico-code-agreements', 'ico-framework-agreements', 'weisf-review'],
  terms: ['nextReview'],
  messages: {
    overdue: 'The review was due on {review:day} and is not recorded as done.',
    lapsed: 'The review was due on {review:day}, so long ago that the agreement counts as lapsed.',
    'computed-overdue':
      'By the last review and the interval, a review was due on {review:day}; none is recorded.',
    'computed-lapsed':
      'By the last review and the interval, a review was due on {review:day}, so long ago that the agreement counts as lapsed.',
  },
  evaluate: ({ terms, dates, isDraft }, { asAt, lapsedBefore }) => {
    const review = dates.nextReview;
    if (review === null || isDraft) return notApplicable;
    if (review.on >= asAt) return met;
    const lapsed = review.on < lapsedBefore;
    if (review.how === 'stated') {
      return notMet(lapsed ? 'lapsed' : 'overdue', { review: review.on }, [
        termEvidence(terms, 'nextReview'),
      ]);
    }
    return notMet(lapsed ? 'computed-lapsed' : 'computed-overdue', { review: review.on }, [
      termEvidence(terms, 'lastReview'),
      termEvidence(terms, 'reviewIntervalMonths'),
    ]);
  },
});
