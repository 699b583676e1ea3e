import { z } from 'zod';
import { severities } from '../audit/report.ts';
import { isoDateSchema } from '../register/plain-date.ts';
import { findingRowSchema } from './view-models.ts';

/** Which findings the queue shows: those that wait for a decision, or those that have had one. */
export const queueStates = [
  'to-decide',
  'risk-accepted',
  'dismissed',
  'cannot-tell',
  'all',
] as const;
export type QueueState = (typeof queueStates)[number];

/** How an officer narrows the queue of findings. */
export const queueFilterSchema = z.object({
  state: z.enum(queueStates),
  /** Partnership id; '' is any, 'none' is the whole register and agreements without one. */
  partnership: z.string().max(200),
  /** Rule id; '' is any. */
  rule: z.string().max(200),
  /** Words that all have to occur in reference, title or rule. */
  words: z.string().max(400),
});
export type QueueFilter = z.infer<typeof queueFilterSchema>;

/** Every finding that waits for a decision. */
export const wholeQueue: QueueFilter = { state: 'to-decide', partnership: '', rule: '', words: '' };

/** By what the findings are held together. */
export const findingGroupings = ['severity', 'rule', 'agreement', 'partnership'] as const;
export type FindingGrouping = (typeof findingGroupings)[number];

/** One list of findings: narrowed, in groups, worst first. */
export const queueSchema = z.object({
  asAt: isoDateSchema,
  filter: queueFilterSchema,
  grouping: z.enum(findingGroupings),
});
export type Queue = z.infer<typeof queueSchema>;

/** The head of a group, and how many findings stand under it. */
export const queueGroupSchema = z.object({
  key: z.string(),
  /** The words of the head; empty where the severity says it. */
  label: z.string(),
  /** Whose mark stands in front; null where the group is of no severity. */
  severity: z.enum([...severities, 'cannot-tell']).nullable(),
  count: z.number().int(),
});
export type QueueGroup = z.infer<typeof queueGroupSchema>;

/** As many findings as one page holds, and as one edit can decide. */
export const mostFindings = 500;

/** A list of findings without its findings: what stands in it, and where the first of them are. */
export const queueHeadSchema = z.object({
  revision: z.number().int(),
  groups: z.array(queueGroupSchema),
  /** How many findings are in each state; every filter but the state narrows them. */
  counts: z.record(z.enum(queueStates), z.number().int()),
  /** Findings of the whole audit. */
  inAll: z.number().int(),
  /** The rules that any finding of the audit is of, in their order. */
  rules: z.array(z.string()),
  partnerships: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Whether any finding belongs to no partnership. */
  hasNone: z.boolean(),
  /** The first findings of the list. */
  first: z.array(findingRowSchema),
});
export type QueueHead = z.infer<typeof queueHeadSchema>;

/** The queue of findings. What is out of sight stays with the register: pages are asked for. */
export const findingChannels = {
  'findings.queue': { input: queueSchema, output: queueHeadSchema },
  /** Findings of a list from a place on, heads not counted; fewer at its end. */
  'findings.page': {
    input: queueSchema.extend({
      from: z.number().int().nonnegative(),
      count: z.number().int().min(1).max(mostFindings),
    }),
    output: z.object({ revision: z.number().int(), rows: z.array(findingRowSchema) }),
  },
  /** Where a finding stands in a list; null where it does not. */
  'findings.place': {
    input: queueSchema.extend({ id: z.string().max(400) }),
    output: z.object({ revision: z.number().int(), place: z.number().int().nullable() }),
  },
} as const;
