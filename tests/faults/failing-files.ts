import { realFiles, type Files } from '../../electron/storage/files.ts';
import type { OpenStoreFile } from '../../electron/storage/store-file.ts';
import { Power } from './power.ts';

/**
 * What goes wrong. `cut` is a disk that takes half of the bytes and says so; `silent-cut` one that says
 * it took all. `crash` ends the process, `torn-crash` in the middle of a write. `power-cut` loses besides
 * what was not yet flushed, `power-cut-names` also the names in folders that were not. `lost-sync` is a
 * disk that says once that it has flushed and has not, and the power goes at the end of the work.
 */
export const faultKinds = [
  'ENOSPC',
  'EIO',
  'EACCES',
  'EBUSY',
  'cut',
  'silent-cut',
  'crash',
  'torn-crash',
  'power-cut',
  'power-cut-names',
  'lost-sync',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Which call fails, how, and whether every later call fails as well. */
export interface Fault {
  readonly kind: FaultKind;
  /** Number of the call, from 1. */
  readonly at: number;
  readonly lasts: boolean;
}

/** The process is gone: nothing that it does afterwards reaches the disk. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

class SystemError extends Error {
  readonly code: string;
  constructor(code: string, call: string) {
    super(`${code}: ${call}`);
    this.code = code;
  }
}

const codes: readonly string[] = ['ENOSPC', 'EIO', 'EACCES', 'EBUSY'];
/** What a full disk refuses; it still reads, renames and removes. */
const takesSpace: readonly string[] = [
  'open-create',
  'writeAt',
  'makeFolder',
  'sync',
  'store-write',
];

/** Whether a kind of fault can strike at a call at all. */
export function canStrike(kind: FaultKind, call: string): boolean {
  if (kind === 'ENOSPC') return takesSpace.includes(call);
  if (kind === 'cut' || kind === 'silent-cut' || kind === 'torn-crash') return call === 'writeAt';
  return kind === 'lost-sync' ? call === 'sync' : true;
}

/** What happens at once, answered as what happens later is. */
async function later<T>(work: () => T): Promise<T> {
  await Promise.resolve();
  return work();
}

/** A real file system in which one call, or every call from one on, goes wrong. */
export class FailingFiles {
  readonly #fault: Fault | null;
  readonly #forgets: readonly string[];
  readonly #paths = new Map<number, string>();
  readonly #power = new Power();
  readonly #made: string[] = [];
  #hasCrashed = false;
  #hasFailed = false;

  /** `forgets` are calls that do nothing: what the code would be without them. */
  constructor(fault: Fault | null, forgets: readonly ('sync' | 'syncFolder')[] = []) {
    this.#fault = fault;
    this.#forgets = forgets;
  }

  /** How many calls were made. */
  get calls(): number {
    return this.#made.length;
  }
  /** Which calls were made, in their order. */
  get made(): readonly string[] {
    return this.#made;
  }
  get hasCrashed(): boolean {
    return this.#hasCrashed;
  }
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Counts a call and fails it where its turn has come; answers true where half of it is to be done. */
  #point(call: string): FaultKind | null {
    if (this.#hasCrashed) throw new Crash(call);
    this.#made.push(call);
    const fault = this.#fault;
    if (fault === null) return null;
    const isDue = fault.lasts ? this.calls >= fault.at : this.calls === fault.at;
    if (!isDue) return null;
    const { kind } = fault;
    if (codes.includes(kind)) {
      if (kind === 'ENOSPC' && !takesSpace.includes(call)) return null;
      this.#hasFailed = true;
      throw new SystemError(kind, call);
    }
    const endsAtWrites = kind === 'torn-crash' || kind.startsWith('power-cut');
    if (kind === 'crash' || (endsAtWrites && call !== 'writeAt')) return this.#crash(call);
    return kind;
  }

  /** The work is done; where the disk lied about a flush, the power goes now. */
  end(): void {
    if (this.#fault?.kind === 'lost-sync' && this.#hasFailed) this.#power.cut(false);
  }

  #crash(call: string): never {
    this.#hasCrashed = true;
    this.#hasFailed = true;
    for (const fd of this.#paths.keys()) realFiles.close(fd);
    const kind = this.#fault?.kind;
    if (kind === 'power-cut' || kind === 'power-cut-names') {
      this.#power.cut(kind === 'power-cut-names');
    }
    throw new Crash(call);
  }

  readonly files: Files = {
    open: (path, how) => {
      this.#point(`open-${how}`);
      const fd = realFiles.open(path, how);
      this.#paths.set(fd, path);
      if (how === 'create') this.#power.created(path);
      else this.#power.knows(path);
      return fd;
    },
    close: (fd) => {
      this.#point('close');
      this.#paths.delete(fd);
      realFiles.close(fd);
    },
    readAt: (fd, into, position) => {
      this.#point('readAt');
      return realFiles.readAt(fd, into, position);
    },
    writeAt: (fd, bytes, position) => {
      const kind = this.#point('writeAt');
      if (kind === null || kind === 'lost-sync' || bytes.byteLength < 2)
        return realFiles.writeAt(fd, bytes, position);
      this.#hasFailed = true;
      const took = realFiles.writeAt(fd, bytes.subarray(0, bytes.byteLength >> 1), position);
      if (kind !== 'cut' && kind !== 'silent-cut') return this.#crash('writeAt');
      return kind === 'cut' ? took : bytes.byteLength;
    },
    truncate: (fd, bytes) => {
      this.#point('truncate');
      realFiles.truncate(fd, bytes);
    },
    size: (fd) => {
      this.#point('size');
      return realFiles.size(fd);
    },
    sync: (fd) => {
      if (this.#forgets.includes('sync')) return;
      if (this.#point('sync') === 'lost-sync') {
        this.#hasFailed = true;
        return;
      }
      // The disk of the test is not the one that is tried: what counts is that it was asked.
      const path = this.#paths.get(fd);
      if (path !== undefined) this.#power.flushed(path);
    },
    syncFolder: (path) => {
      if (this.#forgets.includes('syncFolder')) return;
      this.#point('syncFolder');
      this.#power.folderFlushed(path);
    },
    rename: (from, to) => {
      this.#point('rename');
      const undoable = realFiles.facts(from)?.isFolder === false;
      if (undoable) this.#power.willRename(from, to);
      realFiles.rename(from, to);
    },
    link: (from, to) => {
      this.#point('link');
      realFiles.link(from, to);
      this.#power.linked(from, to);
    },
    remove: (path) => {
      this.#point('remove');
      if (realFiles.facts(path) !== null) this.#power.willRemove(path);
      realFiles.remove(path);
    },
    removeFolder: (path) => {
      this.#point('removeFolder');
      realFiles.removeFolder(path);
    },
    list: (folder) => {
      this.#point('list');
      return realFiles.list(folder);
    },
    makeFolder: (path) => {
      this.#point('makeFolder');
      realFiles.makeFolder(path);
    },
    facts: (path) => {
      this.#point('facts');
      return realFiles.facts(path);
    },
    readLater: (fd, into, position) => later(() => this.files.readAt(fd, into, position)),
    writeLater: (fd, bytes, position) => later(() => this.files.writeAt(fd, bytes, position)),
    syncLater: (fd) =>
      later(() => {
        this.files.sync(fd);
      }),
    syncFolderLater: (path) =>
      later(() => {
        this.files.syncFolder(path);
      }),
  };

  /** electron-store writes by itself: its whole write is one call that can fail or be cut short. */
  storeFiles(real: OpenStoreFile): OpenStoreFile {
    return (files, folder, name) => {
      const file = real(files, folder, name);
      return {
        path: file.path,
        read: () => {
          this.#point('store-read');
          return file.read();
        },
        write: (value) => {
          this.#point('store-write');
          file.write(value);
        },
      };
    };
  }
}
