import { z } from 'zod';
import { agreementSchema, documentSchema } from './agreement.ts';
import {
  accessBarrierSchema,
  actionSchema,
  decisionSchema,
  meetingSchema,
  practitionerViewSchema,
} from './experience.ts';
import { idSchema, momentSchema } from './identifier.ts';
import { coverageAnswerSchema, needSchema } from './need.ts';
import { mergeRecordSchema } from './merges.ts';
import { logoSchema } from './logo.ts';
import { packMarkings, packRecordSchema, packTemplateSchema } from './packs.ts';
import { partnerSchema, partnershipSchema } from './partner.ts';
import { isoDateSchema } from './plain-date.ts';
import { ownRuleSchema } from './own-rule.ts';
import { adoptedPackSchema } from './rule-pack.ts';
import { recommendationSchema } from './recommendation.ts';
import { becauseSchema, ruleSettingSchema } from './rule-setting.ts';
import { savedViewSchema } from './saved-view.ts';
import { toldApartSchema } from './told-apart.ts';

/** The markings that may be chosen. Legacy markings are not among them (GSC, in force 2 April 2014). */
export const markings = packMarkings;
export type Marking = (typeof markings)[number];

/** The force whose register this is, and the thresholds by which it is judged. */
export const profileSchema = z.object({
  registerName: z.string().min(1).max(200),
  forceName: z.string().max(200),
  forceShortName: z.string().max(60).nullable(),
  /** Names by which spreadsheets call the force. */
  forceAliases: z.array(z.string()),
  marking: z.enum(markings),
  handling: z.string().max(400),
  /** True only for the invented force that ships with Concordat; printed on every page. */
  sampleData: z.boolean(),
  /** Days before an end or a review from which it counts as due; default 90 (WEISF practice). */
  dueDays: z.number().int().min(0).max(730),
  /** Days after a missed review from which an agreement has lapsed; default 90. */
  lapsedDays: z.number().int().min(0).max(730),
  /** Why the days are not the standard's, by which post and since when; null where they are. */
  thresholdsBecause: becauseSchema.nullable().default(null),
});
export type Profile = z.infer<typeof profileSchema>;

/** One audit that was made: enough to say what changed since. */
export const auditRecordSchema = z.object({
  id: idSchema,
  asAt: isoDateSchema,
  madeAt: momentSchema,
  rulePackVersion: z.string(),
  /** The rule pack that held then beside the rules of that version; null where none did. */
  adoptedPack: z
    .object({ id: idSchema, version: z.string(), sha256: z.string() })
    .nullable()
    .default(null),
  /** Rating and currency of each agreement then, by agreement id. */
  agreements: z.record(z.string(), z.object({ rating: z.string(), currency: z.string() })),
  findingIds: z.array(z.string()),
  /** How bad each finding was and of which rule, by finding id; empty in audits of earlier versions. */
  findings: z
    .record(z.string(), z.object({ rule: z.string(), outcome: z.string(), severity: z.string() }))
    .default({}),
  /** The rules that were asked, so that a new finding of a new rule is told from a new failing. */
  ruleIds: z.array(z.string()).default([]),
  /**
   * The audit with all its words and the rules by which it was made, so that it can be printed as it was:
   * JSON, deflated, in base64. Null in audits of earlier versions, and where it was too large.
   */
  frozen: z.string().nullable().default(null),
  packSha256: z.string().nullable(),
});
export type AuditRecord = z.infer<typeof auditRecordSchema>;

