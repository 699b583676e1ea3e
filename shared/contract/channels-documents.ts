import { z } from 'zod';
import { documentSchema } from '../register/agreement.ts';
import { documentProblems } from '../register/document-reading.ts';
import { idSchema } from '../register/identifier.ts';
import { isoDateSchema } from '../register/plain-date.ts';
import { termKeys, type TermKey } from '../register/terms.ts';
import { saveOutcomeSchema } from './view-models.ts';

const nothing = z.object({});
const jobId = z.string().min(1).max(100);
const page = z.number().int().positive();
const fileBytes = z.object({
  fileName: z.string().min(1).max(400),
  bytes: z.instanceof(Uint8Array),
});

/**
 * Something that was found in a document, in the order of its pages.
 *
 * A `quote` is an exact piece of its page as the reader folds it: NFKC, plain quotation marks and hyphens,
 * no soft hyphens, words broken over a line joined, white space run to one blank; at most 600 characters,
 * the beginning of a longer one. To find it on a drawn page or in set text, compare letters and digits
 * only and take the place back to the text as it stands.
 */
export const documentFindSchema = z.object({
  id: z.string(),
  kind: z.enum(['term', 'party', 'clause', 'law', 'stale-term', 'conflict', 'signature']),
  /** "Expires on", "C06 Retention", "Data Protection Act 1998". */
  label: z.string(),
  /** What was read, in words: "31 March 2024", "missing", "said of the past". */
  said: z.string(),
  /** How it stands to the standard; `note` where it is only told. */
  standing: z.enum(['met', 'not-met', 'cannot-tell', 'note']),
  quote: z.string().nullable(),
  page: page.nullable(),
  /** True where the words come from OCR. */
  fromOcr: z.boolean(),
});
export type DocumentFind = z.infer<typeof documentFindSchema>;

/** A term that a reading proposes, beside what the register says. */
export const proposalSchema = z.object({
  id: z.string(),
  term: z.enum(termKeys as [TermKey, ...TermKey[]]),
  label: z.string(),
  /** What the register says now, in words; null where it says nothing. */
  registerSays: z.string().nullable(),
  /** What the document says, in words. */
  documentSays: z.string(),
  /** `differs` contradicts the register, `fills` puts in what is missing, `agrees` confirms it. */
  relation: z.enum(['differs', 'fills', 'agrees']),
  quote: z.string(),
  page,
  confidence: z.number().min(0).max(1),
  fromOcr: z.boolean(),
  /** "stated", or how it was worked out. */
  how: z.string(),
  answer: z.enum(['accepted', 'corrected', 'dismissed']).nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** A document as the pane shows it. */
export const documentViewSchema = z.object({
  revision: z.number().int(),
  document: documentSchema,
  /** `pages` draws the PDF itself; `text` sets the text that was read; `none` has nothing to show. */
  shownAs: z.enum(['pages', 'text', 'none']),
  finds: z.array(documentFindSchema),
  proposals: z.array(proposalSchema),
});
export type DocumentView = z.infer<typeof documentViewSchema>;

/** The set text of one page, as the reader saw it. */
export const documentPageSchema = z.object({
  number: page,
  ocrConfidence: z.number().nullable(),
  /**
   * Where each word of a scan stands on its page, as parts of the page's width and height from its top
   * left corner, in reading order: for marking a quote on the picture. Absent where the page had text, or
   * where its picture had to be turned to be read.
   */
  words: z.exactOptional(
    z.array(
      z.object({
        text: z.string(),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
      }),
    ),
  ),
  blocks: z.array(
    z.object({
      kind: z.enum(['heading', 'paragraph', 'list-item', 'table-cell', 'header', 'footer', 'note']),
      text: z.string(),
      level: z.number().int().nullable(),
      cell: z
        .object({ table: z.number().int(), row: z.number().int(), column: z.number().int() })
        .nullable(),
    }),
  ),
});
export type DocumentPage = z.infer<typeof documentPageSchema>;

/** One file of a batch, from "waiting" to "attached". */
export const batchFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum([
    'waiting',
    'reading',
    'matched',
    'doubtful',
    'unmatched',
    'unreadable',
    'attached',
    'left-out',
  ]),
  problem: z.enum(documentProblems).nullable(),
  /** What to tell the officer about it, in one sentence; null where there is nothing. */
  note: z.string().nullable(),
  title: z.string().nullable(),
  /** Best first. `because` names what agrees: "same reference", "title and three parties". */
  candidates: z.array(
    z.object({
      agreementId: z.string(),
      ref: z.string(),
      title: z.string(),
      because: z.string(),
    }),
  ),
  /** The agreement it goes to; null while nobody knows. */
  agreementId: z.string().nullable(),
});
export type BatchFile = z.infer<typeof batchFileSchema>;

