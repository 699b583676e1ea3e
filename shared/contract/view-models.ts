import { z } from 'zod';
import {
  auditedAgreementSchema,
  auditSummarySchema,
  currencies,
  findingSchema,
  ratings,
  severities,
} from '../audit/report.ts';
import { agreementSchema, documentSchema } from '../register/agreement.ts';
import {
  accessBarrierSchema,
  actionSchema,
  decisionSchema,
  practitionerViewSchema,
} from '../register/experience.ts';
import { momentSchema } from '../register/identifier.ts';
import { partnerKinds, partnerSchema, partnershipSchema } from '../register/partner.ts';
import { lackables } from '../register/lacking.ts';
import { datedSchema, isoDateSchema } from '../register/plain-date.ts';
import { profileSchema } from '../register/register.ts';

/** What the renderer is told when something was refused: see `Refusal` in `shared/result`. */
export const refusalSchema = z.object({
  code: z.string(),
  what: z.string(),
  safe: z.string(),
  next: z.string(),
});

/** Whether the last change is on disk: told truthfully, never "saved" before it was read back. */
export const savedSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved'), at: momentSchema.nullable() }),
  z.object({ state: z.literal('failed'), refusal: refusalSchema }),
]);

/** The register that is open. `revision` is the number of the last change. */
export const openRegisterSchema = z.object({
  /** Another number each time that a register is opened: a revision alone names none. */
  opening: z.number().int().nonnegative(),
  revision: z.number().int().nonnegative(),
  profile: profileSchema,
  agreements: z.number().int(),
  /** Why the register can't be changed; null where it can. */
  readOnly: refusalSchema.nullable(),
  saved: savedSchema,
  /** What undo and redo would do, in words; null where there is nothing to do. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** What was found and done when the register was opened. */
  notices: z.array(refusalSchema),
});
export type OpenRegister = z.infer<typeof openRegisterSchema>;

