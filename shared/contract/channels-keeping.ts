import { z } from 'zod';
import { momentSchema } from '../register/identifier.ts';
import { refusalSchema, saveOutcomeSchema } from './view-models.ts';

const nothing = z.object({});
const revision = z.object({ revision: z.number().int() });
const place = z.enum(['beside', 'second']);
const copy = z.object({ place, name: z.string().min(1).max(100) });

/** The copies of the open register, place by place. */
export const backupsStateSchema = z.object({
  places: z.array(
    z.object({
      place,
      isSet: z.boolean(),
      /** Name of the second folder that was chosen, without its path; null where none is needed. */
      folderName: z.string().nullable(),
      /** Newest first; each was proved when it was made. */
      copies: z.array(
        z.object({
          name: z.string(),
          madeAt: momentSchema,
          /** Number of the last change that it holds. */
          change: z.number().int(),
          agreements: z.number().int(),
          documents: z.number().int(),
          /** It holds all that the register holds now. */
          isCurrent: z.boolean(),
        }),
      ),
      /** Why the last copy could not be made, or the copies can't be looked at. */
      failure: refusalSchema.nullable(),
    }),
  ),
  lastGood: momentSchema.nullable(),
  /** A copy is being made at this moment. */
  isBusy: z.boolean(),
});
export type BackupsState = z.infer<typeof backupsStateSchema>;

/** What would change, in words: one entry for each thing that is different. */
export const differencesSchema = z.object({
  entries: z.array(z.object({ about: z.string(), lines: z.array(z.string()) })),
  /** How many there are in all; the entries stop at some point. */
  total: z.number().int(),
});
export type Differences = z.infer<typeof differencesSchema>;

/** How the register stands, part by part. */
export const checkedRegisterSchema = z.object({
  ok: z.boolean(),
  records: z.number().int(),
  brokenAt: z.number().int().nullable(),
  reason: z.string().nullable(),
  head: z.string().nullable(),
  parts: z.array(
    z.object({
      part: z.enum(['trail', 'copy', 'documents', 'packs', 'merged']),
      ok: z.boolean(),
      checked: z.number().int(),
      says: z.string(),
    }),
  ),
});
export type CheckedRegister = z.infer<typeof checkedRegisterSchema>;

/** One side of something that both copies changed. */
const conflictSideSchema = z.object({
  words: z.string(),
  /** The post that changed it last, and when; null where the trail does not say. */
  by: z.string().nullable(),
  at: momentSchema.nullable(),
});

/** Two copies of a register laid out. */
export const mergeViewSchema = z.object({
  revision: z.number().int(),
  /** Number of the last change that both come from. */
  common: z.number().int(),
  /** How many changes each has made since. */
  since: z.object({ ours: z.number().int(), theirs: z.number().int() }),
  /** The other copy holds nothing that is new here. */
  isNothing: z.boolean(),
  incoming: differencesSchema,
  conflicts: z.array(
    z.object({
      key: z.string(),
      about: z.string(),
      what: z.string(),
      base: z.string(),
      ours: conflictSideSchema,
      theirs: conflictSideSchema,
    }),
  ),
});
export type MergeView = z.infer<typeof mergeViewSchema>;

/** Another copy of a register that was read and proved, and waits. */
export const otherCopySchema = z.object({
  token: z.string(),
  name: z.string(),
  origin: z.string(),
  madeAt: momentSchema.nullable(),
  by: z.string().nullable(),
  changes: z.number().int(),
  agreements: z.number().int(),
  documents: z.number().int(),
  /** Documents that it names and does not bring. */
  missing: z.number().int(),
  /** It is a copy of the register that is open. */
  isOfThis: z.boolean(),
});
export type OtherCopyFacts = z.infer<typeof otherCopySchema>;

const passphrase = z.string().max(1_000).nullable();

