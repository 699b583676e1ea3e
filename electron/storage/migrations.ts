import { join } from 'node:path';
import { trailFormat } from '../../shared/changes/trail.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { discard, readWhole, writeWholeFile } from './careful-files.ts';
import { diskFault } from './disk-fault.ts';
import type { Files } from './files.ts';
import { stamp, type RegisterFiles } from './register-files.ts';

/**
 * Turns the lines of a trail from one format into the next. Frozen once released: it imports nothing
 * of ours and knows its two formats by itself. A refusal is a clause.
 */
export interface Migration {
  readonly from: number;
  readonly to: number;
  readonly migrate: (lines: readonly string[]) => Result<readonly string[], string>;
}

/** The format that is written now and the ways to it from older ones. */
export interface Formats {
  readonly current: number;
  readonly migrations: readonly Migration[];
}

/** Format 1 is the first: there is nothing to come from. */
export const formats: Formats = { current: trailFormat, migrations: [] };

/** Refusal of a register that a newer version wrote. */
export function tooNew(format: number): Refusal {
  return refusal(
    'newer-format',
    `This register was written by a newer version of Concordat (format ${format}; this version knows up to ${trailFormat}).`,
    'Open it with the newer version.',
    'Nothing was changed.',
  );
}

function cannotMigrate(reason: string): Refusal {
  return refusal(
    'not-migrated',
    `This register was written by an older version of Concordat and can’t be brought up to date: ${reason}.`,
    'Keep the folder as it is and ask for help with it.',
    'The register is as it was.',
  );
}

/**
 * Brings a trail of format `format` up to date, one step after the other, after copying the files to
 * `backups/`. The new trail replaces the old one only when it is whole on the disk.
 */
export function migrateTrail(
  files: Files,
  paths: RegisterFiles,
  format: number,
  at: string,
  { current, migrations }: Formats,
): Result<null, Refusal> {
  try {
    const bytes = readWhole(files, paths.trail);
    let lines: readonly string[] = Buffer.from(bytes).toString('utf8').split('\n').slice(0, -1);
    for (let from = format; from < current;) {
      const step = migrations.find((migration) => migration.from === from);
      if (step === undefined) return err(cannotMigrate(`there is no way from format ${from}`));
      const next = step.migrate(lines);
      if (!next.ok) return err(cannotMigrate(next.error));
      lines = next.value;
      from = step.to;
    }
    files.makeFolder(paths.backups);
    const copy = join(paths.backups, `trail.format-${format}.${stamp(at)}.jsonl`);
    writeWholeFile(files, copy, bytes);
    writeWholeFile(files, paths.trail, Buffer.from(`${lines.join('\n')}\n`, 'utf8'));
    // A quick copy of the old shape; the trail makes a new one.
    discard(files, paths.snapshot);
    discard(files, paths.previousSnapshot);
    return ok(null);
  } catch (error) {
    return err(cannotMigrate(diskFault(error).because));
  }
}
