import { z } from 'zod';
import { arrangementSchema, comparisonSchema } from '../audit/comparison.ts';
import { coverageFilterSchema, coverageSchema } from '../audit/coverage.ts';
import { experienceAnalysisSchema } from '../audit/experience-analysis.ts';
import { askedNeedSchema } from '../audit/needs.ts';
import { isoDateSchema } from '../register/plain-date.ts';
import { importProblemSchema } from '../register/register.ts';
import { saveOutcomeSchema } from './view-models.ts';

const nothing = z.object({});
const at = z.object({ asAt: isoDateSchema });
const fileBytes = z.object({
  fileName: z.string().min(1).max(400),
  bytes: z.instanceof(Uint8Array),
});

/** A register that can be compared: the open one first, then others that are only read. */
export const comparedRegisterSchema = z.object({
  id: z.string(),
  force: z.string(),
  name: z.string(),
  /** True for the one that is open. */
  isOwn: z.boolean(),
  agreements: z.array(
    z.object({
      agreementId: z.string(),
      ref: z.string(),
      title: z.string(),
      area: z.string().nullable(),
    }),
  ),
});
export type ComparedRegisterView = z.infer<typeof comparedRegisterSchema>;

/** What can be compared: registers, and what corresponds in them. */
export const arrangementsViewSchema = z.object({
  revision: z.number().int(),
  registers: z.array(comparedRegisterSchema),
  arrangements: z.array(arrangementSchema),
});
export type ArrangementsView = z.infer<typeof arrangementsViewSchema>;

/** What a questionnaire that came back would change, before it is taken over. */
export const questionnairePlanSchema = z.object({
  views: z.number().int(),
  requests: z.number().int(),
  known: z.number().int(),
  blank: z.number().int(),
  problems: z.array(importProblemSchema),
});
export type QuestionnairePlanView = z.infer<typeof questionnairePlanSchema>;

/** The channels of comparison, coverage and experience. */
export const comparisonChannels = {
  'compare.arrangements': { input: at, output: arrangementsViewSchema },
  'compare.get': {
    input: at.extend({
      picked: z.array(z.object({ registerId: z.string(), agreementId: z.string() })).max(200),
    }),
    output: comparisonSchema,
  },
  /** Asks the host for a further register folder and opens it to be read: never locked, never written. */
  'compare.add-register': { input: nothing, output: z.object({ added: z.boolean() }) },
  /** Takes a register that another force exported as JSON. */
  'compare.add-export': { input: fileBytes, output: z.object({ added: z.boolean() }) },
  'compare.remove-register': { input: z.object({ id: z.string() }), output: nothing },

  'coverage.get': {
    input: at.extend({ filter: coverageFilterSchema }),
    output: coverageSchema.extend({ revision: z.number().int() }),
  },
  /** All needs, those that the force leaves out among them. */
  'needs.list': { input: nothing, output: z.array(askedNeedSchema) },

  'experience.get': { input: at, output: experienceAnalysisSchema },
  /** Saves the questionnaire for the agreements that have not ended. */
  'questionnaire.save': {
    input: at.extend({ format: z.enum(['xlsx', 'csv']), partnershipId: z.string().nullable() }),
    output: saveOutcomeSchema,
  },
  /** Reads a questionnaire that came back; nothing is written. */
  'questionnaire.read': { input: fileBytes, output: questionnairePlanSchema },
  /** Reads it again and writes what it says, as one change. */
  'questionnaire.apply': {
    input: fileBytes,
    output: questionnairePlanSchema.extend({ revision: z.number().int() }),
  },
} as const;
