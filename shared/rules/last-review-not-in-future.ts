import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const lastReviewNotInFuture = agreementRule({
  id: 'last-review-not-in-future',
  topic: 'Date of the last review',
  title: 'Its last review lies in the future',
  asks: 'The date of the last review should be a day that has passed.',
  why: 'A review that has not happened cannot show that the agreement still works.',
  advice: 'Correct the date; if it is the next review, move it there.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C14',
  provisions: ['ico-framework-agreements'],
  terms: ['lastReview'],
  messages: { future: 'The last review is dated {review:day}, after the day of this audit.' },
  evaluate: ({ terms, dates }, { asAt }) => {
    const review = dates.lastReview;
    if (review === null) return notApplicable;
    // A month or year counts by its last day, which may lie ahead while the review has been made.
    const reached =
      review.precision === 'day'
        ? review.on <= asAt
        : review.on.slice(0, review.precision === 'month' ? 7 : 4) <= asAt;
    if (reached) return met;
    return notMet('future', { review: review.on }, [termEvidence(terms, 'lastReview')]);
  },
});
