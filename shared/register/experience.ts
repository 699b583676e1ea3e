import { z } from 'zod';
import { idSchema } from './identifier.ts';
import { isoDateSchema } from './plain-date.ts';

/** What a practitioner says of using an agreement. Their post, never their name. */
export const practitionerViewSchema = z.object({
  id: idSchema,
  agreementId: idSchema,
  givenOn: isoDateSchema,
  role: z.string().min(1).max(200),
  verdict: z.enum(['fit', 'partly', 'not-fit']),
  words: z.string().max(4_000),
});
export type PractitionerView = z.infer<typeof practitionerViewSchema>;

/** A request for data that was refused, delayed or met in part. */
export const accessBarrierSchema = z.object({
  id: idSchema,
  partnerId: idSchema,
  /** The agreement that should have covered the request, where there is one. */
  agreementId: idSchema.nullable(),
  requestedOn: isoDateSchema,
  dataRequested: z.string().min(1).max(1_000),
  outcome: z.enum(['refused', 'delayed', 'part-met', 'waiting']),
  resolvedOn: isoDateSchema.nullable(),
  reasonGiven: z.string().max(4_000),
});
export type AccessBarrier = z.infer<typeof accessBarrierSchema>;

/** Something to be done, by a post, by a day. */
export const actionSchema = z.object({
  id: idSchema,
  what: z.string().min(1).max(2_000),
  owner: z.string().max(200),
  raisedOn: isoDateSchema,
  due: isoDateSchema.nullable(),
  doneOn: isoDateSchema.nullable(),
  agreementId: idSchema.nullable(),
  findingId: z.string().nullable(),
  meetingId: idSchema.nullable(),
  /** The recommendation of an inspection that it answers; absent in actions of earlier versions. */
  recommendationId: z.exactOptional(idSchema.nullable()),
});
export type Action = z.infer<typeof actionSchema>;

/** A meeting of a partnership: what was decided, in the officer's words. */
export const meetingSchema = z.object({
  id: idSchema,
  partnershipId: idSchema,
  on: isoDateSchema,
  notes: z.string().max(20_000),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** What an officer decided about a finding. An accepted risk has an end and an approver's post. */
export const decisionSchema = z.object({
  /** The finding's stable id is the decision's key. */
  id: z.string().min(1).max(400),
  agreementId: idSchema.nullable(),
  rule: z.string(),
  decision: z.enum(['risk-accepted', 'dismissed']),
  reason: z.string().min(1).max(4_000),
  /** The post that approved, for example "Senior information risk owner". */
  approver: z.string().min(1).max(200),
  decidedOn: isoDateSchema,
  /** The last day on which the decision holds; null only for a dismissal. */
  until: isoDateSchema.nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;
