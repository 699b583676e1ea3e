import { rmSync } from 'node:fs';
import {
  createRegister,
  openRegister,
  type RegisterOptions,
  type RegisterStore,
} from '../../electron/storage/register-store.ts';
import { electronStoreFiles, type OpenStoreFile } from '../../electron/storage/store-file.ts';
import { thisMachine, type Machine } from '../../electron/storage/lock.ts';
import { verifyRegister } from '../../electron/storage/verify.ts';
import { isSame } from '../../shared/changes/same.ts';
import type { Register } from '../../shared/register/register.ts';
import { sampleEdit, sampleImport } from '../bench/storage-sample.ts';
import { Crash, FailingFiles, type Fault } from './failing-files.ts';

/** What an officer was told was saved. */
interface Acknowledged {
  seq: number;
  register: Register | null;
  /** The disk failed twice, and the officer was told so: the next record may or may not be there. */
  isUncertain: boolean;
}

/** What became of a session in which something went wrong. */
export interface SessionOutcome {
  /** Calls to the file system that it made. */
  readonly calls: number;
  /** Whether the fault was reached. */
  readonly hasFailed: boolean;
  /** What is wrong afterwards; null where nothing that was called saved is missing. */
  readonly loss: string | null;
}

let storeFiles: OpenStoreFile | null = null;
let minute = 0;

function now(): string {
  minute += 1;
  return new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString();
}

/** A machine on which each opening is another process, and those that crashed are gone. */
function machine(pid: number): Machine {
  return {
    ...thisMachine,
    owner: (at) => ({ ...thisMachine.owner(at), pid }),
    isAlive: (other) => other === pid,
  };
}

function act(
  store: RegisterStore,
  acknowledged: Acknowledged,
  what: 'edit' | 'undo' | 'redo',
  n: number,
): void {
  const before = store.revision;
  const made =
    what === 'edit'
      ? store.make(sampleEdit('agreement-isa-1', n), `review of ISA-1, ${n}`)
      : store[what]();
  if (made.ok) {
    Object.assign(acknowledged, { seq: made.value, register: store.register, isUncertain: false });
  } else {
    if (store.revision !== before) throw new Error('A refused change moved the revision.');
    if (made.error.next.includes('look whether the change is there'))
      acknowledged.isUncertain = true;
  }
}

/** An hour of work in small: import, edits, undo and redo, the quick copy, closing and opening again. */
async function work(
  folder: string,
  failing: FailingFiles,
  acknowledged: Acknowledged,
): Promise<void> {
  const real = (storeFiles ??= await electronStoreFiles());
  const options = (pid: number): RegisterOptions => ({
    now,
    by: () => 'Information governance officer',
    files: failing.files,
    storeFiles: failing.storeFiles(real),
    machine: machine(pid),
    snapshotDelayMs: 1_000_000,
    newId: () => 'register-under-test',
  });
  const created = await createRegister(folder, options(1_001));
  if (!created.ok) return;
  const store = created.value;
  const imported = store.make(sampleImport(3), 'import of sample.xlsx, 3 agreements');
  if (imported.ok) Object.assign(acknowledged, { seq: imported.value, register: store.register });
  for (const n of [0, 1]) act(store, acknowledged, 'edit', n);
  act(store, acknowledged, 'undo', 0);
  store.flush();
  act(store, acknowledged, 'redo', 0);
  act(store, acknowledged, 'undo', 0);
  store.close();

  const again = await openRegister(folder, options(1_002));
  if (!again.ok) return;
  act(again.value, acknowledged, 'redo', 0);
  act(again.value, acknowledged, 'undo', 0);
  again.value.history('agreement-isa-1');
  again.value.close();
}

/** Works for an hour with `fault`, then opens the register on a sound disk and looks what is there. */
export async function sessionWith(folder: string, fault: Fault | null): Promise<SessionOutcome> {
  rmSync(folder, { recursive: true, force: true });
  const failing = new FailingFiles(fault);
  const acknowledged: Acknowledged = { seq: 0, register: null, isUncertain: false };
  try {
    await work(folder, failing, acknowledged);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
  const { calls, hasFailed } = failing;
  return { calls, hasFailed, loss: await lossIn(folder, acknowledged) };
}

async function lossIn(folder: string, acknowledged: Acknowledged): Promise<string | null> {
  const opened = await openRegister(folder, {
    now,
    by: () => 'Information governance officer',
    machine: machine(1_003),
  });
  if (!opened.ok) {
    const nothingYet = acknowledged.register === null && opened.error.code === 'not-a-register';
    return nothingYet ? null : `it does not open: ${opened.error.what}`;
  }
  const store = opened.value;
  try {
    const most = acknowledged.seq + (acknowledged.isUncertain ? 1 : 0);
    // A crash between the disk and the answer leaves a change that nobody was told of; that is no loss.
    if (store.revision < acknowledged.seq) return `change ${acknowledged.seq} is missing`;
    if (
      acknowledged.register !== null &&
      store.revision === acknowledged.seq &&
      !isSame(store.register, acknowledged.register)
    ) {
      return 'the register is not what was shown';
    }
    if (store.readOnly !== null) return `it can’t be changed: ${store.readOnly.what}`;
    if (store.revision > most + 1) return 'there are changes that nobody made';
    const verified = await verifyRegister(folder);
    if (!verified.ok || !verified.value.ok) {
      return `its trail does not verify: ${verified.ok ? (verified.value.reason ?? '') : verified.error.what}`;
    }
    const made = store.make(sampleProfile(store.register), 'settings of the register');
    return made.ok ? null : `it takes no further change: ${made.error.what}`;
  } finally {
    store.close();
  }
}

function sampleProfile(register: Register) {
  const before = register.profile;
  return { kind: 'profile-set', before, after: { ...before, dueDays: 60 } } as const;
}
