import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readWhole, writeWholeFile } from '../careful-files.ts';
import type { Files } from '../files.ts';
import { keyOfPassphrase, newCost, passphraseCostSchema } from './passphrase-key.ts';
import { sealBytes, unsealBytes } from './seal-bytes.ts';

const wrapSchema = z.object({ cost: passphraseCostSchema, wrapped: z.string().min(60).max(200) });

/** `seal.json`: the key of a register, twice wrapped; worth nothing without what opens it. */
export const sealFileSchema = z.object({
  format: z.literal(1),
  registerId: z.string().min(1).max(120),
  /** Differs from key to key: a machine that remembers an older one knows that it does. */
  keyId: z.string().min(1).max(100),
  passphrase: wrapSchema,
  recovery: wrapSchema,
});
export type SealFile = z.infer<typeof sealFileSchema>;

/** What opens a register: what is typed, or the key that was printed. */
export type Wrapping = 'passphrase' | 'recovery';

/** Where the wrapped key of the register in `folder` lies. */
export function sealFilePath(folder: string): string {
  return join(folder, 'seal.json');
}

/** Null where there is none; a file that can't be read throws. */
export function readSealFile(files: Files, folder: string): SealFile | null {
  const path = sealFilePath(folder);
  if (files.facts(path) === null) return null;
  return sealFileSchema.parse(JSON.parse(Buffer.from(readWhole(files, path)).toString('utf8')));
}

/** Writes it whole or not at all. Throws what the disk throws. */
export function writeSealFile(files: Files, folder: string, file: SealFile): void {
  writeWholeFile(files, sealFilePath(folder), Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
}

function placeOf(registerId: string, keyId: string, by: Wrapping): string {
  return `concordat key 1|${registerId}|${keyId}|${by}`;
}

/** Letters and digits that nobody mistakes for one another (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new recovery key: 130 random bits in groups of five, to be printed once. */
export function newRecoveryKey(): string {
  const all = [...randomBytes(26)].map((byte) => letters[byte % 32] ?? '0').join('');
  return (all.match(/.{1,5}/g) ?? []).join('-');
}

/** A recovery key however it was typed: case, blanks and hyphens mean nothing, O is 0 and I and L are 1. */
export function recoveryWords(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** Wraps the key under something that can be typed. `cost` is scrypt's, for tests. */
export async function wrapKey(
  key: Uint8Array,
  { registerId, keyId }: Pick<SealFile, 'registerId' | 'keyId'>,
  by: Wrapping,
  secret: string,
  cost?: number,
): Promise<SealFile['passphrase']> {
  const made = newCost(cost);
  const words = by === 'recovery' ? recoveryWords(secret) : secret;
  const wrapping = await keyOfPassphrase(words, made);
  const wrapped = sealBytes(wrapping, placeOf(registerId, keyId, by), key);
  return { cost: made, wrapped: Buffer.from(wrapped).toString('base64') };
}

/** The key; null where the secret is another. Passphrase first, then the recovery key. */
export async function unwrapKey(file: SealFile, secret: string): Promise<Uint8Array | null> {
  const { registerId, keyId } = file;
  for (const by of ['passphrase', 'recovery'] as const) {
    const words = by === 'recovery' ? recoveryWords(secret) : secret;
    const wrapping = await keyOfPassphrase(words, file[by].cost);
    const wrapped = Buffer.from(file[by].wrapped, 'base64');
    const key = unsealBytes(wrapping, placeOf(registerId, keyId, by), wrapped);
    if (key?.byteLength === 32) return key;
  }
  return null;
}
