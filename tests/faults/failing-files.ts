import { realFiles, type Files } from '../../electron/storage/files.ts';
import type { OpenStoreFile } from '../../electron/storage/store-file.ts';

/**
 * What goes wrong. `cut` is a disk that takes half of the bytes and says so; `silent-cut` one that says
 * it took all. `crash` ends the process, `torn-crash` in the middle of a write, and `power-cut` loses
 * besides what was not yet fsynced.
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

/** What happens at once, answered as what happens later is. */
async function later<T>(work: () => T): Promise<T> {
  await Promise.resolve();
  return work();
}

/** A real file system in which one call, or every call from one on, goes wrong. */
export class FailingFiles {
  readonly #fault: Fault | null;
  readonly #paths = new Map<number, string>();
  /** Bytes of each file that are on the disk for certain. */
  readonly #synced = new Map<string, number>();
  #calls = 0;
  #hasCrashed = false;
  #hasFailed = false;

  constructor(fault: Fault | null) {
    this.#fault = fault;
  }

  /** How many calls were made. */
  get calls(): number {
    return this.#calls;
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
    this.#calls += 1;
    const fault = this.#fault;
    if (fault === null) return null;
    const isDue = fault.lasts ? this.#calls >= fault.at : this.#calls === fault.at;
    if (!isDue) return null;
    const { kind } = fault;
    if (codes.includes(kind)) {
      if (kind === 'ENOSPC' && !takesSpace.includes(call)) return null;
      this.#hasFailed = true;
      throw new SystemError(kind, call);
    }
    if (
      kind === 'crash' ||
      ((kind === 'torn-crash' || kind === 'power-cut') && call !== 'writeAt')
    ) {
      return this.#crash(call);
    }
    return kind;
  }

  #crash(call: string): never {
    this.#hasCrashed = true;
    this.#hasFailed = true;
    for (const [fd, path] of this.#paths) {
      const synced = this.#synced.get(path) ?? 0;
      if (this.#fault?.kind === 'power-cut' && realFiles.size(fd) > synced) {
        realFiles.truncate(fd, synced);
      }
      realFiles.close(fd);
    }
    throw new Crash(call);
  }

  readonly files: Files = {
    open: (path, how) => {
      this.#point(`open-${how}`);
      const fd = realFiles.open(path, how);
      this.#paths.set(fd, path);
      if (!this.#synced.has(path)) this.#synced.set(path, realFiles.size(fd));
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
      if (kind === null || bytes.byteLength < 2) return realFiles.writeAt(fd, bytes, position);
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
      this.#point('sync');
      realFiles.sync(fd);
      const path = this.#paths.get(fd);
      if (path !== undefined) this.#synced.set(path, realFiles.size(fd));
    },
    syncFolder: (path) => {
      this.#point('syncFolder');
      realFiles.syncFolder(path);
    },
    rename: (from, to) => {
      this.#point('rename');
      realFiles.rename(from, to);
      this.#synced.set(to, this.#synced.get(from) ?? 0);
    },
    link: (from, to) => {
      this.#point('link');
      realFiles.link(from, to);
    },
    remove: (path) => {
      this.#point('remove');
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
