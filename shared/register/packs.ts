import { z } from 'zod';
import { idSchema, momentSchema } from './identifier.ts';
import { isoDateSchema } from './plain-date.ts';

/** The markings that may be chosen. Legacy markings are not among them (GSC, in force 2 April 2014). */
export const packMarkings = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;

/** What a pack is for: each kind has its own sections in its own order. */
export const packKinds = ['meeting', 'board', 'agreement', 'inspection', 'holdings'] as const;
export type PackKindId = (typeof packKinds)[number];

/** Whether agreements' own documents are appended: not, the pages that are quoted, or all of them. */
export const attachChoices = ['none', 'quoted', 'whole'] as const;

/**
 * The words in which a pack gives its rating: the house's own, those of the Information Commissioner's
 * audits, or those of internal audit. Whichever is taken, it stays the force's own assessment.
 */
export const ratingScaleIds = ['house', 'ico', 'cipfa', 'giaa'] as const;
export type RatingScaleId = (typeof ratingScaleIds)[number];

const ratingScaleSchema = z.enum(ratingScaleIds).default('house');
const sectionsSchema = z.array(z.string().min(1).max(60)).max(60).nullable();
const columnsSchema = z.array(z.string().min(1).max(60)).max(14).nullable();

/** What an officer chooses for a pack. What is left out is as it was before the choice existed. */
export const packOptionsSchema = z.object({
  asAt: isoDateSchema,
  kind: z.enum(packKinds).default('meeting'),
  /** Null for every partnership. */
  partnershipId: z.string().nullable(),
  /** The agreement of an agreement brief; null for every other kind. */
  agreementId: z.string().nullable().default(null),
  meetingOn: isoDateSchema.nullable(),
  marking: z.enum(packMarkings),
  /** How the pack is to be handled; empty where nothing was said. */
  handling: z.string().max(400),
  /** Reference, version and author's post that stand on the cover. */
  reference: z.string().max(100),
  version: z.string().max(40),
  author: z.string().max(200),
  /** The sections by name, in their order; null for those of the kind. */
  sections: sectionsSchema.default(null),
  /** The columns of the list of what we hold, in their order; null for the usual ones. */
  columns: columnsSchema.default(null),
  attach: z.enum(attachChoices).default('none'),
  /** Whether the pack carries its data as embedded files. */
  withData: z.boolean().default(false),
  ratingScale: ratingScaleSchema,
  /** What the author says of the rating, printed under it; empty where nothing was said. */
  opinion: z.string().max(600).default(''),
});
export type PackOptions = z.infer<typeof packOptionsSchema>;

/** The choices that a pack makes when nobody made them. */
export const usualChoices = {
  kind: 'meeting',
  agreementId: null,
  sections: null,
  columns: null,
  attach: 'none',
  withData: false,
  ratingScale: 'house',
  opinion: '',
} as const satisfies Partial<PackOptions>;

/** Sections and columns of a kind of pack that an officer named and kept for the next time. */
export const packTemplateSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(120),
  kind: z.enum(packKinds),
  sections: sectionsSchema,
  columns: columnsSchema,
  attach: z.enum(attachChoices),
  withData: z.boolean(),
  ratingScale: ratingScaleSchema,
});
export type PackTemplate = z.infer<typeof packTemplateSchema>;

/** A pack that was given out: enough to make it again to the byte, and to prove that it is the same. */
export const packRecordSchema = z.object({
  id: idSchema,
  /** The recorded audit to which it belongs. */
  auditId: idSchema,
  options: packOptionsSchema,
  madeAt: momentSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.number().int().positive(),
  /** The number of the change after which the register was printed. */
  revision: z.number().int().nonnegative(),
  /** The hash of that change: where in the trail the pack stands. */
  trailHash: z.string(),
  /** What it was made by; another version may set the same register otherwise. */
  appVersion: z.string(),
  rulePackVersion: z.string(),
});
export type PackRecord = z.infer<typeof packRecordSchema>;
