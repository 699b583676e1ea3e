import { z } from 'zod';
import { momentSchema } from '../../../shared/register/identifier.ts';
import { passphraseCostSchema } from '../sealing/passphrase-key.ts';

/** The first line of a bundle. */
export const bundleMagic = 'CONCORDAT BUNDLE 1\n';

/** The largest bundle, in bytes: it is made and read in memory. */
export const largestBundle = 1_073_741_824;

/** The longest second line and the longest list of what is inside, in bytes. */
export const longestHeader = 4_096;
export const longestList = 16_777_216;

/** The most things that a bundle holds. */
export const mostEntries = 50_000;

/** How much is sealed at once, in bytes. */
export const sealedPiece = 1_048_576;

/** The second line: whether the rest is sealed, and how its key is made. */
export const bundleHeaderSchema = z.object({ sealed: passphraseCostSchema.nullable() });

/**
 * The only names there are inside: a path, a drive letter or a name that Windows reserves has no way of
 * being written down.
 */
export const entryName =
  /^(?:trail\.jsonl|mappings\.json|documents\/[0-9a-f]{64}(?:\.[a-z0-9]{1,8})?|merged\/[0-9a-f]{64}\.jsonl)$/;

/** The first line inside: whose register it is, and what follows, in its order. */
export const bundleListSchema = z.object({
  format: z.literal(1),
  registerId: z.string().min(1).max(120),
  madeAt: momentSchema,
  /** The post that made it. */
  by: z.string().max(200),
  name: z.string().max(200),
  entries: z.array(
    z.object({
      name: z.string().max(200),
      bytes: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type BundleList = z.infer<typeof bundleListSchema>;

/** To what a sealed piece belongs: another bundle's, another place or a cut end do not fit. */
export function pieceOf(headerHash: string, index: number, isLast: boolean): string {
  return `concordat bundle 1|${headerHash}|${index}|${isLast ? 'last' : 'more'}`;
}
