import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const reviewBeforeEnd = agreementRule({
  id: 'review-before-end',
  topic: 'Review before the end',
  title: 'Its review falls after its end',
  asks: 'An agreement should be reviewed before it ends.',
  why: 'A review after the end comes too late to renew the agreement, and sharing goes on without one.',
  advice: 'Bring the review forward to at least three months before the end, or correct the date.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C14',
  provisions: ['ico-framework-agreements', 'weisf-review'],
  terms: ['nextReview', 'expiresOn'],
  messages: { late: 'The review is due on {review:day}, after the agreement ends on {end:day}.' },
  evaluate: ({ terms, dates }) => {
    const { nextReview: review, expiresOn: end } = dates;
    if (review?.how !== 'stated' || end === null) return notApplicable;
    if (review.on <= end.on) return met;
    return notMet('late', { review: review.on, end: end.on }, [
      termEvidence(terms, 'nextReview'),
      termEvidence(terms, 'expiresOn'),
    ]);
  },
});
