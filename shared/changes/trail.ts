import { z } from 'zod';
import { momentSchema } from '../register/identifier.ts';
import { err, ok, type Result } from '../result/result.ts';
import { canonicalWithHash, isCanonicalText } from './canonical.ts';
import type { Change } from './change.ts';
import { isPlainlyCanonical } from './plain-canonical.ts';
import { plainEnvelope } from './plain-envelope.ts';

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hexadecimal digits. Given by the host. */
export type Sha256 = (text: string) => string;

/** The format of a register folder that this version writes. A higher one is refused. */
export const trailFormat = 1;

/** What stands in `prev` of the first line: there is nothing before it. */
export const noPrevious = '0'.repeat(64);

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** The first line of a trail: whose it is and how it is written. */
export const trailHeaderSchema = z.object({
  /** Version of the shape of a line. */
  v: z.literal(1),
  format: z.literal(trailFormat),
  registerId: z.string().min(1).max(120),
  createdAt: momentSchema,
  prev: z.literal(noPrevious),
  hash: hashSchema,
});
export type TrailHeader = z.infer<typeof trailHeaderSchema>;

const seqSchema = z.number().int().positive();

/** A line of a trail without a look into its change, which has a schema of its own. */
export const trailEnvelopeSchema = z.object({
  v: z.literal(1),
  /** Number of the change, from 1 without gaps. */
  seq: seqSchema,
  at: momentSchema,
  /** The post that made the change. */
  by: z.string().min(1).max(200),
  /** The words by which undo names the change: "expiry of ISA-014". */
  label: z.string().max(400),
  change: z.unknown(),
  /** This change takes back that one. */
  undoes: z.exactOptional(seqSchema),
  /** This change makes that one again after it was taken back. */
  redoes: z.exactOptional(seqSchema),
  /** Hash of the line before. */
  prev: hashSchema,
  hash: hashSchema,
});
export type TrailEnvelope = z.infer<typeof trailEnvelopeSchema>;

/** One change in a trail: who, when, what. */
export type TrailRecord = Omit<TrailEnvelope, 'change'> & { readonly change: Change };

/** A line that is ready to be written: its value, and its canonical text without a line end. */
export interface ChainedLine<T> {
  readonly value: T;
  readonly text: string;
}

/** Chains a header or a record: adds its hash, which covers everything else that it says. */
export function chain<T extends object>(
  unchained: T,
  sha256: Sha256,
): ChainedLine<T & { readonly hash: string }> {
  const { text, hash } = canonicalWithHash(unchained, sha256);
  return { value: { ...unchained, hash }, text };
}

const hashMember = ',"hash":"';

/**
 * The text that a line's hash covers: the line without its `hash`. After `hash` only scalars follow
 * in canonical order, and a quote inside a string is escaped, so the last occurrence is the member.
 */
function hashedText(line: string): string | null {
  const start = line.lastIndexOf(hashMember);
  const end = start + hashMember.length + 64 + 1;
  return start === -1 || line[end - 1] !== '"' ? null : line.slice(0, start) + line.slice(end);
}

/** True when `line` carries the hash of what it says. */
export function carriesOwnHash(line: string, hash: string, sha256: Sha256): boolean {
  const text = hashedText(line);
  return text !== null && sha256(text) === hash;
}

function parsed(line: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(line));
  } catch (error) {
    // JSON.parse throws a SyntaxError for text that is not JSON, and nothing else.
    return err(error instanceof SyntaxError ? 'the line is not JSON' : String(error));
  }
}

/**
 * Reads the first line. The reason for a refusal is a clause: "the line is not JSON". A newer format is
 * to be told apart beforehand with `formatOf`.
 */
export function readHeader(line: string, sha256: Sha256): Result<TrailHeader, string> {
  const json = parsed(line);
  if (!json.ok) return json;
  const header = trailHeaderSchema.safeParse(json.value);
  if (!header.success) return err('the line is not the beginning of a register');
  return carriesOwnHash(line, header.data.hash, sha256)
    ? ok(header.data)
    : err('the line was altered after it was written');
}

/** The format that a first line states; null where it states none. Not proved by any hash. */
export function formatOf(line: string): number | null {
  const json = parsed(line);
  const stated = z.object({ format: z.number().int().positive() }).safeParse(json.ok && json.value);
  return stated.success ? stated.data.format : null;
}

/** What a line must follow: the number and the hash of the one before. */
export interface ChainPosition {
  readonly seq: number;
  readonly hash: string;
}

/** What is said of a line that says the right thing in another form. */
export const notAsWritten = 'the line is not written as Concordat writes it';

/** Nothing in it that its schema does not know, and in canonical form. */
function isAsWritten(json: unknown, read: object, line: string): boolean {
  const known = typeof json === 'object' && json !== null ? Object.keys(json).length : 0;
  if (known !== Object.keys(read).length) return false;
  return isPlainlyCanonical(line) || isCanonicalText(json, line);
}

function envelopeOf(json: unknown): TrailEnvelope | null {
  return plainEnvelope(json) ?? trailEnvelopeSchema.safeParse(json).data ?? null;
}

/**
 * Reads a line and proves that it is whole by its own hash, wherever it stands. The reason for a
 * refusal is a clause for "record 12: …". The change inside is not looked at. With `canonical` the line
 * must besides be written as Concordat writes it.
 */
export function readWholeRecord(
  line: string,
  sha256: Sha256,
  form: 'any' | 'canonical' = 'any',
): Result<TrailEnvelope, string> {
  const json = parsed(line);
  if (!json.ok) return json;
  const record = envelopeOf(json.value);
  if (record === null) return err('the line is not a record of a change');
  if (form === 'canonical' && !isAsWritten(json.value, record, line)) return err(notAsWritten);
  return carriesOwnHash(line, record.hash, sha256)
    ? ok(record)
    : err('the line was altered after it was written');
}

/** Reads a line and proves besides that it stands in its place, by its number and `prev`. */
export function readEnvelope(
  line: string,
  after: ChainPosition,
  sha256: Sha256,
  form: 'any' | 'canonical' = 'any',
): Result<TrailEnvelope, string> {
  const record = readWholeRecord(line, sha256, form);
  if (!record.ok) return record;
  if (record.value.seq !== after.seq + 1) {
    return err(`record ${after.seq + 1} should stand here, and record ${record.value.seq} does`);
  }
  return record.value.prev === after.hash
    ? record
    : err('the line does not follow the one before it');
}
