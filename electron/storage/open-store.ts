import type { HistoryEntry } from '../../shared/contract/view-models.ts';
import { apply, inverse } from '../../shared/changes/apply.ts';
import { fold } from '../../shared/changes/fold.ts';
import type { Change } from '../../shared/changes/change.ts';
import {
  chain,
  readWholeRecord,
  type ChainPosition,
  type TrailRecord,
} from '../../shared/changes/trail.ts';
import { partsTouching } from '../../shared/changes/touched.ts';
import { stacked, stackedAll, type UndoStacks } from '../../shared/changes/undo-stacks.ts';
import { emptyRegister, type Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { diskFault } from './disk-fault.ts';
import { sha256 } from './hashing.ts';
import { historyOf } from './history.ts';
import { packPast } from './known-past.ts';
import type { LineCodec } from './line-codec.ts';
import type { Lock } from './lock.ts';
import type { RegisterOptions, RegisterStore, Saved, TrailSummary } from './register-store.ts';
import { changedElsewhere, notSaved } from './saving-refusals.ts';
import { writeSnapshot } from './snapshot.ts';
import type { StoreFile } from './store-file.ts';
import type { TrailFile } from './trail-file.ts';
import { changeOf, entryOf, type TrailEntry } from './trail-reading.ts';

/** What opening hands over. */
export interface StoreParts {
  readonly folder: string;
  readonly options: RegisterOptions;
  readonly codec: LineCodec;
  /** Forgets the key; called when the register is closed. */
  readonly forget: () => void;
  readonly trail: TrailFile;
  readonly snapshotFile: StoreFile;
  /** The last record in the snapshot on disk; null where there is none that can be used. */
  readonly snapshotSeq: number | null;
  readonly lock: Lock | null;
  readonly registerId: string;
  readonly register: Register;
  readonly end: ChainPosition;
  readonly entries: readonly TrailEntry[];
  readonly readOnly: Refusal | null;
  readonly notices: readonly Refusal[];
}

/** What a record says beside its change and its place. */
interface Making {
  readonly change: Change;
  readonly label: string;
  readonly by: string;
  readonly undoes?: number;
  readonly redoes?: number;
}

/** A store on what was found when the register was opened. */
export function openStore(parts: StoreParts): RegisterStore {
  return new FolderStore(parts);
}

class FolderStore implements RegisterStore {
  readonly folder: string;
  readonly registerId: string;
  readonly codec: LineCodec;
  readonly notices: readonly Refusal[];
  readonly #parts: StoreParts;
  readonly #entries: Map<number, TrailEntry>;
  /** Numbers of the records that touch an agreement, by its id, oldest first. */
  readonly #touching = new Map<string, number[]>();
  #register: Register;
  #end: ChainPosition;
  #lines: number;
  #stacks: UndoStacks;
  #readOnly: Refusal | null;
  #saved: Saved;
  #snapshotSeq: number | null;
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: StoreParts) {
    this.#parts = parts;
    this.folder = parts.folder;
    this.registerId = parts.registerId;
    this.codec = parts.codec;
    this.notices = parts.notices;
    this.#register = parts.register;
    this.#end = parts.end;
    this.#entries = new Map(parts.entries.map((entry) => [entry.seq, entry]));
    for (const entry of parts.entries) this.#index(entry);
    this.#lines = parts.entries.length + 1;
    this.#stacks = stackedAll(parts.entries);
    this.#readOnly = parts.readOnly;
    this.#saved = { state: 'saved', at: parts.entries.at(-1)?.at ?? null };
    this.#snapshotSeq = parts.snapshotSeq;
  }

  get register(): Register {
    return this.#register;
  }
  get revision(): number {
    return this.#end.seq;
  }
  get head(): string {
    return this.#end.hash;
  }
  get readOnly(): Refusal | null {
    return this.#readOnly;
  }
  get saved(): Saved {
    return this.#saved;
  }
  get undoLabel(): string | null {
    return this.#labelOf(this.#stacks.done.at(-1));
  }
  get redoLabel(): string | null {
    return this.#labelOf(this.#stacks.undone.at(-1));
  }

  make = (change: Change, label: string, by?: string): Result<number, Refusal> =>
    this.#write({ change, label, by: by ?? this.#parts.options.by() });

  undo = (by?: string): Result<number, Refusal> => {
    const seq = this.#stacks.done.at(-1);
    if (seq === undefined) return err(nothingTo('undo'));
    const record = this.#record(seq);
    if (!record.ok) return record;
    const { change, label } = record.value;
    return this.#write({
      change: inverse(change),
      label,
      by: by ?? this.#parts.options.by(),
      undoes: seq,
    });
  };

  redo = (by?: string): Result<number, Refusal> => {
    const seq = this.#stacks.undone.at(-1);
    if (seq === undefined) return err(nothingTo('redo'));
    const record = this.#record(seq);
    if (!record.ok) return record;
    const { change, label } = record.value;
    return this.#write({ change, label, by: by ?? this.#parts.options.by(), redoes: seq });
  };

  history = (
    agreementId: string,
    then = { revision: this.#end.seq, register: this.#register },
  ): Result<readonly HistoryEntry[], Refusal> => {
    // What was undone and then overtaken by a new change stands in neither stack.
    const standing = new Set(this.#stacks.done);
    const records: TrailRecord[] = [];
    for (const seq of this.#touching.get(agreementId) ?? []) {
      if (seq > then.revision) break;
      const record = this.#record(seq, (change) => partsTouching(change, agreementId));
      if (!record.ok) return record;
      records.push(record.value);
    }
    return ok(
      historyOf(agreementId, records, then.register, {
        labelOf: (seq) => this.#labelOf(seq),
        isUndone: (seq) => !standing.has(seq),
      }),
    );
  };

  trail = (): TrailSummary => ({
    registerId: this.registerId,
    revision: this.#end.seq,
    hash: this.#end.hash,
    notes: [...this.#entries.values()].map(({ seq, at, by, label }) => ({ seq, at, by, label })),
  });

  asOf = (revision: number): Result<Register, Refusal> => {
    if (revision === this.#end.seq) return ok(this.#register);
    const records: TrailRecord[] = [];
    for (let seq = 1; seq <= revision; seq += 1) {
      const record = this.#record(seq);
      if (!record.ok) return record;
      records.push(record.value);
    }
    const folded = fold(emptyRegister, records);
    return folded.ok ? folded : err(folded.error.refusal);
  };

  hashAt = (revision: number): Result<string, Refusal> => {
    if (revision === this.#end.seq) return ok(this.#end.hash);
    const record = this.#record(revision);
    return record.ok ? ok(record.value.hash) : record;
  };

  changesTo = (agreementId: string): number => this.#touching.get(agreementId)?.length ?? 0;

  flush = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    // Without the lock the copy is another's to write; with a broken trail it is evidence.
    if (this.#parts.lock === null || this.#readOnly !== null) return;
    const { seq, hash } = this.#end;
    if (this.#snapshotSeq === seq) return;
    try {
      writeSnapshot(this.#parts.snapshotFile, {
        format: 1,
        registerId: this.registerId,
        seq,
        hash,
        savedAt: this.#parts.options.now(),
        register: this.#register,
        past: packPast([...this.#entries.values()], this.#parts.trail.fingerprint()),
      });
      this.#snapshotSeq = seq;
    } catch (error) {
      // The trail has it all; the next opening takes a little longer. A bug is not a disk fault.
      diskFault(error);
    }
  };

  close = (): void => {
    this.flush();
    this.#readOnly = refusal(
      'closed',
      'The register was closed.',
      'Open it again to make a change.',
    );
    this.#parts.lock?.release();
    this.#parts.forget();
  };

  #write(making: Making): Result<number, Refusal> {
    if (this.#readOnly !== null) return err(this.#readOnly);
    const applied = apply(this.#register, making.change);
    if (!applied.ok) return applied;
    const at = this.#parts.options.now();
    const { value, text } = chain(
      { v: 1 as const, seq: this.#end.seq + 1, at, prev: this.#end.hash, ...making },
      sha256,
    );
    const appended = this.#parts.trail.append(this.#parts.codec.encode(text, this.#lines));
    if (appended.outcome === 'changed-elsewhere') {
      this.#readOnly = changedElsewhere();
      return this.#failed(this.#readOnly);
    }
    if (appended.outcome !== 'saved') {
      return this.#failed(notSaved(making.label, appended.outcome, appended.fault));
    }
    this.#register = applied.value;
    this.#end = { seq: value.seq, hash: value.hash };
    this.#saved = { state: 'saved', at };
    const entry = entryOf(value, this.#lines, appended.place);
    this.#lines += 1;
    this.#entries.set(entry.seq, entry);
    this.#index(entry);
    this.#stacks = stacked(this.#stacks, entry);
    this.#planSnapshot();
    return ok(entry.seq);
  }

  #failed(reason: Refusal): Result<never, Refusal> {
    this.#saved = { state: 'failed', refusal: reason };
    return err(reason);
  }

  /** A record as it stands on disk, proved again: its hash, its number and what is wanted of its change. */
  #record(
    seq: number,
    wanted: (change: unknown) => unknown = (change) => change,
  ): Result<TrailRecord, Refusal> {
    const entry = this.#entries.get(seq);
    if (entry === undefined) return err(unreadable(seq, 'the record is missing'));
    let text: string | null;
    try {
      text = this.#parts.codec.decode(this.#parts.trail.read(entry.place), entry.index);
    } catch (error) {
      return err(unreadable(seq, diskFault(error).because));
    }
    const record = text === null ? err('its bytes are not text') : readWholeRecord(text, sha256);
    if (!record.ok || record.value.seq !== seq) {
      return err(unreadable(seq, record.ok ? 'another stands in its place' : record.error));
    }
    const change = changeOf({ ...record.value, change: wanted(record.value.change) });
    return change.ok
      ? ok({ ...record.value, change: change.value.change })
      : err(unreadable(seq, change.error));
  }

  #labelOf(seq: number | undefined): string | null {
    return seq === undefined ? null : (this.#entries.get(seq)?.label ?? null);
  }

  #index(entry: TrailEntry): void {
    for (const id of entry.agreementIds) {
      const touching = this.#touching.get(id);
      if (touching === undefined) this.#touching.set(id, [entry.seq]);
      else touching.push(entry.seq);
    }
  }

  #planSnapshot(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, this.#parts.options.snapshotDelayMs ?? 5_000);
    // A command that is done need not wait for a copy that can be made again.
    this.#timer.unref();
  }
}

function nothingTo(what: 'undo' | 'redo'): Refusal {
  return refusal(
    `nothing-to-${what}`,
    `There is nothing to ${what}.`,
    what === 'undo' ? 'Make a change first.' : 'Undo a change first.',
  );
}

function unreadable(seq: number, because: string): Refusal {
  return refusal(
    'record-unreadable',
    `Change ${seq} can’t be read from the trail: ${because}.`,
    'Run “concordat verify” on the register to see where its trail is damaged.',
  );
}
