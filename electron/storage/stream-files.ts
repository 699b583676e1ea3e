import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { discard } from './careful-files.ts';
import type { Files } from './files.ts';

/** How much of a file is in memory at once, in bytes. */
const piece = 1_048_576;

/** Calls `take` with one piece of a file after the other; the window goes on meanwhile. */
export async function eachPiece(
  files: Files,
  path: string,
  take: (bytes: Uint8Array<ArrayBuffer>) => Promise<void> | void,
  to = Number.MAX_SAFE_INTEGER,
): Promise<void> {
  const fd = files.open(path, 'read');
  try {
    for (let at = 0; at < to;) {
      const buffer = new Uint8Array(Math.min(piece, to - at));
      const got = await files.readLater(fd, buffer, at);
      if (got === 0) return;
      await take(buffer.subarray(0, got));
      at += got;
    }
  } finally {
    files.close(fd);
  }
}

/** SHA-256 of a file as hexadecimal digits, however large it is. */
export async function hashOfFile(files: Files, path: string): Promise<string> {
  const hash = createHash('sha256');
  await eachPiece(files, path, (bytes) => {
    hash.update(bytes);
  });
  return hash.digest('hex');
}

/** The whole of a file as long as it is at this moment, read without making the window wait. */
export async function readWholeLater(files: Files, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const fd = files.open(path, 'read');
  try {
    // At one place from the start: pieces that are put together afterwards take three times the memory.
    const all = new Uint8Array(files.size(fd));
    let read = 0;
    while (read < all.byteLength) {
      const got = await files.readLater(fd, all.subarray(read, read + piece), read);
      if (got === 0) break;
      read += got;
    }
    return all.subarray(0, read);
  } finally {
    files.close(fd);
  }
}

/** A disk that hands back, or takes, other bytes than it was given. */
class CopyDiffers extends Error {
  readonly code = 'EIO';
}

/** Writes all of `bytes` at `position`. */
async function writeAll(
  files: Files,
  fd: number,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  for (let written = 0; written < bytes.byteLength;) {
    const took = await files.writeLater(fd, bytes.subarray(written), position + written);
    if (took === 0) throw new CopyDiffers('The disk took none of the bytes.');
    written += took;
  }
}

/**
 * Makes `to` from what `pour` hands over, whole or not at all, flushed and read back; answers with its
 * SHA-256. Throws what the disk throws; `to` is then what it was.
 */
export async function writeWholeLater(
  files: Files,
  to: string,
  pour: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<string> {
  const beside = `${to}.writing`;
  const hash = createHash('sha256');
  let length = 0;
  files.remove(beside);
  try {
    const fd = files.open(beside, 'create');
    try {
      await pour(async (bytes) => {
        hash.update(bytes);
        await writeAll(files, fd, bytes, length);
        length += bytes.byteLength;
      });
      await files.syncLater(fd);
    } finally {
      files.close(fd);
    }
    const sha256 = hash.digest('hex');
    if ((await hashOfFile(files, beside)) !== sha256) {
      throw new CopyDiffers('The disk gave other bytes back.');
    }
    files.rename(beside, to);
    await files.syncFolderLater(dirname(to));
    return sha256;
  } catch (error) {
    discard(files, beside);
    throw error;
  }
}

/** Copies a file, or its first `bytes` bytes, and answers with the SHA-256 of the copy. */
export function copyLater(files: Files, from: string, to: string, bytes?: number): Promise<string> {
  return writeWholeLater(files, to, (write) => eachPiece(files, from, write, bytes));
}
