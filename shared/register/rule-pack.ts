import { z } from 'zod';
import { idSchema, momentSchema } from './identifier.ts';
import { ownRuleSchema } from './own-rule.ts';
import { isoDateSchema } from './plain-date.ts';
import { becauseSchema, settableSeverities } from './rule-setting.ts';

const words = z.string().min(1).max(2_000);
const phraseSeverity = z.enum(['high', 'medium', 'low']);
const verification = z.enum(['checked', 'secondary', 'unverified']);
const address = z
  .string()
  .max(600)
  .regex(/^https?:\/\/[^\s]+$/, 'an address begins with https:// or http:// and has no spaces');

/** What a pack says differently of a rule of Concordat; what it does not name stays. */
export const packRuleChangeSchema = z.strictObject({
  rule: z.string().min(1).max(120),
  asks: z.exactOptional(words),
  why: z.exactOptional(words),
  advice: z.exactOptional(words),
  severity: z.exactOptional(z.enum(settableSeverities)),
});
export type PackRuleChange = z.infer<typeof packRuleChangeSchema>;

/** What a pack says differently of a stale phrase of Concordat. */
export const packPhraseChangeSchema = z.strictObject({
  phrase: z.string().min(1).max(20),
  insteadUse: z.exactOptional(words),
  staleFrom: z.exactOptional(isoDateSchema),
  severity: z.exactOptional(phraseSeverity),
  isOff: z.exactOptional(z.boolean()),
});
export type PackPhraseChange = z.infer<typeof packPhraseChangeSchema>;

/** A stale phrase that a pack adds: plain words, never a pattern. */
export const packPhraseSchema = z.strictObject({
  id: z.string().regex(/^P\d{2,4}$/, 'the id of an added phrase is P and two to four digits'),
  /** The phrase, and other ways of writing it. Case and spacing do not count; whole words do. */
  words: z.array(z.string().min(2).max(200)).min(1).max(20),
  insteadUse: words,
  staleFrom: isoDateSchema,
  severity: phraseSeverity,
  source: z.string().min(1).max(400),
  verification: z.enum(['secondary', 'unverified']),
  checked: isoDateSchema,
});
export type PackPhrase = z.infer<typeof packPhraseSchema>;

/** What a pack says differently of a provision: where it stands, when it was checked and how well. */
export const packProvisionSchema = z.strictObject({
  provision: z.string().min(1).max(120),
  address: z.exactOptional(address),
  checked: isoDateSchema,
  verification: z.exactOptional(verification),
  inForceFrom: z.exactOptional(isoDateSchema),
  /** The last day in force; null where it has no end any more. */
  inForceTo: z.exactOptional(isoDateSchema.nullable()),
});
export type PackProvision = z.infer<typeof packProvisionSchema>;

/** The content of a rule pack: the data of the standards that can be changed without a new Concordat. */
export const rulePackContentSchema = z.strictObject({
  schema: z.literal('concordat-rule-pack'),
  schemaVersion: z.literal(1),
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id has small letters, digits and hyphens'),
  version: z.string().min(1).max(40),
  title: z.string().min(1).max(200),
  /** Who issued it: a body or a post. */
  issuer: z.string().min(1).max(200),
  issuedOn: isoDateSchema,
  notes: z.string().max(4_000),
  rules: z.array(packRuleChangeSchema).max(500),
  ownRules: z.array(ownRuleSchema).max(200),
  phrases: z.strictObject({
    changed: z.array(packPhraseChangeSchema).max(500),
    added: z.array(packPhraseSchema).max(500),
  }),
  provisions: z.array(packProvisionSchema).max(500),
});
export type RulePackContent = z.infer<typeof rulePackContentSchema>;

/**
 * A rule pack that was adopted. Its content stays, so that an old audit can be made again as it was.
 * The one that was adopted last on or before a day is the one that holds on it, until its `until`.
 */
export const adoptedPackSchema = becauseSchema.extend({
  id: idSchema,
  fileName: z.string().max(400),
  /** Of the bytes of the file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  adoptedAt: momentSchema,
  until: isoDateSchema.nullable(),
  content: rulePackContentSchema,
});
export type AdoptedPack = z.infer<typeof adoptedPackSchema>;
