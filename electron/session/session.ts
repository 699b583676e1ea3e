import path from 'node:path';
import type { AuditReport } from '../../shared/audit/report.ts';
import type { Change } from '../../shared/changes/change.ts';
import type { IsoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { createRegister, openRegister, type RegisterStore } from '../storage/register-store.ts';
import type { Keys } from '../storage/sealing/unlock.ts';
import { createAudits, type Audits } from './audits.ts';
import type { HostPorts } from './host-ports.ts';
import { createBackupKeeper, type BackupKeeper } from './keeping/backup-keeper.ts';

/** The register that is open, and its audits. */
export interface OpenedRegister {
  /** Another number each time that a register is opened, so that two are never taken for one. */
  readonly opening: number;
  readonly store: RegisterStore;
  /** The audit as at a day; made once a revision. */
  readonly report: (asAt: IsoDate) => AuditReport;
  /** Makes copies of it by itself. */
  readonly backups: BackupKeeper;
}

/** What was typed to open a sealed register, and whether this machine is to remember its key. */
export interface TypedSecret {
  readonly words: string;
  readonly remember: boolean;
}

/** Which register is open: one at most. Opening and closing wait for each other. */
export interface Session {
  readonly opened: () => OpenedRegister | null;
  /** The open register, or the refusal for those who need one. */
  readonly needed: () => Result<OpenedRegister, Refusal>;
  /** Opens the register in `folder` and closes the one before; that one stays where this refuses. */
  readonly open: (folder: string, secret?: TypedSecret) => Promise<Result<null, Refusal>>;
  /** The folder of a sealed register that was to be opened and waits for its passphrase. */
  readonly locked: () => string | null;
  /** Gives up waiting for a passphrase. */
  readonly leaveLocked: () => void;
  /**
   * Makes a register in `folder`, puts `first` into it as its first change, and opens it. Where the
   * first change can't be made, the new register is left empty and open.
   */
  readonly create: (
    folder: string,
    first: (register: Register) => Change | null,
    label: string,
  ) => Promise<Result<null, Refusal>>;
  /** Puts `first` into the open register, which is empty. */
  readonly fill: (
    first: (register: Register) => Change | null,
    label: string,
  ) => Result<null, Refusal>;
  readonly close: () => Promise<void>;
}

/** Refusals that wait for a passphrase. */
const lockedCodes: readonly string[] = ['passphrase-needed', 'passphrase-wrong'];

/** Starts without an open register. */
export function createSession(ports: HostPorts): Session {
  let opened: OpenedRegister | null = null;
  let locked: string | null = null;
  let openings = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const options = {
    by: () => ports.settings.settings().officer,
    now: ports.clock.now,
  };

  /** What opens a sealed register here: what was typed, or what this machine remembers. */
  function keys(secret: TypedSecret | undefined): Keys {
    const { machineKeys, settings } = ports;
    return {
      secret: secret?.words ?? null,
      recall: (registerId, keyId) => {
        const wrapped = settings.rememberedKey(registerId, keyId);
        return wrapped === null ? null : machineKeys.unwrap(wrapped);
      },
      opened: (registerId, keyId, key) => {
        const wrapped = secret?.remember === true ? machineKeys.wrap(key) : null;
        if (wrapped !== null) settings.rememberKey(registerId, { keyId, wrapped });
      },
    };
  }

  /** One after the other: two quick double clicks must not both take the lock. */
  function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  function closeNow(): void {
    const before = opened;
    opened = null;
    before?.backups.stop();
    before?.store.close();
  }

  function take(store: RegisterStore): void {
    closeNow();
    const audits: Audits = createAudits();
    openings += 1;
    opened = {
      opening: openings,
      store,
      report: (asAt) => audits.of(store.register, asAt),
      backups: createBackupKeeper(ports, store),
    };
    remember(store);
  }

  function remember({ folder, register }: RegisterStore): void {
    ports.settings.rememberRegister(folder, register.profile.registerName, ports.clock.now());
  }

  const needed = (): Result<OpenedRegister, Refusal> =>
    opened === null
      ? err(
          refusal(
            'no-register',
            'No register is open.',
            'Open a register, or make one, and try again.',
          ),
        )
      : ok(opened);

  function fill(
    first: (register: Register) => Change | null,
    label: string,
  ): Result<null, Refusal> {
    const target = needed();
    if (!target.ok) return target;
    const { store } = target.value;
    const change = first(store.register);
    const made = change === null ? ok(null) : store.make(change, label);
    // Its name is known only now.
    remember(store);
    return made.ok ? ok(null) : made;
  }

  return {
    opened: () => opened,
    needed,
    open: (folder, secret) =>
      inTurn(async () => {
        if (opened !== null && path.resolve(opened.store.folder) === path.resolve(folder)) {
          return ok(null);
        }
        const store = await openRegister(folder, { ...options, keys: keys(secret) });
        const isLocked = !store.ok && lockedCodes.includes(store.error.code);
        locked = isLocked ? folder : null;
        if (!store.ok) return store;
        take(store.value);
        return ok(null);
      }),
    locked: () => locked,
    leaveLocked: () => {
      locked = null;
    },
    create: (folder, first, label) =>
      inTurn(async () => {
        const store = await createRegister(folder, options);
        if (!store.ok) return store;
        take(store.value);
        return fill(first, label);
      }),
    fill,
    close: () => inTurn(closeNow),
  };
}