/** A cell that an import could not understand: where it stands, what it says, and that it is kept. */
export const importProblemSchema = z.object({
  sheet: z.string(),
  row: z.number().int().positive().nullable(),
  column: z.string().nullable(),
  value: z.string(),
  problem: z.string(),
  kept: z.boolean(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** One import of a spreadsheet. */
export const importRecordSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  sha256: z.string(),
  at: momentSchema,
  sheets: z.array(z.string()),
  rows: z.number().int().nonnegative(),
  problems: z.array(importProblemSchema),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** The collections of a register, by name. Every record is kept under its `id`. */
export const collectionSchemas = {
  partners: partnerSchema,
  partnerships: partnershipSchema,
  agreements: agreementSchema,
  documents: documentSchema,
  practitionerViews: practitionerViewSchema,
  accessBarriers: accessBarrierSchema,
  actions: actionSchema,
  meetings: meetingSchema,
  decisions: decisionSchema,
  audits: auditRecordSchema,
  imports: importRecordSchema,
  ruleSettings: ruleSettingSchema,
  ownRules: ownRuleSchema,
  rulePacks: adoptedPackSchema,
  needs: needSchema,
  coverageAnswers: coverageAnswerSchema,
  packTemplates: packTemplateSchema,
  packs: packRecordSchema,
  merges: mergeRecordSchema,
  savedViews: savedViewSchema,
  recommendations: recommendationSchema,
  logos: logoSchema,
  toldApart: toldApartSchema,
} as const;
export type CollectionName = keyof typeof collectionSchemas;
/** The names of all collections, in the order in which they are declared. */
// `Object.keys` of a constant object: its keys and no others.
export const collectionNames = Object.keys(collectionSchemas) as readonly CollectionName[];
export type RecordOf<C extends CollectionName> = z.infer<(typeof collectionSchemas)[C]>;

/** A register: the fold over its trail. Order of keys is order of arrival. */
export const registerSchema = z.object({
  profile: profileSchema,
  partners: z.record(z.string(), partnerSchema),
  partnerships: z.record(z.string(), partnershipSchema),
  agreements: z.record(z.string(), agreementSchema),
  documents: z.record(z.string(), documentSchema),
  practitionerViews: z.record(z.string(), practitionerViewSchema),
  accessBarriers: z.record(z.string(), accessBarrierSchema),
  actions: z.record(z.string(), actionSchema),
  meetings: z.record(z.string(), meetingSchema),
  decisions: z.record(z.string(), decisionSchema),
  audits: z.record(z.string(), auditRecordSchema),
  imports: z.record(z.string(), importRecordSchema),
  /** What the force changed of single rules, by the id of the rule. */
  ruleSettings: z.record(z.string(), ruleSettingSchema).default({}),
  ownRules: z.record(z.string(), ownRuleSchema).default({}),
  rulePacks: z.record(z.string(), adoptedPackSchema).default({}),
  /** The force's own needs, and what it changed of the standard ones. */
  needs: z.record(z.string(), needSchema).default({}),
  coverageAnswers: z.record(z.string(), coverageAnswerSchema).default({}),
  packTemplates: z.record(z.string(), packTemplateSchema).default({}),
  packs: z.record(z.string(), packRecordSchema).default({}),
  merges: z.record(z.string(), mergeRecordSchema).default({}),
  /** Ways of looking at the Register, shared by all who open it. */
  savedViews: z.record(z.string(), savedViewSchema).default({}),
  /** What inspections asked for, which actions may answer. */
  recommendations: z.record(z.string(), recommendationSchema).default({}),
  /** The logo on the cover of packs, under one name; none until the force sets it. */
  logos: z.record(z.string(), logoSchema).default({}),
  /** What looks like one and was said to be two. */
  toldApart: z.record(z.string(), toldApartSchema).default({}),
});
export type Register = z.infer<typeof registerSchema>;

/** The profile of a register that nobody has named yet. */
export const blankProfile: Profile = {
  registerName: 'Sharing register',
  forceName: '',
  forceShortName: null,
  forceAliases: [],
  marking: 'OFFICIAL-SENSITIVE',
  handling: '',
  sampleData: false,
  dueDays: 90,
  lapsedDays: 90,
  thresholdsBecause: null,
};

/** A register with nothing in it: where every trail begins. */
export const emptyRegister: Register = {
  profile: blankProfile,
  partners: {},
  partnerships: {},
  agreements: {},
  documents: {},
  practitionerViews: {},
  accessBarriers: {},
  actions: {},
  meetings: {},
  decisions: {},
  audits: {},
  imports: {},
  ruleSettings: {},
  ownRules: {},
  rulePacks: {},
  needs: {},
  coverageAnswers: {},
  packTemplates: {},
  packs: {},
  merges: {},
  savedViews: {},
  recommendations: {},
  logos: {},
  toldApart: {},
};
