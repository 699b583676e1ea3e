import { z } from 'zod';
import { idSchema, momentSchema } from './identifier.ts';

/** Another copy of the register that was merged into this one. Its trail is kept beside the register. */
export const mergeRecordSchema = z.object({
  id: idSchema,
  at: momentSchema,
  /** Number and hash of the last change of the other copy: the kept trail ends with it. */
  seq: z.number().int().nonnegative(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  /** The last change that both held. */
  commonSeq: z.number().int().nonnegative(),
  commonHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The number of this register's own last change before the merge. */
  revision: z.number().int().nonnegative(),
  /** From where it came: "bundle", "copy in the folder". */
  origin: z.string().max(200),
  /** How many things were taken over. */
  taken: z.number().int().nonnegative(),
  /** What both had changed differently, and which was taken. */
  decided: z.array(
    z.object({
      key: z.string(),
      about: z.string(),
      ours: z.string(),
      theirs: z.string(),
      taken: z.enum(['ours', 'theirs']),
    }),
  ),
});
export type MergeRecord = z.infer<typeof mergeRecordSchema>;
