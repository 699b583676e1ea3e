import { z } from 'zod';
import { datedSchema, isoDateSchema } from '../register/plain-date.ts';
import type { Tailoring } from './tailoring/tailoring.ts';
import { outcomes, severities, type Outcome, type Severity } from '../rules/verdict.ts';

export { outcomes, severities };
export type { Outcome, Severity };

/** State of an agreement's dates, in order of precedence (interfaces: the currency table). */
export const currencies = [
  'ended',
  'not-in-force',
  'expired',
  'lapsed',
  'review-overdue',
  'expiring',
  'review-due',
  'undated',
  'in-date',
] as const;
export type Currency = (typeof currencies)[number];

/** Fitness of an agreement. Grey is "not assessed" and never counts as green. */
export const ratings = ['red', 'amber', 'green', 'grey'] as const;
export type Rating = (typeof ratings)[number];

/** A source that a finding is held against, as it is printed. */
export const citationSchema = z.object({
  id: z.string(),
  /** For example "Data Protection Act 2018, s.42". */
  text: z.string(),
  address: z.string(),
  /** The day on which the source was last checked. */
  checked: isoDateSchema,
  /** How far it was verified: read at its source, read at second hand, or not verified. */
  verification: z.enum(['checked', 'secondary', 'unverified']),
});
export type Citation = z.infer<typeof citationSchema>;

/** The words that a finding rests on: a field of the register, or a quote from a document. */
export const evidenceSchema = z.object({
  /** A term key, or "parties", "flows", "partner", "practitionerViews" and the like. */
  field: z.string(),
  label: z.string(),
  /** What the register says; null where it says nothing. */
  value: z.string().nullable(),
  /** Where a document says it. */
  quote: z.object({ documentId: z.string(), page: z.number().int(), words: z.string() }).nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Something that does not meet the standard, or of which it cannot be told whether it does. */
export const findingSchema = z.object({
  /** Stable over audits: the same failing of the same subject has the same id. */
  id: z.string(),
  rule: z.string(),
  scope: z.enum(['agreement', 'flow', 'document', 'partner', 'register']),
  /** Null for findings about the whole register. A finding about a party has its agreement. */
  agreementId: z.string().nullable(),
  outcome: z.enum(['not-met', 'cannot-tell']),
  severity: z.enum(severities),
  /** One line that names the failing. */
  title: z.string(),
  /** Condition: what is. */
  message: z.string(),
  /** Criteria: what should be. */
  criteria: z.string(),
  /** Why it matters. */
  consequence: z.string(),
  /** What to do. */
  recommendation: z.string(),
  /** Term keys (or "parties", "flows") beside which the interface shows the finding. */
  terms: z.array(z.string()),
  /** The clause of the checklist it belongs to, C01 to C21. */
  clause: z.string().nullable(),
  force: z.enum(['law', 'code', 'good-practice']),
  evidence: z.array(evidenceSchema),
  citations: z.array(citationSchema),
  /** The weakest of its sources: what a finding rests on is no surer than that. */
  restsOn: z.exactOptional(z.enum(['checked', 'secondary', 'unverified'])),
  /** For an audit as at an earlier day, the law of today where it is another; absent where it is the same. */
  lawNow: z.exactOptional(z.array(citationSchema)),
  /** An officer's decision that holds on the day of the audit; null where there is none. */
  decision: z.enum(['risk-accepted', 'dismissed']).nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

/** The dates of an agreement as the audit used them. */
export const auditedDatesSchema = z.object({
  effectiveFrom: datedSchema.nullable(),
  expiresOn: datedSchema.nullable(),
  /** Stated, or computed as last review + interval. */
  nextReview: datedSchema.extend({ how: z.enum(['stated', 'computed']) }).nullable(),
  lastReview: datedSchema.nullable(),
});
export type AuditedDates = z.infer<typeof auditedDatesSchema>;

/** One agreement as the audit sees it. */
export const auditedAgreementSchema = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  partnershipId: z.string().nullable(),
  partnership: z.string().nullable(),
  /** Names of the parties other than the force itself. */
  partners: z.array(z.string()),
  dates: auditedDatesSchema,
  currency: z.enum(currencies),
  rating: z.enum(ratings),
  /** The reasons for the rating in short sentences, worst first. */
  reasons: z.array(z.string()),
  findings: z.array(findingSchema),
});
export type AuditedAgreement = z.infer<typeof auditedAgreementSchema>;

/** An audit of a whole register as at a day. */
export interface AuditReport {
  readonly asAt: z.infer<typeof isoDateSchema>;
  readonly rulePack: { readonly version: string; readonly checkedOn: string };
  /** How the force's standard on that day differs from those rules. */
  readonly tailoring: Tailoring;
  readonly agreements: readonly AuditedAgreement[];
  readonly registerFindings: readonly Finding[];
  readonly summary: AuditSummary;
}

/** The counts of an audit. */
export const auditSummarySchema = z.object({
  agreements: z.number().int(),
  partners: z.number().int(),
  byCurrency: z.record(z.enum(currencies), z.number().int()),
  byRating: z.record(z.enum(ratings), z.number().int()),
  /** Currency in-date, review-due or expiring. */
  inDate: z.number().int(),
  /** Rating green. */
  fit: z.number().int(),
});
export type AuditSummary = z.infer<typeof auditSummarySchema>;
