import { join } from 'node:path';
import type { Register } from '../../../shared/register/register.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { discard, writeWholeFile } from '../careful-files.ts';
import { checkTrail } from '../check-trail.ts';
import { diskFault } from '../disk-fault.ts';
import { documentFile, isDocument } from '../documents.ts';
import type { Files } from '../files.ts';
import type { LineCodec } from '../line-codec.ts';
import { registerFiles, stamp } from '../register-files.ts';
import { sealFilePath } from '../sealing/seal-file.ts';
import { copyLater, readWholeLater } from '../stream-files.ts';
import type { Turns } from '../turns.ts';
import {
  copyFiles,
  copyNames,
  copyPrefix,
  listCopies,
  pooledDocuments,
  type BackupCopy,
  type CopyNote,
} from './backup-place.ts';
import { copiesToKeep } from './rotation.ts';

/** What a copy is made of, where, and with what. */
export interface BackupJob {
  readonly files: Files;
  readonly codec: LineCodec;
  readonly turns: Turns;
  /** The register's folder. */
  readonly folder: string;
  /** The folder for copies of this register. */
  readonly place: string;
  /** This moment as ISO 8601 in UTC. */
  readonly at: string;
  /** Ends it between two steps; what was begun is cleared away the next time. */
  readonly isStopped: () => boolean;
}

/** What became of a copy. */
export interface MadeBackup {
  readonly copy: BackupCopy;
  /** False where nothing had changed since the last copy, which then is the answer. */
  readonly isNew: boolean;
  /** Documents that are not what was added, by file name: they were left out of the copy. */
  readonly leftOut: readonly string[];
}

class Stopped extends Error {}

/**
 * Copies a register to `place` and proves the copy by reading it back from its first record to its last.
 * Documents are content-addressed: each is copied once and shared by all copies. Earlier copies that are
 * no longer needed go only when the new one is proved. Refuses where the copy can't be made or does not
 * hold; earlier copies are then untouched.
 */
export async function makeBackup(job: BackupJob): Promise<Result<MadeBackup, Refusal>> {
  const { files, place, at } = job;
  try {
    clearUnfinished(files, place);
    const trailFile = registerFiles(job.folder).trail;
    // Changes are written at one blow, so that at this moment the file ends with a whole line.
    const bytes = files.facts(trailFile)?.bytes ?? 0;
    const name = newName(files, place, at);
    const copy = copyFiles(place, name);
    files.makeFolder(copy.folder);
    await copyLater(files, trailFile, copy.trail, bytes);
    const proof = await checkTrail(await readWholeLater(files, copy.trail), job.codec, job.turns);
    goOn(job);
    if (proof.broken !== null || proof.torn > 0 || proof.registerId === null) {
      clearCopy(files, place, name);
      return err(notProved(proof.broken?.reason ?? 'its last line is cut off'));
    }
    const { seq, hash } = proof.end;
    const last = listCopies(files, place)[0];
    if (last?.registerId === proof.registerId && last.hash === hash) {
      clearCopy(files, place, name);
      return ok({ copy: last, isNew: false, leftOut: [] });
    }
    const wrappedKey = sealFilePath(job.folder);
    if (files.facts(wrappedKey) !== null) {
      await copyLater(files, wrappedKey, sealFilePath(copy.folder));
    }
    await copyMerged(job, copy.merged);
    const { taken, leftOut } = await poolDocuments(job, proof.register);
    const note: CopyNote = {
      format: 1,
      madeAt: at,
      registerId: proof.registerId,
      seq,
      hash,
      agreements: Object.keys(proof.register.agreements).length,
      documents: [...taken],
    };
    writeWholeFile(files, copy.note, Buffer.from(`${JSON.stringify(note)}\n`));
    rotate(files, place);
    return ok({ copy: { ...note, name }, isNew: true, leftOut });
  } catch (error) {
    if (error instanceof Stopped) return err(stopped());
    return err(notMade(error));
  }
}

/** A name that no copy has: two may be made in one second, or after the clock was set back. */
function newName(files: Files, place: string, at: string): string {
  const name = `${copyPrefix}${stamp(at)}`;
  const taken = new Set(copyNames(files, place));
  for (let n = 1; ; n += 1) {
    const each = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(each)) return each;
  }
}

function goOn({ isStopped }: BackupJob): void {
  if (isStopped()) throw new Stopped();
}

