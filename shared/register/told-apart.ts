import { z } from 'zod';
import { idSchema } from './identifier.ts';

/** Two partners or two agreements that look like one, of which an officer said that they are two. */
export const toldApartSchema = z.object({
  id: idSchema,
  of: z.enum(['partners', 'agreements']),
  /** Ids of the two; which of them is named first means nothing. */
  first: idSchema,
  second: idSchema,
});
export type ToldApart = z.infer<typeof toldApartSchema>;

/** Whether an officer said of two records that they are not the same. */
export function areToldApart(
  all: Readonly<Record<string, ToldApart>>,
  of: ToldApart['of'],
): (a: string, b: string) => boolean {
  const pairs = new Set(
    Object.values(all).flatMap((each) =>
      each.of === of ? [`${each.first} ${each.second}`, `${each.second} ${each.first}`] : [],
    ),
  );
  return (a, b) => pairs.has(`${a} ${b}`);
}
