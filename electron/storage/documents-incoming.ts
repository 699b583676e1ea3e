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

/** Writes what is known of a file of the batch; each has an entry of its own, so that none harms another. */
export function putEntry(
  folder: string,
  entry: IncomingFile,
  files: Files = realFiles,
): Result<null, Refusal> {
  try {
    files.makeFolder(incomingFolder(folder));
    const text = JSON.stringify(entry);
    writeWholeFile(files, entryPath(folder, entry.sha256), new TextEncoder().encode(text));
    return ok(null);
  } catch (error) {
    return notKept(entry.fileName, error);
  }
}

/** Keeps the bytes of a file of the batch under their hash, then its entry. */
export function putIncoming(
  folder: string,
  entry: IncomingFile,
  bytes: Uint8Array,
  files: Files = realFiles,
): Result<null, Refusal> {
  try {
    files.makeFolder(incomingFolder(folder));
    writeWholeFile(files, bytesPath(folder, entry.sha256), bytes);
  } catch (error) {
    return notKept(entry.fileName, error);
  }
  return putEntry(folder, entry, files);
}

/** The bytes of a file of the batch; null where they are gone or are no longer those that were added. */
export function incomingBytes(
  folder: string,
  sha256: string,
  files: Files = realFiles,
): Uint8Array<ArrayBuffer> | null {
  try {
    const path = bytesPath(folder, sha256);
    if (files.facts(path) === null) return null;
    const bytes = readWhole(files, path);
    return sha256Of(bytes) === sha256 ? bytes : null;
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
      const text = new TextDecoder().decode(readWhole(files, join(place, name)));
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
