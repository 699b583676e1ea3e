import { clauseInDocument, onlyDocumentMessages } from './document-clause.ts';
import { documentRule } from './rule.ts';

export const procedureDescribed = documentRule({
  id: 'procedure-described',
  topic: 'Procedure',
  title: 'The document describes no procedure',
  asks: 'An agreement should have a request form, a log of decisions and a named contact.',
  why: 'Without a procedure each officer asks in their own way, and nobody can show later what was shared and why.',
  advice: 'Annex a request form, say where decisions are logged, and name the post that answers.',
  force: 'code',
  severity: 'medium',
  clause: 'C19',
  presence: true,
  provisions: ['ico-framework-agreements', 'police-app-sharing'],
  terms: ['documents'],
  messages: onlyDocumentMessages('how data are asked for and decisions are logged'),
  evaluate: (subject) => clauseInDocument(subject, 'C19'),
});
