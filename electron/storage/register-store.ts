import type { HistoryEntry, OpenRegister } from '../../shared/contract/view-models.ts';
import type { Change } from '../../shared/changes/change.ts';
import type { Register } from '../../shared/register/register.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import type { Result } from '../../shared/result/result.ts';
import type { Files } from './files.ts';
import type { LineCodec } from './line-codec.ts';
import type { Machine } from './lock.ts';
import type { Formats } from './migrations.ts';
import type { Keys } from './sealing/unlock.ts';
import type { OpenStoreFile } from './store-file.ts';

export { createRegister } from './create-register.ts';
export { openRegister } from './open-register.ts';

/** Whether the last change is on disk. */
export type Saved = OpenRegister['saved'];

/** A trail in a few words a change. */
export interface TrailSummary {
  readonly registerId: string;
  /** Number and hash of the last change; the hash of the header where there is none. */
  readonly revision: number;
  readonly hash: string;
  readonly notes: readonly {
    readonly seq: number;
    readonly at: string;
    readonly by: string;
    readonly label: string;
  }[];
}

/** A register that is open. Everything in it is as it stands on disk, never ahead of it. */
export interface RegisterStore {
  readonly folder: string;
  readonly registerId: string;
  /** How the lines of its trail are written. */
  readonly codec: LineCodec;
  readonly register: Register;
  /** Number of the last change, 0 in a new register. */
  readonly revision: number;
  /** Hash of the last change, or of the first line in a new register: where in the trail it stands. */
  readonly head: string;
  /** Why nothing can be changed; null where it can. */
  readonly readOnly: Refusal | null;
  /** What was found and done when the register was opened, apart from `readOnly`. */
  readonly notices: readonly Refusal[];
  readonly saved: Saved;
  /** What undo would take back, in words: "expiry of ISA-014". Null where there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /**
   * Makes a change and answers with the new revision once its line is on disk and read back. A refusal
   * leaves the register as it was. `label` is what undo calls it; `by` is the officer's post, from the
   * options where it is not given.
   */
  readonly make: (change: Change, label: string, by?: string) => Result<number, Refusal>;
  /** Takes back the last change that is not taken back yet, as a change of its own. */
  readonly undo: (by?: string) => Result<number, Refusal>;
  /** Makes again what was last taken back; a new change ends that. */
  readonly redo: (by?: string) => Result<number, Refusal>;
  /** What happened to an agreement, newest first, in words. */
  readonly history: (
    agreementId: string,
    then?: { readonly revision: number; readonly register: Register },
  ) => Result<readonly HistoryEntry[], Refusal>;
  /** How many entries that history has. */
  readonly changesTo: (agreementId: string) => number;
  /** Where the trail stands, and its changes, oldest first, without what they changed. */
  readonly trail: () => TrailSummary;
  /** The register as it stood after change `revision`, made from the trail on disk. */
  readonly asOf: (revision: number) => Result<Register, Refusal>;
  /** The hash of change `revision`, read from the trail on disk. */
  readonly hashAt: (revision: number) => Result<string, Refusal>;
  /** Writes the quick copy now. That it can't be written loses nothing and is not told. */
  readonly flush: () => void;
  /** Writes the quick copy and gives the register up. Nothing can be done with the store afterwards. */
  readonly close: () => void;
}

/** What a register needs of its host. All but the clock and the officer have defaults. */
export interface RegisterOptions {
  /** This moment as ISO 8601 in UTC. */
  readonly now: () => string;
  /** The post under which changes are recorded. */
  readonly by: () => string;
  /** True for one who only reads: takes no lock and writes nothing, whoever has the register open. */
  readonly readOnly?: boolean;
  readonly files?: Files;
  readonly storeFiles?: OpenStoreFile;
  readonly codec?: LineCodec;
  /** What opens it where it is sealed. */
  readonly keys?: Keys;
  readonly machine?: Machine;
  readonly formats?: Formats;
  /** An id for a new register; random. */
  readonly newId?: () => string;
  /** How long after the last change the quick copy is written, in milliseconds; 5,000. */
  readonly snapshotDelayMs?: number;
}
