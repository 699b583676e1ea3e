import { chain, noPrevious, trailFormat, type TrailHeader } from '../../shared/changes/trail.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, type Result } from '../../shared/result/result.ts';
import { writeWholeFile } from './careful-files.ts';
import { diskFault } from './disk-fault.ts';
import { realFiles } from './files.ts';
import { sha256 } from './hashing.ts';
import { plainLines } from './line-codec.ts';
import { openRegister } from './open-register.ts';
import { registerFiles } from './register-files.ts';
import type { RegisterOptions, RegisterStore } from './register-store.ts';

/** Names that file managers put into every folder, and that make no folder a full one. */
const ofNoAccount = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db']);

/**
 * Makes an empty register in `folder`, which must be empty or not exist, and opens it. Refuses where
 * something lies there already, and where the disk can't be written.
 */
export async function createRegister(
  folder: string,
  options: RegisterOptions,
): Promise<Result<RegisterStore, Refusal>> {
  const files = options.files ?? realFiles;
  const codec = options.codec ?? plainLines;
  const paths = registerFiles(folder);
  try {
    const facts = files.facts(folder);
    if (facts !== null && !facts.isFolder) return err(taken('is a file'));
    if (facts !== null && files.facts(paths.trail) !== null) return err(taken('holds a register'));
    if (facts !== null && files.list(folder).some((name) => !ofNoAccount.has(name))) {
      return err(taken('holds other files'));
    }
    files.makeFolder(folder);
    const header: Omit<TrailHeader, 'hash'> = {
      v: 1,
      format: trailFormat,
      registerId: (options.newId ?? (() => crypto.randomUUID()))(),
      createdAt: options.now(),
      prev: noPrevious,
    };
    const line = codec.encode(chain(header, sha256).text, 0);
    writeWholeFile(files, paths.trail, Buffer.concat([line, Buffer.from('\n')]));
  } catch (error) {
    const { because, remedy } = diskFault(error);
    return err(
      refusal(
        'not-created',
        `The register could not be made, because ${because}.`,
        `${remedy}, or choose another place.`,
        'Nothing was written.',
      ),
    );
  }
  return openRegister(folder, options);
}

function taken(how: string): Refusal {
  return refusal(
    'place-taken',
    `A register can’t be made there: the place that was chosen ${how}.`,
    'Choose an empty folder or a new name.',
  );
}
