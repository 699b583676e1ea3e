import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

export const reviewFollowsBreach = agreementRule({
  id: 'review-follows-breach',
  topic: 'Review after a breach',
  title: 'A breach, and no review since the start',
  asks: 'An agreement should be reviewed after a breach.',
  why: 'A breach shows where the agreement does not hold; unreviewed, it will happen again.',
  advice: 'Review the agreement with what the breach showed, and record the review.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C14',
  provisions: ['ico-framework-agreements'],
  terms: ['breaches', 'lastReview'],
  messages: {
    unreviewed: 'Breaches are recorded, and no review.',
    unknown: 'Breaches are recorded; the register has no place for the last review.',
  },
  evaluate: ({ terms, dates }) => {
    if (terms.breaches?.value !== 'yes') return notApplicable;
    if (dates.lastReview !== null) return met;
    if (terms.lastReview === undefined) return cannotTell('unknown');
    return notMet('unreviewed', {}, [
      termEvidence(terms, 'breaches'),
      termEvidence(terms, 'lastReview'),
    ]);
  },
});
