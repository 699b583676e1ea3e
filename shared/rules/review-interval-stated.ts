import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

export const reviewIntervalStated = agreementRule({
  id: 'review-interval-stated',
  topic: 'Review interval',
  title: 'No review interval',
  asks: 'An agreement should say how often it is reviewed.',
  why: 'Without an interval each review depends on somebody remembering it.',
  advice:
    'Agree an interval: a year is usual, two years for low risk, six months for a first review.',
  force: 'code',
  severity: 'low',
  clause: 'C14',
  provisions: ['ico-framework-agreements'],
  terms: ['reviewIntervalMonths'],
  messages: {
    empty: 'The place for the review interval in the register is empty.',
    'no-place': 'The register has no place for a review interval or a review date.',
  },
  evaluate: ({ terms, dates }) => {
    const entry = terms.reviewIntervalMonths;
    if (entry === undefined)
      return dates.nextReview === null ? cannotTell('no-place') : notApplicable;
    if (entry.value !== null) return met;
    return notMet('empty', {}, [termEvidence(terms, 'reviewIntervalMonths')]);
  },
});
