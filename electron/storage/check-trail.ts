import { replayOn } from '../../shared/changes/apply.ts';
import { canonicalJson } from '../../shared/changes/canonical.ts';
import {
  notAsWritten,
  readEnvelope,
  readHeader,
  type ChainPosition,
} from '../../shared/changes/trail.ts';
import { emptyRegister, type Register } from '../../shared/register/register.ts';
import { sha256 } from './hashing.ts';
import type { LineCodec } from './line-codec.ts';
import {
  changeOf,
  cutIntoLines,
  entryOf,
  textOfLine,
  type TrailBreak,
  type TrailEntry,
} from './trail-reading.ts';
import type { Turns } from './turns.ts';

/** What a trail amounts to when nothing of it is taken on trust. */
export interface CheckedTrail {
  /** Null where the first line does not say whose it is. */
  readonly registerId: string | null;
  /** The register after the last record that holds. */
  readonly register: Register;
  /** The last record that holds. */
  readonly end: ChainPosition;
  readonly broken: TrailBreak | null;
  /** Bytes after the last whole line. */
  readonly torn: number;
  /** Length in bytes of the whole lines. */
  readonly wholeBytes: number;
  /** The hash of each record that holds, by its number; that of the first line is number 0. */
  readonly hashes: readonly string[];
}

/**
 * Checks a trail from its first byte to its last: each line's own hash, its place and its canonical form,
 * each change against its schema and against the register before it. Opening a register trusts its quick
 * copy for the past; this trusts nothing. `until` stops after that record; `each` is told each record that
 * holds.
 */
export async function checkTrail(
  bytes: Uint8Array,
  codec: LineCodec,
  turns: Turns,
  until = Number.MAX_SAFE_INTEGER,
  each: ((entry: TrailEntry) => void) | null = null,
): Promise<CheckedTrail> {
  const trail = cutIntoLines(bytes);
  const torn = trail.torn.byteLength;
  const first = textOfLine(trail, 0, codec);
  const header = first.ok ? readHeader(first.value, sha256) : first;
  const replay = replayOn(emptyRegister);
  let end: ChainPosition = { seq: 0, hash: header.ok ? header.value.hash : '' };
  const hashes: string[] = header.ok ? [header.value.hash] : [];

  const done = (broken: TrailBreak | null): CheckedTrail => ({
    registerId: header.ok ? header.value.registerId : null,
    register: replay.end(),
    end,
    broken,
    torn,
    wholeBytes: bytes.byteLength - torn,
    hashes,
  });

  if (trail.lines.length === 0) return done({ record: 0, reason: 'the trail is empty' });
  if (!header.ok) return done({ record: 0, reason: header.error });
  if (canonicalJson(header.value) !== (first.ok ? first.value : '')) {
    return done({ record: 0, reason: notAsWritten });
  }
  for (let index = 1; index < trail.lines.length && end.seq < until; index += 1) {
    const text = textOfLine(trail, index, codec);
    if (!text.ok) return done({ record: index, reason: text.error });
    const record = readEnvelope(text.value, end, sha256, 'canonical');
    if (!record.ok) return done({ record: index, reason: record.error });
    const change = changeOf(record.value);
    if (!change.ok) return done({ record: index, reason: change.error });
    const added = replay.add(change.value.change);
    if (!added.ok) {
      const reason = `the change does not fit the register before it: ${added.error.what}`;
      // Part of it may be in the register by now: the one before it is made again.
      const before = await checkTrail(bytes, codec, turns, end.seq);
      return { ...before, broken: { record: index, reason } };
    }
    const place = trail.lines[index];
    if (each !== null && place !== undefined) each(entryOf(record.value, index, place));
    end = { seq: record.value.seq, hash: record.value.hash };
    hashes.push(end.hash);
    if (turns.isOver()) await turns.next();
  }
  return done(null);
}
