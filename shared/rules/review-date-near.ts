import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const reviewDateNear = agreementRule({
  id: 'review-date-near',
  topic: 'Coming review',
  title: 'Review due soon',
  headline: 'Review due {review:day}',
  asks: 'A review should be prepared in the weeks before it is due.',
  why: 'A review needs every party; one that is begun on the day is missed.',
  advice: 'Put the review on the agenda of the next partnership meeting.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C14',
  provisions: ['weisf-review', 'ico-framework-agreements'],
  terms: ['nextReview'],
  messages: { near: 'The next review is due on {review:day}.' },
  evaluate: ({ terms, dates, isDraft }, { asAt, dueUntil }) => {
    const review = dates.nextReview;
    if (review === null || review.on < asAt || isDraft) return notApplicable;
    if (review.on > dueUntil) return met;
    const stated = review.how === 'stated' ? 'nextReview' : 'lastReview';
    return notMet('near', { review: review.on }, [termEvidence(terms, stated)]);
  },
});
