import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

/** Changes of law after which every agreement is read again, newest first, with a year to do it in. */
const changes = [
  {
    from: '2026-02-05',
    by: '2027-02-05',
    message: 'use-and-access',
    severity: 'low',
  },
  { from: '2018-05-25', by: '2019-05-25', message: 'data-protection-reform', severity: 'high' },
] as const;

export const reviewFollowsLawChange = agreementRule({
  id: 'review-follows-law-change',
  topic: 'Review after a change of law',
  title: 'Not reviewed since the law changed',
  asks: 'An agreement should be reviewed within a year of a change in the law on which it rests.',
  why: 'Bases, conditions and rights that were right when it was written may have been replaced since.',
  advice: 'Read it against the law as it is now, and record the review.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C14',
  provisions: ['ico-framework-agreements', 'duaa-2025-s-70', 'dpa-2018-part-3'],
  terms: ['lastReview', 'effectiveFrom'],
  messages: {
    'use-and-access':
      'It was last looked at on {on:day}, before the Data (Use and Access) Act 2025 changed rights, transfers and lawful bases on 5 February 2026.',
    'data-protection-reform':
      'It was last looked at on {on:day}, before the UK GDPR and the Data Protection Act 2018 took over on 25 May 2018.',
  },
  evaluate: ({ terms, dates, isDraft }, { asAt }) => {
    const { effectiveFrom: start, lastReview } = dates;
    const last = lastReview !== null && lastReview.on <= asAt ? lastReview : start;
    if (last === null || last.on > asAt || isDraft) return notApplicable;
    const due = changes.filter(({ by }) => by <= asAt);
    if (due.length === 0) return notApplicable;
    // The oldest change that was missed says most.
    const missed = due.findLast(({ from }) => last.on < from);
    if (missed === undefined) return met;
    const key = last === start ? 'effectiveFrom' : 'lastReview';
    return notMet(missed.message, { on: last.on }, [termEvidence(terms, key)], missed.severity);
  },
});