/** The channels of safe keeping: copies, checks, handing over, merging, sealing. */
export const keepingChannels = {
  /** Checks the open register from its first change to its last, and what is kept beside it. */
  'keeping.check': { input: nothing, output: checkedRegisterSchema },
  /** Whether a file is a pack that was given out from this register. */
  'keeping.check-pack': {
    input: z.object({ bytes: z.instanceof(Uint8Array) }),
    output: z.object({ sha256: z.string(), isOurs: z.boolean(), madeAt: momentSchema.nullable() }),
  },

  'backups.get': { input: nothing, output: backupsStateSchema },
  /** Makes a copy in every place now. `made` is how many are new. */
  'backups.make': {
    input: nothing,
    output: z.object({ made: z.number().int(), leftOut: z.array(z.string()) }),
  },
  /** Asks for a second folder by the host's dialog, and makes a copy in it. */
  'backups.choose-second': { input: nothing, output: z.object({ chosen: z.boolean() }) },
  'backups.forget-second': { input: nothing, output: nothing },
  /** What restoring a copy would change in the register as it stands. */
  'backups.preview': {
    input: copy,
    output: z.object({
      madeAt: momentSchema,
      differences: differencesSchema,
      /** The trail of the open register is broken: the copy can take its place as a whole. */
      canPutBack: z.boolean(),
    }),
  },
  /** Makes the register what it was in the copy, as one change that can be undone. */
  'backups.restore': {
    input: copy.extend({ basedOn: z.number().int() }),
    output: revision.extend({ missing: z.array(z.string()) }),
  },
  /** Puts the trail of a copy in the place of a broken one, which is kept in a folder with that name. */
  'backups.put-back': {
    input: copy,
    output: z.object({ keptAs: z.string(), missing: z.array(z.string()) }),
  },

  /** Saves the register as one file; sealed where a passphrase is given. */
  'bundle.save': {
    input: z.object({ withDocuments: z.boolean(), withMappings: z.boolean(), passphrase }),
    output: z.object({ outcome: saveOutcomeSchema, leftOut: z.array(z.string()) }),
  },
  /** Reads and proves a bundle; refused with `passphrase-needed` or `passphrase-wrong` where sealed. */
  'bundle.open': {
    input: z.object({
      fileName: z.string().min(1).max(400),
      bytes: z.instanceof(Uint8Array),
      passphrase,
    }),
    output: otherCopySchema,
  },
  /** Makes a register of its own of a bundle, and opens it. */
  'bundle.make-register': {
    input: z.object({ token: z.string() }),
    output: z.object({ opened: z.boolean() }),
  },

  'seal.get': {
    input: nothing,
    output: z.object({
      isSealed: z.boolean(),
      /** How well the operating system keeps a key for the officer. */
      protection: z.enum(['protected', 'weak', 'none']),
      /** This computer opens it without the passphrase. */
      isRemembered: z.boolean(),
    }),
  },
  /** Seals the open register. The recovery key is told once and kept nowhere. */
  'seal.make': {
    input: z.object({ passphrase: z.string().max(1_000), remember: z.boolean() }),
    output: z.object({ recoveryKey: z.string(), leftPlain: z.array(z.string()) }),
  },
  /** `current` is the present passphrase or the recovery key. */
  'seal.change-passphrase': {
    input: z.object({ current: z.string().max(1_000), passphrase: z.string().max(1_000) }),
    output: nothing,
  },
  'seal.new-recovery-key': {
    input: z.object({ current: z.string().max(1_000) }),
    output: z.object({ recoveryKey: z.string() }),
  },
  /** This computer asks for the passphrase from now on. */
  'seal.forget-here': { input: nothing, output: nothing },
  /** Opens the sealed register that waits; with its passphrase or its recovery key. */
  'seal.unlock': {
    input: z.object({ secret: z.string().max(1_000), remember: z.boolean() }),
    output: nothing,
  },
  'seal.leave-locked': { input: nothing, output: nothing },

  /** Copies of the trail that lie beside it, by file name. */
  'merge.copies': { input: nothing, output: z.object({ names: z.array(z.string()) }) },
  'merge.open-copy': { input: z.object({ name: z.string().max(400) }), output: otherCopySchema },
  'merge.plan': { input: z.object({ token: z.string() }), output: mergeViewSchema },
  /** Merges as one change. Every conflict needs its answer. */
  'merge.apply': {
    input: z.object({
      token: z.string(),
      basedOn: z.number().int(),
      choices: z.array(z.object({ key: z.string(), side: z.enum(['ours', 'theirs']) })).max(20_000),
    }),
    output: revision,
  },
} as const;
