import { join } from 'node:path';
import { formatOf } from '../../shared/changes/trail.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { readWhole, withFile, writeWholeFile } from './careful-files.ts';
import { conflictCopies } from './conflict-copies.ts';
import { diskFault } from './disk-fault.ts';
import { realFiles, type Files } from './files.ts';
import { plainLines } from './line-codec.ts';
import { loadRegister, type LoadedRegister } from './load-register.ts';
import { takeLock, thisMachine, type Lock } from './lock.ts';
import { formats, migrateTrail, tooNew } from './migrations.ts';
import { openStore } from './open-store.ts';
import * as found from './opening-notices.ts';
import { registerFiles, stamp, type RegisterFiles } from './register-files.ts';
import type { RegisterOptions, RegisterStore } from './register-store.ts';
import { holdSeal } from './sealing/keyring.ts';
import { finishSealing } from './sealing/seal-register.ts';
import type { Seal } from './sealing/seal.ts';
import { storeFilesOf } from './sealing/sealed-store-file.ts';
import { noKeys, unlock, type Keys } from './sealing/unlock.ts';
import { readSnapshot } from './snapshot.ts';
import { electronStoreFiles } from './store-file.ts';
import { endOf, TrailFile } from './trail-file.ts';
import { cutIntoLines, textOfLine } from './trail-reading.ts';

/**
 * Opens the register in `folder`. Whatever a crash, a full disk or a damaged byte has left, it opens
 * with all that was called saved and says what was found; it is read-only where writing would be
 * unsafe. Refuses only where there is no register, or nothing of it that this version can read.
 */
export async function openRegister(
  folder: string,
  options: RegisterOptions,
): Promise<Result<RegisterStore, Refusal>> {
  const files = options.files ?? realFiles;
  const plainStoreFiles = options.storeFiles ?? (await electronStoreFiles());
  const paths = registerFiles(folder);
  const at = options.now();
  try {
    if (!isRegister(files, paths)) return err(found.notARegister());
  } catch (error) {
    return err(found.cannotRead(diskFault(error)));
  }
  const unlocked = await unlockCarefully(files, folder, options.keys ?? noKeys);
  if (!unlocked.ok) return unlocked;
  const seal = unlocked.value;
  const codec = seal?.lines ?? options.codec ?? plainLines;
  const openStoreFile = storeFilesOf(seal, plainStoreFiles);
  const lock =
    options.readOnly === true
      ? err(found.openedToRead())
      : takeLock(files, paths.lock, at, options.machine ?? thisMachine);
  try {
    if (seal !== null && lock.ok) finishSealing(files, folder);
    const store = openStoreFile(files, folder, 'register');
    const opened = open(files, paths, at, { ...options, codec }, lock, () => readSnapshot(store));
    if (!opened.ok) return release(lock, opened.error);
    const { loaded, register, registerId, end, trail, readOnly, notices } = opened.value;
    return ok(
      openStore({
        folder,
        options,
        codec,
        forget: seal === null ? () => undefined : holdSeal(folder, seal),
        trail: new TrailFile(files, paths.trail, endOf(trail, loaded.hash ?? undefined)),
        snapshotFile: store,
        snapshotSeq: upToDate(loaded.snapshot),
        lock: lock.ok ? lock.value : null,
        registerId,
        register,
        end,
        entries: loaded.entries,
        readOnly,
        notices,
      }),
    );
  } catch (error) {
    return release(lock, found.cannotRead(diskFault(error)));
  }
}

/** As `unlock`, with what the disk throws as a refusal. */
async function unlockCarefully(
  files: Files,
  folder: string,
  keys: Keys,
): Promise<Result<Seal | null, Refusal>> {
  try {
    return await unlock(files, folder, keys);
  } catch (error) {
    return err(found.cannotRead(diskFault(error)));
  }
}

function release(lock: Result<Lock, Refusal>, reason: Refusal): Result<never, Refusal> {
  if (lock.ok) lock.value.release();
  return err(reason);
}

/** A folder is a register by its trail; a snapshot alone is what is left of one. */
function isRegister(files: Files, paths: RegisterFiles): boolean {
  if (files.facts(paths.folder)?.isFolder !== true) return false;
  return [paths.trail, paths.snapshot, paths.previousSnapshot].some(
    (path) => files.facts(path)?.isFolder === false,
  );
}

