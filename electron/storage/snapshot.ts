import { z } from 'zod';
import type { Register } from '../../shared/register/register.ts';
import type { StoreFile } from './store-file.ts';

const snapshotSchema = z.object({
  format: z.literal(1),
  registerId: z.string(),
  /** Number and hash of the last record that the register includes. */
  seq: z.number().int().nonnegative(),
  hash: z.string(),
  savedAt: z.string(),
  /** Proved by the file's own hash, not by its schema: `verifyRegister` replays it. */
  register: z.custom<Register>((value) => typeof value === 'object' && value !== null),
});

/** The folded register as it stood after record `seq`. */
export type Snapshot = z.infer<typeof snapshotSchema>;

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
  return snapshot.success
    ? { snapshot: snapshot.data, damage }
    : { snapshot: null, damage: 'it is not a copy of a register' };
}

/** Writes the snapshot. Throws what the disk throws; the trail has everything all the same. */
export function writeSnapshot(file: StoreFile, snapshot: Snapshot): void {
  file.write(snapshot);
}
