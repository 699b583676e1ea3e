import { dateOf } from './agreement-dates.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const lastUseNotInFuture = agreementRule({
  id: 'last-use-not-in-future',
  topic: 'Date of last use',
  title: 'Its last use lies in the future',
  asks: 'The date of last use should be a day that has passed.',
  why: 'A date that cannot be right says nothing about whether the agreement is used.',
  advice: 'Correct the date, or leave it empty until somebody knows.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C21',
  provisions: ['ico-framework-agreements'],
  terms: ['lastUsed'],
  messages: { future: 'The last use is dated {used:day}, after the day of this audit.' },
  evaluate: ({ terms }, { asAt }) => {
    const used = dateOf(terms, 'lastUsed');
    if (used === null) return notApplicable;
    const reached =
      used.precision === 'day'
        ? used.on <= asAt
        : used.on.slice(0, used.precision === 'month' ? 7 : 4) <= asAt;
    if (reached) return met;
    return notMet('future', { used: used.on }, [termEvidence(terms, 'lastUsed')]);
  },
});
