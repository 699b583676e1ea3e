import { z } from 'zod';
import { idSchema } from '../register/identifier.ts';
import { logoSchema } from '../register/logo.ts';
import {
  packKinds,
  packMarkings,
  packOptionsSchema,
  packRecordSchema,
  packTemplateSchema,
  ratingScaleIds,
} from '../register/packs.ts';
import { saveOutcomeSchema } from './view-models.ts';

const nothing = z.object({});

/** A section that a kind of pack can have. */
const packSectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  /** Whether the kind has it unless an officer chose otherwise. */
  isUsual: z.boolean(),
});

/** What an officer needs to choose a pack. */
export const packDeskSchema = z.object({
  kinds: z.array(
    z.object({
      id: z.enum(packKinds),
      name: z.string(),
      use: z.string(),
      about: z.enum(['partnerships', 'agreement']),
      sections: z.array(packSectionSchema),
    }),
  ),
  columns: z.array(z.object({ id: z.string(), head: z.string(), isUsual: z.boolean() })),
  agreements: z.array(z.object({ id: z.string(), ref: z.string(), title: z.string() })),
  /** The scales in whose words the rating can be given. */
  ratingScales: z.array(z.object({ id: z.enum(ratingScaleIds), name: z.string() })),
  /** The rating in the words of the scale that is chosen; null where nothing is rated. */
  rating: z.string().nullable(),
  templates: z.array(packTemplateSchema),
  /** Packs that were given out, newest first. */
  packs: z.array(packRecordSchema.extend({ name: z.string() })),
  /** The marking that follows from what the pack holds, with the reasons. */
  proposed: z.object({
    marking: z.enum(packMarkings),
    handling: z.string(),
    reasons: z.array(z.string()),
  }),
});
export type PackDesk = z.infer<typeof packDeskSchema>;

/** A place in a pack that the contents beside the preview lead to. */
export const packPlaceSchema = z.object({
  title: z.string(),
  page: z.number().int().positive(),
  /** 1 for a section, 2 and 3 for what stands under it. */
  level: z.number().int().min(1).max(3),
});
export type PackPlace = z.infer<typeof packPlaceSchema>;

/** How far a pack has come that is being made. */
export const packProgressSchema = z.object({
  /** Pages that are set so far. */
  pages: z.number().int().min(0),
  /** Pages that are written; 0 as long as not all are set. */
  written: z.number().int().min(0),
  /** The places that are known so far. */
  contents: z.array(packPlaceSchema),
});
export type PackProgress = z.infer<typeof packProgressSchema>;

/** Channels of packs: choosing, seeing, saving, printing, giving out, making again, comparing. */
export const packChannels = {
  'pack.desk': { input: packOptionsSchema, output: packDeskSchema },
  /** The first page alone, long before a large pack is made: what depends on the others is left open. */
  'pack.first-page': {
    input: packOptionsSchema,
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  },
  /** The whole pack. Asking again stops the one before, which is then refused as `pack-stopped`. */
  'pack.preview': {
    input: packOptionsSchema,
    output: z.object({
      bytes: z.instanceof(Uint8Array),
      pages: z.number().int(),
      contents: z.array(packPlaceSchema),
      /** Characters that the font lacks and that are printed by their number. */
      missingCharacters: z.array(z.string()),
    }),
  },
  /** How far the preview that is being made has come; null where none is. */
  'pack.progress': { input: nothing, output: z.object({ making: packProgressSchema.nullable() }) },
  /** Stops the preview that is being made. */
  'pack.stop': { input: nothing, output: nothing },
  'pack.save': { input: packOptionsSchema, output: saveOutcomeSchema },
  /** The meeting packs of all partnerships in one archive. */
  'pack.save-each': { input: packOptionsSchema, output: saveOutcomeSchema },
  /** Opens the host's print dialog on the pack. */
  'pack.print': { input: packOptionsSchema, output: nothing },
  /** Records a pack as given out, with its hash in the trail, and saves it. */
  'pack.give-out': {
    input: packOptionsSchema,
    output: z.object({ id: z.string(), outcome: saveOutcomeSchema }),
  },
  /** Makes a pack that was given out again, to the byte, and saves it. */
  'pack.again': { input: z.object({ id: idSchema }), output: saveOutcomeSchema },
  /** What differs between two packs that were given out, in sentences. */
  'pack.compare': {
    input: z.object({ earlier: idSchema, later: idSchema }),
    output: z.object({ lines: z.array(z.string()) }),
  },
  /** The logo on the cover of packs; null while none is set. */
  'logo.get': { input: nothing, output: z.object({ logo: logoSchema.nullable() }) },
  /**
   * Makes a file the logo: a PNG or JPEG, read in a child process and kept as a plain PNG. Refused with
   * `logo-too-large`, `logo-not-a-picture`, `logo-broken` and `logo-too-many-dots`. It is taken away by the
   * edit `remove-record`.
   */
  'logo.set': {
    input: z.object({
      basedOn: z.number().int(),
      fileName: logoSchema.shape.fileName,
      bytes: z.instanceof(Uint8Array),
      altText: logoSchema.shape.altText,
    }),
    output: z.object({ revision: z.number().int() }),
  },
} as const;
