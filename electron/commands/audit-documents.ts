import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { phraseListOn, type PhraseList } from '../../shared/audit/tailoring/effective-phrases.ts';
import { apply } from '../../shared/changes/apply.ts';
import type { DocumentProblem, DocumentReading } from '../../shared/register/document-reading.ts';
import type { IsoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { createMatcher, rivals, type Match } from '../../shared/reading/match-agreement.ts';
import { readAgreement } from '../../shared/reading/read-agreement.ts';
import { readingRecord } from '../../shared/reading/reading-record.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { limits } from '../documents/limits.ts';
import { problemRefusal } from '../documents/problem-words.ts';
import { readDocument } from '../documents/read-document-file.ts';
import { addDocument, heldDocument } from '../session/documents/document-record.ts';
import { matchableAgreements } from '../session/documents/matchable.ts';
import { sha256Of } from '../storage/hashing.ts';
import type { CliIo } from './command.ts';
import { fileBytes } from './file-bytes.ts';
import { resolved } from './paths.ts';
import { momentOf } from './read-register.ts';

/** What became of one file, in the form of the `audit` JSON. */
export interface AuditedDocument {
  /** Its path inside the folder, with `/`. */
  readonly file: string;
  readonly sha256: string;
  /** Reference (or title) of the agreement with which it was audited; null where it was not used. */
  readonly matched: string | null;
  readonly because: string;
  readonly problem: DocumentProblem | null;
}

/** A register with the documents of a folder, in memory only. */
export interface WithDocuments {
  readonly register: Register;
  readonly documents: readonly AuditedDocument[];
}

interface FoundFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly reading: DocumentReading | null;
  readonly problem: DocumentProblem | null;
}

const readable = /\.(?:pdf|docx|docm|doc|odt|html?|md|markdown|txt|text)$/i;
const mostFiles = 5_000;
const deepest = 12;

function wrong(code: string, what: string, next: string): Result<never, Refusal> {
  return err(refusal(code, what, next, 'Nothing was written.'));
}

/** All files of a folder and its subfolders, by their path inside it, in an order of their own. */
async function filesIn(whole: string, inside = '', depth = 0): Promise<string[]> {
  const entries = await readdir(path.join(whole, inside), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
    // A link to a folder may lead round in a circle; a link to a file is that file.
    if (entry.isDirectory()) {
      if (depth < deepest) found.push(...(await filesIn(whole, name, depth + 1)));
    } else found.push(name);
    if (found.length > mostFiles) break;
  }
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

async function listed(typed: string, io: CliIo): Promise<Result<readonly string[], Refusal>> {
  const whole = resolved(typed, io);
  const next = 'Give --documents the path of the folder with the signed agreements.';
  try {
    if (!(await stat(whole)).isDirectory()) {
      return wrong('not-a-folder', `${typed} is not a folder.`, next);
    }
    const files = await filesIn(whole);
    if (files.length <= mostFiles) return ok(files);
    return wrong(
      'too-many-files',
      `There are more than ${mostFiles} files in ${typed}.`,
      'Give a folder that holds the agreements only.',
    );
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') {
      return wrong('not-found', `${typed} does not exist.`, next);
    }
    if (code === 'EACCES' || code === 'EPERM') {
      return wrong('cannot-read', `${typed} can't be read: it is not allowed.`, next);
    }
    throw error;
  }
}

/** Reads one file; null where it can't even be opened, which is told. */
async function readOne(
  folder: string,
  file: string,
  asAt: IsoDate,
  list: PhraseList,
  io: CliIo,
): Promise<FoundFile | null> {
  const typed = path.join(folder, file);
  const tooLarge = (size: number) =>
    size > limits.fileBytes ? problemRefusal(file, 'too-large') : null;
  const bytes = await fileBytes(typed, 'document', tooLarge, io);
  if (!bytes.ok) {
    io.say(`${bytes.error.what} ${bytes.error.next}`);
    return null;
  }
  const from = { file, sha256: sha256Of(bytes.value), bytes: bytes.value.byteLength };
  const outcome = await readDocument(path.basename(file), bytes.value, {
    onProgress: ({ step, page, pages }) => {
      if (step === 'ocr') io.say(`${file}: reading scan, page ${page} of ${pages}.`);
    },
  });
  if (!outcome.readable) {
    const { what, next } = problemRefusal(file, outcome.problem);
    io.say(`${what} ${next}`);
    return { ...from, reading: null, problem: outcome.problem };
  }
  const { document } = outcome;
  const read = readAgreement(document, asAt, list.phrases);
  const reading = readingRecord(document, read, momentOf(asAt), list.name);
  return { ...from, reading, problem: null };
}

