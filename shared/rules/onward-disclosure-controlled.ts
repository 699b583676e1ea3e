import { clauseInDocument, onlyDocumentMessages } from './document-clause.ts';
import { documentRule } from './rule.ts';

export const onwardDisclosureControlled = documentRule({
  id: 'onward-disclosure-controlled',
  topic: 'Onward disclosure',
  title: 'The document does not limit onward disclosure',
  asks: 'An agreement should say whose consent is needed before data are passed on.',
  why: 'Once passed on, data leave the safeguards of the agreement, and intelligence may come back to the person it is about.',
  advice:
    'Say that data go no further without the consent of the party that gave them, and name handling codes where they are used.',
  force: 'code',
  severity: 'medium',
  clause: 'C18',
  presence: true,
  provisions: ['ico-code-agreements', 'dpa-2018-s-36'],
  terms: ['documents'],
  messages: onlyDocumentMessages('who has to agree before data are passed on'),
  evaluate: (subject) => clauseInDocument(subject, 'C18'),
});
