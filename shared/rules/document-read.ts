import type { DocumentProblem } from '../register/document-reading.ts';
import { fileEvidence } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { cannotTell, met, notApplicable } from './verdict.ts';

const reasons: Readonly<Record<DocumentProblem, string>> = {
  encrypted: 'it asks for a password',
  'image-only': 'its pages are pictures without text',
  empty: 'it holds no text',
  corrupt: 'the file is damaged',
  'too-large': 'it is larger than what is read',
  unsupported: 'it is of a kind that is not read',
  'timed-out': 'reading it took too long',
};

export const documentRead = documentRule({
  id: 'document-read',
  topic: 'Reading of the document',
  title: 'The document could not be read',
  asks: 'The document of an agreement should be one that can be read and searched.',
  why: 'What cannot be read cannot be held against the register or the law, nor be shown to a data subject.',
  advice:
    'Open the file and read it by eye; attach a searchable copy, or have it read again with its password or by OCR.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['ico-framework-agreements'],
  terms: ['documents'],
  messages: {
    unreadable: '“{file}” was not read: {reason}.',
    unread: '“{file}” has not been read yet.',
  },
  evaluate: ({ document, reading, isCurrent }) => {
    if (!isCurrent) return notApplicable;
    if (reading !== null) return met;
    const { fileName: file, problem } = document;
    const evidence = [fileEvidence(document)];
    return problem === null
      ? cannotTell('unread', { file }, evidence)
      : cannotTell('unreadable', { file, reason: reasons[problem] }, evidence);
  },
});
