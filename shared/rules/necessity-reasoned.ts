import { clauseInDocument, onlyDocumentMessages } from './document-clause.ts';
import { documentRule } from './rule.ts';

export const necessityReasoned = documentRule({
  id: 'necessity-reasoned',
  topic: 'Necessity and proportionality',
  title: 'The document does not reason why the sharing is proportionate',
  asks: 'An agreement must show that the sharing is necessary and proportionate.',
  why: 'Sharing interferes with private life; a public body may do so only where it can show that less would not do.',
  advice:
    'Say what would be lost without the data, what was considered instead, and why this is the least that will do.',
  force: 'law',
  severity: 'high',
  clause: 'C11',
  presence: true,
  provisions: ['hra-1998-art-8', 'ico-code-agreements'],
  terms: ['documents'],
  messages: onlyDocumentMessages('why the sharing is necessary and proportionate'),
  evaluate: (subject) => clauseInDocument(subject, 'C11'),
});
