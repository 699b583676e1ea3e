import { z } from 'zod';
import { importProblemSchema } from '../register/register.ts';
import { termKeys, type TermKey } from '../register/terms.ts';

/** Where a column of a spreadsheet can go: a term, or one of the parts of an agreement beside its terms. */
export const mappingTargets = [
  'ref',
  'title',
  'partnership',
  'parties',
  'party-kinds',
  /** Aligned with the parties: "Joint controller; Controller". What our own export writes. */
  'party-roles',
  /** Aligned with the parties: "signed 2024-03-31 by Chief Executive; not signed; unknown". */
  'party-signatures',
  ...termKeys,
  /** Kept word for word in "as imported" and nowhere else. */
  'keep',
] as const;
export type MappingTarget =
  | 'ref'
  | 'title'
  | 'partnership'
  | 'parties'
  | 'party-kinds'
  | 'party-roles'
  | 'party-signatures'
  | 'keep'
  | TermKey;
// zod wants a list that is never empty, and a mapped list has lost its length.
export const mappingTargetSchema = z.enum(
  mappingTargets as unknown as [MappingTarget, ...MappingTarget[]],
);

/** One sheet of a workbook that was opened for import. */
export const sheetSummarySchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.number().int(),
  columns: z.number().int(),
  /** The row that looks like the header, from 1 as the spreadsheet shows it; null where none does. */
  headerRow: z.number().int().nullable(),
  /** Proposed to be imported: it looks like a register. */
  proposed: z.boolean(),
});

/** A spreadsheet that waits to be imported. */
export const importSessionSchema = z.object({
  token: z.string(),
  fileName: z.string(),
  sheets: z.array(sheetSummarySchema),
  /** A mapping that was used before for columns like these. */
  remembered: z.boolean(),
});
export type ImportSession = z.infer<typeof importSessionSchema>;

/** What the officer chose. What is not named is as proposed. */
export const importChoicesSchema = z.object({
  /** Sheet -> its header row; sheets that are not named are not imported. Null: as proposed. */
  sheets: z.record(z.string(), z.number().int().positive()).nullable(),
  /** "Sheet" -> "column heading" -> target. */
  mapping: z.record(z.string(), z.record(z.string(), mappingTargetSchema)),
  /** Question id -> chosen answer. */
  answers: z.record(z.string(), z.string()),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

export const columnProposalSchema = z.object({
  sheet: z.string(),
  /** Heading as it stands; "Column D" where the heading is empty. */
  heading: z.string(),
  /** The column's letter in the spreadsheet. */
  letter: z.string(),
  hidden: z.boolean(),
  samples: z.array(z.string()),
  target: mappingTargetSchema,
  /** Why this target, in words: "same name", "dates, day first". */
  because: z.string(),
  /** Two targets could fit, or none does: the officer should look. */
  doubtful: z.boolean(),
  problems: z.number().int(),
});
export type ColumnProposal = z.infer<typeof columnProposalSchema>;

/** A doubtful match or value that is asked, not guessed. */
export const importQuestionSchema = z.object({
  id: z.string(),
  sheet: z.string(),
  /** Rows in which it arises. */
  rows: z.array(z.number().int()),
  column: z.string().nullable(),
  value: z.string(),
  /** For example: 'Which body is "H&W ICB"?' */
  question: z.string(),
  answers: z.array(z.object({ id: z.string(), label: z.string() })).min(1),
  /** The answer that holds until another is given. Always the one that changes least. */
  answer: z.string(),
});
export type ImportQuestion = z.infer<typeof importQuestionSchema>;

/** What an import would do, before it does it. */
export const importPlanSchema = z.object({
  fileName: z.string(),
  columns: z.array(columnProposalSchema),
  problems: z.array(importProblemSchema),
  questions: z.array(importQuestionSchema),
  /** Rows of data in the chosen sheets; each is accounted for in `rows`. */
  rowsRead: z.number().int(),
  rows: z.array(
    z.object({
      sheet: z.string(),
      row: z.number().int(),
      ref: z.string(),
      title: z.string(),
      effect: z.enum(['added', 'changed', 'unchanged', 'skipped']),
      /** Why it was skipped, or "Ends: 31 March 2024 -> 31 March 2027" a line. */
      details: z.array(z.string()),
    }),
  ),
  newPartners: z.array(z.object({ name: z.string(), kind: z.string() })),
  counts: z.object({
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.number().int(),
  }),
  /** Binds `import.apply` to what was shown. */
  planHash: z.string(),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

/** The choices of an officer who has not chosen yet. */
export const noChoices: ImportChoices = { sheets: null, mapping: {}, answers: {} };
