import type { DocumentFind, Proposal } from '../../../../shared/contract/channels-documents.ts';
import type { AgreementDocument } from '../../../../shared/register/agreement.ts';
import type {
  DocumentProblem,
  DocumentReading,
} from '../../../../shared/register/document-reading.ts';
import type { ShapeName, Tone } from '../../../ui/mark/shapes.tsx';
import { count, figure } from '../../../messages/counts.ts';
import type { FindEntry, FindGroup } from './find-lines.ts';

/** What the documents of an agreement say of themselves. */
export const documentWords = {
  drop: 'Drop the signed agreement here, or choose it.',
  dropHelp:
    'PDF, Word, OpenDocument, web page or text; a scan too. It is copied into the register and read on this computer. What it says is shown beside what the register says; nothing in the register changes before you accept it.',
  passwordNotKept:
    'The password opens the file once, to read it. It is not kept, and not written anywhere.',
  keysHint: 'n and p, or F3 and Shift+F3, go from one to the next; Esc goes back to the list.',
  keysHintPlain: 'F3 and Shift+F3 go from one to the next; Esc goes back to the list.',
} as const;

export const roles = ['signed-copy', 'draft', 'annex', 'other'] as const;

export const roleWords: Readonly<Record<AgreementDocument['role'], string>> = {
  'signed-copy': 'Signed copy',
  draft: 'Draft',
  annex: 'Annex',
  other: 'Other',
};

export const kindWords: Readonly<Record<DocumentReading['kind'], string>> = {
  agreement: 'An agreement',
  template: 'A template, not filled in',
  'not-an-agreement': 'Not an agreement',
  unknown: 'Cannot tell what it is',
};

/** Why a kept document could not be read, and what can be done. */
export const problemWords: Readonly<
  Record<DocumentProblem, { readonly what: string; readonly next: string }>
> = {
  encrypted: {
    what: 'Protected by a password, not read',
    next: 'Give the password with “Read again”.',
  },
  'image-only': {
    what: 'Pictures without words, not read',
    next: 'OCR found nothing. Scan it again, upright and at 200 dots an inch or more.',
  },
  empty: { what: 'Nothing in it', next: 'Look whether it is the right file.' },
  corrupt: {
    what: 'Damaged, not read',
    next: 'Open it in the program that made it and save it again.',
  },
  'too-large': {
    what: 'Too large to be read',
    next: 'Attach the agreement without its pictures and annexes.',
  },
  unsupported: { what: 'A kind that is not read', next: 'Save it as PDF or .docx.' },
  'timed-out': {
    what: 'Reading took too long and was stopped',
    next: 'Save it again as PDF, then add that.',
  },
};

/** `read by OCR, confidence 87 %`: the least sure page counts. */
export function ocrWords(reading: DocumentReading): string | null {
  if (reading.ocr.length === 0) return null;
  const lowest = Math.round(Math.min(...reading.ocr.map(({ confidence }) => confidence)));
  const mean = Math.round(
    reading.ocr.reduce((sum, { confidence }) => sum + confidence, 0) / reading.ocr.length,
  );
  const pages =
    reading.ocr.length === reading.pages
      ? 'read by OCR'
      : `${count(reading.ocr.length, 'page')} read by OCR`;
  return lowest === mean
    ? `${pages}, confidence ${mean} %`
    : `${pages}, confidence ${mean} %, ${lowest} % on the worst page`;
}

/** Over the words under a scanned page. */
export function ocrPageWords(confidence: number): string {
  return `This page is a picture. These words were read from it by OCR, confidence ${Math.round(confidence)} %: check them against the picture before you rely on them.`;
}

export const groupWords: Readonly<Record<FindGroup, string>> = {
  'beside-the-register': 'Beside the register',
  missing: 'Missing or not met',
  stale: 'Stale phrases',
  'dates-and-signatures': 'Dates, signatures and conflicts',
  laws: 'Laws',
  parties: 'Parties',
  met: 'Clauses met',
};

export const relationWords: Readonly<Record<Proposal['relation'], string>> = {
  differs: 'Differs',
  fills: 'Fills a gap',
  agrees: 'Agrees',
};

export const relationMarks: Readonly<Record<Proposal['relation'], readonly [ShapeName, Tone]>> = {
  differs: ['differs', 'overdue'],
  fills: ['hollow-square', 'due'],
  agrees: ['disc', 'ok'],
};

export const answerWords: Readonly<Record<NonNullable<Proposal['answer']>, string>> = {
  accepted: 'Accepted',
  corrected: 'Corrected',
  dismissed: 'Dismissed',
};

export const standingWords: Readonly<Record<DocumentFind['standing'], string>> = {
  met: 'Met',
  'not-met': 'Not met',
  'cannot-tell': 'Cannot tell',
  note: 'Told',
};

export const standingMarks: Readonly<Record<DocumentFind['standing'], readonly [ShapeName, Tone]>> =
  {
    met: ['disc', 'ok'],
    'not-met': ['triangle', 'overdue'],
    'cannot-tell': ['ring', 'none'],
    note: ['dash', 'none'],
  };

/** What a screen reader is told of the place: `3 of 17: C06 Retention, page 9`. */
export function stepWords(entry: FindEntry, at: number, of: number): string {
  const { label, page, fromOcr } = entry.kind === 'proposal' ? entry.proposal : entry.find;
  const where = page === null ? 'nowhere in the document' : `page ${page}`;
  return `${figure(at)} of ${figure(of)}: ${label}, ${where}${fromOcr ? ', read by OCR' : ''}`;
}

/** How far a reading is: `page 3 of 14, reading by OCR`. */
export function progressWords(page: number | null, pages: number | null, isOcr: boolean): string {
  if (page === null || page === 0) return 'Reading';
  const where = pages === null ? `page ${page}` : `page ${page} of ${pages}`;
  return isOcr ? `Reading by OCR, ${where}` : `Reading, ${where}`;
}

/** What became of an added file, said when it is on disk. */
export function addedWords(fileName: string, added: 'new' | 'held' | 'version'): string {
  switch (added) {
    case 'new':
      return `${fileName} was added and read.`;
    case 'held':
      return `${fileName} is here already, byte for byte. Nothing was added.`;
    case 'version':
      return `${fileName} was added as a newer version; the earlier one is kept.`;
  }
}

/** `2 differ from the register, 1 gap to fill`; where nothing is open, how much was found. */
export function foundWords(finds: number, proposals: readonly Proposal[]): string {
  const open = (relation: Proposal['relation']) =>
    proposals.filter((each) => each.answer === null && each.relation === relation).length;
  const differs = open('differs');
  const fills = open('fills');
  if (differs + fills === 0) return count(finds + proposals.length, 'thing found', 'things found');
  return [
    ...(differs > 0
      ? [`${figure(differs)} ${differs === 1 ? 'differs' : 'differ'} from the register`]
      : []),
    ...(fills > 0 ? [`${count(fills, 'gap')} to fill`] : []),
  ].join(', ');
}
