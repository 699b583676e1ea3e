import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const endDateNear = agreementRule({
  id: 'end-date-near',
  topic: 'Renewal',
  title: 'Expires soon',
  headline: 'Expires {end:day}',
  asks: 'Renewal should be in hand before an agreement comes near its end.',
  why: 'Signatures of several bodies take months; without them sharing stops, or goes on unlawfully.',
  advice: 'Start the renewal now, with each party and its signatory.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C14',
  provisions: ['weisf-review', 'ico-framework-agreements'],
  terms: ['expiresOn'],
  messages: { near: 'The agreement ends on {end:day}.' },
  evaluate: ({ terms, dates }, { asAt, dueUntil }) => {
    const end = dates.expiresOn;
    if (end === null || end.on < asAt) return notApplicable;
    if (end.on > dueUntil) return met;
    return notMet('near', { end: end.on }, [termEvidence(terms, 'expiresOn')]);
  },
});
