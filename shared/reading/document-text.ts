import { z } from 'zod';

export { documentProblems, type DocumentProblem } from '../register/document-reading.ts';

/** What a piece of a page is. Headers and footers are kept apart: they repeat and are not terms. */
export const blockKinds = [
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'header',
  'footer',
  'note',
] as const;

/** One piece of a page in reading order. Its text is as set, before any folding. */
export const blockSchema = z.object({
  kind: z.enum(blockKinds),
  text: z.string(),
  /** 1 to 6 for headings, else null. */
  level: z.number().int().min(1).max(6).nullable(),
  /** Place in its table, from 0, and which table of the document; null outside tables. */
  cell: z
    .object({
      table: z.number().int().nonnegative(),
      row: z.number().int().nonnegative(),
      column: z.number().int().nonnegative(),
    })
    .nullable(),
});
export type Block = z.infer<typeof blockSchema>;

/** A word where it stands on the picture of its page: parts of the page's width and height, 0 to 1. */
export const pageWordSchema = z.object({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type PageWord = z.infer<typeof pageWordSchema>;

/** One page. Formats without pages (HTML, text) are one page; Word files by their page breaks. */
export const pageSchema = z.object({
  number: z.number().int().positive(),
  blocks: z.array(blockSchema),
  /** Confidence from 0 to 100 where the page was read by OCR; null where it had text. */
  ocrConfidence: z.number().min(0).max(100).nullable(),
  /** Where the words of a scan stand, from its top left corner; absent where the page had text or was turned. */
  words: z.exactOptional(z.array(pageWordSchema)),
});
export type Page = z.infer<typeof pageSchema>;

/** The text of a document, page by page, as the child process hands it over. */
export const documentTextSchema = z.object({
  pages: z.array(pageSchema),
  /** Things an officer should know: "macros were ignored", "3 tracked deletions were left out". */
  notes: z.array(z.string()),
});
export type DocumentText = z.infer<typeof documentTextSchema>;
