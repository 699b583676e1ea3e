import { randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/**
 * How a key is made of a passphrase: scrypt (RFC 7914) with its cost. The cost is stored, so that it can
 * rise; what is read is held between bounds, so that a hostile file can neither make it cheap nor make
 * it take all memory.
 */
export const passphraseCostSchema = z.object({
  kdf: z.literal('scrypt'),
  n: z
    .number()
    .int()
    .min(16_384)
    .max(1_048_576)
    .refine((n) => Number.isInteger(Math.log2(n)), 'not a power of two'),
  r: z.number().int().min(8).max(16),
  p: z.number().int().min(1).max(4),
  salt: base64.min(20).max(100),
});
export type PassphraseCost = z.infer<typeof passphraseCostSchema>;

/** The cost of new keys: 128 MB and a good part of a second for each try. */
const present = { n: 131_072, r: 8, p: 1 } as const;

/** A new cost with a salt of its own. Tests may take a cheaper one. */
export function newCost(n: number = present.n): PassphraseCost {
  return { kdf: 'scrypt', ...present, n, salt: randomBytes(16).toString('base64') };
}

/** The key that a passphrase gives. It takes as long for an empty or wrong one as for the right one. */
export function keyOfPassphrase(passphrase: string, cost: PassphraseCost): Promise<Uint8Array> {
  const { n, r, p, salt } = cost;
  const options = { N: n, r, p, maxmem: 256 * n * r };
  return new Promise((resolve, reject) => {
    // One passphrase, however a keyboard composes its accents.
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** The fewest characters of a new passphrase: three random words have more. */
export const shortestPassphrase = 12;

/** Why a passphrase can't be taken for something new; null where it can. */
export function passphraseProblem(passphrase: string): Refusal | null {
  return passphrase.normalize('NFC').length >= shortestPassphrase
    ? null
    : refusal(
        'passphrase-short',
        `The passphrase is too short: it needs at least ${shortestPassphrase} characters.`,
        'Take three or four words that have nothing to do with each other.',
      );
}
