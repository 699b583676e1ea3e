import { documentEvidence } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const documentFilledIn = documentRule({
  id: 'document-filled-in',
  topic: 'Template',
  title: 'The signed copy is a blank template',
  asks: 'The signed copy of an agreement should be filled in.',
  why: 'A form with its blanks still in it agrees nothing: nobody can say what was to be shared, by whom, until when.',
  advice:
    'Find the copy that was filled in and signed and attach it in place of this one; if there is none, there is no agreement.',
  force: 'code',
  severity: 'high',
  clause: 'C14',
  provisions: ['ico-code-agreements'],
  terms: ['documents'],
  messages: {
    template: '“{file}”, kept as the signed copy, is a template that was not filled in.',
  },
  evaluate: ({ document, reading, isCurrent }) => {
    if (!isCurrent || reading === null || document.role !== 'signed-copy') return notApplicable;
    if (reading.kind !== 'template') return met;
    return notMet('template', { file: document.fileName }, [
      documentEvidence(document, 'Title of the document', reading.title.value, reading.title),
    ]);
  },
});
