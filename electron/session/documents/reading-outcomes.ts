import { phraseListOn } from '../../../shared/audit/tailoring/effective-phrases.ts';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import type { DocumentProblem } from '../../../shared/register/document-reading.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { readAgreement } from '../../../shared/reading/read-agreement.ts';
import { readingRecord } from '../../../shared/reading/reading-record.ts';
import type { DocumentText } from '../../../shared/reading/document-text.ts';
import type { Notification } from '../../../shared/contract/contract.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { documentFormat } from '../../documents/document-format.ts';
import { problemRefusal } from '../../documents/problem-words.ts';
import type { JobProgress } from '../../workers/messages.ts';

/** What reading a file came to, as its record keeps it. */
export type ReadForRecord = Pick<AgreementDocument, 'reading' | 'problem'>;

/**
 * Reads an agreement out of its text, as at today and at this moment, by the stale phrases of the
 * register's standard.
 */
export function readForRecord(
  document: DocumentText,
  register: Pick<Register, 'rulePacks'>,
  today: IsoDate,
  at: string,
): ReadForRecord {
  const { phrases, name } = phraseListOn(register, today);
  const reading = readAgreement(document, today, phrases);
  return { reading: readingRecord(document, reading, at, name), problem: null };
}

/**
 * Whether a file that could not be read is kept all the same. A whole file that a person can look at is
 * evidence (a poor scan, a slow one); what is damaged, empty, of another kind or too large is more likely
 * the wrong file, and is kept only where the officer says so.
 */
export function isKeptUnread(problem: DocumentProblem, keepUnread: boolean): boolean {
  return keepUnread || problem === 'image-only' || problem === 'timed-out';
}

/** A file that was to be read, and the password that was tried. */
export interface TriedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly password: string | null;
}

/**
 * The refusal for a file that could not be read and is not kept. Only a PDF can be opened with a password;
 * of others nobody is asked for one.
 */
export function unreadRefusal(
  { fileName, bytes, password }: TriedFile,
  problem: DocumentProblem,
): Refusal {
  if (problem !== 'encrypted') {
    const { code, what, next } = problemRefusal(fileName, problem);
    return refusal(code, what, `${next} Or keep it without reading it.`, 'Nothing was added.');
  }
  if (documentFormat(fileName, bytes) !== 'pdf') {
    return refusal(
      'document-encrypted',
      `${fileName} is protected by a password, and Concordat opens only PDFs with one.`,
      'Save a copy without the password, or as PDF. Or keep it without reading it.',
      'Nothing was added.',
    );
  }
  return password === null
    ? refusal(
        'password-needed',
        `${fileName} is protected by a password.`,
        'Give its password, or keep it without reading it. The password is used once and not kept.',
        'Nothing was added.',
      )
    : refusal(
        'password-wrong',
        `The password does not open ${fileName}.`,
        'Try again: capital letters count. Or keep the file without reading it.',
        'Nothing was added.',
      );
}

/** The refusal for a reading that was stopped. */
export function stopped(fileName: string): Result<never, Refusal> {
  return err(
    refusal(
      'reading-stopped',
      `The reading of ${fileName} was stopped.`,
      'Add it again when you want it read.',
    ),
  );
}

/** Tells the windows how far a reading is. */
export function progressTo(
  notify: (notification: Notification) => void,
  jobId: string,
): (progress: JobProgress) => void {
  return ({ step, page, pages }) => {
    notify({ kind: 'reading', jobId, page, pages, ocr: step === 'ocr' });
  };
}

/** The document of a register, or the refusal for one that is gone. */
export function documentOf(
  documents: Readonly<Record<string, AgreementDocument>>,
  documentId: string,
): Result<AgreementDocument, Refusal> {
  const document = Object.hasOwn(documents, documentId) ? documents[documentId] : undefined;
  return document === undefined
    ? err(
        refusal(
          'not-in-register',
          'This document is not in the register as it stands now.',
          'It may have been removed meanwhile: look for it with its agreement.',
        ),
      )
    : ok(document);
}
