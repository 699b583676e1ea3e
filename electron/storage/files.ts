import {
  closeSync,
  fstatSync,
  fsync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  read,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  write,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** What is known of a file or folder without opening it. */
export interface FileFacts {
  readonly isFolder: boolean;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * The few things that storage asks of a file system, so that a test can let any of them fail. Each
 * throws Node's error with its `code`; `writeAt` and `readAt` may do less than asked, and say so.
 */
export interface Files {
  /** `create` fails where the file exists; `change` needs it to exist. Both can also read. */
  readonly open: (path: string, how: 'read' | 'change' | 'create') => number;
  readonly close: (fd: number) => void;
  readonly readAt: (fd: number, into: Uint8Array, position: number) => number;
  readonly writeAt: (fd: number, bytes: Uint8Array, position: number) => number;
  readonly truncate: (fd: number, bytes: number) => void;
  readonly size: (fd: number) => number;
  /** Returns when the file's content is on the disk. */
  readonly sync: (fd: number) => void;
  /** Returns when the names in a folder are on the disk; Windows does this by itself. */
  readonly syncFolder: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
  /** A second name for a file; fails where the name is taken, and on disks that know no such thing. */
  readonly link: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** Removes a folder that is empty. */
  readonly removeFolder: (path: string) => void;
  readonly list: (folder: string) => readonly string[];
  readonly makeFolder: (path: string) => void;
  readonly facts: (path: string) => FileFacts | null;
  /** As `readAt`, without making the window wait: for files that may be large. */
  readonly readLater: (fd: number, into: Uint8Array, position: number) => Promise<number>;
  /** As `writeAt`, without making the window wait. */
  readonly writeLater: (fd: number, bytes: Uint8Array, position: number) => Promise<number>;
  /** As `sync`, without making the window wait. */
  readonly syncLater: (fd: number) => Promise<void>;
  /** As `syncFolder`, without making the window wait: a busy disk lets it wait for all that is written. */
  readonly syncFolderLater: (path: string) => Promise<void>;
}

const readSoon = promisify(read);
const writeSoon = promisify(write);
const syncSoon = promisify(fsync);

const flags = { read: 'r', change: 'r+', create: 'wx+' } as const;

/**
 * Makes a folder and those above it. Node's own `recursive` tries for ever where a folder that exists
 * has no place for another, such as `/proc`.
 */
function makeFolders(path: string): void {
  const above = dirname(path);
  if (above !== path && statSync(above, { throwIfNoEntry: false }) === undefined)
    makeFolders(above);
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return;
  try {
    mkdirSync(path);
    // Else the power could take the folder with all that was flushed in it.
    syncFolder(above);
  } catch (error) {
    // Another program made it in the same moment: that is as good.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** What Windows answers while a virus scanner or a synchronising program holds a file for a moment. */
const passing: readonly unknown[] = ['EBUSY', 'EPERM', 'EACCES'];
/** How long to wait before each further try, in milliseconds: a good second in all. */
const waits = [10, 20, 50, 100, 200, 300, 500] as const;

/**
 * Does something that another program may stand in the way of for a moment, with patience. Only Windows
 * has such moments; elsewhere the same answers mean what they say, and are passed on at once.
 */
export function patiently<T>(
  work: () => T,
  mayPass = process.platform === 'win32',
  wait: (milliseconds: number) => void = sleep,
): T {
  for (const milliseconds of mayPass ? waits : []) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && passing.includes(error.code))) throw error;
      wait(milliseconds);
    }
  }
  return work();
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** The real file system. */
export const realFiles: Files = {
  open: (path, how) => patiently(() => openSync(path, flags[how], 0o600)),
  close: closeSync,
  readAt: (fd, into, position) => readSync(fd, into, 0, into.byteLength, position),
  writeAt: (fd, bytes, position) => writeSync(fd, bytes, 0, bytes.byteLength, position),
  truncate: ftruncateSync,
  size: (fd) => fstatSync(fd).size,
  sync: fsyncSync,
  syncFolder,
  rename: (from, to) => {
    patiently(() => {
      renameSync(from, to);
    });
  },
  link: linkSync,
  remove: (path) => {
    patiently(() => {
      rmSync(path, { force: true });
    });
  },
  removeFolder: (path) => {
    rmdirSync(path);
  },
  list: (folder) => readdirSync(folder),
  makeFolder: (path) => {
    makeFolders(path);
  },
  facts: (path) => {
    const facts = statSync(path, { throwIfNoEntry: false });
    return facts === undefined
      ? null
      : { isFolder: facts.isDirectory(), bytes: facts.size, modified: facts.mtimeMs };
  },
  readLater: async (fd, into, position) =>
    (await readSoon(fd, into, 0, into.byteLength, position)).bytesRead,
  writeLater: async (fd, bytes, position) =>
    (await writeSoon(fd, bytes, 0, bytes.byteLength, position)).bytesWritten,
  syncLater: (fd) => syncSoon(fd),
  syncFolderLater: async (path) => {
    if (process.platform === 'win32') return;
    const fd = openSync(path, 'r');
    try {
      await syncSoon(fd);
    } finally {
      closeSync(fd);
    }
  },
};
