import { join } from 'node:path';
import { z } from 'zod';
import { documentProblems } from '../../shared/register/document-reading.ts';
import { idSchema } from '../../shared/register/identifier.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { discard, readWhole, writeWholeFile } from './careful-files.ts';
import { diskFault } from './disk-fault.ts';
import { realFiles, type Files } from './files.ts';
import { sha256Of } from './hashing.ts';
import { heldSeal } from './sealing/keyring.ts';
import { isSealed } from './sealing/unlock.ts';

/** A file of a batch between the drop and its agreement. */
export const incomingFileSchema = z.object({
  /** SHA-256 of its bytes, which lie beside this entry. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().min(1).max(400),
  bytes: z.number().int().nonnegative(),
  /** The place in which it came, from 0. */
  order: z.number().int().nonnegative(),
  /** `read` covers what was read well and what was not; the rest follows from `problem` and the register. */
  stage: z.enum(['waiting', 'read', 'attached', 'left-out']),
  problem: z.enum(documentProblems).nullable(),
  /** What was read of it, as far as matching asks; null before. */
  facts: z
    .object({
      title: z.string().nullable(),
      reference: z.string().nullable(),
      parties: z.array(z.string()),
      kind: z.string(),
    })
    .nullable(),
  /** The agreement that the officer chose; null while the match decides. */
  chosen: idSchema.nullable(),
});
export type IncomingFile = z.infer<typeof incomingFileSchema>;

function incomingFolder(folder: string): string {
  return join(folder, 'incoming');
}

function entryPath(folder: string, sha256: string): string {
  return join(incomingFolder(folder), `${sha256}.json`);
}

function bytesPath(folder: string, sha256: string): string {
  return join(incomingFolder(folder), `${sha256}.bytes`);
}

function notKept(fileName: string, error: unknown): Result<never, Refusal> {
  const { because, remedy } = diskFault(error);
  return err(
    refusal(
      'incoming-not-stored',
      `${fileName} could not be kept with the register, because ${because}.`,
      `${remedy}, then add it again.`,
      'The files before it are kept, and the register is as it was.',
    ),
  );
}

/**
 * Writes a file of the queue, under the register's seal where it has one. The files of a register that is
 * sealed and not open are not written at all: nothing of them would be protected.
 */
function writeQueued(
  folder: string,
  name: string,
  fileName: string,
  bytes: Uint8Array,
  files: Files,
): Result<null, Refusal> {
  try {
    const seal = heldSeal(folder);
    if (seal === null && isSealed(files, folder)) return err(sealed(fileName));
    files.makeFolder(incomingFolder(folder));
    const kept = seal === null ? bytes : seal.sealFile(`incoming/${name}`, bytes);
    writeWholeFile(files, join(incomingFolder(folder), name), kept);
    return ok(null);
  } catch (error) {
    return notKept(fileName, error);
  }
}

/** A file of the queue with its seal taken off; null where it does not come off. Throws what the disk throws. */
function readQueued(folder: string, name: string, files: Files): Uint8Array<ArrayBuffer> | null {
  const bytes = readWhole(files, join(incomingFolder(folder), name));
  const seal = heldSeal(folder);
  return seal === null ? bytes : seal.openFile(`incoming/${name}`, bytes);
}

function sealed(fileName: string): Refusal {
  return refusal(
    'incoming-not-stored',
    `${fileName} could not be kept with the register: it is sealed and not open.`,
    'Open the register first.',
  );
}

/** Writes what is known of a file of the batch; each has an entry of its own, so that none harms another. */
export function putEntry(
  folder: string,
  entry: IncomingFile,
  files: Files = realFiles,
): Result<null, Refusal> {
  const text = new TextEncoder().encode(JSON.stringify(entry));
  return writeQueued(folder, `${entry.sha256}.json`, entry.fileName, text, files);
}

/** Keeps the bytes of a file of the batch under their hash, then its entry. */
export function putIncoming(
  folder: string,
  entry: IncomingFile,
  bytes: Uint8Array,
  files: Files = realFiles,
): Result<null, Refusal> {
  const kept = writeQueued(folder, `${entry.sha256}.bytes`, entry.fileName, bytes, files);
  if (!kept.ok) return kept;
  return putEntry(folder, entry, files);
}

/** The bytes of a file of the batch; null where they are gone or are no longer those that were added. */
export function incomingBytes(
  folder: string,
  sha256: string,
  files: Files = realFiles,
): Uint8Array<ArrayBuffer> | null {
  try {
    if (files.facts(bytesPath(folder, sha256)) === null) return null;
    const bytes = readQueued(folder, `${sha256}.bytes`, files);
    return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
  } catch (error) {
    diskFault(error);
    return null;
  }
}

/** What is there of a batch, in the order in which it came. An entry that is damaged is left out. */
export function incomingFiles(folder: string, files: Files = realFiles): IncomingFile[] {
  const place = incomingFolder(folder);
  if (files.facts(place) === null) return [];
  const found: IncomingFile[] = [];
  for (const name of files.list(place)) {
    if (!/^[0-9a-f]{64}\.json$/.test(name)) continue;
    try {
      const text = new TextDecoder().decode(readQueued(folder, name, files) ?? new Uint8Array(0));
      const entry = incomingFileSchema.safeParse(JSON.parse(text));
      if (entry.success && `${entry.data.sha256}.json` === name) found.push(entry.data);
    } catch {
      // One damaged entry costs its own file; the officer drops that again.
    }
  }
  return found.toSorted((a, b) => a.order - b.order || (a.sha256 < b.sha256 ? -1 : 1));
}

/** Forgets one file of the batch. */
export function forgetIncoming(folder: string, sha256: string, files: Files = realFiles): void {
  discard(files, entryPath(folder, sha256));
  discard(files, bytesPath(folder, sha256));
}
