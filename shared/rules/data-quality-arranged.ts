import { clauseInDocument, onlyDocumentMessages } from './document-clause.ts';
import { documentRule } from './rule.ts';

export const dataQualityArranged = documentRule({
  id: 'data-quality-arranged',
  topic: 'Quality of police data',
  title: 'The document does not tell fact from opinion',
  asks: 'An agreement on police data should tell fact from opinion and suspects from victims, and say who is told when data were wrong.',
  why: 'An allegation that is passed on as a fact follows a person through every partner’s files.',
  advice:
    'Add how fact and opinion are marked, how categories of people are kept apart, and who corrects data that were shared.',
  force: 'code',
  severity: 'medium',
  clause: 'C17',
  presence: true,
  provisions: ['dpa-2018-s-38', 'ico-law-enforcement'],
  terms: ['documents'],
  messages: onlyDocumentMessages('how the quality of police data is kept'),
  evaluate: (subject) => clauseInDocument(subject, 'C17'),
});
