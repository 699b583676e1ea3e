import { dirname } from 'node:path';
import type { Files } from './files.ts';

/** Runs `work` on an open file and closes it whatever happens. */
export function withFile<T>(
  files: Files,
  path: string,
  how: 'read' | 'change' | 'create',
  work: (fd: number) => T,
): T {
  const fd = files.open(path, how);
  try {
    return work(fd);
  } finally {
    files.close(fd);
  }
}

/** Reads `bytes` bytes at `position`, in as many reads as it takes; fewer where the file ends. */
export function readFully(
  files: Files,
  fd: number,
  position: number,
  bytes: number,
): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes);
  let read = 0;
  while (read < bytes) {
    const got = files.readAt(fd, all.subarray(read), position + read);
    if (got === 0) break;
    read += got;
  }
  return all.subarray(0, read);
}

/** The whole of a file. */
export function readWhole(files: Files, path: string): Uint8Array<ArrayBuffer> {
  return withFile(files, path, 'read', (fd) => readFully(files, fd, 0, files.size(fd)));
}

/** A disk that takes fewer bytes than it was given and gives no reason. */
class ShortWrite extends Error {
  readonly code = 'ENOSPC';
}

/** A disk that hands back other bytes than it was given. */
class ReadBackDiffers extends Error {
  readonly code = 'EIO';
}

/** True when both hold the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/**
 * Writes all of `bytes` at `position`, waits until they are on the disk, reads them back and compares.
 * Throws when any of it fails: after a return the bytes are there.
 */
export function writeProved(files: Files, fd: number, bytes: Uint8Array, position: number): void {
  let written = 0;
  while (written < bytes.byteLength) {
    const took = files.writeAt(fd, bytes.subarray(written), position + written);
    if (took === 0) throw new ShortWrite('The disk took none of the bytes.');
    written += took;
  }
  files.sync(fd);
  const back = readFully(files, fd, position, bytes.byteLength);
  if (!sameBytes(back, bytes)) throw new ReadBackDiffers('The disk gave other bytes back.');
}

/**
 * Makes a file whole or not at all: a new file beside it, proved, then renamed over it. Throws when
 * any of it fails, and then `path` is what it was.
 */
export function writeWholeFile(files: Files, path: string, bytes: Uint8Array): void {
  const beside = `${path}.writing`;
  files.remove(beside);
  try {
    withFile(files, beside, 'create', (fd) => {
      writeProved(files, fd, bytes, 0);
    });
    files.rename(beside, path);
    files.syncFolder(dirname(path));
  } catch (error) {
    discard(files, beside);
    throw error;
  }
}

/** Removes a file that nobody needs. That it can't be removed does no harm and is not worth a word. */
export function discard(files: Files, path: string): boolean {
  try {
    files.remove(path);
    return true;
  } catch {
    return false;
  }
}
