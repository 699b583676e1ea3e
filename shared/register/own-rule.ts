import { z } from 'zod';
import { isoDateSchema } from './plain-date.ts';
import { settableSeverities } from './rule-setting.ts';

/** What a condition can ask of a field. There is no pattern language: words are compared as words. */
export const ownOperators = [
  'is-empty',
  'is-not-empty',
  'is',
  'is-not',
  'contains',
  'does-not-contain',
  'one-of',
  'none-of',
  'more-than',
  'less-than',
  'before',
  'after',
  'more-than-months-ago',
  'within-months',
] as const;
export type OwnOperator = (typeof ownOperators)[number];

/** What a field is compared with: words, a number, a day as `YYYY-MM-DD`, a list, or nothing. */
export const ownValueSchema = z
  .union([
    z.string().min(1).max(400),
    z.number().int().min(0).max(1_200),
    z.array(z.string().min(1).max(400)).min(1).max(50),
  ])
  .nullable();
export type OwnValue = z.infer<typeof ownValueSchema>;

/** One comparison. Whether field, operator and value fit together is asked by `ownRuleProblems`. */
export const ownTestSchema = z.strictObject({
  field: z.string().min(1).max(60),
  operator: z.enum(ownOperators),
  value: ownValueSchema,
});
export type OwnTest = z.infer<typeof ownTestSchema>;

const joinSchema = z.enum(['all', 'any']);

/** Comparisons that are joined; the innermost group. */
export const ownGroupSchema = z.strictObject({
  join: joinSchema,
  of: z.array(ownTestSchema).min(1).max(20),
});
export type OwnGroup = z.infer<typeof ownGroupSchema>;

/** The condition: comparisons and groups of them, two levels deep and no deeper. */
export const ownConditionSchema = z.strictObject({
  join: joinSchema,
  of: z
    .array(z.union([ownTestSchema, ownGroupSchema]))
    .min(1)
    .max(20),
});
export type OwnCondition = z.infer<typeof ownConditionSchema>;

/** How the ids of the force's own rules and of a pack's rules are written; no built-in rule has such a one. */
const ownIdShape = /^(?:own|pack)-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A rule that the force or a rule pack states as data. There is a finding where `condition` holds. */
export const ownRuleSchema = z.strictObject({
  id: z
    .string()
    .max(90)
    .regex(
      ownIdShape,
      'an id begins with “own-” or “pack-” and has small letters, digits and hyphens',
    ),
  /** Names the failing in one line; stands over its findings. */
  title: z.string().min(1).max(160),
  /** The requirement in one sentence. */
  asks: z.string().min(1).max(1_000),
  /** What follows when it is not met; may be empty. */
  why: z.string().max(2_000),
  scope: z.enum(['agreement', 'flow']),
  condition: ownConditionSchema,
  severity: z.enum(settableSeverities),
  /** Says what is. `{retention}` stands for what the agreement says of its retention. */
  message: z.string().min(1).max(1_000),
  advice: z.string().min(1).max(2_000),
  force: z.enum(['law', 'code', 'good-practice']),
  source: z.strictObject({
    text: z.string().min(1).max(400),
    address: z
      .string()
      .max(600)
      .regex(/^https?:\/\/[^\s]+$/, 'an address begins with https:// or http:// and has no spaces')
      .nullable(),
    checked: isoDateSchema,
    verification: z.enum(['checked', 'secondary', 'unverified']),
  }),
});
export type OwnRule = z.infer<typeof ownRuleSchema>;

/** True for a group of comparisons, false for a single one. */
export function isOwnGroup(part: OwnTest | OwnGroup): part is OwnGroup {
  return 'join' in part;
}

/** Every comparison of a condition, in its order. */
export function ownTests(condition: OwnCondition): readonly OwnTest[] {
  return condition.of.flatMap((part) => (isOwnGroup(part) ? part.of : [part]));
}
