import { z } from 'zod';
import { isoDateSchema } from './plain-date.ts';

/** How bad a finding can be, worst first; the same words as the rules use. */
export const settableSeverities = ['critical', 'high', 'medium', 'low', 'info'] as const;

/** Why the force departs from the standard, by which post, and from when to when. */
export const becauseSchema = z.object({
  reason: z.string().min(1).max(4_000),
  /** The post that approved, for example "Senior information risk owner". */
  approver: z.string().min(1).max(200),
  from: isoDateSchema,
});
export type Because = z.infer<typeof becauseSchema>;

/** What the force changed of one rule. It holds on every day from `from` to `until`, both included. */
export const ruleSettingSchema = becauseSchema.extend({
  /** The id of the rule, which is the setting's key. */
  id: z.string().min(1).max(120),
  /** The severity of every finding of the rule; null leaves it as the standard has it. */
  severity: z.enum(settableSeverities).nullable(),
  /** True where the rule is not asked at all. */
  isOff: z.boolean(),
  /** The last day on which it holds; null while no end is set. */
  until: isoDateSchema.nullable(),
});
export type RuleSetting = z.infer<typeof ruleSettingSchema>;
