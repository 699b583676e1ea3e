import { z } from 'zod';
import { registerSchema, type Register } from '../../shared/register/register.ts';
import { sha256Of } from './hashing.ts';
import { unpackPast, type KnownPast, type PackedPast } from './known-past.ts';
import type { StoreFile } from './store-file.ts';

let shapeNow: string | null = null;

/** A fingerprint of what a register may hold: another version of Concordat may have another one. */
function registerShape(): string {
  const describe = () => z.toJSONSchema(registerSchema, { unrepresentable: 'any', io: 'input' });
  return (shapeNow ??= sha256Of(JSON.stringify(describe())));
}

const snapshotSchema = z.object({
  format: z.literal(1),
  registerId: z.string(),
  /** Number and hash of the last record that the register includes. */
  seq: z.number().int().nonnegative(),
  hash: z.string(),
  savedAt: z.string(),
  /** The shape of the register in the version that wrote it; see `registerShape`. */
  shape: z.string().default(''),
  /** Proved by the file's own hash, not by its schema: `verifyRegister` replays it. */
  register: z.custom<Register>((value) => typeof value === 'object' && value !== null),
  /** Earlier versions wrote none; see `packPast`. */
  past: z.exactOptional(z.unknown()),
});

/** The folded register as it stood after record `seq`. */
export interface Snapshot extends Omit<z.infer<typeof snapshotSchema>, 'shape' | 'past'> {
  /** What it knows of the records that it includes; null where it knows nothing of them. */
  readonly past: KnownPast | null;
}

/** A snapshot as it was found. */
export interface FoundSnapshot {
  /** Null where there is none that can be used. */
  readonly snapshot: Snapshot | null;
  /** Why the file can't be used; null where it can, or is not there. */
  readonly damage: string | null;
}

/**
 * Reads the snapshot. It is trusted because it carries its own hash and the hash of a record that must
 * be found in the trail; a snapshot that fits neither is made again from the trail.
 */
export function readSnapshot(file: StoreFile): FoundSnapshot {
  const { value, damage } = file.read();
  if (value === null) return { snapshot: null, damage };
  const snapshot = snapshotSchema.safeParse(value);
  if (!snapshot.success) return { snapshot: null, damage: 'it is not a copy of a register' };
  const { shape, past, ...rest } = snapshot.data;
  const found = { ...rest, past: unpackPast(past) };
  if (shape === registerShape()) return { snapshot: found, damage };
  // Written by another version: what has come into registers since gets its empty value.
  const register = registerSchema.safeParse(found.register);
  return register.success
    ? { snapshot: { ...found, register: register.data }, damage }
    : { snapshot: null, damage: damage ?? 'it has another shape than a register has now' };
}

/** Writes the snapshot. Throws what the disk throws; the trail has everything all the same. */
export function writeSnapshot(
  file: StoreFile,
  snapshot: Omit<Snapshot, 'past'> & { readonly past: PackedPast },
): void {
  file.write({ ...snapshot, shape: registerShape() });
}
