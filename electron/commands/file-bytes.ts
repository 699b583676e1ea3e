import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { CliIo } from './command.ts';
import { resolved } from './paths.ts';

function cannotRead(typed: string, why: string, next: string): Result<never, Refusal> {
  return err(
    refusal('cannot-read', `${typed} can't be read: ${why}.`, next, 'Nothing was written.'),
  );
}

function refuseFault(typed: string, kinds: string, error: unknown): Result<never, Refusal> {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return cannotRead(typed, 'there is no such file', 'Look at the path and its spelling.');
    case 'ELOOP':
      return cannotRead(typed, 'its links lead round in a circle', 'Name the file itself.');
    case 'ENAMETOOLONG':
      return cannotRead(typed, 'its name is too long', 'Look at the path and its spelling.');
    case 'EBUSY':
      return cannotRead(typed, 'another program holds it', 'Close it there and try again.');
    case 'EISDIR':
      return cannotRead(typed, 'it is a folder', `Give the path of a ${kinds} file.`);
    case 'EACCES':
    case 'EPERM':
      return cannotRead(typed, 'reading it is not allowed', 'Ask for the right to read it.');
    default:
      throw error;
  }
}

/** True for what may never end. A pipe does, and is read. */
function isEndless(facts: Stats): boolean {
  return facts.isCharacterDevice() || facts.isBlockDevice() || facts.isSocket();
}

/**
 * The bytes of a file that was named on the command line. `tooLarge` is asked before it is read, so that
 * a file of many gigabytes does no harm; `kinds` says which files would do.
 */
export async function fileBytes(
  typed: string,
  kinds: string,
  tooLarge: (bytes: number) => Refusal | null,
  io: CliIo,
): Promise<Result<Uint8Array, Refusal>> {
  const whole = resolved(typed, io);
  try {
    const facts = await stat(whole);
    if (isEndless(facts)) {
      return cannotRead(typed, 'it is a device and no file', `Give the path of a ${kinds} file.`);
    }
    const refused = tooLarge(facts.size);
    if (refused !== null) return err(refused);
    return ok(new Uint8Array(await readFile(whole)));
  } catch (error) {
    return refuseFault(typed, kinds, error);
  }
}
