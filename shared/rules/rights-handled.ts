import { clauseInDocument, onlyDocumentMessages } from './document-clause.ts';
import { documentRule } from './rule.ts';

export const rightsHandled = documentRule({
  id: 'rights-handled',
  topic: 'Rights and transparency',
  title: 'The document does not say who answers requests',
  asks: 'An agreement must make clear which party answers the requests of the people whose data are shared.',
  why: 'A request runs against the clock; between several controllers each waits for the other.',
  advice:
    'Say which party answers, how it is told of a request, and how people learn that their data are shared.',
  force: 'law',
  severity: 'high',
  clause: 'C08',
  presence: true,
  provisions: ['uk-gdpr-art-12', 'dpa-2018-s-45', 'ico-code-agreements'],
  terms: ['documents'],
  messages: onlyDocumentMessages('who answers requests of data subjects'),
  evaluate: (subject) => clauseInDocument(subject, 'C08'),
});
