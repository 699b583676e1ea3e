import { z } from 'zod';
import {
  documentProblems,
  documentReadingSchema,
  proposalAnswerSchema,
} from './document-reading.ts';
import { idSchema, momentSchema } from './identifier.ts';
import { datedSchema } from './plain-date.ts';
import { regimes, termsSchema, yesNoSchema } from './terms.ts';

/** Whether a party signed; what the register does not say is `unknown`. */
export const signatureStates = ['signed', 'not-signed', 'unknown'] as const;
/** What a party is to the data, UK GDPR Art. 4 and 26. */
export const controllerRoles = ['controller', 'joint-controller', 'processor', 'unknown'] as const;

/** A body in an agreement, with its signature. `partnerId` is null while nobody knows which it is. */
export const partySchema = z.object({
  id: idSchema,
  /** The name as the agreement or the spreadsheet gives it. */
  name: z.string().min(1).max(400),
  partnerId: idSchema.nullable(),
  role: z.enum(controllerRoles),
  signature: z.object({
    state: z.enum(signatureStates),
    on: datedSchema.nullable(),
    /** The signatory's post, for example "Assistant Chief Constable". */
    signatory: z.string().nullable(),
  }),
});
export type Party = z.infer<typeof partySchema>;

/** One direction of data from one party to others. Bases are per flow because the law is. */
export const flowSchema = z.object({
  id: idSchema,
  name: z.string().max(400),
  fromPartyId: idSchema,
  toPartyIds: z.array(idSchema),
  dataItems: z.array(z.string()),
  specialCategory: yesNoSchema.nullable(),
  criminalOffence: yesNoSchema.nullable(),
  lawEnforcementPurpose: yesNoSchema.nullable(),
  regime: z.enum(regimes).nullable(),
  gateway: z.string().nullable(),
  discloserBasis: z.string().nullable(),
  recipientBasis: z.string().nullable(),
  condition: z.string().nullable(),
  frequency: z.string().nullable(),
  transferMethod: z.string().nullable(),
});
export type Flow = z.infer<typeof flowSchema>;

/** The spreadsheet row that an agreement came from, cell by cell, so that no word is ever lost. */
export const asImportedSchema = z.object({
  importId: idSchema,
  sheet: z.string(),
  /** Row number as the spreadsheet shows it, from 1. */
  row: z.number().int().positive(),
  cells: z.array(z.object({ column: z.string(), value: z.string() })),
});
export type AsImported = z.infer<typeof asImportedSchema>;

/** An agreement: what the register says of it. */
export const agreementSchema = z.object({
  id: idSchema,
  ref: z.string().max(200),
  title: z.string().max(1_000),
  partnershipId: idSchema.nullable(),
  parties: z.array(partySchema),
  flows: z.array(flowSchema),
  terms: termsSchema,
  asImported: asImportedSchema.nullable(),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** A file that belongs to an agreement. The bytes lie beside the register under their hash. */
export const documentSchema = z.object({
  id: idSchema,
  agreementId: idSchema,
  fileName: z.string().min(1).max(400),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
  role: z.enum(['signed-copy', 'draft', 'annex', 'other']),
  addedAt: momentSchema,
  /** What was read from it; null before, and where it could not be read. */
  reading: documentReadingSchema.nullable().default(null),
  /** Why it could not be read; null where it was, or where nobody tried. */
  problem: z.enum(documentProblems).nullable().default(null),
  /** The document of the same agreement that this one takes the place of. */
  replaces: idSchema.nullable().default(null),
  /** What the officer said of each thing that the reading proposed. */
  answers: z.array(proposalAnswerSchema).default([]),
});
export type AgreementDocument = z.infer<typeof documentSchema>;
