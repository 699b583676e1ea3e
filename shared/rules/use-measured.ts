import { clauseInDocument, onlyDocumentMessages } from './document-clause.ts';
import { documentRule } from './rule.ts';

export const useMeasured = documentRule({
  id: 'use-measured',
  topic: 'Measure of use',
  title: 'The document has no measure of its use',
  asks: 'An agreement should say how its use and effect are measured.',
  why: 'Without volumes, refusals and outcomes nobody can say whether the agreement works, only that it exists.',
  advice: 'Say what is counted, by whom, and when it is looked at.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C21',
  presence: true,
  provisions: ['hmicfrs-soc-2024', 'ico-framework-agreements'],
  terms: ['documents'],
  messages: onlyDocumentMessages('how its use is measured'),
  evaluate: (subject) => clauseInDocument(subject, 'C21'),
});
