import { z } from 'zod';
import { partnerKinds } from '../register/partner.ts';
import { isoDateSchema } from '../register/plain-date.ts';
import { strands } from '../register/strands.ts';
import { askedNeedSchema } from './needs.ts';
import { currencies, ratings } from './report.ts';

/**
 * How a need stands in an area. `gaps` is covered with failings (amber), `unfit` with grave ones or
 * out of force (red); `cannot-tell` where an agreement may cover it and nothing says so.
 */
export const coverageStates = [
  'fit',
  'gaps',
  'never-used',
  'unfit',
  'refused',
  'not-covered',
  'cannot-tell',
] as const;
export type CoverageState = (typeof coverageStates)[number];

/** An agreement that covers a need, or may. */
export const coveringSchema = z.object({
  agreementId: z.string(),
  ref: z.string(),
  title: z.string(),
  rating: z.enum(ratings),
  currency: z.enum(currencies),
  state: z.enum(['fit', 'gaps', 'never-used', 'unfit', 'cannot-tell']),
  /** Why it is held to cover it: "its data items name “missing episodes”". */
  because: z.string(),
  /** An officer said so. */
  isAnswered: z.boolean(),
});
export type Covering = z.infer<typeof coveringSchema>;

/** One need in one area. */
export const coverageCellSchema = z.object({
  needId: z.string(),
  areaId: z.string(),
  state: z.enum(coverageStates),
  /** Best first. */
  agreements: z.array(coveringSchema),
  /** Agreements that an officer said do not cover it, with the reason. */
  denied: z.array(z.object({ agreementId: z.string(), ref: z.string(), reason: z.string() })),
  /** Requests for the data in the last two years, newest first. */
  requests: z.array(
    z.object({
      id: z.string(),
      partner: z.string(),
      requestedOn: isoDateSchema,
      dataRequested: z.string(),
      outcome: z.enum(['refused', 'delayed', 'part-met', 'waiting']),
      reasonGiven: z.string(),
      agreementId: z.string().nullable(),
    }),
  ),
  refused: z.number().int(),
  /** The bodies of the area that hold such data, and what each gives. */
  sources: z.array(
    z.object({
      partnerId: z.string(),
      name: z.string(),
      kind: z.enum(partnerKinds),
      state: z.enum(['party', 'refused', 'not-party']),
    }),
  ),
  /** Why it stands so, in one sentence. */
  because: z.string(),
  /** Where another area does better: an agreement to copy. */
  example: z.object({ agreementId: z.string(), ref: z.string(), area: z.string() }).nullable(),
  /** Open actions that were raised for this cell. */
  actionIds: z.array(z.string()),
});
export type CoverageCell = z.infer<typeof coverageCellSchema>;

/** By what coverage is narrowed; null asks for everything. */
export const coverageFilterSchema = z.object({
  strand: z.enum(strands).nullable(),
  threat: z.string().max(200).nullable(),
  partnerKind: z.enum(partnerKinds).nullable(),
  partnerId: z.string().nullable(),
  areaId: z.string().nullable(),
});
export type CoverageFilter = z.infer<typeof coverageFilterSchema>;

/** Which data the force needs, and who covers it where. */
export const coverageSchema = z.object({
  asAt: isoDateSchema,
  areas: z.array(z.object({ id: z.string(), name: z.string() })),
  needs: z.array(askedNeedSchema),
  /** One row a need, one cell an area, in the order of both. */
  cells: z.array(z.array(coverageCellSchema)),
  counts: z.record(z.enum(coverageStates), z.number().int()),
  /** The answer of the view, in a sentence. */
  answer: z.string(),
  /** What can be asked for: threats and bodies that occur. */
  threats: z.array(z.string()),
  sources: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(partnerKinds) })),
  /** Agreements whose strands nobody has recorded: a strand is asked of the others only by their need. */
  withoutStrands: z.number().int(),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** Nothing narrowed. */
export const everything: CoverageFilter = {
  strand: null,
  threat: null,
  partnerKind: null,
  partnerId: null,
  areaId: null,
};

/** The area of a register that has no partnerships: the force as a whole. */
export const wholeForceArea = 'whole-force';

/** The key by which an action belongs to a cell; actions keep it as their finding. */
export function coverageActionKey(needId: string, areaId: string): string {
  return `coverage--${needId}--${areaId}`;
}

export { coverageOf } from './coverage-of.ts';
