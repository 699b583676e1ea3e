import { z } from 'zod';
import { idSchema, momentSchema } from './identifier.ts';
import { datedSchema } from './plain-date.ts';

/** Where a term's value came from. An imported value's row is in the agreement's `asImported`. */
export const termSourceSchema = z.discriminatedUnion('how', [
  z.object({ how: z.literal('typed'), at: momentSchema }),
  z.object({ how: z.literal('imported'), column: z.string() }),
  z.object({
    how: z.literal('read'),
    documentId: idSchema,
    page: z.number().int().positive(),
    quote: z.string(),
  }),
]);
export type TermSource = z.infer<typeof termSourceSchema>;

/** A date term says a date, or says in words that there is none ("ongoing"). */
export const dateValueSchema = z.discriminatedUnion('kind', [
  datedSchema.extend({ kind: z.literal('date') }),
  z.object({ kind: z.literal('none-stated'), words: z.string() }),
]);
export type DateValue = z.infer<typeof dateValueSchema>;

/** `unknown` is an answer that somebody gave; a missing entry is the absence of one. */
export const yesNoSchema = z.enum(['yes', 'no', 'unknown']);
export type YesNo = z.infer<typeof yesNoSchema>;

export const agreementTypes = ['isa', 'dsa', 'isp', 'mou', 'processing-contract', 'other'] as const;
export const agreementStatuses = [
  'draft',
  'in-review',
  'signed-in-part',
  'in-force',
  'superseded',
  'withdrawn',
  'terminated',
] as const;
export const controllerRelationships = [
  'joint-controllers',
  'independent-controllers',
  'controller-processor',
  'mixed',
] as const;
export const regimes = ['part-3', 'uk-gdpr', 'both'] as const;
export const directions = ['from-force', 'to-force', 'two-way', 'between-partners'] as const;

/**
 * One entry of a term. An entry that is absent means that the register has no place for the term:
 * it cannot be told. An entry whose `value` is null means that the place is there and empty.
 * `said` keeps the words of the source where they differ from the value ("Mar-19").
 */
function entry<V extends z.ZodType>(value: V) {
  return z.exactOptional(
    z.object({ value: value.nullable(), said: z.string().nullable(), source: termSourceSchema }),
  );
}

const text = entry(z.string().max(20_000));
const list = entry(z.array(z.string().max(2_000)).max(500));
const date = entry(dateValueSchema);
const yesNo = entry(yesNoSchema);
const months = entry(z.number().int().min(1).max(1_200));

/** Every term that an agreement can have; the columns of a force's register all have a home here. */
export const termsSchema = z.object({
  tier: text,
  agreementType: entry(z.enum(agreementTypes)),
  status: entry(z.enum(agreementStatuses)),
  leadOrganisation: text,
  businessOwner: text,
  igContact: text,
  purpose: text,
  /** The strands of the 4P plan that the purpose serves; see `strandsIn`. */
  strands: list,
  /** The threats that the purpose is set against, in the force's own words. */
  threats: list,
  controllerRelationship: entry(z.enum(controllerRelationships)),
  gateways: list,
  regime: entry(z.enum(regimes)),
  article6Basis: text,
  condition: text,
  article10Basis: text,
  confidentialityBasis: text,
  dataCategories: list,
  specialCategory: yesNo,
  criminalOffence: yesNo,
  children: yesNo,
  direction: entry(z.enum(directions)),
  frequency: text,
  transferMethod: text,
  dpiaRef: text,
  dpiaDate: date,
  apdRef: text,
  retention: text,
  marking: text,
  version: text,
  dateDrafted: date,
  signedByForceOn: date,
  forceSignatory: text,
  allPartnersSigned: yesNo,
  unsignedPartners: list,
  effectiveFrom: date,
  expiresOn: date,
  reviewIntervalMonths: months,
  lastReview: date,
  nextReview: date,
  lastUsed: date,
  breaches: yesNo,
  linkedAgreements: list,
  supersededBy: text,
  documentLocation: text,
  published: yesNo,
  statedRating: text,
  comments: text,
  caldicottApproval: text,
  complaintsProcedure: text,
  liaisonOfficer: text,
});
export type Terms = z.infer<typeof termsSchema>;
export type TermKey = keyof Terms;
export type TermEntry<K extends TermKey = TermKey> = NonNullable<Terms[K]>;

/** How a term is typed, shown and imported. */
export type TermKind = 'text' | 'list' | 'date' | 'yes-no' | 'months' | 'choice';

/** The facts about a term that every room needs: kind, label in the interface, and its head. */
export interface TermDefinition {
  readonly kind: TermKind;
  /** Label in the interface and the pack. */
  readonly label: string;
  /** The head of the agreement under which the term stands, in the order that agreements have. */
  readonly group: TermGroup;
  /** For dates: which end of a month counts. */
  readonly role?: 'start' | 'end';
  /** For choices: the values. */
  readonly choices?: readonly string[];
}

export const termGroups = [
  'identity',
  'dates',
  'parties',
  'purpose',
  'law',
  'data',
  'handling',
  'assurance',
  'record',
] as const;
export type TermGroup = (typeof termGroups)[number];

