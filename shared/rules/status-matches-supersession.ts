import { agreementRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const statusMatchesSupersession = agreementRule({
  id: 'status-matches-supersession',
  topic: 'Status and supersession',
  title: 'Called in force, but superseded',
  asks: 'An agreement that has been superseded should not be called in force.',
  why: 'Two agreements for one purpose leave practitioners to choose which they follow.',
  advice: 'Change the status to “superseded”, or take the reference away if it is wrong.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C20',
  alsoWhenEnded: true,
  provisions: ['ico-framework-agreements'],
  terms: ['status', 'supersededBy'],
  messages: { superseded: 'The status is “in force”, and it is superseded by “{successor}”.' },
  evaluate: ({ terms }) => {
    if (terms.status?.value !== 'in-force') return notApplicable;
    if (!isStated(terms, 'supersededBy')) return met;
    const successor = terms.supersededBy?.value ?? '';
    return notMet('superseded', { successor }, [
      termEvidence(terms, 'status'),
      termEvidence(terms, 'supersededBy'),
    ]);
  },
});
