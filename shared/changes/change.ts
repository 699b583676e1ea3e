import { z } from 'zod';
import { flowSchema, partySchema } from '../register/agreement.ts';
import { idSchema } from '../register/identifier.ts';
import { collectionSchemas, profileSchema, type CollectionName } from '../register/register.ts';
import { termKeys, termsSchema, type TermKey } from '../register/terms.ts';

/**
 * Every way in which a register can change. A change carries what was there before and what is there
 * after, so that its inverse is itself turned round, and a trail can be read without the register.
 */
const profileSet = z.object({
  kind: z.literal('profile-set'),
  before: profileSchema,
  after: profileSchema,
});

/** Puts, replaces or removes one whole record of a collection. `null` is "not there". */
function recordPut<C extends CollectionName>(collection: C) {
  const schema = collectionSchemas[collection];
  return z.object({
    kind: z.literal('record-put'),
    collection: z.literal(collection),
    id: z.string().min(1).max(400),
    before: schema.nullable(),
    after: schema.nullable(),
  });
}

const recordPutSchema = z.discriminatedUnion('collection', [
  recordPut('partners'),
  recordPut('partnerships'),
  recordPut('agreements'),
  recordPut('documents'),
  recordPut('practitionerViews'),
  recordPut('accessBarriers'),
  recordPut('actions'),
  recordPut('meetings'),
  recordPut('decisions'),
  recordPut('audits'),
  recordPut('imports'),
  recordPut('ruleSettings'),
  recordPut('ownRules'),
  recordPut('rulePacks'),
  recordPut('needs'),
  recordPut('coverageAnswers'),
  recordPut('packTemplates'),
  recordPut('packs'),
  recordPut('merges'),
  recordPut('savedViews'),
  recordPut('recommendations'),
  recordPut('logos'),
  recordPut('toldApart'),
]);
export type RecordPut = z.infer<typeof recordPutSchema>;

const detailsSchema = z.object({
  ref: z.string().max(200),
  title: z.string().max(1_000),
  partnershipId: idSchema.nullable(),
});
export type AgreementDetails = z.infer<typeof detailsSchema>;

const detailsSet = z.object({
  kind: z.literal('details-set'),
  agreementId: idSchema,
  before: detailsSchema,
  after: detailsSchema,
});

/** Sets one term of one agreement; the entry is checked against the term's own schema. */
const termSet = z
  .object({
    kind: z.literal('term-set'),
    agreementId: idSchema,
    term: z.enum(termKeys as [TermKey, ...TermKey[]]),
    before: z.unknown(),
    after: z.unknown(),
  })
  .superRefine((change, context) => {
    for (const side of ['before', 'after'] as const) {
      const entry = change[side];
      if (entry === null) continue;
      const read = termsSchema.shape[change.term].safeParse(entry);
      if (!read.success || entry === undefined) {
        context.addIssue({ code: 'custom', path: [side], message: `not a ${change.term}` });
      }
    }
  });

const partySet = z.object({
  kind: z.literal('party-set'),
  agreementId: idSchema,
  partyId: idSchema,
  /** Where in the list of parties it stands (or stood), from 0. */
  position: z.number().int().nonnegative(),
  before: partySchema.nullable(),
  after: partySchema.nullable(),
});

const flowSet = z.object({
  kind: z.literal('flow-set'),
  agreementId: idSchema,
  flowId: idSchema,
  position: z.number().int().nonnegative(),
  before: flowSchema.nullable(),
  after: flowSchema.nullable(),
});

const simpleChangeSchema = z.discriminatedUnion('kind', [
  profileSet,
  recordPutSchema,
  detailsSet,
  termSet,
  partySet,
  flowSet,
]);
export type SimpleChange = z.infer<typeof simpleChangeSchema>;

/** Several changes that happen, and are undone, as one: an import, a bulk edit. */
const batch = z.object({
  kind: z.literal('batch'),
  changes: z.array(simpleChangeSchema).min(1),
});

/** One change, with the words by which undo names it ("expiry of ISA-014"). */
export const changeSchema = z.discriminatedUnion('kind', [simpleChangeSchema, batch]);
export type Change = z.infer<typeof changeSchema>;
