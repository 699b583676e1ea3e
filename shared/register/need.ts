import { z } from 'zod';
import { idSchema } from './identifier.ts';
import { partnerKinds } from './partner.ts';
import { isoDateSchema } from './plain-date.ts';
import { strands } from './strands.ts';

/**
 * A data set that the force needs from its partners, as the force has written it down. A record with
 * the id of a standard need takes its place; with `isLeftOut` that need is not asked for.
 */
export const needSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(200),
  /** The heading under which it stands. */
  heading: z.string().max(100),
  /** The words by which agreements and requests name the data. */
  words: z.array(z.string().min(1).max(200)).max(100),
  /** The kinds of body that hold the data; empty where any may. */
  partnerKinds: z.array(z.enum(partnerKinds)),
  /** The strands that it serves; empty where all. */
  strands: z.array(z.enum(strands)),
  threats: z.array(z.string().min(1).max(200)).max(50),
  why: z.string().max(2_000),
  isLeftOut: z.boolean(),
});
export type Need = z.infer<typeof needSchema>;

/** What an officer said of one cell of the coverage where Concordat read it wrongly. */
export const coverageAnswerSchema = z.object({
  id: idSchema,
  needId: idSchema,
  /** The area; null where the register has no partnerships. */
  partnershipId: idSchema.nullable(),
  agreementId: idSchema,
  answer: z.enum(['covers', 'does-not-cover']),
  reason: z.string().max(4_000),
  on: isoDateSchema,
});
export type CoverageAnswer = z.infer<typeof coverageAnswerSchema>;
