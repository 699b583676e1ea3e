import { diskFault } from './disk-fault.ts';
import type { Files } from './files.ts';

/** What a synchronised folder makes of a trail that was changed in two places at once. */
const copyName = /^trail.+\.jsonl$/i;

/**
 * Names of copies of the trail that a synchronised folder, or a person, put beside it: "trail
 * (conflicted copy 2026-11-22).jsonl", "trail-DESKTOP-7.jsonl", "trail - Copy.jsonl".
 */
export function conflictCopies(files: Files, folder: string): readonly string[] {
  try {
    return files
      .list(folder)
      .filter((name) => copyName.test(name))
      .toSorted();
  } catch (error) {
    // A folder that can't be listed is told where it is opened.
    diskFault(error);
    return [];
  }
}
