import { createHash, type Hash } from 'node:crypto';
import { emptyRegister, type Register } from '../../shared/register/register.ts';
import { fold } from '../../shared/changes/fold.ts';
import {
  carriesOwnHash,
  readHeader,
  readWholeRecord,
  type ChainPosition,
} from '../../shared/changes/trail.ts';
import { sha256 } from './hashing.ts';
import type { KnownPast } from './known-past.ts';
import type { LineCodec } from './line-codec.ts';
import type { FoundSnapshot, Snapshot } from './snapshot.ts';
import {
  cutIntoLines,
  readChain,
  textOfLine,
  type Chain,
  type TrailBreak,
  type TrailEntry,
  type TrailLines,
} from './trail-reading.ts';

/** What a trail and a snapshot amount to. */
export interface LoadedRegister {
  /** Null where neither the trail's first line nor a snapshot says it. */
  readonly registerId: string | null;
  /** Null where neither gives a register. */
  readonly register: Register | null;
  /** The last record that the register includes. */
  readonly end: ChainPosition;
  readonly entries: readonly TrailEntry[];
  /** Bytes after the last whole line. */
  readonly torn: Uint8Array;
  /** Length in bytes of the whole lines. */
  readonly wholeBytes: number;
  readonly broken: TrailBreak | null;
  readonly snapshot: SnapshotUse;
  /** SHA-256 of the whole lines, still open; null where it was not needed. */
  readonly hash: Hash | null;
}

/** Whether the snapshot was of use, and if not, why not. */
export type SnapshotUse =
  | {
      readonly use: 'used';
      readonly seq: number;
      /** Whether it spared reading the lines that it includes. */
      readonly knewPast: boolean;
    }
  | { readonly use: 'absent' }
  | { readonly use: 'damaged'; readonly reason: string }
  /** The snapshot includes changes that the trail does not hold. */
  | { readonly use: 'not-in-trail'; readonly seq: number };

/** The line that holds the last record of the snapshot; null where the trail has no such line. */
function lineOfSnapshot(trail: TrailLines, codec: LineCodec, snapshot: Snapshot): number | null {
  const isIt = (index: number): boolean => {
    const text = textOfLine(trail, index, codec);
    return (
      text.ok &&
      text.value.includes(`"hash":"${snapshot.hash}"`) &&
      carriesOwnHash(text.value, snapshot.hash, sha256)
    );
  };
  if (isIt(snapshot.seq)) return snapshot.seq;
  // Only a trail with lines removed or added gets here.
  const found = trail.lines.findLastIndex((_, index) => isIt(index));
  return found === -1 ? null : found;
}

/** The chain on the far side of a break, from the snapshot's own record on; null where that is none. */
function chainFromSnapshot(
  trail: TrailLines,
  codec: LineCodec,
  index: number,
  snapshot: Snapshot,
): Chain | null {
  const text = textOfLine(trail, index, codec);
  const record = text.ok ? readWholeRecord(text.value, sha256) : text;
  if (!record.ok) return null;
  const after = { seq: record.value.seq - 1, hash: record.value.prev };
  return readChain(trail, codec, { index, after }, snapshot.seq);
}

/** What a snapshot knows of the lines that it includes, where these are still the very bytes. */
function provedPast(
  trail: TrailLines,
  snapshot: Snapshot,
): { readonly past: KnownPast; readonly hash: Hash } | null {
  const { past, seq } = snapshot;
  if (past === null || past.entries.length !== seq || past.bytes > trail.bytes.byteLength) {
    return null;
  }
  const hash = createHash('sha256').update(trail.bytes.subarray(0, past.bytes));
  return hash.copy().digest('hex') === past.sha256 ? { past, hash } : null;
}

/** The chain whose beginning a snapshot knows: only the lines after it are read. */
function chainAfter(past: KnownPast, trail: TrailLines, codec: LineCodec, hash: string): Chain {
  const seq = past.entries.length;
  const chain = readChain(trail, codec, { index: seq + 1, after: { seq, hash } }, seq);
  return { ...chain, entries: [...past.entries, ...chain.entries] };
}

