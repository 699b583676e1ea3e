import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const endAfterStart = agreementRule({
  id: 'end-after-start',
  topic: 'Order of the dates',
  title: 'It ends before it starts',
  asks: 'An agreement should end after it starts.',
  why: 'One of the two dates is wrong, so nobody can say whether the agreement is in force.',
  advice: 'Look both dates up in the signed copy and correct the one that is wrong.',
  force: 'code',
  severity: 'high',
  clause: 'C14',
  provisions: ['ico-code-agreements'],
  terms: ['effectiveFrom', 'expiresOn'],
  messages: { reversed: 'The register has it start on {start:day} and end on {end:day}.' },
  evaluate: ({ terms, dates }) => {
    const { effectiveFrom: start, expiresOn: end } = dates;
    if (start === null || end === null) return notApplicable;
    if (start.on <= end.on) return met;
    return notMet('reversed', { start: start.on, end: end.on }, [
      termEvidence(terms, 'effectiveFrom'),
      termEvidence(terms, 'expiresOn'),
    ]);
  },
});
