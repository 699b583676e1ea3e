import { join } from 'node:path';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { writeWholeFile } from '../careful-files.ts';
import { diskFault } from '../disk-fault.ts';
import type { Files } from '../files.ts';
import { registerFiles } from '../register-files.ts';
import type { Turns } from '../turns.ts';
import type { Bundle } from './read-bundle.ts';

/**
 * Makes a register folder of a bundle. The folder must be empty or not exist; the trail is written last,
 * so that what a crash leaves is no register.
 */
export async function unpackBundle(
  files: Files,
  folder: string,
  bundle: Bundle,
  turns: Turns,
): Promise<Result<null, Refusal>> {
  const paths = registerFiles(folder);
  try {
    const facts = files.facts(folder);
    if (facts !== null && (!facts.isFolder || files.list(folder).length > 0)) return err(taken());
    for (const [into, held] of [
      [paths.documents, bundle.documents],
      [paths.merged, bundle.merged],
    ] as const) {
      files.makeFolder(held.size === 0 ? folder : into);
      for (const [name, bytes] of held) {
        writeWholeFile(files, join(into, name), bytes);
        if (turns.isOver()) await turns.next();
      }
    }
    writeWholeFile(files, paths.trail, bundle.trailBytes);
    return ok(null);
  } catch (error) {
    const { because, remedy } = diskFault(error);
    return err(
      refusal(
        'not-unpacked',
        `The bundle could not be made a register, because ${because}.`,
        `${remedy}, or choose another place.`,
        'The bundle itself is untouched.',
      ),
    );
  }
}

function taken(): Refusal {
  return refusal(
    'place-taken',
    'A register can’t be made there: the place that was chosen holds other files.',
    'Choose an empty folder or a new name.',
  );
}