/**
 * Makes the register from the bytes of its trail, from a snapshot where one fits.
 *
 * What quick opening trusts, and `verifyRegister` does not: that the snapshot is what the records before
 * it fold into, that their changes fit the schema, and what it says of them. Proved at each opening: that
 * the snapshot file carries its own hash, that its last record is in the trail, and that every byte before
 * it is the one that was proved, by the hash that the snapshot has of them. Where that does not fit, and
 * for the lines after it, that each line carries its own hash and follows the line before.
 */
export function loadRegister(
  bytes: Uint8Array,
  found: FoundSnapshot,
  codec: LineCodec,
): LoadedRegister {
  const trail = cutIntoLines(bytes);
  const first = textOfLine(trail, 0, codec);
  const header = first.ok ? readHeader(first.value, sha256) : first;
  const usable =
    found.snapshot !== null && (!header.ok || found.snapshot.registerId === header.value.registerId)
      ? found.snapshot
      : null;
  const line = usable === null ? null : lineOfSnapshot(trail, codec, usable);
  const base = line === null ? null : usable;
  const proved = base === null || !header.ok ? null : provedPast(trail, base);

  const fromFirst = (hash: string): Chain =>
    readChain(trail, codec, { index: 1, after: { seq: 0, hash } }, base?.seq ?? 0);
  const start: Chain = !header.ok
    ? {
        entries: [],
        tail: [],
        end: { seq: 0, hash: '' },
        broken: { record: 0, reason: header.error },
      }
    : proved !== null && base !== null
      ? chainAfter(proved.past, trail, codec, base.hash)
      : fromFirst(header.value.hash);
  // A break before the snapshot's record: what follows the snapshot is still what the officer made.
  const isBrokenBefore = line !== null && start.broken !== null && start.broken.record <= line;
  const beyond =
    base !== null && isBrokenBefore ? chainFromSnapshot(trail, codec, line, base) : null;
  const last = beyond ?? start;
  const entries = beyond === null ? start.entries : [...start.entries, ...beyond.entries];
  const broken = start.broken ?? last.broken;

  const wholeBytes = bytes.byteLength - trail.torn.byteLength;
  const common = {
    registerId: header.ok ? header.value.registerId : (usable?.registerId ?? null),
    torn: trail.torn,
    wholeBytes,
    snapshot: snapshotUse(found, usable, base, proved !== null),
    hash: proved?.hash.update(bytes.subarray(proved.past.bytes, wholeBytes)) ?? null,
  };
  if (!header.ok && base === null) {
    // Nothing of the trail can be read; a snapshot that says whose it is can still be shown.
    const register = usable?.register ?? null;
    const end = { seq: usable?.seq ?? 0, hash: usable?.hash ?? '' };
    return { ...common, register, end, entries, broken };
  }
  const folded = fold(base?.register ?? emptyRegister, last.tail);
  if (folded.ok) return { ...common, register: folded.value, end: last.end, entries, broken };

  const { seq, refusal, before } = folded.error;
  const sound = entries.filter((entry) => entry.seq < seq);
  return {
    ...common,
    register: before,
    end: { seq: seq - 1, hash: '' },
    entries: sound,
    broken: broken ?? {
      record: entries.find((entry) => entry.seq === seq)?.index ?? seq,
      reason: `the change does not fit the register before it: ${refusal.what}`,
    },
  };
}

function snapshotUse(
  found: FoundSnapshot,
  usable: Snapshot | null,
  base: Snapshot | null,
  knewPast: boolean,
): SnapshotUse {
  if (found.damage !== null) return { use: 'damaged', reason: found.damage };
  if (found.snapshot === null) return { use: 'absent' };
  if (base !== null) return { use: 'used', seq: base.seq, knewPast };
  return usable === null
    ? { use: 'damaged', reason: 'it belongs to another register' }
    : { use: 'not-in-trail', seq: found.snapshot.seq };
}
