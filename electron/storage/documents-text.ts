import { join } from 'node:path';
import { z } from 'zod';
import { documentTextSchema, type DocumentText } from '../../shared/reading/document-text.ts';
import { discard, readWhole, writeWholeFile } from './careful-files.ts';
import { realFiles, type Files } from './files.ts';
import { sha256Of } from './hashing.ts';
import { heldSeal } from './sealing/keyring.ts';

/**
 * The version in which text is taken out of files. Text of another version is taken out again when it is
 * next asked for; raise it when the same file would now give other text.
 */
export const extractionVersion = '1';

/** The text of a document as it is kept beside it. */
export interface KeptText {
  readonly document: DocumentText;
  /** True where a password was needed: the text can't be taken out again without it. */
  readonly withPassword: boolean;
}

const headSchema = z.object({
  extraction: z.literal(extractionVersion),
  /** Hash of the document's bytes. */
  of: z.string(),
  /** Hash of the second line. */
  text: z.string(),
  withPassword: z.boolean(),
});

/**
 * Where the text of the document with this hash lies: in a folder of its own, so that `documents/` holds
 * originals only and everything here can be thrown away.
 */
export function textFile(folder: string, sha256: string): string {
  return join(folder, 'texts', `${sha256}.jsonl`);
}

/**
 * Keeps the text of a document, so that it need not be taken out (or read by OCR) again. That it can't
 * be kept loses nothing but time, and is answered by false.
 */
export function keepText(
  folder: string,
  sha256: string,
  { document, withPassword }: KeptText,
  files: Files = realFiles,
): boolean {
  const body = JSON.stringify(document);
  const head = { extraction: extractionVersion, of: sha256, text: sha256Of(body), withPassword };
  try {
    files.makeFolder(join(folder, 'texts'));
    const bytes = new TextEncoder().encode(`${JSON.stringify(head)}\n${body}\n`);
    const seal = heldSeal(folder);
    const kept = seal === null ? bytes : seal.sealFile(`texts/${sha256}`, bytes);
    writeWholeFile(files, textFile(folder, sha256), kept);
    return true;
  } catch {
    // Derived: a full or write-protected disk only means that it is read again another time.
    return false;
  }
}

/** The kept text of a document; null where there is none, or where it is damaged or of another version. */
export function keptText(
  folder: string,
  sha256: string,
  files: Files = realFiles,
): KeptText | null {
  try {
    const path = textFile(folder, sha256);
    if (files.facts(path) === null) return null;
    const [headLine = '', body = ''] = new TextDecoder()
      .decode(opened(folder, sha256, readWhole(files, path)))
      .split('\n', 2);
    const head = headSchema.safeParse(JSON.parse(headLine));
    if (!head.success || head.data.of !== sha256 || head.data.text !== sha256Of(body)) return null;
    const document = documentTextSchema.safeParse(JSON.parse(body));
    return document.success
      ? { document: document.data, withPassword: head.data.withPassword }
      : null;
  } catch {
    // Whatever is wrong with a derived file, it is as good as not there.
    return null;
  }
}

/** Throws the text of a document away. */
export function forgetText(folder: string, sha256: string, files: Files = realFiles): void {
  discard(files, textFile(folder, sha256));
}

/** What was kept, with its seal taken off where the register has one; nothing where it does not come off. */
function opened(folder: string, sha256: string, bytes: Uint8Array): Uint8Array {
  const seal = heldSeal(folder);
  if (seal === null) return bytes;
  return seal.openFile(`texts/${sha256}`, bytes) ?? new Uint8Array(0);
}
