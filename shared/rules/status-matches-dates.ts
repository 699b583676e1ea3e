import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const statusMatchesDates = agreementRule({
  id: 'status-matches-dates',
  topic: 'Status and dates',
  title: 'Called in force, but its dates say otherwise',
  asks: 'The status of an agreement should agree with its dates.',
  why: 'Whoever reads the status alone believes that an agreement holds when it does not.',
  advice: 'Correct the status, or the date if that is what is wrong.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C14',
  provisions: ['ico-framework-agreements'],
  terms: ['status', 'expiresOn', 'effectiveFrom'],
  messages: {
    expired: 'The status is “in force”, and the agreement ended on {end:day}.',
    'not-started': 'The status is “in force”, and the agreement starts on {start:day}.',
  },
  evaluate: ({ terms, dates }, { asAt }) => {
    if (terms.status?.value !== 'in-force') return notApplicable;
    const { expiresOn: end, effectiveFrom: start } = dates;
    const status = termEvidence(terms, 'status');
    if (end !== null && end.on < asAt) {
      return notMet('expired', { end: end.on }, [status, termEvidence(terms, 'expiresOn')]);
    }
    if (start !== null && start.on > asAt) {
      return notMet('not-started', { start: start.on }, [
        status,
        termEvidence(terms, 'effectiveFrom'),
      ]);
    }
    return end === null && start === null ? notApplicable : met;
  },
});
