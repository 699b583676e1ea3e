import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notMet } from './verdict.ts';

export const datesStated = agreementRule({
  id: 'dates-stated',
  topic: 'End or review date',
  title: 'No end date and no review date',
  asks: 'An agreement should state when it ends or when it is next reviewed.',
  why: 'An agreement without either is never looked at again, and nobody can say that it is in date.',
  advice: 'Agree an end and a review with the parties; one year is usual, two for low risk.',
  force: 'code',
  severity: 'medium',
  clause: 'C14',
  provisions: ['ico-code-agreements', 'ico-framework-agreements'],
  terms: ['expiresOn', 'nextReview'],
  messages: {
    undated: 'No date stands where the register has a place for the end or the review.',
    'no-place':
      'The register has no place for an end or a review, and no document that was read shows one.',
  },
  evaluate: ({ terms, dates }) => {
    if (dates.expiresOn !== null || dates.nextReview !== null) return met;
    if (terms.expiresOn === undefined && terms.nextReview === undefined) {
      return cannotTell('no-place');
    }
    return notMet('undated', {}, [
      termEvidence(terms, 'expiresOn'),
      termEvidence(terms, 'nextReview'),
    ]);
  },
});
