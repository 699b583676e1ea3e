import { agreementRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const good = /^\s*(?:g|green|fit(?:\s+for\s+purpose)?|compliant|good)\b/i;

export const statedRatingAgrees = agreementRule({
  id: 'stated-rating-agrees',
  topic: 'Rating in the old register',
  title: 'The old register calls it good, its dates say otherwise',
  asks: 'A rating that is kept by hand should agree with the dates beside it.',
  why: 'This is how a register comes to assure what is not so: the colour stays when the date has passed.',
  advice: 'Take the old rating out of the register; Concordat rates the agreement afresh each day.',
  force: 'good-practice',
  severity: 'info',
  clause: null,
  provisions: ['hmicfrs-soc-2024'],
  terms: ['statedRating'],
  messages: {
    expired: 'The old register says “{rating}”, and the agreement ended on {on:day}.',
    overdue: 'The old register says “{rating}”, and its review was due on {on:day}.',
  },
  evaluate: ({ terms, dates }, { asAt }) => {
    const rating = terms.statedRating?.value ?? '';
    if (!isStated(terms, 'statedRating') || !good.test(rating)) return notApplicable;
    const { expiresOn: end, nextReview: review } = dates;
    const evidence = [termEvidence(terms, 'statedRating')];
    if (end !== null && end.on < asAt) return notMet('expired', { rating, on: end.on }, evidence);
    if (review !== null && review.on < asAt)
      return notMet('overdue', { rating, on: review.on }, evidence);
    return met;
  },
});
