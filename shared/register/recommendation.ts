import { z } from 'zod';
import { idSchema } from './identifier.ts';
import { isoDateSchema } from './plain-date.ts';

/** What an inspection recommended: the words as they are published, by when, and whether it is met. */
export const recommendationSchema = z.object({
  id: idSchema,
  /** Who inspected, for example an inspectorate, a regulator or an internal auditor. */
  body: z.string().min(1).max(200),
  report: z.string().min(1).max(400),
  /** Number or paragraph in the report. */
  reference: z.string().max(120),
  words: z.string().min(1).max(4_000),
  deadline: isoDateSchema.nullable(),
  /** Where the report is published; empty where it is not. Shown as text and never opened. */
  source: z.string().max(1_000),
  /** The day on which it was held to be met; null while it is open. */
  closedOn: isoDateSchema.nullable(),
  /** What shows that it is met: a document, a minute, an audit. */
  evidence: z.string().max(4_000),
});
export type Recommendation = z.infer<typeof recommendationSchema>;
