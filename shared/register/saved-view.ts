import { z } from 'zod';
import { idSchema } from './identifier.ts';

/** How the rows of a view are put in order: by this column, this way. */
export const savedSortSchema = z.object({
  column: z.string().min(1).max(60),
  direction: z.enum(['ascending', 'descending']),
});

/**
 * A way of looking at the Register that somebody named: words, chips, groups, order and columns. It is
 * in the register, so whoever opens the register has it. A column or chip that a later version does not
 * know is left out when the view is shown.
 */
export const savedViewSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(120),
  words: z.string().max(400),
  chips: z.array(z.string().max(60)).max(40),
  grouping: z.string().min(1).max(60),
  /** First the order that counts most. */
  sorts: z.array(savedSortSchema).max(8),
  /** In their order from the left. */
  columns: z.array(z.string().min(1).max(60)).max(80),
});
export type SavedView = z.infer<typeof savedViewSchema>;
