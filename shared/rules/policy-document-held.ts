import { agreementRule } from './rule.ts';
import { clauseMessages, clausePresent } from './term-presence.ts';
import { notApplicable } from './verdict.ts';

export const policyDocumentHeld = agreementRule({
  id: 'policy-document-held',
  topic: 'Appropriate policy document',
  title: 'No appropriate policy document',
  asks: 'Where special category or sensitive data are shared, an appropriate policy document must be in place.',
  why: 'Most conditions for such data count only while the document exists and is kept up to date.',
  advice:
    'Record the reference of the document: section 42 for the police, Schedule 1 Part 4 for partners.',
  force: 'law',
  severity: 'high',
  clause: 'C13',
  presence: true,
  provisions: ['dpa-2018-s-42', 'dpa-2018-sch-1'],
  terms: ['apdRef'],
  messages: clauseMessages('the appropriate policy document'),
  evaluate: (subject) => {
    const { terms, agreement } = subject;
    const special =
      terms.specialCategory?.value === 'yes' ||
      agreement.flows.some((flow) => flow.specialCategory === 'yes');
    const offence = terms.criminalOffence?.value === 'yes' && terms.regime?.value !== 'part-3';
    return special || offence ? clausePresent(subject, 'apdRef') : notApplicable;
  },
});
