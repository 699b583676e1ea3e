import { basename, extname, join } from 'node:path';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { readWhole, writeWholeFile } from './careful-files.ts';
import { diskFault } from './disk-fault.ts';
import { realFiles, type Files } from './files.ts';
import { sha256Of } from './hashing.ts';
import { registerFiles } from './register-files.ts';
import { heldSeal } from './sealing/keyring.ts';
import { isSealed } from './sealing/unlock.ts';
import { hashOfFile, readWholeLater } from './stream-files.ts';

/**
 * The name under which a document lies in `documents/`: its hash, and the extension of the file it came
 * from where that is a plain one. Nothing else of a name that somebody chose reaches the disk.
 */
export function documentFile(sha256: string, fileName: string): string {
  const extension = extname(fileName).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? `${sha256}${extension}` : sha256;
}

/** The content of a stored document; null where it is not there or not the one with this hash. */
function documentBytes(
  files: Files,
  folder: string,
  path: string,
  sha256: string,
): Uint8Array | null {
  if (files.facts(path) === null) return null;
  const stored = readWhole(files, path);
  const seal = heldSeal(folder);
  const bytes = seal === null ? stored : seal.openFile(`documents/${basename(path)}`, stored);
  return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
}

/** Whether the stored document at `path` is the one with this hash, however large it is. */
export async function isDocument(
  files: Files,
  folder: string,
  path: string,
  sha256: string,
): Promise<boolean> {
  const seal = heldSeal(folder);
  if (seal === null) return (await hashOfFile(files, path)) === sha256;
  const bytes = seal.openFile(`documents/${basename(path)}`, await readWholeLater(files, path));
  return bytes !== null && sha256Of(bytes) === sha256;
}

function sealed(fileName: string): Refusal {
  return refusal(
    'document-not-stored',
    `The document ${fileName} could not be kept with the register: it is sealed and not open.`,
    'Open the register first.',
  );
}

/**
 * Puts a document beside the register and answers with its hash. The same bytes are kept once. Refuses
 * where the disk does; nothing is left behind then.
 */
export function storeDocument(
  folder: string,
  fileName: string,
  bytes: Uint8Array,
  files: Files = realFiles,
): Result<string, Refusal> {
  const sha256 = sha256Of(bytes);
  const { documents } = registerFiles(folder);
  const path = join(documents, documentFile(sha256, fileName));
  try {
    const isThere = documentBytes(files, folder, path, sha256) !== null;
    if (!isThere) {
      const seal = heldSeal(folder);
      if (seal === null && isSealed(files, folder)) return err(sealed(fileName));
      files.makeFolder(documents);
      const name = `documents/${documentFile(sha256, fileName)}`;
      writeWholeFile(files, path, seal === null ? bytes : seal.sealFile(name, bytes));
    }
    return ok(sha256);
  } catch (error) {
    const { because, remedy } = diskFault(error);
    return err(
      refusal(
        'document-not-stored',
        `The document ${fileName} could not be kept with the register, because ${because}.`,
        `${remedy}, then add it again.`,
      ),
    );
  }
}

/** The bytes of a document, proved by their hash. */
export function readDocument(
  folder: string,
  { sha256, fileName }: { readonly sha256: string; readonly fileName: string },
  files: Files = realFiles,
): Result<Uint8Array, Refusal> {
  try {
    const path = join(registerFiles(folder).documents, documentFile(sha256, fileName));
    if (files.facts(path) === null) readWhole(files, path);
    const bytes = documentBytes(files, folder, path, sha256);
    if (bytes !== null) return ok(bytes);
    return err(
      refusal(
        'document-altered',
        `The document ${fileName} is not the one that was added: its content has changed since.`,
        'Put back the file from a backup, or add the document again.',
      ),
    );
  } catch (error) {
    const { because, remedy } = diskFault(error);
    return err(
      refusal(
        'document-unreadable',
        `The document ${fileName} can’t be read, because ${because}.`,
        `${remedy}, then try again.`,
      ),
    );
  }
}
