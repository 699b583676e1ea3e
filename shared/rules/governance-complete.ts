import { clauseInDocument, onlyDocumentMessages } from './document-clause.ts';
import { documentRule } from './rule.ts';

export const governanceComplete = documentRule({
  id: 'governance-complete',
  topic: 'Governance',
  title: 'The document leaves out too much of its governance',
  asks: 'An agreement must say how quality, retention, security, transfer, breaches and training are seen to.',
  why: 'Each of these is where data are lost in practice, and what the regulator asks for first.',
  advice:
    'Add what is missing, in terms that can be measured: a period, a method, an hour by which a breach is told.',
  force: 'law',
  severity: 'high',
  clause: 'C09',
  presence: true,
  provisions: ['uk-gdpr-art-5', 'uk-gdpr-art-32', 'dpa-2018-s-40', 'ico-code-agreements'],
  terms: ['documents'],
  messages: onlyDocumentMessages('enough of how data are kept, secured and deleted'),
  evaluate: (subject) => clauseInDocument(subject, 'C09'),
});
