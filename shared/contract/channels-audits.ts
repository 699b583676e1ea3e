import { z } from 'zod';
import { movedFindingSchema, trendPointSchema } from '../audit/audits-compared.ts';
import { currencies, ratings } from '../audit/report.ts';
import { idSchema } from '../register/identifier.ts';
import { packKinds } from '../register/packs.ts';
import { isoDateSchema } from '../register/plain-date.ts';
import { saveOutcomeSchema } from './view-models.ts';

const at = z.object({ asAt: isoDateSchema });

/** An agreement whose rating or currency is not what it was. */
const movedAgreementSchema = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  direction: z.enum(['new', 'gone', 'better', 'worse', 'same-rating']),
  ratingThen: z.enum(ratings).nullable(),
  ratingNow: z.enum(ratings).nullable(),
  currencyThen: z.enum(currencies).nullable(),
  currencyNow: z.enum(currencies).nullable(),
});

/** Two audits held against each other. */
export const auditsComparedSchema = z.object({
  then: trendPointSchema,
  now: trendPointSchema,
  agreements: z.array(movedAgreementSchema),
  findings: z.array(movedFindingSchema.extend({ ref: z.string().nullable(), title: z.string() })),
  /** The answer of the view, in a sentence. */
  answer: z.string(),
});
export type AuditsCompared = z.infer<typeof auditsComparedSchema>;

/** The kinds of pack in which a whole audit is printed. */
export const auditPackKinds = packKinds.filter((kind) => kind !== 'agreement');

/** An old audit as it can be printed again: on which register, by which standard, which packs belong to it. */
export const auditAsItWasSchema = z.object({
  id: idSchema,
  asAt: isoDateSchema,
  madeAt: z.string(),
  /** The change of the trail by which it was recorded, and its hash. */
  revision: z.number().int().positive(),
  hash: z.string(),
  /** Whether its words were kept with it, or made again and found to agree. */
  source: z.enum(['kept', 'made-again']),
  rulePackVersion: z.string(),
  rules: z.number().int().nonnegative(),
  /** How the force's standard differed from that rule set on the day. */
  departures: z.array(
    z.object({ what: z.string(), why: z.string(), approver: z.string().nullable() }),
  ),
  agreements: z.number().int().nonnegative(),
  /** The packs that were given out with it, newest first. */
  packs: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      version: z.string(),
      pages: z.number().int(),
      sha256: z.string(),
    }),
  ),
});
export type AuditAsItWasView = z.infer<typeof auditAsItWasSchema>;

/** The channels of audits: the trend, two compared, and an old one printed as it was. */
export const auditChannels = {
  /** The recorded audits, oldest first, and last the audit as at the day. */
  'audits.list': { input: at, output: z.array(trendPointSchema) },
  /** Holds two audits against each other; `nowId: null` is the audit as at the day. */
  'audits.compare': {
    input: at.extend({ thenId: z.string(), nowId: z.string().nullable() }),
    output: auditsComparedSchema,
  },
  'audits.as-it-was': { input: z.object({ id: idSchema }), output: auditAsItWasSchema },
  /** Prints a recorded audit as it was and saves it: the same bytes each time. */
  'audits.reprint': {
    input: z.object({ id: idSchema, kind: z.enum(auditPackKinds) }),
    output: saveOutcomeSchema,
  },
} as const;
