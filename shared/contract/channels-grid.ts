import { z } from 'zod';
import { actionSchema } from '../register/experience.ts';
import { isoDateSchema } from '../register/plain-date.ts';
import { recommendationSchema } from '../register/recommendation.ts';
import { savedViewSchema } from '../register/saved-view.ts';
import { termKeys, type TermKey } from '../register/terms.ts';
import { editSchema } from './edit.ts';

const nothing = z.object({});
const termSchema = z.enum(termKeys as [TermKey, ...TermKey[]]); // there is at least one

/** A term of an agreement for a cell: in words, and as it would be typed. Both empty: not recorded. */
const cellSchema = z.object({ words: z.string(), typed: z.string() });

/** What an edit would do, told before it is done. */
export const editPreviewSchema = z.object({
  revision: z.number().int(),
  /** What undo would call it. */
  label: z.string(),
  /** One entry an agreement, or one without for what is about no agreement. */
  changed: z.array(
    z.object({
      agreementId: z.string().nullable(),
      ref: z.string(),
      what: z.array(z.string()),
    }),
  ),
  /** Edits of several that would change nothing, because the register says so already. */
  unchanged: z.number().int(),
  /** Edits that can't be made: their place in the list, and why not. */
  refused: z.array(
    z.object({ at: z.number().int(), ref: z.string(), what: z.string(), next: z.string() }),
  ),
});
export type EditPreview = z.infer<typeof editPreviewSchema>;

const alikeAgreementSchema = z.object({ id: z.string(), ref: z.string(), title: z.string() });

/** Two partners that may be one, and why that is thought. */
export const alikePartnersSchema = z.object({
  first: z.object({ id: z.string(), name: z.string(), agreements: z.number().int() }),
  second: z.object({ id: z.string(), name: z.string(), agreements: z.number().int() }),
  because: z.string(),
});

/** Two agreements that may have been entered twice, and why that is thought. */
export const alikeAgreementsSchema = z.object({
  first: alikeAgreementSchema,
  second: alikeAgreementSchema,
  because: z.string(),
});

/** A recommendation with the actions that answer it. */
export const recommendationRowSchema = z.object({
  recommendation: recommendationSchema,
  actions: z.array(actionSchema),
  /** Days from the as-at day to the deadline; negative once it has passed, null without one. */
  daysLeft: z.number().int().nullable(),
});
export type RecommendationRow = z.infer<typeof recommendationRowSchema>;

/** The Register as a grid, bulk changes shown before they happen, and recommendations. */
export const gridChannels = {
  /** What an edit would do. Writes nothing. */
  'change.preview': {
    input: z.object({ basedOn: z.number().int(), edit: editSchema }),
    output: editPreviewSchema,
  },
  /** Cells of chosen terms. `ids: null` is every agreement. */
  'register.terms': {
    input: z.object({
      ids: z.array(z.string()).max(20_000).nullable(),
      terms: z.array(termSchema).max(60),
    }),
    output: z.object({
      revision: z.number().int(),
      agreements: z.array(z.object({ id: z.string(), cells: z.array(cellSchema) })),
    }),
  },
  'register.views': { input: nothing, output: z.array(savedViewSchema) },
  'partners.alike': { input: nothing, output: z.array(alikePartnersSchema) },
  'agreements.alike': { input: nothing, output: z.array(alikeAgreementsSchema) },
  'recommendations.list': {
    input: z.object({ asAt: isoDateSchema }),
    output: z.array(recommendationRowSchema),
  },
} as const;
