import { changeSchema } from '../../shared/changes/change.ts';
import type { FoldableRecord } from '../../shared/changes/fold.ts';
import { touchedAgreements } from '../../shared/changes/touched.ts';
import {
  readEnvelope,
  type ChainPosition,
  type TrailEnvelope,
} from '../../shared/changes/trail.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { sha256 } from './hashing.ts';
import type { LineCodec } from './line-codec.ts';
import type { LinePlace } from './trail-file.ts';

/** A trail cut into lines. What stands after the last line end was never wholly written. */
export interface TrailLines {
  readonly bytes: Uint8Array;
  readonly lines: readonly LinePlace[];
  /** Bytes after the last whole line; empty in a sound trail. */
  readonly torn: Uint8Array;
}

/**
 * Cuts a trail into lines. A last line that holds a zero byte is torn as well: the file had grown, but
 * its content had not reached the disk when the power went. JSON never holds a zero byte.
 */
export function cutIntoLines(trail: Uint8Array): TrailLines {
  // A Buffer looks for a byte ten times as fast.
  const bytes = Buffer.from(trail.buffer, trail.byteOffset, trail.byteLength);
  const lines: LinePlace[] = [];
  let offset = 0;
  for (;;) {
    const end = bytes.indexOf(10, offset);
    if (end === -1) break;
    lines.push({ offset, bytes: end - offset });
    offset = end + 1;
  }
  const last = lines.at(-1);
  if (last !== undefined && lineAt(bytes, last).includes(0)) {
    lines.pop();
    offset = last.offset;
  }
  return { bytes, lines, torn: bytes.subarray(offset) };
}

function lineAt(bytes: Uint8Array, place: LinePlace): Uint8Array {
  return bytes.subarray(place.offset, place.offset + place.bytes);
}

/** What stays in memory of a record: all but the change, and where to find that. */
export interface TrailEntry {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly label: string;
  readonly undoes?: number;
  readonly redoes?: number;
  readonly agreementIds: readonly string[];
  /** Number of the line, 0 for the header. */
  readonly index: number;
  readonly place: LinePlace;
}

/** Where a trail stops making sense, and why. */
export interface TrailBreak {
  /** Number of the record, counted in the file; 0 is the first line. */
  readonly record: number;
  /** A clause: "the line was altered after it was written". */
  readonly reason: string;
}

/** A stretch of a trail whose lines follow one another. */
export interface Chain {
  readonly entries: readonly TrailEntry[];
  /** The records after the position from which changes were wanted, checked against their schema. */
  readonly tail: readonly FoldableRecord[];
  readonly end: ChainPosition;
  readonly broken: TrailBreak | null;
}

/** The entry of a record that lies in line `index` at `place`. */
export function entryOf(record: TrailEnvelope, index: number, place: LinePlace): TrailEntry {
  const { seq, at, by, label, undoes, redoes } = record;
  return {
    seq,
    at,
    by,
    label,
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
    agreementIds: touchedAgreements(record.change),
    index,
    place,
  };
}

/** The text of line `index`; a clause where its bytes are not text. */
export function textOfLine(
  trail: TrailLines,
  index: number,
  codec: LineCodec,
): Result<string, string> {
  const place = trail.lines[index];
  if (place === undefined) return err('the line is missing');
  const text = codec.decode(lineAt(trail.bytes, place), index);
  return text === null ? err('the line is damaged: its bytes are not text') : ok(text);
}

/** The change of a record as its schema has it; a clause where it is none. */
export function changeOf(record: TrailEnvelope): Result<FoldableRecord, string> {
  const change = changeSchema.safeParse(record.change);
  return change.success
    ? ok({ seq: record.seq, change: change.data })
    : err('what it says is not a change that this version of Concordat knows');
}

/**
 * Reads the lines from `from` on, each of which must follow the one before. Changes are checked and
 * kept only of records after `changesAfter`: those before it are in the snapshot already.
 */
export function readChain(
  trail: TrailLines,
  codec: LineCodec,
  from: { readonly index: number; readonly after: ChainPosition },
  changesAfter: number,
): Chain {
  const entries: TrailEntry[] = [];
  const tail: FoldableRecord[] = [];
  let end = from.after;
  const stop = (index: number, reason: string): Chain => ({
    entries,
    tail,
    end,
    broken: { record: index, reason },
  });
  for (const [index, place] of trail.lines.entries()) {
    if (index < from.index) continue;
    const text = textOfLine(trail, index, codec);
    if (!text.ok) return stop(index, text.error);
    const record = readEnvelope(text.value, end, sha256);
    if (!record.ok) return stop(index, record.error);
    if (record.value.seq > changesAfter) {
      const change = changeOf(record.value);
      if (!change.ok) return stop(index, change.error);
      tail.push(change.value);
    }
    entries.push(entryOf(record.value, index, place));
    end = { seq: record.value.seq, hash: record.value.hash };
  }
  return { entries, tail, end, broken: null };
}
