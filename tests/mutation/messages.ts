import { z } from 'zod';

/** What the runner asks of the thread that holds the tests, and what it answers. */
export const channelName = 'concordat mutation';

const hits = z.record(z.string(), z.number());
export const coverageSchema = z.object({ static: hits, perTest: z.record(z.string(), hits) });

export const askSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('all') }),
  z.object({
    ask: z.literal('mutant'),
    mutant: z.string(),
    hitLimit: z.number().optional(),
    tests: z.array(z.string()),
  }),
  z.object({ ask: z.literal('stop') }),
]);
export type Ask = z.infer<typeof askSchema>;

const ranSchema = z.object({
  id: z.string(),
  milliseconds: z.number(),
  /** The message of what failed, null where the test passed. */
  failure: z.string().nullable(),
});
export type Ran = z.infer<typeof ranSchema>;

export const answerSchema = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('ready') }),
  z.object({ answer: z.literal('all'), ran: z.array(ranSchema), coverage: coverageSchema }),
  z.object({
    answer: z.literal('mutant'),
    ran: z.array(ranSchema),
    hitCount: z.number(),
    /** The test that failed fails now without the mutant too: what is loaded can be trusted no more. */
    isSpoilt: z.boolean(),
  }),
]);
export type Answer = z.infer<typeof answerSchema>;
