import type { SimpleChange } from '../../../shared/changes/change.ts';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import type {
  DocumentProblem,
  DocumentReading,
} from '../../../shared/register/document-reading.ts';
import { newId } from '../../../shared/register/identifier.ts';
import type { Register } from '../../../shared/register/register.ts';
import { fold } from '../../../shared/wording/folding.ts';
import { carriedAnswers } from './carried-answers.ts';

/** A file that is to become a document of an agreement. */
export interface NewDocument {
  readonly agreementId: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly role: AgreementDocument['role'];
  readonly reading: DocumentReading | null;
  readonly problem: DocumentProblem | null;
}

/** The documents of an agreement in whose place no other has come. */
export function currentDocuments(
  register: Register,
  agreementId: string,
): readonly AgreementDocument[] {
  const own = Object.values(register.documents).filter((each) => each.agreementId === agreementId);
  const replaced = new Set(own.map(({ replaces }) => replaces));
  return own.filter(({ id }) => !replaced.has(id));
}

/** A file name without what tells its versions apart: "ISA-014 v2 signed (1).pdf" is "isa 014". */
function stem(fileName: string): string {
  const bare = fileName.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/\(\d+\)/g, ' ');
  return fold(bare)
    .replace(/\b(?:v|version|ver|rev|issue)? ?\d+(?: \d+)*$/, (end) =>
      /^(?:v|version|ver|rev|issue)/.test(end) ? '' : end,
    )
    .replace(/\b(?:signed|final|copy|scan(?:ned)?|draft)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/**
 * The document whose place a new one takes: the latest of the same agreement and role that has the same
 * name but for a version, or in which the same title was read. A variation or an annex under a name of
 * its own stands beside the agreement.
 */
export function replacedBy(register: Register, file: NewDocument): AgreementDocument | null {
  const title = fold(file.reading?.title.value ?? '');
  const earlier = currentDocuments(register, file.agreementId).filter(
    (each) =>
      each.role === file.role &&
      (stem(each.fileName) === stem(file.fileName) ||
        (title !== '' && fold(each.reading?.title.value ?? '') === title)),
  );
  return earlier.at(-1) ?? null;
}

/** The document of the agreement that has the same bytes already. */
export function heldDocument(
  register: Register,
  agreementId: string,
  sha256: string,
): AgreementDocument | null {
  return (
    Object.values(register.documents).find(
      (each) => each.agreementId === agreementId && each.sha256 === sha256,
    ) ?? null
  );
}

/**
 * The change that puts a document into a register, and its record. What an officer said of the document
 * that it replaces is carried over where the words are the same.
 */
export function addDocument(
  register: Register,
  file: NewDocument,
  at: string,
): { readonly change: SimpleChange; readonly record: AgreementDocument } {
  const id = newId('document', file.fileName.replace(/\.[a-z0-9]{1,8}$/i, ''), (taken) =>
    Object.hasOwn(register.documents, taken),
  );
  const before = replacedBy(register, file);
  const agreement = register.agreements[file.agreementId];
  const record: AgreementDocument = {
    id,
    ...file,
    addedAt: at,
    replaces: before?.id ?? null,
    answers:
      before === null || agreement === undefined ? [] : carriedAnswers(before, agreement, file),
  };
  return {
    change: { kind: 'record-put', collection: 'documents', id, before: null, after: record },
    record,
  };
}
