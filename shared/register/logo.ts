import { z } from 'zod';
import { idSchema } from './identifier.ts';

/** The one logo of a register: the name under which it is kept. */
export const logoId = 'logo';

/** What a file that is offered as a logo may have, and what is kept of it. */
export const logoLimits = {
  /** Bytes of the file. */
  fileBytes: 5 * 1024 * 1024,
  /** Dots of the picture in the file, and on its longer side. */
  dots: 40_000_000,
  side: 12_000,
  /** Dots of what is kept: 14 mm high at 600 dots an inch, and as wide as the text. */
  width: 1_200,
  height: 340,
  /** Bytes of what is kept. */
  keptBytes: 300 * 1024,
} as const;

/**
 * The force's logo as it is printed on the cover of a pack: a plain PNG that Concordat made of the file
 * that was chosen (8 bits a channel, RGB, not interlaced), with the words for those who cannot see it.
 */
export const logoSchema = z.object({
  id: idSchema,
  /** What the file was called that it was made of. */
  fileName: z.string().min(1).max(400),
  altText: z.string().min(1).max(200),
  width: z.number().int().min(1).max(logoLimits.width),
  height: z.number().int().min(1).max(logoLimits.height),
  /** SHA-256 of the PNG. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The PNG in base64. */
  data: z.base64().max(Math.ceil((logoLimits.keptBytes * 4) / 3) + 4),
});
export type Logo = z.infer<typeof logoSchema>;
