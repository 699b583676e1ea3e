import type { Stats } from 'node:fs';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
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
  ENAMETOOLONG: ['its name is too long', 'Name it shorter.'],
  ELOOP: ['its links lead round in a circle', 'Name another file.'],
  EBUSY: ['another program holds it', 'Close it there and try again.'],
  ENOSPC: ['the disk is full', 'Make room, or name another disk.'],
};

/** The files of a register folder that nothing but the register itself writes. */
const keptNames = ['trail.jsonl', 'register.json', 'register.previous.json', 'register.lock'];

async function factsOf(whole: string): Promise<Stats | null> {
  try {
    return await stat(whole);
  } catch (error) {
    // What else is wrong with the path is said when it is written to.
    if (Object.hasOwn(reasons, codeOf(error) ?? '')) return null;
    throw error;
  }
}

/** True where both name one file, whatever links and spellings lead there. */
export async function isSameFile(one: string, other: string, io: CliIo): Promise<boolean> {
  const [first, second] = [resolved(one, io), resolved(other, io)];
  if (first === second) return true;
  const [a, b] = await Promise.all([factsOf(first), factsOf(second)]);
  return a !== null && b !== null && a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
}

/** Why a file that is there already must stay as it is; null where it may be replaced. */
async function whyKept(
  typed: string,
  target: string,
  reads: string | null,
  io: CliIo,
): Promise<string | null> {
  if (reads !== null && (await isSameFile(typed, reads, io))) {
    return 'it is the file that is read';
  }
  const isInRegister =
    keptNames.includes(path.basename(target)) &&
    (await factsOf(path.join(path.dirname(target), 'trail.jsonl'))) !== null;
  return isInRegister ? 'it is part of a register' : null;
}

/** A file appears whole or not at all; a device or a pipe is written to as it stands. */
async function put(
  target: string,
  content: string | Uint8Array,
  facts: Stats | null,
): Promise<void> {
  if (facts !== null && !facts.isFile() && !facts.isDirectory()) {
    await writeFile(target, content);
    return;
  }
  const partial = `${target}.part-${process.pid}`;
  try {
    await writeFile(partial, content, { flush: true });
    await rename(partial, target);
  } catch (error) {
    // With a name too long, for one, there is nothing to take away and rm itself would fault.
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes what a command made to `typed`, or to standard output for `-`. What stood there before stays
 * until the new file is complete; what the command `reads`, and what belongs to a register, is never
 * written over.
 */
export async function writeOutput(
  typed: string,
  content: string | Uint8Array,
  io: CliIo,
  reads: string | null = null,
): Promise<Result<null, Refusal>> {
  if (typed === '-') {
    io.out(content);
    return ok(null);
  }
  const named = resolved(typed, io);
  const cannot = (why: string, next: string): Result<never, Refusal> =>
    err(
      refusal('cannot-write', `${typed} can't be written: ${why}.`, next, 'Nothing was written.'),
    );
  try {
    const facts = await factsOf(named);
    const target = facts === null ? named : await realpath(named);
    const kept = await whyKept(typed, target, reads, io);
    if (kept !== null) return cannot(kept, 'Name another file.');
    await put(target, content, facts);
    return ok(null);
  } catch (error) {
    const reason = reasons[codeOf(error) ?? ''];
    if (reason === undefined) throw error;
    return cannot(...reason);
  }
}
