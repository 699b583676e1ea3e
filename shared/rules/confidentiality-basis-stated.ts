import { agreementRule } from './rule.ts';
import { clauseMessages, clausePresent } from './term-presence.ts';
import { notApplicable } from './verdict.ts';

export const confidentialityBasisStated = agreementRule({
  id: 'confidentiality-basis-stated',
  topic: 'Confidentiality basis',
  title: 'No confidentiality basis for health data',
  asks: 'An agreement with an NHS body must state how the duty of confidence is met.',
  why: 'Data protection law does not lift confidentiality: without consent, statute or overriding public interest an NHS body may not disclose.',
  advice:
    'State the basis, and that public interest is decided case by case with the least that will do.',
  force: 'law',
  severity: 'high',
  clause: 'C10',
  presence: true,
  provisions: ['common-law-confidence', 'nhs-police-sharing'],
  terms: ['confidentialityBasis'],
  messages: clauseMessages('the confidentiality basis'),
  evaluate: (subject) =>
    subject.hasHealthParty ? clausePresent(subject, 'confidentialityBasis') : notApplicable,
});
