import { z } from 'zod';
import { momentSchema } from './identifier.ts';
import { isoDateSchema, precisionSchema } from './plain-date.ts';

/** Why a document could not be read. */
export const documentProblems = [
  'encrypted',
  'image-only',
  'empty',
  'corrupt',
  'too-large',
  'unsupported',
  'timed-out',
] as const;
export type DocumentProblem = (typeof documentProblems)[number];

/** What kind of thing a document is. */
export const documentKinds = ['agreement', 'template', 'not-an-agreement', 'unknown'] as const;

/** Words of the document and their page, from 1; null where nothing was found. */
const quoted = { quote: z.string().nullable(), page: z.number().int().positive().nullable() };

const readTextSchema = z.object({ value: z.string().nullable(), ...quoted });

/** A date as read; `value` is null where the document says none, or says two things. */
export const readDateSchema = z.object({
  value: isoDateSchema.nullable(),
  precision: precisionSchema.nullable(),
  /** 0 to 1: how sure the words make it. */
  confidence: z.number().min(0).max(1),
  how: z.enum(['stated', 'computed', 'perpetual']).nullable(),
  ...quoted,
});

/** The date terms that are read from documents. */
export const readDateTerms = ['effectiveFrom', 'expiresOn', 'nextReview', 'lastReview'] as const;

/** A stale phrase where it stands; only `live` is a failing. */
export const readStaleTermSchema = z.object({
  id: z.string(),
  phrase: z.string(),
  quote: z.string(),
  page: z.number().int().positive(),
  context: z.enum(['live', 'historic', 'quotation']),
  severity: z.enum(['critical', 'high', 'medium', 'low', 'info']),
  insteadUse: z.string(),
  /** True where the agreement is later than the phrase's end: a drafting fault, not age. */
  draftingError: z.boolean(),
});

/** Whether a clause of the checklist (C01 to C21) is there with content. */
export const readClauseSchema = z.object({
  id: z.string(),
  outcome: z.enum(['met', 'not-met', 'cannot-tell', 'not-applicable']),
  because: z.string().nullable(),
  ...quoted,
});

/**
 * What was read from a document, kept with its record, so that an audit sees the document without
 * opening it. Every quote is an exact piece of its page, cut to 600 characters at most.
 */
export const documentReadingSchema = z.object({
  readAt: momentSchema,
  /** The version of the reader: an older reading can be made again. */
  reader: z.string(),
  pages: z.number().int().nonnegative(),
  /** Pages read by OCR, with their confidence from 0 to 100. */
  ocr: z.array(z.object({ page: z.number().int().positive(), confidence: z.number() })),
  /** What an officer should know: "macros were ignored", "3 tracked deletions were left out". */
  notes: z.array(z.string()),
  kind: z.enum(documentKinds),
  title: readTextSchema,
  reference: readTextSchema,
  version: readTextSchema,
  marking: readTextSchema,
  dates: z.record(z.enum(readDateTerms), readDateSchema),
  reviewIntervalMonths: z.object({ value: z.number().int().positive().nullable(), ...quoted }),
  signed: z.object({ value: z.enum(['yes', 'part', 'no', 'cannot-tell']), ...quoted }),
  /** Date terms of which the document says two things, with both. */
  conflicts: z.array(z.object({ term: z.enum(readDateTerms), values: z.array(readDateSchema) })),
  parties: z.array(
    z.object({
      name: z.string(),
      ended: z.object({ on: z.string(), successor: z.string() }).nullable(),
      ...quoted,
    }),
  ),
  laws: z.array(z.object({ name: z.string(), provision: z.string().nullable(), ...quoted })),
  staleTerms: z.array(readStaleTermSchema),
  clauses: z.array(readClauseSchema),
});
export type DocumentReading = z.infer<typeof documentReadingSchema>;

/** What an officer said of one thing that a reading proposed. Kept so that it is not asked twice. */
export const proposalAnswerSchema = z.object({
  /** The proposal's stable id: what it proposes, and the words it rests on. */
  proposal: z.string().min(1).max(400),
  answer: z.enum(['accepted', 'corrected', 'dismissed']),
  quote: z.string().nullable(),
  page: z.number().int().positive().nullable(),
  reason: z.string().max(4_000),
  on: isoDateSchema,
});
export type ProposalAnswer = z.infer<typeof proposalAnswerSchema>;
