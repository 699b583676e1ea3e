import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { readWhole, writeWholeFile } from '../careful-files.ts';
import { checkTrail } from '../check-trail.ts';
import { diskFault } from '../disk-fault.ts';
import type { Files } from '../files.ts';
import { keptTrailCodec, recoded } from '../kept-trails.ts';
import { plainLines } from '../line-codec.ts';
import { takeLock, thisMachine, type Machine } from '../lock.ts';
import { registerFiles } from '../register-files.ts';
import type { Turns } from '../turns.ts';
import { newRecoveryKey, readSealFile, unwrapKey, wrapKey, writeSealFile } from './seal-file.ts';
import { sealOf, type Seal } from './seal.ts';
import { isSealed } from './unlock.ts';

/** What sealing needs. */
export interface SealingJob {
  readonly files: Files;
  readonly folder: string;
  readonly passphrase: string;
  readonly at: string;
  readonly turns: Turns;
  readonly machine?: Machine;
  /** scrypt's cost, for tests. */
  readonly cost?: number;
}

/** A register that was sealed. */
export interface SealedRegister {
  /** To be shown once and kept by the officer: opens the register when the passphrase is forgotten. */
  readonly recoveryKey: string;
  /** Files in the folder that were set aside as evidence before and are not sealed. */
  readonly leftPlain: readonly string[];
}

const waiting = {
  documents: 'documents.sealed',
  merged: 'merged.sealed',
  incoming: 'incoming.sealed',
} as const;

/** Where documents lie that were dropped and have no agreement yet. */
function queueOf(folder: string): string {
  return join(folder, 'incoming');
}

/**
 * Seals a register that is closed. The sealed trail takes the place of the plain one at one blow; before
 * that the register is as it was, after it everything else is finished at the next opening where it was
 * not. Refuses where the register is open elsewhere, is sealed already, or does not hold together.
 */
export async function sealRegister(job: SealingJob): Promise<Result<SealedRegister, Refusal>> {
  const { files, folder, at } = job;
  const paths = registerFiles(folder);
  const lock = takeLock(files, paths.lock, at, job.machine ?? thisMachine);
  if (!lock.ok) return lock;
  try {
    if (isSealed(files, folder)) return err(alreadySealed());
    const bytes = readWhole(files, paths.trail);
    const trail = await checkTrail(bytes, plainLines, job.turns);
    if (trail.broken !== null || trail.torn > 0 || trail.registerId === null) return err(broken());
    const { registerId } = trail;
    const key = randomBytes(32);
    const keyId = randomBytes(8).toString('hex');
    const recoveryKey = newRecoveryKey();
    const about = { registerId, keyId };
    const seal = sealOf(registerId, key);
    await setApart(job, seal);
    writeSealFile(files, folder, {
      format: 1,
      ...about,
      passphrase: await wrapKey(key, about, 'passphrase', job.passphrase, job.cost),
      recovery: await wrapKey(key, about, 'recovery', recoveryKey, job.cost),
    });
    writeWholeFile(files, paths.trail, recoded(bytes, plainLines, seal.lines));
    finishSealing(files, folder);
    return ok({ recoveryKey, leftPlain: plainRemains(files, folder) });
  } catch (error) {
    const { because, remedy } = diskFault(error);
    return err(
      refusal(
        'not-sealed',
        `The register could not be sealed, because ${because}.`,
        `${remedy}, then try again.`,
        'Every change is in the register as before.',
      ),
    );
  } finally {
    lock.value.release();
  }
}

/** Sealed copies of documents, of those that wait for their agreement and of merged trails, in folders of their own until the trail is sealed. */
async function setApart({ files, folder, turns }: SealingJob, seal: Seal): Promise<void> {
  const paths = registerFiles(folder);
  const each = async (
    from: string,
    to: string,
    make: (name: string, bytes: Uint8Array) => Uint8Array,
  ): Promise<void> => {
    removeAll(files, to);
    if (files.facts(from)?.isFolder !== true) return;
    files.makeFolder(to);
    for (const name of files.list(from)) {
      if (name.endsWith('.writing')) continue;
      writeWholeFile(files, join(to, name), make(name, readWhole(files, join(from, name))));
      if (turns.isOver()) await turns.next();
    }
  };
  await each(paths.documents, join(folder, waiting.documents), (name, bytes) =>
    seal.sealFile(`documents/${name}`, bytes),
  );
  await each(queueOf(folder), join(folder, waiting.incoming), (name, bytes) =>
    seal.sealFile(`incoming/${name}`, bytes),
  );
  await each(paths.merged, join(folder, waiting.merged), (name, bytes) =>
    recoded(bytes, plainLines, keptTrailCodec(seal.lines, name)),
  );
}

