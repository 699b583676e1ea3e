import type { DocumentProblem } from '../../shared/reading/document-text.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';

const words: Readonly<Record<DocumentProblem, { readonly why: string; readonly next: string }>> = {
  encrypted: {
    why: 'it is protected by a password',
    next: 'Save a copy without the password, or give the password when you attach it.',
  },
  'image-only': {
    why: 'its pages are pictures, and no words were found in them',
    next: 'Scan it again at 200 dots an inch or more, upright and in one piece.',
  },
  empty: { why: 'there is nothing in it', next: 'Look whether it is the right file.' },
  corrupt: {
    why: 'it is damaged, or is not what its name says',
    next: 'Open it in the program that made it and save it again.',
  },
  'too-large': {
    why: 'it is larger than an agreement can be',
    next: 'Take out pictures and annexes, or save the agreement alone.',
  },
  unsupported: {
    why: 'it is of a kind that Concordat does not read',
    next: 'Save it as PDF or .docx.',
  },
  'timed-out': {
    why: 'reading it took too long',
    next: 'Save it again as PDF, which often takes out what hurts.',
  },
};

/** Why a document could not be read, in words for an officer; `name` is what they call the file. */
export function problemRefusal(name: string, problem: DocumentProblem): Refusal {
  const { why, next } = words[problem];
  return refusal(`document-${problem}`, `${name} can't be read: ${why}.`, next);
}
