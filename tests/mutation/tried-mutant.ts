import { z } from 'zod';

const placeSchema = z.object({ line: z.number(), column: z.number() });

const mutantSchema = z.object({
  status: z.string(),
  mutatorName: z.string(),
  replacement: z.string().optional(),
  location: z.object({ start: placeSchema, end: placeSchema }),
});

/** One small change of a source file, and what became of it. Lines and columns count from 1. */
export type TriedMutant = z.infer<typeof mutantSchema>;

/** What Stryker's report says of each file; of the rest of the report nothing is read. */
export const reportSchema = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(mutantSchema) })),
});

const killed: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const survived: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

export function isKilled({ status }: TriedMutant): boolean {
  return killed.has(status);
}

/** A test ran it and noticed nothing, or no test ran it. */
export function isSurvivor({ status }: TriedMutant): boolean {
  return survived.has(status);
}

/** Killed mutants of those tried, in per cent; null where none was. */
export function shareKilled(mutants: readonly TriedMutant[]): number | null {
  const dead = mutants.filter(isKilled).length;
  const all = dead + mutants.filter(isSurvivor).length;
  return all === 0 ? null : (100 * dead) / all;
}

/** The place and the change, by which a mutant is known again in another run on the same source. */
export function mutantKey({ location: { start, end }, mutatorName, replacement }: TriedMutant) {
  const place = [start.line, start.column, end.line, end.column].join(':');
  return `${place} ${mutatorName} ${replacement ?? ''}`;
}
