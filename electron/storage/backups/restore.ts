import { basename, join } from 'node:path';
import type { Register } from '../../../shared/register/register.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { discard } from '../careful-files.ts';
import { checkTrail, type CheckedTrail } from '../check-trail.ts';
import { diskFault } from '../disk-fault.ts';
import { documentFile, isDocument } from '../documents.ts';
import type { Files } from '../files.ts';
import type { LineCodec } from '../line-codec.ts';
import { registerFiles, stamp } from '../register-files.ts';
import { copyLater, readWholeLater } from '../stream-files.ts';
import type { Turns } from '../turns.ts';
import { copyFiles, listCopies, pooledDocuments } from './backup-place.ts';

/** Reads the copy `name` and proves it from its first record to its last. */
export async function readCopy(
  files: Files,
  codec: LineCodec,
  turns: Turns,
  place: string,
  name: string,
): Promise<Result<CheckedTrail, Refusal>> {
  try {
    if (!listCopies(files, place).some((copy) => copy.name === name)) return err(gone());
    const trail = await checkTrail(
      await readWholeLater(files, copyFiles(place, name).trail),
      codec,
      turns,
    );
    if (trail.broken === null && trail.torn === 0) return ok(trail);
    return err(damaged(trail.broken?.reason ?? 'its last line is cut off'));
  } catch (error) {
    return err(damaged(diskFault(error).because));
  }
}

/**
 * Brings the documents of `register` that are missing in `folder`, or are not what was added, back from
 * the copies in `place`. Answers with the file names of those that no copy has either.
 */
export async function bringDocumentsBack(
  files: Files,
  place: string,
  folder: string,
  register: Register,
): Promise<Result<readonly string[], Refusal>> {
  const { documents } = registerFiles(folder);
  const missing: string[] = [];
  try {
    for (const { sha256, fileName } of Object.values(register.documents)) {
      const name = documentFile(sha256, fileName);
      const to = join(documents, name);
      if (files.facts(to) !== null && (await isDocument(files, folder, to, sha256))) continue;
      const from = join(pooledDocuments(place), name);
      if (files.facts(from) === null || !(await isDocument(files, folder, from, sha256))) {
        missing.push(fileName);
        continue;
      }
      files.makeFolder(documents);
      await copyLater(files, from, to);
    }
    return ok(missing);
  } catch (error) {
    return err(notRestored(error));
  }
}

/** Gives a file a second name; where the disk can't, copies it; where it can't be read, moves it. */
async function keep(files: Files, from: string, to: string): Promise<void> {
  try {
    files.link(from, to);
  } catch (error) {
    diskFault(error);
    try {
      await copyLater(files, from, to);
    } catch (unreadable) {
      diskFault(unreadable);
      files.rename(from, to);
    }
  }
}

/**
 * Puts the trail of a copy in the place of one that is damaged. What was there is kept, under its own
 * names, in a folder of its own, with whose name this answers. The register must be closed.
 */
export async function putTrailBack(
  files: Files,
  place: string,
  name: string,
  folder: string,
  at: string,
): Promise<Result<string, Refusal>> {
  const paths = registerFiles(folder);
  const kept = `damaged-${stamp(at)}`;
  try {
    const coming = `${paths.trail}.coming`;
    files.remove(coming);
    await copyLater(files, copyFiles(place, name).trail, coming);
    files.makeFolder(join(folder, kept));
    const quickCopies = [paths.snapshot, paths.previousSnapshot];
    for (const path of [...quickCopies, paths.trail]) {
      if (files.facts(path) !== null) await keep(files, path, join(folder, kept, basename(path)));
    }
    files.syncFolder(join(folder, kept));
    // At each moment there is a trail: the damaged one, and from here on the one that was put back.
    files.rename(coming, paths.trail);
    files.syncFolder(folder);
    for (const path of quickCopies) discard(files, path);
    return ok(kept);
  } catch (error) {
    return err(notRestored(error));
  }
}

function gone(): Refusal {
  return refusal('copy-gone', 'This copy is no longer there.', 'Look at the list of copies again.');
}

function damaged(because: string): Refusal {
  return refusal(
    'copy-damaged',
    `This copy can’t be restored: ${because}.`,
    'Take an earlier copy, or one from the other folder.',
  );
}

function notRestored(error: unknown): Refusal {
  const { because, remedy } = diskFault(error);
  return refusal(
    'not-restored',
    `The copy could not be put back, because ${because}.`,
    `${remedy}, then try again.`,
    'The copy itself is untouched, and so is everything that was in the register’s folder.',
  );
}
