import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mkdtempSync } from 'node:fs';
import { storeDocument } from '../../electron/storage/documents.ts';
import type { Files } from '../../electron/storage/files.ts';
import { thisMachine, type Machine } from '../../electron/storage/lock.ts';
import {
  createRegister,
  openRegister,
  type RegisterOptions,
  type RegisterStore,
} from '../../electron/storage/register-store.ts';
import { electronStoreFiles } from '../../electron/storage/store-file.ts';
import type { AgreementDocument } from '../../shared/register/agreement.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import type { Result } from '../../shared/result/result.ts';
import { sampleEdit, sampleImport } from '../bench/storage-sample.ts';
import type { FailingFiles } from './failing-files.ts';

/** Something that an officer was told is done, and how to look whether it is. */
export interface Promised {
  readonly what: string;
  readonly holds: () => Promise<boolean> | boolean;
}

/** A part of an hour of work, in which one fault strikes. */
export interface Scene {
  readonly name: string;
  /**
   * Works in `folder`, which is empty, and keeps in `told` what was called done. What it needs from before
   * it makes without `failing`, so that faults strike in the work alone.
   */
  readonly work: (folder: string, failing: FailingFiles, told: Promised[]) => Promise<void>;
  /** What is wrong on a sound disk afterwards, whatever was told; null where nothing is. */
  readonly wrong: (folder: string) => Promise<string | null>;
  /** Each how-many-th call is tried: 1 where it is quick. */
  readonly step?: number;
  /** Whether a disk that lies about one flush may cost more than what it was asked to flush. */
  readonly trustsFlush?: boolean;
}

let minute = 0;
/** A clock that goes on by a minute at each look. */
export function now(): string {
  minute += 1;
  return new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString();
}

/** A machine on which each opening is another process, and those that crashed are gone. */
export function machine(pid: number): Machine {
  return {
    ...thisMachine,
    owner: (at) => ({ ...thisMachine.owner(at), pid }),
    isAlive: (other) => other === pid,
  };
}

const storeFiles = await electronStoreFiles();

/** How a register is opened in a session; without `failing` on a sound disk. */
export function optionsOf(pid: number, failing: FailingFiles | null): RegisterOptions {
  return {
    now,
    by: () => 'Information governance officer',
    machine: machine(pid),
    // Never by itself: the whole search takes longer than any ordinary delay.
    snapshotDelayMs: 2_000_000_000,
    newId: () => 'register-under-test',
    ...(failing === null
      ? {}
      : { files: failing.files, storeFiles: failing.storeFiles(storeFiles) }),
  };
}

/** The value of a result that a sound disk gives. */
export function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what}`);
  return result.value;
}

/** Words that stand in the sample and nowhere else: sealed files must not hold them. */
export const readableWords = 'Sharing of information to reduce violence';

/** Puts a document beside a register and its record into it; false where either is refused. */
export function addDocument(
  store: RegisterStore,
  fileName: string,
  content: string,
  files?: Files,
): boolean {
  const bytes = Buffer.from(`${readableWords}. ${content}`.padEnd(2_000, '.'));
  const stored = storeDocument(store.folder, fileName, bytes, files);
  if (!stored.ok) return false;
  const id = `document-${fileName}`;
  const after: AgreementDocument = {
    id,
    agreementId: 'agreement-isa-1',
    fileName,
    sha256: stored.value,
    bytes: bytes.byteLength,
    role: 'signed-copy',
    addedAt: '2026-11-22T09:00:00.000Z',
    reading: null,
    problem: null,
    replaces: null,
    answers: [],
  };
  const put = { kind: 'record-put', collection: 'documents', id, before: null, after } as const;
  return store.make(put, `new document ${fileName}`).ok;
}

const shelf = mkdtempSync(path.join(tmpdir(), 'concordat-scenes-'));
process.on('exit', () => {
  rmSync(shelf, { recursive: true, force: true });
});
const templates = new Map<string, Promise<string>>();

/** Copies what `make` makes once into `folder`. */
export async function fromTemplate(
  name: string,
  folder: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const place = path.join(shelf, name);
  const made = templates.get(name) ?? make(place).then(() => place);
  templates.set(name, made);
  cpSync(await made, folder, { recursive: true });
}

/** A closed register with an import of three agreements, an edit and a document: three records. */
export async function plainRegister(folder: string): Promise<void> {
  await fromTemplate('plain', folder, async (place) => {
    const store = valueOf(await createRegister(place, optionsOf(900, null)));
    valueOf(store.make(sampleImport(3), 'import of sample.xlsx, 3 agreements'));
    valueOf(store.make(sampleEdit('agreement-isa-1', 0), 'review of ISA-1, 0'));
    if (!addDocument(store, 'signed.pdf', 'signed')) throw new Error('No document was added.');
    store.close();
  });
}

/** Whether a register opens on a sound disk with at least `seq` changes. */
export async function holdsChange(
  folder: string,
  seq: number,
  keys?: RegisterOptions['keys'],
): Promise<boolean> {
  const options = optionsOf(1_900, null);
  const opened = await openRegister(folder, {
    ...options,
    readOnly: true,
    ...(keys === undefined ? {} : { keys }),
  });
  if (!opened.ok) return false;
  opened.value.close();
  return opened.value.revision >= seq;
}

/** The files below `folder` in which words can be read. */
export function filesWith(words: string, folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    return statSync(file).isFile() && readFileSync(file).includes(words);
  });
}
