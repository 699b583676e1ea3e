import { extname, join } from 'node:path';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { readWhole, writeWholeFile } from './careful-files.ts';
import { diskFault } from './disk-fault.ts';
import { realFiles, type Files } from './files.ts';
import { sha256Of } from './hashing.ts';
import { registerFiles } from './register-files.ts';

/**
 * The name under which a document lies in `documents/`: its hash, and the extension of the file it came
 * from where that is a plain one. Nothing else of a name that somebody chose reaches the disk.
 */
export function documentFile(sha256: string, fileName: string): string {
  const extension = extname(fileName).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? `${sha256}${extension}` : sha256;
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
    const isThere = files.facts(path) !== null && sha256Of(readWhole(files, path)) === sha256;
    if (!isThere) {
      files.makeFolder(documents);
      writeWholeFile(files, path, bytes);
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
    const bytes = readWhole(files, path);
    if (sha256Of(bytes) === sha256) return ok(bytes);
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