/** How the officer has set the app; the same for every register. */
export const settingsSchema = z.object({
  /** The post under which changes are recorded. */
  officer: z.string().min(1).max(200),
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether single letters act as shortcuts in Findings. */
  singleKeyShortcuts: z.boolean(),
  /** Seconds after which what was copied is cleared from the clipboard; null where it stays. */
  clearCopiedAfter: z.number().int().min(5).max(3_600).nullable().default(null),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A force template in `assets/partners`: partners and partnerships with sources. */
export const templateSummarySchema = z.object({
  id: z.string(),
  forceName: z.string(),
  partners: z.number().int(),
  partnerships: z.number().int(),
  checked: isoDateSchema,
});

/** What IT set on this computer, in words and without paths. */
export const policyViewSchema = z.object({
  /** What is wrong with the policy's file; null where it could be read. */
  problem: refusalSchema.nullable(),
  settings: z.array(z.object({ label: z.string(), value: z.string() })),
});
export type PolicyView = z.infer<typeof policyViewSchema>;

/** What the window asks first: version, day, rules, the register that is open and the recent ones. */
export const appStateSchema = z.object({
  version: z.string(),
  /** True in the browser preview, which is never part of the packaged app. */
  preview: z.boolean(),
  today: isoDateSchema,
  rulePack: z.object({ version: z.string(), checkedOn: isoDateSchema, rules: z.number().int() }),
  register: openRegisterSchema.nullable(),
  recent: z.array(
    z.object({ token: z.string(), name: z.string(), openedAt: momentSchema, missing: z.boolean() }),
  ),
  /** A sealed register was to be opened and waits for its passphrase. */
  isLocked: z.boolean().default(false),
  templates: z.array(templateSummarySchema),
  settings: settingsSchema,
  /** Null where IT set nothing. */
  policy: policyViewSchema.nullable(),
});
export type AppState = z.infer<typeof appStateSchema>;

/** One row of the Register view. */
export const registerRowSchema = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  partnershipId: z.string().nullable(),
  partnership: z.string().nullable(),
  partners: z.array(z.string()),
  partnerKinds: z.array(z.enum(partnerKinds)),
  currency: z.enum(currencies),
  rating: z.enum(ratings),
  effectiveFrom: datedSchema.nullable(),
  nextReview: datedSchema.nullable(),
  expiresOn: datedSchema.nullable(),
  lastUsed: datedSchema.nullable(),
  businessOwner: z.string().nullable(),
  /** Number of findings of each severity that no decision has closed; `cannotTell` counts apart. */
  findings: z.record(z.enum(severities), z.number().int()),
  cannotTell: z.number().int(),
  /** What the agreement says nothing of, among the things that officers ask for: "no DPIA". */
  lacks: z.array(z.enum(lackables)),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

/** How many agreements have each rating. */
export const ratingCountsSchema = z.record(z.enum(ratings), z.number().int());

/** The Overview: are we fit, and what changed? */
export const overviewSchema = z.object({
  summary: auditSummarySchema,
  /** In date but not fit, by rating. */
  inDateNotFit: ratingCountsSchema,
  groups: z.array(
    z.object({
      by: z.enum(['partnership', 'partner-kind']),
      id: z.string().nullable(),
      name: z.string(),
      ratings: ratingCountsSchema,
      inDate: z.number().int(),
      total: z.number().int(),
    }),
  ),
  worst: z.array(
    z.object({ id: z.string(), ref: z.string(), title: z.string(), because: z.string() }),
  ),
  /** Against the last recorded audit; null where none was recorded. */
  since: z
    .object({
      asAt: isoDateSchema,
      fitThen: z.number().int(),
      redThen: z.number().int(),
      moved: z.array(
        z.object({
          id: z.string(),
          ref: z.string(),
          title: z.string(),
          ratingThen: z.enum(ratings).nullable(),
          ratingNow: z.enum(ratings).nullable(),
          currencyNow: z.enum(currencies).nullable(),
        }),
      ),
    })
    .nullable(),
  /** Open actions, longest waiting first. */
  waiting: z.array(
    z.object({
      id: z.string(),
      owner: z.string(),
      what: z.string(),
      ref: z.string().nullable(),
      agreementId: z.string().nullable(),
      days: z.number().int(),
      overdue: z.boolean(),
    }),
  ),
  /** What falls in the next twelve months, by day. */
  horizon: z.array(
    z.object({
      on: isoDateSchema,
      kind: z.enum(['review', 'expiry', 'body-ends']),
      agreementId: z.string().nullable(),
      ref: z.string().nullable(),
      label: z.string(),
      /** Inside the force's "due" threshold. */
      soon: z.boolean(),
    }),
  ),
  findingsToDecide: z.number().int(),
  openActions: z.number().int(),
});
export type Overview = z.infer<typeof overviewSchema>;

/** Everything that the Agreement view shows. */
export const agreementViewSchema = z.object({
  revision: z.number().int(),
  agreement: agreementSchema,
  audited: auditedAgreementSchema,
  partnership: partnershipSchema.nullable(),
  /** The partners that its parties are matched to. */
  partners: z.array(partnerSchema),
  documents: z.array(documentSchema),
  practitionerViews: z.array(practitionerViewSchema),
  accessBarriers: z.array(accessBarrierSchema),
  actions: z.array(actionSchema),
  decisions: z.array(decisionSchema),
  /** Agreements that it links to, supersedes or is superseded by, where they are in the register. */
  related: z.array(z.object({ id: z.string(), ref: z.string(), title: z.string() })),
  changes: z.number().int(),
});
export type AgreementView = z.infer<typeof agreementViewSchema>;

/** One entry of a history, newest first. */
export const historyEntrySchema = z.object({
  seq: z.number().int(),
  at: momentSchema,
  by: z.string(),
  /** What happened in words: "Ends: 31 March 2024 → 31 March 2027". */
  what: z.array(z.string()),
  undone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** One row of the Findings view; the whole finding is asked for when it is chosen. */
export const findingRowSchema = z.object({
  id: z.string(),
  rule: z.string(),
  agreementId: z.string().nullable(),
  ref: z.string().nullable(),
  partnershipId: z.string().nullable(),
  severity: z.enum(severities),
  outcome: z.enum(['not-met', 'cannot-tell']),
  title: z.string(),
  decision: z.enum(['risk-accepted', 'dismissed']).nullable(),
  hasAction: z.boolean(),
});
export type FindingRow = z.infer<typeof findingRowSchema>;

/** A finding with what an officer needs to decide on it. */
export const findingViewSchema = z.object({
  finding: findingSchema,
  ref: z.string().nullable(),
  agreementTitle: z.string().nullable(),
  decision: decisionSchema.nullable(),
  actions: z.array(actionSchema),
  /** Other agreements in which the same rule fails. */
  alsoIn: z.array(z.object({ findingId: z.string(), ref: z.string() })),
});
export type FindingView = z.infer<typeof findingViewSchema>;

/** One row of the Actions view. */
export const actionRowSchema = z.object({
  action: actionSchema,
  ref: z.string().nullable(),
  agreementTitle: z.string().nullable(),
  partnershipId: z.string().nullable(),
  /** The title of the finding that it answers, where the finding still stands. */
  findingTitle: z.string().nullable(),
});
export type ActionRow = z.infer<typeof actionRowSchema>;

/** Partners and partnerships whole, with the number of agreements that name them. */
export const bodiesSchema = z.object({
  revision: z.number().int(),
  partners: z.array(z.object({ partner: partnerSchema, agreements: z.number().int() })),
  partnerships: z.array(z.object({ partnership: partnershipSchema, agreements: z.number().int() })),
});
export type Bodies = z.infer<typeof bodiesSchema>;

/** Something that a search found, and where it is. */
export const searchResultSchema = z.object({
  kind: z.enum(['agreement', 'partner', 'partnership', 'finding']),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

export { packOptionsSchema, type PackOptions } from '../register/packs.ts';

/** What became of something that was to be saved. The preview has no dialogs and hands the bytes over. */
export const saveOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), name: z.string() }),
  z.object({
    kind: z.literal('download'),
    name: z.string(),
    mediaType: z.string(),
    bytes: z.instanceof(Uint8Array),
  }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;
