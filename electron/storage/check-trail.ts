import { applyAll } from '../../shared/changes/apply.ts';
import type { FoldableRecord } from '../../shared/changes/fold.ts';
import { canonicalJson } from '../../shared/changes/canonical.ts';
import {
  notAsWritten,
  readEnvelope,
  readHeader,
  type ChainPosition,
} from '../../shared/changes/trail.ts';
import { emptyRegister, type Register } from '../../shared/register/register.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { sha256 } from './hashing.ts';
import type { LineCodec } from './line-codec.ts';
import { changeOf, cutIntoLines, textOfLine, type TrailBreak } from './trail-reading.ts';
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

/** How many changes are folded at once: collections are copied once for each such heap. */
const heap = 2_048;

/** The register after `records`, or where it stopped and why. */
function foldHeap(
  register: Register,
  records: readonly FoldableRecord[],
): Result<Register, TrailBreak> {
  const folded = applyAll(
    register,
    records.map(({ change }) => change),
  );
  if (folded.ok) return ok(folded.value);
  const { at, refusal } = folded.error;
  return err({
    record: records[at]?.seq ?? 0,
    reason: `the change does not fit the register before it: ${refusal.what}`,
  });
}

/**
 * Checks a trail from its first byte to its last: each line's own hash, its place and its canonical form,
 * each change against its schema and against the register before it. Opening a register trusts its quick
 * copy for the past; this trusts nothing. `until` stops after that record.
 */
export async function checkTrail(
  bytes: Uint8Array,
  codec: LineCodec,
  turns: Turns,
  until = Number.MAX_SAFE_INTEGER,
): Promise<CheckedTrail> {
  const trail = cutIntoLines(bytes);
  const torn = trail.torn.byteLength;
  const first = textOfLine(trail, 0, codec);
  const header = first.ok ? readHeader(first.value, sha256) : first;
  let register = emptyRegister;
  let folded: ChainPosition = { seq: 0, hash: header.ok ? header.value.hash : '' };
  let end = folded;
  let waiting: FoldableRecord[] = [];
  const hashes: string[] = header.ok ? [header.value.hash] : [];

  const done = (broken: TrailBreak | null): CheckedTrail => ({
    registerId: header.ok ? header.value.registerId : null,
    register,
    end: folded,
    broken,
    torn,
    wholeBytes: bytes.byteLength - torn,
    hashes: hashes.slice(0, folded.seq + 1),
  });
  /** Folds what was read; the break in it comes before any that reading found. */
  const settle = (found: TrailBreak | null): TrailBreak | null => {
    const next = foldHeap(register, waiting);
    if (!next.ok) {
      const sound = waiting.filter(({ seq }) => seq < next.error.record);
      const before = foldHeap(register, sound);
      if (before.ok) register = before.value;
      folded = { seq: next.error.record - 1, hash: hashes[next.error.record - 1] ?? '' };
      return next.error;
    }
    register = next.value;
    waiting = [];
    folded = end;
    return found;
  };

  if (trail.lines.length === 0) return done({ record: 0, reason: 'the trail is empty' });
  if (!header.ok) return done({ record: 0, reason: header.error });
  if (canonicalJson(header.value) !== (first.ok ? first.value : '')) {
    return done({ record: 0, reason: notAsWritten });
  }
  for (let index = 1; index < trail.lines.length && end.seq < until; index += 1) {
    const text = textOfLine(trail, index, codec);
    if (!text.ok) return done(settle({ record: index, reason: text.error }));
    const record = readEnvelope(text.value, end, sha256, 'canonical');
    if (!record.ok) return done(settle({ record: index, reason: record.error }));
    const change = changeOf(record.value);
    if (!change.ok) return done(settle({ record: index, reason: change.error }));
    waiting.push(change.value);
    end = { seq: record.value.seq, hash: record.value.hash };
    hashes.push(end.hash);
    if (waiting.length >= heap) {
      const broken = settle(null);
      if (broken !== null) return done(broken);
    }
    if (turns.isOver()) await turns.next();
  }
  return done(settle(null));
}
