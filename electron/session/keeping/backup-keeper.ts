import { basename, join } from 'node:path';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { BackupsState } from '../../../shared/contract/channels-keeping.ts';
import {
  copiesFolderName,
  listCopies,
  type BackupCopy,
} from '../../storage/backups/backup-place.ts';
import { clearCopies, makeBackup, type MadeBackup } from '../../storage/backups/make-backup.ts';
import { diskFault } from '../../storage/disk-fault.ts';
import { realFiles } from '../../storage/files.ts';
import { registerFiles } from '../../storage/register-files.ts';
import type { RegisterStore } from '../../storage/register-store.ts';
import { shortTurns } from '../../storage/turns.ts';
import type { HostPorts } from '../host-ports.ts';

/** The folders for copies: beside the register, and a second one where the officer chose one. */
export const backupPlaces = ['beside', 'second'] as const;
export type BackupPlace = (typeof backupPlaces)[number];

/** Makes copies of the open register by itself, and knows how they stand. */
export interface BackupKeeper {
  readonly state: () => BackupsState;
  /** Makes a copy in every place now; refuses where none could be made. */
  readonly makeNow: () => Promise<Result<readonly MadeBackup[], Refusal>>;
  /** The folder of a place; null where it is not set. */
  readonly folderOf: (place: BackupPlace) => string | null;
  /** What an officer must be told of the copies wherever they are; null where all is well. */
  readonly warning: () => Refusal | null;
  /** Clears every copy away and makes new ones: those of a register sealed since are readable. */
  readonly startAnew: () => Promise<void>;
  readonly stop: () => void;
}

const minute = 60_000;
/** How often it looks, how old a copy may grow while there are changes, and from when it warns. */
const timing = { first: minute / 2, look: 10 * minute, due: 60 * minute, old: 24 * 60 * minute };

/** Keeps copies of `store`'s register until it is stopped. */
export function createBackupKeeper(ports: HostPorts, store: RegisterStore): BackupKeeper {
  const failures = new Map<BackupPlace, Refusal>();
  let isStopped = false;
  let running: Promise<unknown> = Promise.resolve();
  let busy = 0;

  const folderOf = (place: BackupPlace): string | null => {
    if (place === 'beside') return registerFiles(store.folder).backups;
    const chosen = ports.settings.backupFolder(store.registerId);
    const name = copiesFolderName(store.register.profile.registerName, store.registerId);
    return chosen === null ? null : join(chosen, name);
  };

  const copiesIn = (place: BackupPlace): Result<readonly BackupCopy[], Refusal> => {
    const folder = folderOf(place);
    try {
      return ok(folder === null ? [] : listCopies(realFiles, folder));
    } catch (error) {
      return err(unreachable(place, error));
    }
  };

  const make = async (place: BackupPlace, folder: string): Promise<Result<MadeBackup, Refusal>> => {
    const made = await makeBackup({
      files: realFiles,
      codec: store.codec,
      turns: shortTurns(),
      folder: store.folder,
      place: folder,
      at: ports.clock.now(),
      isStopped: () => isStopped,
    });
    if (isStopped) return made;
    if (made.ok) failures.delete(place);
    else failures.set(place, made.error);
    return made;
  };

  /** One after the other, in every place for which `isWanted` holds. */
  const run = (
    isWanted: (place: BackupPlace) => boolean,
  ): Promise<Result<MadeBackup[], Refusal>> => {
    const turn = running.then(async () => {
      const made: MadeBackup[] = [];
      let failure: Refusal | null = null;
      busy += 1;
      try {
        for (const place of backupPlaces) {
          const folder = folderOf(place);
          if (isStopped || folder === null || !isWanted(place)) continue;
          const one = await make(place, folder);
          if (one.ok) made.push(one.value);
          else failure ??= one.error;
        }
      } finally {
        busy -= 1;
      }
      return failure === null ? ok(made) : err(failure);
    });
    running = turn.catch(() => undefined);
    return turn;
  };

  const isDue = (place: BackupPlace): boolean => {
    const copies = copiesIn(place);
    const [newest] = copies.ok ? copies.value : [];
    if (newest === undefined) return store.revision > 0;
    if (newest.hash === store.head) return false;
    return Math.abs(Date.parse(ports.clock.now()) - Date.parse(newest.madeAt)) >= timing.due;
  };

  const lookAround = (): void => {
    if (store.readOnly !== null) return;
    void run(isDue);
  };
  const first = setTimeout(lookAround, timing.first);
  const later = setInterval(lookAround, timing.look);
  first.unref();
  later.unref();

  const lastGood = (): string | null => {
    const all = backupPlaces.flatMap((place) => {
      const copies = copiesIn(place);
      return copies.ok ? copies.value.slice(0, 1) : [];
    });
    return (
      all
        .map(({ madeAt }) => madeAt)
        .toSorted()
        .at(-1) ?? null
    );
  };

  const warning = (): Refusal | null => {
    const failure = failures.get('beside') ?? failures.get('second') ?? null;
    if (failure !== null) return failure;
    const last = lastGood();
    if (last === null || store.readOnly !== null) return null;
    const isCurrent = backupPlaces.some((place) => {
      const copies = copiesIn(place);
      return copies.ok && copies.value[0]?.hash === store.head;
    });
    const age = Date.parse(ports.clock.now()) - Date.parse(last);
    return isCurrent || age < timing.old ? null : oldCopy(last);
  };

  return {
    folderOf,
    warning,
    state: () => ({
      places: backupPlaces.map((place) => {
        const folder = folderOf(place);
        const copies = copiesIn(place);
        const chosen = place === 'second' ? ports.settings.backupFolder(store.registerId) : null;
        return {
          place,
          isSet: folder !== null,
          folderName: chosen === null ? null : basename(chosen),
          copies: (copies.ok ? copies.value : []).map(
            ({ name, madeAt, seq, hash, agreements, documents }) => ({
              name,
              madeAt,
              change: seq,
              agreements,
              documents: documents.length,
              isCurrent: hash === store.head,
            }),
          ),
          failure: failures.get(place) ?? (copies.ok ? null : copies.error),
        };
      }),
      lastGood: lastGood(),
      isBusy: busy > 0,
    }),
    makeNow: async () => {
      const made = await run(() => true);
      return made;
    },
    startAnew: async () => {
      for (const place of backupPlaces) {
        const folder = folderOf(place);
        try {
          if (folder !== null) clearCopies(realFiles, folder);
        } catch (error) {
          failures.set(place, unreachable(place, error));
        }
      }
      await run(() => true);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(first);
      clearInterval(later);
    },
  };
}

function unreachable(place: BackupPlace, error: unknown): Refusal {
  const { because, remedy } = diskFault(error);
  const which = place === 'beside' ? 'beside the register' : 'in the second folder';
  return refusal(
    'copies-unreachable',
    `The copies ${which} can’t be looked at, because ${because}.`,
    `${remedy}, then look again.`,
    'The register itself is not affected.',
  );
}

function oldCopy(last: string): Refusal {
  return refusal(
    'copy-old',
    `The last good copy of this register was made on ${last.slice(0, 10)}, and the register has changed since.`,
    'Go to Safe keeping and make a copy now.',
    'Every change is saved in the register itself.',
  );
}
