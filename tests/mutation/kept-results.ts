import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isSurvivor, mutantKey, reportSchema, type TriedMutant } from './tried-mutant.ts';

const folder = 'node_modules/.cache/mutation';

/** What the results depend on beside the file itself. */
const readFolders = ['shared', 'tests/unit', 'tests/fixtures', 'tests/mutation'] as const;

const keptSchema = z.object({
  source: z.string(),
  everything: z.string(),
  mutants: reportSchema.shape.files.valueType.shape.mutants,
});
type Kept = z.infer<typeof keptSchema>;

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function hashOfEverything(): string {
  const files = readFolders.flatMap((each) =>
    readdirSync(each, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return hashOf(files.toSorted());
}

function placeOf(file: string): string {
  return path.join(folder, `${file.replaceAll('/', '_')}.json`);
}

function read(file: string): Kept | null {
  let text: string;
  try {
    text = readFileSync(placeOf(file), 'utf8');
  } catch {
    return null; // Nothing was kept, and all of it is tried.
  }
  return keptSchema.parse(JSON.parse(text));
}

/** The places of survivors, written as Stryker takes them. */
function survivingPlaces(file: string, mutants: readonly TriedMutant[]): readonly string[] {
  const places = mutants.filter(isSurvivor).map(({ location: { start, end } }) => {
    const from = `${String(start.line)}:${String(start.column - 1)}`;
    return `${file}:${from}-${String(end.line)}:${String(end.column - 1)}`;
  });
  return [...new Set(places)];
}

/** The results of earlier runs, so that a run can be stopped and continued. */
export class KeptResults {
  private readonly everything = hashOfEverything();

  /** The results of a file, where neither it nor any test or module beside it changed since. */
  of(file: string): readonly TriedMutant[] | null {
    const kept = read(file);
    return kept?.everything === this.everything ? kept.mutants : null;
  }

  /** The mutants of an unchanged file that survived before; null where the file must be tried whole. */
  survivors(file: string): readonly string[] | null {
    const kept = read(file);
    if (kept?.source !== hashOf([file])) return null;
    return survivingPlaces(file, kept.mutants);
  }

  /** Keeps results, with those of an earlier run on the same source that were not tried now. */
  keep(file: string, tried: readonly TriedMutant[]): readonly TriedMutant[] {
    const source = hashOf([file]);
    const before = read(file);
    const known = before?.source === source ? before.mutants : [];
    const byKey = new Map([...known, ...tried].map((mutant) => [mutantKey(mutant), mutant]));
    const mutants = [...byKey.values()];
    const kept: Kept = { source, everything: this.everything, mutants };
    mkdirSync(folder, { recursive: true });
    writeFileSync(placeOf(file), JSON.stringify(kept));
    return mutants;
  }
}