/** The last record of a quick copy that need not be written again; null where there is none such. */
function upToDate(snapshot: LoadedRegister['snapshot']): number | null {
  return snapshot.use === 'used' && snapshot.knewPast ? snapshot.seq : null;
}

interface Opened {
  readonly loaded: LoadedRegister;
  readonly register: NonNullable<LoadedRegister['register']>;
  readonly registerId: string;
  readonly end: LoadedRegister['end'];
  /** The whole lines of the trail. */
  readonly trail: Uint8Array;
  readonly readOnly: Refusal | null;
  readonly notices: readonly Refusal[];
}

function open(
  files: Files,
  paths: RegisterFiles,
  at: string,
  options: RegisterOptions,
  lock: Result<Lock, Refusal>,
  snapshot: () => ReturnType<typeof readSnapshot>,
): Result<Opened, Refusal> {
  const codec = options.codec ?? plainLines;
  const known = options.formats ?? formats;
  const notices: Refusal[] = lock.ok && lock.value.notice !== null ? [lock.value.notice] : [];
  let readOnly = lock.ok ? null : lock.error;

  let bytes = trailBytes(files, paths);
  const firstLine = textOfLine(cutIntoLines(bytes), 0, codec);
  const format = firstLine.ok ? formatOf(firstLine.value) : null;
  if (format !== null && format > known.current) return err(tooNew(format));
  if (format !== null && format < known.current) {
    if (!lock.ok) return err(lock.error);
    const migrated = migrateTrail(files, paths, format, at, known);
    if (!migrated.ok) return migrated;
    notices.push(found.broughtUpToDate(format, known.current));
    bytes = trailBytes(files, paths);
  }

  const loaded = loadRegister(bytes, snapshot(), codec);
  const { register, registerId, end, torn, broken } = loaded;
  if (register === null || registerId === null) {
    return err(found.nothingReadable(broken?.reason ?? 'it is empty'));
  }
  if (broken !== null) {
    readOnly = found.trailBroken(broken, loaded);
  }
  if (loaded.snapshot.use === 'damaged') notices.push(found.copyDamaged(loaded.snapshot.reason));
  if (loaded.snapshot.use === 'not-in-trail' && broken === null) {
    notices.push(found.trailFallsShort(loaded.snapshot.seq, end.seq, keepCopy(files, paths, at)));
  }
  const copies = conflictCopies(files, paths.folder);
  if (copies.length > 0) notices.push(found.copiesBeside(copies));
  if (torn.byteLength > 0 && options.readOnly === true) notices.push(found.tornPassedOver());
  if (torn.byteLength > 0 && readOnly === null) {
    const aside = setAside(files, paths, torn, loaded.wholeBytes, at);
    if (aside.ok) notices.push(found.tornSetAside(aside.value));
    else readOnly = aside.error;
  }
  const trail = bytes.subarray(0, loaded.wholeBytes);
  return ok({ loaded, register, registerId, end, trail, readOnly, notices });
}

function trailBytes(files: Files, paths: RegisterFiles): Uint8Array {
  return files.facts(paths.trail) === null ? new Uint8Array(0) : readWhole(files, paths.trail);
}

/** Keeps the fragment as evidence, and only then cuts it off. Answers with the fragment's file name. */
function setAside(
  files: Files,
  paths: RegisterFiles,
  torn: Uint8Array,
  wholeBytes: number,
  at: string,
): Result<string, Refusal> {
  const name = `trail.torn.${stamp(at)}.part`;
  try {
    writeWholeFile(files, join(paths.folder, name), torn);
    withFile(files, paths.trail, 'change', (fd) => {
      files.truncate(fd, wholeBytes);
      files.sync(fd);
    });
    return ok(name);
  } catch (error) {
    return err(found.tornCannotBeSetAside(diskFault(error)));
  }
}

/** Keeps a snapshot that says more than the trail; null where the disk does not let it. */
function keepCopy(files: Files, paths: RegisterFiles, at: string): string | null {
  const name = `register.not-in-trail.${stamp(at)}.json`;
  try {
    writeWholeFile(files, join(paths.folder, name), readWhole(files, paths.snapshot));
    return name;
  } catch (error) {
    diskFault(error);
    return null;
  }
}