function matchOf(found: FoundFile, matcher: ReturnType<typeof createMatcher>): Match {
  const { file, reading } = found;
  return matcher({
    fileName: path.posix.basename(file),
    title: reading?.title.value ?? null,
    reference: reading?.reference.value ?? null,
    parties: reading?.parties.map(({ name }) => name) ?? [],
  });
}

/** Why a file is not used, in words; null where it is. */
function whyNot(found: FoundFile, match: Match, isRival: boolean, names: string): string | null {
  if (match.kind === 'none') return 'it fits no agreement of the register';
  if (isRival) return `another file fits ${names} as well`;
  if (found.reading?.kind === 'not-an-agreement') {
    return `it does not read like an agreement, though it may be ${names}`;
  }
  return match.kind === 'doubtful' ? `it may be ${names}` : null;
}

/**
 * Reads the agreements of a folder and puts those that fit one entry of the register for certain beside
 * it, in memory. What is doubtful, fits nothing or can't be read is told and listed. Files are read one
 * after the other, in the order of their paths, so that the same folder gives the same audit.
 */
export async function withDocuments(
  typed: string,
  register: Register,
  asAt: IsoDate,
  io: CliIo,
): Promise<Result<WithDocuments, Refusal>> {
  const files = await listed(typed, io);
  if (!files.ok) return files;
  const list = phraseListOn(register, asAt);
  const found: FoundFile[] = [];
  for (const file of files.value) {
    if (!readable.test(file)) {
      io.say(`${file}: not read, for it is no PDF, Word, OpenDocument, web page or text file.`);
      continue;
    }
    const read = await readOne(typed, file, asAt, list, io);
    if (read !== null) found.push(read);
  }
  const matcher = createMatcher(matchableAgreements(register));
  const first = new Map<string, string>();
  for (const { sha256, file } of found) if (!first.has(sha256)) first.set(sha256, file);
  const matches = found.map((each) => ({ each, match: matchOf(each, matcher) }));
  const asked = rivals(
    matches
      .filter(({ each }) => first.get(each.sha256) === each.file)
      .map(({ each, match }) => ({ id: each.file, kind: each.reading?.kind ?? null, match })),
  );
  let after = register;
  const documents: AuditedDocument[] = [];
  for (const { each, match } of matches) {
    const { file, sha256, problem, bytes, reading } = each;
    const nameOf = (id: string): string => {
      const agreement = register.agreements[id];
      return agreement === undefined || agreement.ref === ''
        ? (agreement?.title ?? id)
        : agreement.ref;
    };
    const names = match.candidates
      .slice(0, 3)
      .map(({ agreementId, because }) => `${nameOf(agreementId)} (${because})`)
      .join(' or ');
    const twin = first.get(sha256) ?? file;
    const not =
      twin === file
        ? whyNot(each, match, asked.has(file), names)
        : `it is the same file as ${twin}`;
    const [best] = match.candidates;
    if (not !== null || best === undefined) {
      const because = not ?? 'it fits no agreement of the register';
      io.say(`${file}: not used, ${because}.`);
      documents.push({ file, sha256, matched: null, because, problem });
      continue;
    }
    const { agreementId, because } = best;
    documents.push({ file, sha256, matched: nameOf(agreementId), because, problem });
    if (heldDocument(after, agreementId, sha256) !== null) continue;
    const document = {
      agreementId,
      fileName: path.posix.basename(file),
      sha256,
      bytes,
      role: 'signed-copy' as const,
      reading,
      problem,
    };
    const added = apply(after, addDocument(after, document, momentOf(asAt)).change);
    // A new record under a new id always fits.
    if (!added.ok) throw new Error(added.error.what);
    after = added.value;
  }
  const used = documents.filter(({ matched }) => matched !== null).length;
  io.say(
    `Documents: ${found.length === 1 ? '1 read' : `${found.length} read`}, ${used} used in the audit.`,
  );
  return ok({ register: after, documents });
}
