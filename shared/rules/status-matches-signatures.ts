import { unsignedNames } from './unsigned-names.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const statusMatchesSignatures = agreementRule({
  id: 'status-matches-signatures',
  topic: 'Status and signatures',
  title: 'Called in force, but not signed by all',
  asks: 'An agreement should be called in force only when every party has signed.',
  why: 'The register promises an agreement that does not bind everyone in it.',
  advice: 'Change the status to “signed in part” until the last signature is there.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C15',
  provisions: ['ico-framework-agreements'],
  terms: ['status', 'allPartnersSigned'],
  messages: { unsigned: 'The status is “in force”, and the register has signatures missing.' },
  evaluate: (subject) => {
    const { terms } = subject;
    if (terms.status?.value !== 'in-force') return notApplicable;
    const unsigned = terms.allPartnersSigned?.value === 'no' || unsignedNames(subject).length > 0;
    return unsigned ? notMet('unsigned', {}, [termEvidence(terms, 'status')]) : met;
  },
});