/** A folder of agreements that is being brought in. It lives with the register and survives a restart. */
export const batchSchema = z.object({
  files: z.array(batchFileSchema),
  /** Files still to be read. */
  waiting: z.number().int(),
});
export type Batch = z.infer<typeof batchSchema>;

/** The channels of documents: adding, showing, batches. Decisions on proposals are edits. */
export const documentChannels = {
  /**
   * Keeps a file with an agreement and reads it, which may take minutes for a scan; `documents.stop`
   * with the same `jobId` ends it and adds nothing. Refused with `password-needed` or `password-wrong`
   * where the file is encrypted and `keepUnread` is false (`document-encrypted` where no password would
   * help: only PDFs are opened with one). The password is used once and not kept.
   *
   * Of other files that can't be read, whole ones (`image-only`, `timed-out`) are kept with their
   * `problem`; the rest (`empty`, `corrupt`, `too-large`, `unsupported`) are refused with
   * `document-<problem>` while `keepUnread` is false, because they are more likely the wrong file.
   * Other refusals: `reading-stopped`, `register-closed`, `document-not-stored`, and that the register
   * can only be read.
   */
  'documents.add': {
    input: fileBytes.extend({
      jobId,
      agreementId: idSchema,
      role: documentSchema.shape.role,
      password: z.string().max(1_000).nullable(),
      keepUnread: z.boolean(),
    }),
    output: z.object({
      documentId: z.string(),
      /** `held`: the same bytes are there already. `version`: it takes the place of an earlier one. */
      added: z.enum(['new', 'held', 'version']),
      problem: z.enum(documentProblems).nullable(),
      revision: z.number().int(),
    }),
  },
  /**
   * Reads a kept document again: with a password, or with a newer reader. Refused like `documents.add`
   * where it is encrypted. Where it can't be read now, an earlier reading stays.
   */
  'documents.read-again': {
    input: z.object({ jobId, documentId: idSchema, password: z.string().max(1_000).nullable() }),
    output: z.object({
      problem: z.enum(documentProblems).nullable(),
      revision: z.number().int(),
    }),
  },
  'documents.stop': { input: z.object({ jobId }), output: nothing },
  'documents.get': {
    input: z.object({ asAt: isoDateSchema, documentId: idSchema }),
    output: documentViewSchema,
  },
  /** The kept bytes, proved by their hash; for drawing its pages. */
  'documents.bytes': {
    input: z.object({ documentId: idSchema }),
    output: z.object({ fileName: z.string(), bytes: z.instanceof(Uint8Array) }),
  },
  /** Pages of set text, `from` to `to` included; fewer where the document ends. */
  'documents.text': {
    input: z.object({ documentId: idSchema, from: page, to: page }),
    output: z.object({ pages: z.array(documentPageSchema), total: z.number().int() }),
  },
  /** Saves a copy of the document outside. */
  'documents.save': {
    input: z.object({ documentId: idSchema }),
    output: saveOutcomeSchema,
  },

  'batch.get': { input: nothing, output: batchSchema },
  /** Takes one file of a folder; it is kept at once and read in its turn. */
  'batch.add': { input: fileBytes, output: batchSchema },
  /** Says to which agreement a file goes; null leaves it out. */
  'batch.choose': {
    input: z.object({ fileId: z.string(), agreementId: idSchema.nullable() }),
    output: batchSchema,
  },
  /** Attaches these files to their agreements as one change. */
  'batch.attach': {
    input: z.object({ fileIds: z.array(z.string()).min(1).max(5_000) }),
    output: z.object({ batch: batchSchema, revision: z.number().int() }),
  },
  /** Stops reading and forgets the files that are not attached. */
  'batch.clear': { input: nothing, output: nothing },
} as const;