/** Puts the register's documents into the place's pool: by a second name where the disk can, else copied. */
async function poolDocuments(
  job: BackupJob,
  register: Register,
): Promise<{ readonly taken: ReadonlySet<string>; readonly leftOut: readonly string[] }> {
  const { files, folder, place } = job;
  const pool = pooledDocuments(place);
  const taken = new Set<string>();
  const leftOut: string[] = [];
  for (const { sha256, fileName } of Object.values(register.documents)) {
    goOn(job);
    const name = documentFile(sha256, fileName);
    const from = join(registerFiles(folder).documents, name);
    const to = join(pool, name);
    if (files.facts(to) !== null) {
      taken.add(name);
      continue;
    }
    if (files.facts(from) === null || !(await isDocument(files, folder, from, sha256))) {
      leftOut.push(fileName);
      continue;
    }
    files.makeFolder(pool);
    if (!linked(files, from, to)) await copyLater(files, from, to);
    taken.add(name);
  }
  return { taken, leftOut };
}

function linked(files: Files, from: string, to: string): boolean {
  try {
    files.link(from, to);
    return true;
  } catch (error) {
    // Another disk, or one that gives no second names: it is copied instead.
    diskFault(error);
    return false;
  }
}

/** The trails of copies that were merged belong to the register's history. */
async function copyMerged({ files, folder }: BackupJob, to: string): Promise<void> {
  const { merged } = registerFiles(folder);
  if (files.facts(merged)?.isFolder !== true) return;
  files.makeFolder(to);
  for (const name of files.list(merged)) {
    await copyLater(files, join(merged, name), join(to, name));
  }
}

/** Clears every copy in a place away: those of a register that has been sealed since are readable. */
export function clearCopies(files: Files, place: string): void {
  for (const name of copyNames(files, place)) clearCopy(files, place, name);
  const pool = pooledDocuments(place);
  if (files.facts(pool)?.isFolder !== true) return;
  for (const name of files.list(pool)) files.remove(join(pool, name));
}

/** Copies that were begun and never finished are none: they have no note, which is written last. */
function clearUnfinished(files: Files, place: string): void {
  for (const name of copyNames(files, place)) {
    if (files.facts(copyFiles(place, name).note) === null) clearCopy(files, place, name);
  }
}

function clearCopy(files: Files, place: string, name: string): void {
  const copy = copyFiles(place, name);
  // The note first: without it the folder counts as no copy, whatever happens next.
  files.remove(copy.note);
  for (const folder of [copy.merged, copy.folder]) {
    if (files.facts(folder)?.isFolder !== true) continue;
    for (const each of files.list(folder)) files.remove(join(folder, each));
    files.removeFolder(folder);
  }
}

/** Clears away the copies and the documents that are no longer needed. That it can't is no failure. */
function rotate(files: Files, place: string): void {
  try {
    const copies = listCopies(files, place);
    // A note that can't be read for a moment hides a copy, and which documents that copy needs.
    if (copies.length < copyNames(files, place).length) return;
    const kept = copiesToKeep(copies.map(({ name, madeAt }) => ({ name, at: Date.parse(madeAt) })));
    for (const { name } of copies) if (!kept.has(name)) clearCopy(files, place, name);
    const needed = new Set(
      copies.flatMap(({ name, documents }) => (kept.has(name) ? documents : [])),
    );
    const pool = pooledDocuments(place);
    if (files.facts(pool)?.isFolder !== true) return;
    for (const name of files.list(pool)) {
      if (!needed.has(name)) discard(files, join(pool, name));
    }
  } catch (error) {
    // An old copy too many does no harm; the next time tries again.
    diskFault(error);
  }
}

function notProved(reason: string): Refusal {
  return refusal(
    'backup-not-proved',
    `No copy was made: the trail does not hold together (${reason}).`,
    'Check the register under Safe keeping and put back an earlier copy.',
    'The earlier copies are untouched.',
  );
}

function notMade(error: unknown): Refusal {
  const { because, remedy } = diskFault(error);
  return refusal(
    'backup-not-made',
    `No copy of the register could be made, because ${because}.`,
    `${remedy}, then make a copy.`,
    'The register itself and the earlier copies are not affected.',
  );
}

function stopped(): Refusal {
  return refusal(
    'backup-stopped',
    'The copy was not finished, because the register was closed.',
    'A copy is made when the register is next open.',
  );
}
