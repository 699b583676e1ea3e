import { z } from 'zod';
import { idSchema } from './identifier.ts';
import { isoDateSchema } from './plain-date.ts';

export const partnerKinds = [
  'police-force',
  'unitary-council',
  'county-council',
  'district-council',
  'nhs-icb',
  'nhs-trust',
  'ambulance-trust',
  'fire-and-rescue',
  'probation',
  'youth-justice',
  'police-and-crime-commissioner',
  'education',
  'housing',
  'voluntary',
  'government',
  'other',
] as const;
/** What kind of body a partner is. The kind decides which duties and bases apply. */
export type PartnerKind = (typeof partnerKinds)[number];

/** Labels for people. */
export const partnerKindLabels: Readonly<Record<PartnerKind, string>> = {
  'police-force': 'Police force',
  'unitary-council': 'Unitary council',
  'county-council': 'County council',
  'district-council': 'District or borough council',
  'nhs-icb': 'NHS integrated care board',
  'nhs-trust': 'NHS trust',
  'ambulance-trust': 'Ambulance trust',
  'fire-and-rescue': 'Fire and rescue authority',
  probation: 'Probation',
  'youth-justice': 'Youth justice service',
  'police-and-crime-commissioner': 'Police and crime commissioner',
  education: 'Education',
  housing: 'Housing provider',
  voluntary: 'Voluntary body',
  government: 'Government body',
  other: 'Other',
};

/** A fact that rests on a public source, with the day on which it was checked. */
export const sourcedSchema = z.object({
  title: z.string(),
  address: z.string(),
  checked: isoDateSchema,
});

/** A post at a partner, never a person's name alone: posts outlive the people who hold them. */
export const contactSchema = z.object({
  role: z.string().min(1),
  details: z.string(),
  leftOn: isoDateSchema.nullable(),
});

/** An organisation that can be a controller and can sign. A CSP is a partnership, not a partner. */
export const partnerSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(400),
  shortName: z.string().max(60).nullable(),
  aliases: z.array(z.string()),
  kind: z.enum(partnerKinds),
  existsFrom: isoDateSchema.nullable(),
  /** The last day on which the body existed. */
  endedOn: isoDateSchema.nullable(),
  successor: z.string().nullable(),
  /** Last NHS Data Security and Protection Toolkit submission, for bodies that make one. */
  dspt: z
    .object({
      status: z.enum(['standards-met', 'approaching', 'not-met', 'unknown']),
      on: isoDateSchema,
    })
    .nullable(),
  contacts: z.array(contactSchema),
  notes: z.string(),
  source: sourcedSchema.nullable(),
});
export type Partner = z.infer<typeof partnerSchema>;

/** A partner of which nothing is known yet. */
export const blankPartner: Omit<Partner, 'id'> = {
  name: '',
  shortName: null,
  aliases: [],
  kind: 'other',
  existsFrom: null,
  endedOn: null,
  successor: null,
  dspt: null,
  contacts: [],
  notes: '',
  source: null,
};

/** True for bodies whose health data need a confidentiality basis. */
export function isHealthKind(kind: PartnerKind): boolean {
  return kind === 'nhs-icb' || kind === 'nhs-trust' || kind === 'ambulance-trust';
}

/** A community safety partnership: an area and its members. It is not a legal person and cannot sign. */
export const partnershipSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(400),
  shortName: z.string().max(60).nullable(),
  area: z.string(),
  aliases: z.array(z.string()),
  memberIds: z.array(idSchema),
  liaisonOfficer: z.string().nullable(),
  notes: z.string(),
  source: sourcedSchema.nullable(),
});
export type Partnership = z.infer<typeof partnershipSchema>;
