import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** Longer than this is no regular review: two years is the longest that is usual. */
const longestMonths = 36;

export const reviewIntervalReasonable = agreementRule({
  id: 'review-interval-reasonable',
  topic: 'Length of the review interval',
  title: 'Reviewed too seldom',
  headline: 'Reviewed only every {months} months',
  asks: 'An agreement should be reviewed at least every three years.',
  why: 'Over a longer time bodies merge, law changes and nobody who signed is still in post.',
  advice: 'Shorten the interval: a year is usual, two years for low risk.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C14',
  provisions: ['ico-framework-agreements'],
  terms: ['reviewIntervalMonths'],
  messages: { long: 'The register has a review every {months} months.' },
  evaluate: ({ terms }) => {
    const months = terms.reviewIntervalMonths?.value ?? null;
    if (months === null) return notApplicable;
    if (months <= longestMonths) return met;
    return notMet('long', { months: String(months) }, [
      termEvidence(terms, 'reviewIntervalMonths'),
    ]);
  },
});
