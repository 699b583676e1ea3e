import type { TrailEnvelope } from './trail.ts';

const hash = /^[0-9a-f]{64}$/;
/** A moment on one of the days that every month has. */
const moment =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function isText(value: unknown, least: number, most: number): boolean {
  return typeof value === 'string' && value.length >= least && value.length <= most;
}

/**
 * The record that `json` is, where that can be seen at a glance: exactly what `trailEnvelopeSchema` gives.
 * Null where it can't, and the schema has to look; a long trail is read ten times as fast for it.
 */
export function plainEnvelope(json: unknown): TrailEnvelope | null {
  if (typeof json !== 'object' || json === null) return null;
  // Every member that is used is looked at below, and none but these are there.
  const record = json as Partial<TrailEnvelope>;
  const { v, seq, at, by, label, change, undoes, redoes, prev } = record;
  let known = 8;
  if (undoes !== undefined) known += 1;
  if (redoes !== undefined) known += 1;
  const isPlain =
    v === 1 &&
    isNumber(seq) &&
    typeof at === 'string' &&
    moment.test(at) &&
    isText(by, 1, 200) &&
    isText(label, 0, 400) &&
    change !== undefined &&
    (undoes === undefined || isNumber(undoes)) &&
    (redoes === undefined || isNumber(redoes)) &&
    typeof prev === 'string' &&
    hash.test(prev) &&
    typeof record.hash === 'string' &&
    hash.test(record.hash) &&
    Object.keys(json).length === known;
  return isPlain ? (record as TrailEnvelope) : null; // each member was looked at above
}
