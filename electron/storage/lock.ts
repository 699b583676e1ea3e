import { hostname, uptime, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { discard, readWhole, withFile, writeProved } from './careful-files.ts';
import { diskFault, faultCode } from './disk-fault.ts';
import type { Files } from './files.ts';

const ownerSchema = z.object({
  host: z.string(),
  pid: z.number().int(),
  user: z.string(),
  /** When the register was opened. */
  at: z.string(),
  /** When the computer was started, in seconds since 1970: a process number means nothing after. */
  bootedAt: z.number(),
  /** Differs from opening to opening. */
  token: z.string(),
});

/** Who has a register open. */
export type LockOwner = z.infer<typeof ownerSchema>;

/** What the lock asks of the machine; a test puts another machine in its place. */
export interface Machine {
  readonly owner: (at: string) => LockOwner;
  /** Whether a process of this host is alive. */
  readonly isAlive: (pid: number) => boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** This machine. */
export const thisMachine: Machine = {
  owner: (at) => ({
    host: hostname(),
    pid: process.pid,
    user: userName(),
    at,
    bootedAt: Math.round(Date.now() / 1_000 - uptime()),
    token: crypto.randomUUID(),
  }),
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // EPERM: it is there and belongs to somebody else.
      return faultCode(error) === 'EPERM';
    }
  },
  clock: () => Date.now(),
};

function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    // An account without an entry in the system's list of users has no name.
    diskFault(error);
    return 'unknown';
  }
}

/** A lock that is held. */
export interface Lock {
  /** What was found on the way, to be told: a lock left behind by a crash. */
  readonly notice: Refusal | null;
  readonly release: () => void;
}

/** Boot times are computed from two clocks; this much they may differ, in seconds. */
const sameBoot = 120;
/** A lock file without an owner is being written or was left so by a crash; after this it was left. */
const halfWrittenMs = 10_000;

function readOwner(files: Files, path: string): LockOwner | null {
  try {
    const text = Buffer.from(readWhole(files, path)).toString('utf8');
    const owner = ownerSchema.safeParse(JSON.parse(text));
    return owner.success ? owner.data : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) diskFault(error);
    return null;
  }
}

function isLeftBehind(
  files: Files,
  path: string,
  owner: LockOwner | null,
  machine: Machine,
  at: string,
): boolean {
  if (owner === null) {
    const facts = files.facts(path);
    return facts !== null && machine.clock() - facts.modified > halfWrittenMs;
  }
  const here = machine.owner(at);
  if (owner.host !== here.host) return false;
  return Math.abs(owner.bootedAt - here.bootedAt) > sameBoot || !machine.isAlive(owner.pid);
}

function heldBy(owner: LockOwner | null, machine: Machine, at: string): Refusal {
  const where =
    owner === null
      ? 'by another program'
      : owner.host === machine.owner(at).host
        ? `on this computer by ${owner.user}`
        : `on ${owner.host} by ${owner.user}`;
  const since = owner === null ? '' : `, since ${owner.at.slice(0, 16).replace('T', ' ')} UTC`;
  return refusal(
    'open-elsewhere',
    `The register is open ${where}${since}, so it can be read here but not changed.`,
    'Close it there and open it again here. If that computer is gone for good, delete the file register.lock in the register’s folder.',
    'Nothing is lost.',
  );
}

/** What a disk answers that can't give a file a second name: exFAT and some network shares. */
const cannotLink: readonly (string | null)[] = [
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
];

/**
 * Makes the lock file with its owner in it at one blow, by a second name for a file that is whole, so
 * that no crash leaves a lock that says nothing. Throws what the disk throws, EEXIST where it is held.
 */
function writeLock(files: Files, path: string, owner: LockOwner): void {
  const whole = `${path}.${owner.token}`;
  try {
    writeOwner(files, whole, owner);
    files.link(whole, path);
  } catch (error) {
    if (!cannotLink.includes(faultCode(error))) throw error;
    writeOwner(files, path, owner);
  } finally {
    discard(files, whole);
  }
}

/** Writes the file, or leaves none. */
function writeOwner(files: Files, path: string, owner: LockOwner): void {
  withFile(files, path, 'create', (fd) => {
    try {
      writeProved(files, fd, Buffer.from(JSON.stringify(owner)), 0);
    } catch (error) {
      discard(files, path);
      throw error;
    }
  });
}

/** Removes what crashes have left of locks that were being made. */
function sweep(files: Files, path: string): void {
  const folder = dirname(path);
  try {
    for (const name of files.list(folder)) {
      if (name.startsWith(`${basename(path)}.`)) discard(files, join(folder, name));
    }
  } catch (error) {
    // They do no harm; the next opening tries again.
    diskFault(error);
  }
}

/** Puts aside the lock that was judged left behind; false when it has meanwhile become another's. */
function putAside(files: Files, path: string, judged: LockOwner | null, token: string): boolean {
  const aside = `${path}.${token}`;
  files.rename(path, aside);
  if (readOwner(files, aside)?.token === judged?.token) {
    discard(files, aside);
    return true;
  }
  files.rename(aside, path);
  return false;
}

/**
 * Takes the lock at `path`. Refuses where somebody else holds it, and where the disk can't be written;
 * the register can then be read all the same.
 */
export function takeLock(
  files: Files,
  path: string,
  at: string,
  machine: Machine = thisMachine,
): Result<Lock, Refusal> {
  const mine = machine.owner(at);
  const release = (): void => {
    if (readOwner(files, path)?.token === mine.token) discard(files, path);
  };
  let notice: Refusal | null = null;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeLock(files, path, mine);
      sweep(files, path);
      return ok({ notice, release });
    } catch (error) {
      // Whoever holds the lock may have swept away the file that was to become ours.
      if (faultCode(error) === 'ENOENT' && attempt === 0) continue;
      if (faultCode(error) !== 'EEXIST') return err(cannotWrite(error));
    }
    try {
      const owner = readOwner(files, path);
      if (!isLeftBehind(files, path, owner, machine, at)) return err(heldBy(owner, machine, at));
      if (!putAside(files, path, owner, mine.token)) continue;
      notice = refusal(
        'lock-taken-over',
        'Concordat did not close this register properly last time, for example because the computer stopped.',
        'You need do nothing.',
        'Every change that was saved is here.',
      );
    } catch (error) {
      // Somebody else was quicker to clear it away: try again. Anything else is told.
      if (faultCode(error) !== 'ENOENT') return err(cannotWrite(error));
    }
  }
  return err(heldBy(readOwner(files, path), machine, at));
}

function cannotWrite(error: unknown): Refusal {
  const { because, remedy } = diskFault(error);
  return refusal(
    'read-only-place',
    `The register can be read but not changed, because ${because}.`,
    `${remedy}, then open the register again.`,
    'Nothing is lost.',
  );
}
