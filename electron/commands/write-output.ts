import { rename, rm, writeFile } from 'node:fs/promises';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { CliIo } from './command.ts';
import { resolved } from './paths.ts';

/** The name of a file system error such as ENOSPC; null for anything else. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['the folder does not exist', 'Make the folder first, or name another.'],
  ENOTDIR: ['a part of its path is a file', 'Name another folder.'],
  EISDIR: ['it is a folder', 'Name a file in it.'],
  EACCES: ['writing there is not allowed', 'Name a folder in which you may write.'],
  EPERM: ['writing there is not allowed', 'Name a folder in which you may write.'],
  EROFS: ['the disk is read-only', 'Name a folder in which you may write.'],
  ENOSPC: ['the disk is full', 'Make room, or name another disk.'],
};

/**
 * Writes what a command made to `typed`, or to standard output for `-`. A file appears whole or not at
 * all: what stood there before stays until the new one is complete.
 */
export async function writeOutput(
  typed: string,
  content: string | Uint8Array,
  io: CliIo,
): Promise<Result<null, Refusal>> {
  if (typed === '-') {
    io.out(content);
    return ok(null);
  }
  const target = resolved(typed, io);
  const partial = `${target}.part-${process.pid}`;
  try {
    await writeFile(partial, content, { flush: true });
    await rename(partial, target);
    return ok(null);
  } catch (error) {
    const reason = reasons[codeOf(error) ?? ''];
    if (reason === undefined) throw error;
    await rm(partial, { force: true });
    const [why, next] = reason;
    return err(
      refusal('cannot-write', `${typed} can't be written: ${why}.`, next, 'Nothing was written.'),
    );
  }
}