/**
 * Puts what was set apart in its place and clears away what is derived and still readable. Done again at
 * each opening of a sealed register: a crash in the middle of it leaves nothing half sealed for long.
 */
export function finishSealing(files: Files, folder: string): void {
  const paths = registerFiles(folder);
  let wasUnfinished = false;
  for (const [name, to] of [
    [waiting.documents, paths.documents],
    [waiting.merged, paths.merged],
    [waiting.incoming, queueOf(folder)],
  ] as const) {
    const from = join(folder, name);
    if (files.facts(from)?.isFolder !== true) continue;
    wasUnfinished = true;
    files.makeFolder(to);
    for (const each of files.list(from)) {
      if (each.endsWith('.writing')) files.remove(join(from, each));
      else files.rename(join(from, each), join(to, each));
    }
    // What was being written when a machine stopped is nobody's, and it is readable.
    for (const each of files.list(to).filter((name) => name.endsWith('.writing')))
      files.remove(join(to, each));
    files.removeFolder(from);
  }
  clearPlainQueue(files, folder);
  const isPlainCopy = [paths.snapshot, paths.previousSnapshot].filter((path) =>
    holdsPlain(files, path),
  );
  for (const path of isPlainCopy) files.remove(path);
  if (wasUnfinished || isPlainCopy.length > 0) removeAll(files, join(folder, 'texts'));
}

/**
 * A readable entry in the queue of a sealed register is not one that this register wrote: it is cleared
 * away with its bytes, neither taken nor left lying.
 */
function clearPlainQueue(files: Files, folder: string): void {
  const queue = queueOf(folder);
  if (files.facts(queue)?.isFolder !== true) return;
  for (const name of files.list(queue).filter((each) => each.endsWith('.json'))) {
    const path = join(queue, name);
    const isPlain = Buffer.from(readWhole(files, path)).subarray(0, 10).equals(plainEntry);
    if (!isPlain) continue;
    const beside = join(queue, `${name.slice(0, -'.json'.length)}.bytes`);
    if (files.facts(beside) !== null) files.remove(beside);
    files.remove(path);
  }
}

/** With this each entry of the queue begins. */
const plainEntry = Buffer.from('{"sha256":');

function holdsPlain(files: Files, path: string): boolean {
  if (files.facts(path) === null) return false;
  return !Buffer.from(readWhole(files, path)).subarray(0, 200).includes('"body":{"sealed":');
}

function removeAll(files: Files, folder: string): void {
  if (files.facts(folder)?.isFolder !== true) return;
  for (const name of files.list(folder)) files.remove(join(folder, name));
  files.removeFolder(folder);
}

/** What was set aside as evidence in earlier times: it is not touched, and it is told. */
function plainRemains(files: Files, folder: string): readonly string[] {
  const aside = /^(?:trail\.torn\.|register\.not-in-trail\.|damaged-|trail.+\.jsonl$)/;
  return files.list(folder).filter((name) => aside.test(name));
}

/** Wraps the key anew: under another passphrase, or with another recovery key, which is the answer. */
export async function changeSecret(
  files: Files,
  folder: string,
  current: string,
  next: { readonly passphrase: string } | 'new-recovery-key',
  cost?: number,
): Promise<Result<string | null, Refusal>> {
  try {
    const file = readSealFile(files, folder);
    if (file === null) return err(notSealedYet());
    const key = await unwrapKey(file, current);
    if (key === null) return err(wrongNow());
    if (next === 'new-recovery-key') {
      const recoveryKey = newRecoveryKey();
      const recovery = await wrapKey(key, file, 'recovery', recoveryKey, cost);
      writeSealFile(files, folder, { ...file, recovery });
      return ok(recoveryKey);
    }
    const passphrase = await wrapKey(key, file, 'passphrase', next.passphrase, cost);
    writeSealFile(files, folder, { ...file, passphrase });
    return ok(null);
  } catch (error) {
    const { because, remedy } = diskFault(error);
    return err(
      refusal(
        'secret-not-changed',
        `The passphrase was not changed, because ${because}.`,
        `${remedy}, then try again.`,
        'The old one still opens the register.',
      ),
    );
  }
}

function alreadySealed(): Refusal {
  return refusal('already-sealed', 'The register is sealed already.', 'You need do nothing.');
}

function notSealedYet(): Refusal {
  return refusal('not-sealed-yet', 'The register is not sealed.', 'Seal it first.');
}

function wrongNow(): Refusal {
  return refusal(
    'passphrase-wrong',
    'The present passphrase is not right.',
    'Type it again, or type the recovery key.',
  );
}

function broken(): Refusal {
  return refusal(
    'trail-broken',
    'The trail of this register does not hold together, so it is not sealed as it is.',
    'Check the register under Safe keeping, and put back a copy first.',
  );
}
