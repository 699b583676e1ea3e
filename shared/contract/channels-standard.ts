import { z } from 'zod';
import { effectSchema } from '../audit/tailoring/effect.ts';
import { tailoringSchema } from '../audit/tailoring/tailoring.ts';
import { citationSchema, severities } from '../audit/report.ts';
import { isoDateSchema } from '../register/plain-date.ts';
import { ownRuleSchema } from '../register/own-rule.ts';
import { adoptedPackSchema } from '../register/rule-pack.ts';
import { ruleSettingSchema } from '../register/rule-setting.ts';
import { saveOutcomeSchema } from './view-models.ts';

const nothing = z.object({});
const at = z.object({ asAt: isoDateSchema });
const severity = z.enum(severities);
const verification = z.enum(['checked', 'secondary', 'unverified']);

/** A rule as the Standards view lists it, with what it found on the day and how it is set. */
export const standardRuleSchema = z.object({
  id: z.string(),
  title: z.string(),
  asks: z.string(),
  why: z.string(),
  advice: z.string(),
  force: z.enum(['law', 'code', 'good-practice']),
  /** The severity that holds on the day. */
  severity,
  /** The severity without the force's setting. */
  usualSeverity: severity,
  scope: z.enum(['agreement', 'flow', 'document', 'partner', 'register']),
  clause: z.string().nullable(),
  /** True where a missing clause makes an agreement red whatever the severity. */
  decidesRating: z.boolean(),
  origin: z.enum(['concordat', 'own', 'pack']),
  citations: z.array(citationSchema),
  /** Findings that are not met, and those that could not be told. */
  notMet: z.number().int(),
  cannotTell: z.number().int(),
  /** What the force set of it, whether it holds on the day or not. */
  setting: ruleSettingSchema.nullable(),
  settingHolds: z.boolean(),
});
export type StandardRule = z.infer<typeof standardRuleSchema>;

/** Everything by which a register is judged on a day. */
export const standardViewSchema = z.object({
  revision: z.number().int().nullable(),
  rules: z.array(standardRuleSchema),
  tailoring: tailoringSchema,
  ownRules: z.array(ownRuleSchema),
  /** Rule packs that were ever adopted, newest first, without their content. */
  packs: z.array(
    adoptedPackSchema.omit({ content: true }).extend({
      title: z.string(),
      version: z.string(),
      issuer: z.string(),
      /** What it holds, in words: "3 rules changed". */
      holds: z.array(z.string()),
      inUse: z.boolean(),
    }),
  ),
  agreements: z.number().int(),
});
export type StandardView = z.infer<typeof standardViewSchema>;

/** Where a rule found something. */
export const standardFindingSchema = z.object({
  findingId: z.string(),
  agreementId: z.string().nullable(),
  ref: z.string(),
  title: z.string(),
  severity,
  outcome: z.enum(['not-met', 'cannot-tell']),
});

/** The law and the phrases behind the rules, as they stand on a day. */
export const standardSourcesSchema = z.object({
  provisions: z.array(
    z.object({
      id: z.string(),
      instrumentId: z.string(),
      instrument: z.string(),
      kind: z.enum(['act', 'regulation', 'code', 'guidance', 'common-law', 'practice']),
      number: z.string().nullable(),
      title: z.string(),
      address: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      /** How well the days in force were verified. */
      daysVerification: verification,
      checked: isoDateSchema,
      verification,
      /** How many rules rest on it. */
      rules: z.number().int(),
      fromPack: z.boolean(),
    }),
  ),
  phrases: z.array(
    z.object({
      id: z.string(),
      phrase: z.string(),
      insteadUse: z.string(),
      staleFrom: isoDateSchema,
      /** True where the sources give a month or a year only. */
      isAbout: z.boolean(),
      severity,
      verification,
      checked: isoDateSchema,
      origin: z.enum(['concordat', 'changed', 'added', 'off']),
      /** Documents of the register in which it is said of the present. */
      documents: z.number().int(),
    }),
  ),
  /** Documents that were read by another list of phrases, and should be read again. */
  toReadAgain: z.number().int(),
});
export type StandardSources = z.infer<typeof standardSourcesSchema>;

/** What a rule that is not saved yet would find. */
export const triedRuleSchema = z.object({
  agreements: z.number().int(),
  notMet: z.number().int(),
  cannotTell: z.number().int(),
  /** The first 200. */
  found: z.array(
    z.object({
      agreementId: z.string(),
      ref: z.string(),
      agreementTitle: z.string(),
      outcome: z.enum(['not-met', 'cannot-tell']),
      message: z.string(),
      evidence: z.array(z.object({ label: z.string(), value: z.string().nullable() })),
    }),
  ),
});
export type TriedRule = z.infer<typeof triedRuleSchema>;

/** A file about the standard that was opened and not adopted yet. */
export const openedStandardFileSchema = z.object({
  token: z.string(),
  kind: z.enum(['rule-pack', 'profile']),
  fileName: z.string(),
  sha256: z.string(),
  title: z.string(),
  version: z.string().nullable(),
  issuer: z.string(),
  issuedOn: isoDateSchema,
  notes: z.string(),
  /** What it holds, in words. */
  holds: z.array(z.string()),
  /** The pack whose place it takes, in words; null where none holds. */
  replaces: z.string().nullable(),
  /** True where it would change nothing. */
  isHeld: z.boolean(),
  effect: effectSchema,
  /** Documents that would have to be read again by its phrases. */
  toReadAgain: z.number().int(),
});
export type OpenedStandardFile = z.infer<typeof openedStandardFileSchema>;

/** The channels of the standard. Settings and own rules are edits. */
export const standardChannels = {
  /** Works without a register, too: then it is Concordat's own standard. */
  'standard.get': { input: at, output: standardViewSchema },
  /** Where one rule found something: the first 500, failings before what could not be told. */
  'standard.found': {
    input: at.extend({ rule: z.string().max(200) }),
    output: z.array(standardFindingSchema),
  },
  'standard.sources': { input: at, output: standardSourcesSchema },
  /** What a rule would find if it were saved; nothing is written. */
  'standard.try-rule': { input: at.extend({ rule: ownRuleSchema }), output: triedRuleSchema },
  /** What a setting would change; null takes the setting of `rule` away. Nothing is written. */
  'standard.try-setting': {
    input: at.extend({ rule: z.string().max(200), setting: ruleSettingSchema.nullable() }),
    output: effectSchema,
  },
  /** Opens a rule pack or a standard profile; says what it would change today, and writes nothing. */
  'standard.open-file': {
    input: z.object({ fileName: z.string().min(1).max(400), bytes: z.instanceof(Uint8Array) }),
    output: openedStandardFileSchema,
  },
  /**
   * Adopts what was opened. Refused when the register has moved on since it was shown. A rule pack needs
   * reason and approver; the settings of a profile have their own.
   */
  'standard.adopt': {
    input: z.object({
      token: z.string(),
      basedOn: z.number().int(),
      reason: z.string().max(4_000),
      approver: z.string().max(200),
    }),
    output: z.object({ revision: z.number().int() }),
  },
  'standard.close-file': { input: z.object({ token: z.string() }), output: nothing },
  /** Saves what the force has set and added as a standard profile. */
  'standard.save-profile': { input: nothing, output: saveOutcomeSchema },
} as const;
