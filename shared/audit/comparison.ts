import { z } from 'zod';
import { termSourceSchema } from '../register/terms.ts';
import { currencies, ratings, severities } from './report.ts';

/** One agreement of a comparison: a column. */
export const comparedColumnSchema = z.object({
  /** Register and agreement: unique in the comparison. */
  key: z.string(),
  registerId: z.string(),
  /** The force whose register it is from. */
  force: z.string(),
  agreementId: z.string(),
  ref: z.string(),
  title: z.string(),
  partnershipId: z.string().nullable(),
  /** The area for which it stands, as a column is headed; the force where it has no partnership. */
  area: z.string(),
  currency: z.enum(currencies),
  rating: z.enum(ratings),
  /** Verdicts of practitioners, by verdict. */
  views: z.object({ fit: z.number().int(), partly: z.number().int(), notFit: z.number().int() }),
  /** Pages of the signed copy that was read; null where none was. */
  pages: z.number().int().nullable(),
  /** Rows in which it differs from the most common answer, or says nothing. */
  apart: z.number().int(),
});
export type ComparedColumn = z.infer<typeof comparedColumnSchema>;

/** What one agreement says of one term, and how that stands to the others. */
export const comparedCellSchema = z.object({
  /** In the agreement's own words; '' where it says nothing. */
  words: z.string(),
  /** `apart` differs from the most common answer; `no-place` cannot be told. */
  standing: z.enum(['common', 'apart', 'nothing', 'no-place']),
  /** It differs and has no failing, where the most common answer has one: here the odd one is right. */
  isSounder: z.boolean(),
  /** For lists: what it leaves out of the most common answer, and what it adds. */
  lacks: z.array(z.string()),
  adds: z.array(z.string()),
  /** For lists: how many things it lists. */
  count: z.number().int().nullable(),
  /** The worst failing beside the term. */
  finding: z.object({ id: z.string(), severity: z.enum(severities), title: z.string() }).nullable(),
  source: termSourceSchema.nullable(),
});
export type ComparedCell = z.infer<typeof comparedCellSchema>;

/** One term, side by side. */
export const comparedRowSchema = z.object({
  /** A term key, `partnerKinds`, `currency`, `rating`, `views`, or a clause `C01` to `C21`. */
  id: z.string(),
  label: z.string(),
  heading: z.string(),
  /** 1 to 5: how much a difference matters; 0 for rows that only tell. */
  weight: z.number().int(),
  because: z.string(),
  differs: z.boolean(),
  cells: z.array(comparedCellSchema),
  /** The most common answer and how many give it; null where none of them says anything. */
  common: z.object({ words: z.string(), columns: z.number().int() }).nullable(),
  /** What stands out, in one sentence; '' where all say the same. */
  sentence: z.string(),
  /** For ranking, higher first. */
  score: z.number().int(),
});
export type ComparedRow = z.infer<typeof comparedRowSchema>;

/** Agreements side by side, term by term. */
export const comparisonSchema = z.object({
  columns: z.array(comparedColumnSchema),
  rows: z.array(comparedRowSchema),
  /** The differences, what matters most first; one entry may tell two rows. */
  ranked: z.array(
    z.object({
      rowIds: z.array(z.string()),
      label: z.string(),
      sentence: z.string(),
      because: z.string(),
      weight: z.number().int(),
    }),
  ),
  /** Rows with a difference, and rows that could be compared at all. */
  differing: z.number().int(),
  compared: z.number().int(),
  /** The answer of the view, in one or two sentences. */
  answer: z.string(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Agreements of several areas that are for the same thing, and the areas that have none. */
export const arrangementSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Why they are held to be for the same thing. */
  reason: z.string(),
  /** One entry an area, in the order of the areas; the agreement that counts comes first. */
  areas: z.array(
    z.object({
      areaKey: z.string(),
      area: z.string(),
      agreements: z.array(
        z.object({ registerId: z.string(), agreementId: z.string(), ref: z.string() }),
      ),
    }),
  ),
  /** Areas without a counterpart. */
  gaps: z.array(z.object({ areaKey: z.string(), area: z.string() })),
  differing: z.number().int(),
});
export type Arrangement = z.infer<typeof arrangementSchema>;

export { compareAgreements, type PickedAgreement } from './compare-agreements.ts';
export { arrangementsOf } from './arrangements.ts';
export type { ComparedRegister } from './compared-register.ts';