/** All terms in the order in which an agreement has them. */
export const termDefinitions = {
  agreementType: { kind: 'choice', label: 'Type', group: 'identity', choices: agreementTypes },
  tier: { kind: 'text', label: 'Tier', group: 'identity' },
  status: { kind: 'choice', label: 'Status', group: 'identity', choices: agreementStatuses },
  version: { kind: 'text', label: 'Version', group: 'identity' },
  marking: { kind: 'text', label: 'Marking', group: 'identity' },
  dateDrafted: { kind: 'date', label: 'Drafted', group: 'dates', role: 'start' },
  effectiveFrom: { kind: 'date', label: 'Starts', group: 'dates', role: 'start' },
  expiresOn: { kind: 'date', label: 'Ends', group: 'dates', role: 'end' },
  reviewIntervalMonths: { kind: 'months', label: 'Review every', group: 'dates' },
  lastReview: { kind: 'date', label: 'Last review', group: 'dates', role: 'end' },
  nextReview: { kind: 'date', label: 'Next review', group: 'dates', role: 'end' },
  lastUsed: { kind: 'date', label: 'Last used', group: 'dates', role: 'end' },
  leadOrganisation: { kind: 'text', label: 'Lead organisation', group: 'parties' },
  businessOwner: { kind: 'text', label: 'Force business owner', group: 'parties' },
  igContact: { kind: 'text', label: 'Force IG contact', group: 'parties' },
  liaisonOfficer: { kind: 'text', label: 'Designated liaison officer', group: 'parties' },
  signedByForceOn: { kind: 'date', label: 'Signed by the force', group: 'parties', role: 'end' },
  forceSignatory: { kind: 'text', label: 'Force signatory', group: 'parties' },
  allPartnersSigned: { kind: 'yes-no', label: 'Signed by every party', group: 'parties' },
  unsignedPartners: { kind: 'list', label: 'Parties that have not signed', group: 'parties' },
  controllerRelationship: {
    kind: 'choice',
    label: 'Controller relationship',
    group: 'parties',
    choices: controllerRelationships,
  },
  purpose: { kind: 'text', label: 'Purpose', group: 'purpose' },
  strands: { kind: 'list', label: 'Strands (4P)', group: 'purpose' },
  threats: { kind: 'list', label: 'Threats', group: 'purpose' },
  gateways: { kind: 'list', label: 'Legal power', group: 'law' },
  regime: { kind: 'choice', label: 'Regime', group: 'law', choices: regimes },
  article6Basis: { kind: 'text', label: 'Lawful basis', group: 'law' },
  condition: { kind: 'text', label: 'Article 9 or Schedule 8 condition', group: 'law' },
  article10Basis: { kind: 'text', label: 'Article 10 basis', group: 'law' },
  confidentialityBasis: { kind: 'text', label: 'Confidentiality basis', group: 'law' },
  apdRef: { kind: 'text', label: 'Appropriate policy document', group: 'law' },
  dataCategories: { kind: 'list', label: 'Data items', group: 'data' },
  specialCategory: { kind: 'yes-no', label: 'Special category data', group: 'data' },
  criminalOffence: { kind: 'yes-no', label: 'Criminal offence data', group: 'data' },
  children: { kind: 'yes-no', label: 'Data on children', group: 'data' },
  direction: { kind: 'choice', label: 'Direction', group: 'data', choices: directions },
  frequency: { kind: 'text', label: 'Frequency', group: 'handling' },
  transferMethod: { kind: 'text', label: 'Transfer method', group: 'handling' },
  retention: { kind: 'text', label: 'Retention', group: 'handling' },
  complaintsProcedure: { kind: 'text', label: 'Complaints procedure', group: 'handling' },
  dpiaRef: { kind: 'text', label: 'DPIA', group: 'assurance' },
  dpiaDate: { kind: 'date', label: 'DPIA date', group: 'assurance', role: 'end' },
  caldicottApproval: { kind: 'text', label: 'Caldicott approval', group: 'assurance' },
  breaches: { kind: 'yes-no', label: 'Breaches recorded', group: 'assurance' },
  statedRating: { kind: 'text', label: 'Rating in the old register', group: 'assurance' },
  published: { kind: 'yes-no', label: 'Published', group: 'record' },
  linkedAgreements: { kind: 'list', label: 'Linked agreements', group: 'record' },
  supersededBy: { kind: 'text', label: 'Superseded by', group: 'record' },
  documentLocation: { kind: 'text', label: 'Signed copy kept at', group: 'record' },
  comments: { kind: 'text', label: 'Comments', group: 'record' },
} as const satisfies Record<TermKey, TermDefinition>;

/** All term keys in document order. */
export const termKeys: readonly TermKey[] = termsSchema
  .keyof()
  .options.toSorted((a, b) => order(a) - order(b));

function order(key: TermKey): number {
  return Object.keys(termDefinitions).indexOf(key);
}

/** The definition of a term, widened to the common shape. */
export function termDefinition(key: TermKey): TermDefinition {
  return termDefinitions[key];
}

/** The entry schema of one term: what an edit, an import or a reading must satisfy. */
export function termEntrySchema(key: TermKey): z.ZodType {
  return termsSchema.shape[key].unwrap();
}
