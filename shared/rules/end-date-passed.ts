import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const endDatePassed = agreementRule({
  id: 'end-date-passed',
  topic: 'End date',
  title: 'Expired',
  headline: 'Expired {end:day}',
  asks: 'Data should be shared only under an agreement that has not ended.',
  why: 'After its last day nothing in the agreement binds the parties, and sharing has lost its safeguards.',
  advice: 'Stop sharing under it until it is renewed, or record that it has been replaced.',
  force: 'code',
  severity: 'high',
  clause: 'C14',
  provisions: ['ico-code-agreements', 'ico-framework-agreements'],
  terms: ['expiresOn'],
  messages: { expired: 'The agreement ended on {end:day}.' },
  evaluate: ({ terms, dates }, { asAt }) => {
    const end = dates.expiresOn;
    if (end === null) return notApplicable;
    if (end.on >= asAt) return met;
    return notMet('expired', { end: end.on }, [termEvidence(terms, 'expiresOn')]);
  },
});
