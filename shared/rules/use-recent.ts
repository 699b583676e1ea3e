import { dateOf } from './agreement-dates.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

export const useRecent = agreementRule({
  id: 'use-recent',
  topic: 'Use',
  title: 'Not used for a year',
  asks: 'An agreement should be used, or ended.',
  why: 'What is never used was either never needed or does not work; both are worth knowing.',
  advice:
    'Ask the business owner whether it is still needed; end it, or find out what keeps people from it.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C21',
  provisions: ['hmicfrs-soc-2024', 'ico-framework-agreements'],
  terms: ['lastUsed'],
  titles: { empty: 'No use recorded' },
  messages: {
    unused: 'It was last used on {used:day}.',
    empty: 'The place for the date of last use holds no date.',
    'no-place': 'The register has no place for the date of last use.',
  },
  evaluate: ({ terms, dates, isDraft }, { yearAgo }) => {
    if (isDraft) return notApplicable;
    const start = dates.effectiveFrom;
    if (start !== null && start.on > yearAgo) return notApplicable;
    if (terms.lastUsed === undefined) return cannotTell('no-place');
    const used = dateOf(terms, 'lastUsed');
    const evidence = [termEvidence(terms, 'lastUsed')];
    if (used === null) return notMet('empty', {}, evidence, 'low');
    return used.on >= yearAgo ? met : notMet('unused', { used: used.on }, evidence);
  },
});
