import { z } from 'zod';
import { documentSchema, flowSchema, partySchema } from '../register/agreement.ts';
import {
  accessBarrierSchema,
  actionSchema,
  meetingSchema,
  practitionerViewSchema,
} from '../register/experience.ts';
import { idSchema } from '../register/identifier.ts';
import { needSchema } from '../register/need.ts';
import { packTemplateSchema } from '../register/packs.ts';
import { partnerSchema, partnershipSchema } from '../register/partner.ts';
import { ownRuleSchema } from '../register/own-rule.ts';
import { isoDateSchema } from '../register/plain-date.ts';
import { profileSchema } from '../register/register.ts';
import { recommendationSchema } from '../register/recommendation.ts';
import { ruleSettingSchema } from '../register/rule-setting.ts';
import { savedViewSchema } from '../register/saved-view.ts';
import { toldApartSchema } from '../register/told-apart.ts';
import { termKeys, type TermKey } from '../register/terms.ts';

const termSchema = z.enum(termKeys as [TermKey, ...TermKey[]]);
const id = { id: true } as const;

/**
 * What an officer asks for. The main process turns an edit into a change by adding what was there
 * before; the renderer never states the past. `id: null` makes a new record.
 */
const oneEditSchema = z.discriminatedUnion('kind', [
  /** `value: null` records that the agreement says nothing; it is checked against the term's kind. */
  z.object({
    kind: z.literal('set-term'),
    agreementId: idSchema,
    term: termSchema,
    value: z.unknown(),
  }),
  /** Takes the term's entry away: the register no longer has a place for it. */
  z.object({ kind: z.literal('forget-term'), agreementId: idSchema, term: termSchema }),
  z.object({
    kind: z.literal('set-details'),
    agreementId: idSchema,
    ref: z.string().min(1).max(200),
    title: z.string().min(1).max(1_000),
    partnershipId: idSchema.nullable(),
  }),
  z.object({
    kind: z.literal('add-agreement'),
    ref: z.string().min(1).max(200),
    title: z.string().min(1).max(1_000),
    partnershipId: idSchema.nullable(),
    partnerIds: z.array(idSchema),
  }),
  z.object({ kind: z.literal('remove-agreement'), agreementId: idSchema }),
  /** Starts the draft that renews an agreement, with an action for each thing to put right. */
  z.object({
    kind: z.literal('start-next-version'),
    agreementId: idSchema,
    ref: z.string().trim().min(1).max(200),
    owner: actionSchema.shape.owner,
    due: actionSchema.shape.due,
    putRight: z
      .array(z.object({ what: actionSchema.shape.what, findingId: actionSchema.shape.findingId }))
      .max(500),
  }),
  z.object({
    kind: z.literal('put-party'),
    agreementId: idSchema,
    id: idSchema.nullable(),
    party: partySchema.omit(id),
  }),
  z.object({ kind: z.literal('remove-party'), agreementId: idSchema, id: idSchema }),
  z.object({
    kind: z.literal('put-flow'),
    agreementId: idSchema,
    id: idSchema.nullable(),
    flow: flowSchema.omit(id),
  }),
  z.object({ kind: z.literal('remove-flow'), agreementId: idSchema, id: idSchema }),
  z.object({
    kind: z.literal('put-partner'),
    id: idSchema.nullable(),
    partner: partnerSchema.omit(id),
  }),
  z.object({
    kind: z.literal('put-partnership'),
    id: idSchema.nullable(),
    partnership: partnershipSchema.omit(id),
  }),
  z.object({
    kind: z.literal('put-practitioner-view'),
    id: idSchema.nullable(),
    view: practitionerViewSchema.omit(id),
  }),
  z.object({
    kind: z.literal('put-access-barrier'),
    id: idSchema.nullable(),
    barrier: accessBarrierSchema.omit(id),
  }),
  z.object({
    kind: z.literal('put-action'),
    id: idSchema.nullable(),
    action: actionSchema.omit(id),
  }),
  z.object({
    kind: z.literal('put-meeting'),
    id: idSchema.nullable(),
    meeting: meetingSchema.omit(id),
  }),
  /** Minutes of a partnership's meeting; each decision becomes an action. */
  z.object({
    kind: z.literal('minute-meeting'),
    partnershipId: idSchema,
    on: isoDateSchema,
    notes: meetingSchema.shape.notes,
    decisions: z
      .array(
        z.object({
          what: actionSchema.shape.what,
          owner: actionSchema.shape.owner,
          due: actionSchema.shape.due,
        }),
      )
      .max(200),
  }),
  /** Keeps the sections and columns of a kind of pack under a name. */
  z.object({
    kind: z.literal('put-pack-template'),
    id: idSchema.nullable(),
    template: packTemplateSchema.omit(id),
  }),
  z.object({
    kind: z.literal('remove-record'),
    collection: z.enum([
      'partners',
      'partnerships',
      'practitionerViews',
      'accessBarriers',
      'actions',
      'meetings',
      'packTemplates',
      'savedViews',
      'recommendations',
      'logos',
    ]),
    id: idSchema,
  }),
  /** Accepts the risk of findings, or dismisses them, for one reason. */
  z.object({
    kind: z.literal('decide'),
    asAt: isoDateSchema,
    findingIds: z.array(z.string().min(1).max(400)).min(1).max(500),
    decision: z.enum(['risk-accepted', 'dismissed']),
    reason: z.string().min(1).max(4_000),
    approver: z.string().min(1).max(200),
    until: isoDateSchema.nullable(),
  }),
  /** Answers proposals of a document's reading; terms are set with the quote as their source. */
  z.object({
    kind: z.literal('answer-proposals'),
    documentId: idSchema,
    answers: z
      .array(
        z.object({
          proposal: z.string().min(1).max(400),
          answer: z.enum(['accepted', 'corrected', 'dismissed']),
          /** The corrected value; checked against the term's kind. Ignored otherwise. */
          value: z.unknown(),
          reason: z.string().max(4_000),
        }),
      )
      .min(1)
      .max(500),
  }),
  /** Sets a term from words that the officer selected in a document. */
  z.object({
    kind: z.literal('set-term-from-document'),
    agreementId: idSchema,
    term: termSchema,
    value: z.unknown(),
    documentId: idSchema,
    page: z.number().int().positive(),
    quote: z.string().min(1).max(2_000),
  }),
  z.object({
    kind: z.literal('set-document-role'),
    documentId: idSchema,
    role: documentSchema.shape.role,
  }),
  z.object({ kind: z.literal('remove-document'), documentId: idSchema }),
  z.object({ kind: z.literal('put-need'), id: idSchema.nullable(), need: needSchema.omit(id) }),
  z.object({ kind: z.literal('remove-need'), id: idSchema }),
  /** Corrects a cell of the coverage; `answer: null` takes the correction back. */
  z.object({
    kind: z.literal('answer-coverage'),
    needId: idSchema,
    partnershipId: idSchema.nullable(),
    agreementId: idSchema,
    answer: z.enum(['covers', 'does-not-cover']).nullable(),
    reason: z.string().max(4_000),
  }),
  z.object({ kind: z.literal('withdraw-decision'), findingId: z.string().min(1).max(400) }),
  z.object({ kind: z.literal('set-profile'), profile: profileSchema }),
  /** Sets one rule; null takes its setting away. */
  z.object({
    kind: z.literal('set-rule'),
    ruleId: z.string().min(1).max(120),
    setting: ruleSettingSchema.omit(id).nullable(),
  }),
  z.object({
    kind: z.literal('put-own-rule'),
    id: z.string().min(1).max(120).nullable(),
    rule: ownRuleSchema.omit(id),
  }),
  z.object({ kind: z.literal('remove-own-rule'), id: z.string().min(1).max(120) }),
  /** Sets the days from which a date counts as due or lapsed, with the reason. */
  z.object({
    kind: z.literal('set-thresholds'),
    dueDays: profileSchema.shape.dueDays,
    lapsedDays: profileSchema.shape.lapsedDays,
    reason: z.string().max(4_000),
    approver: z.string().max(200),
  }),
  /** The rule pack no longer holds from today on; its record stays. */
  z.object({ kind: z.literal('give-up-rule-pack'), id: idSchema }),
  /** Takes back everything that the force has set and added of the standard. */
  z.object({ kind: z.literal('return-to-usual-standard') }),
  /** Keeps a way of looking at the Register under a name; the same name again takes its place. */
  z.object({
    kind: z.literal('put-saved-view'),
    id: idSchema.nullable(),
    view: savedViewSchema.omit(id),
  }),
  z.object({
    kind: z.literal('put-recommendation'),
    id: idSchema.nullable(),
    recommendation: recommendationSchema.omit(id),
  }),
  /** Says that two records which look like one are two, so that they are not offered again. */
  z.object({
    kind: z.literal('tell-apart'),
    of: toldApartSchema.shape.of,
    first: idSchema,
    second: idSchema,
  }),
  /** Makes one partner of several: all that named the others names the kept one from then on. */
  z.object({
    kind: z.literal('merge-partners'),
    keepId: idSchema,
    goneIds: z.array(idSchema).min(1).max(50),
  }),
  /** Keeps the audit as at a day, so that later ones can say what changed. */
  z.object({ kind: z.literal('record-audit'), asAt: isoDateSchema }),
]);
export type OneEdit = z.infer<typeof oneEditSchema>;

/** One edit, or many that are made, and undone, as one. */
export const editSchema = z.discriminatedUnion('kind', [
  oneEditSchema,
  z.object({
    kind: z.literal('together'),
    /** What undo calls them: "Ends of 12 agreements". */
    label: z.string().min(1).max(200),
    edits: z.array(oneEditSchema).min(1).max(20_000),
  }),
]);
export type Edit = z.infer<typeof editSchema>;
