import { join } from 'node:path';
import type { Register } from '../../shared/register/register.ts';
import { documentFile } from './documents.ts';
import type { Files } from './files.ts';
import { hashOfFile } from './stream-files.ts';

/** A document of the register that is not what was added. */
export interface WrongDocument {
  readonly fileName: string;
  readonly how: 'missing' | 'altered';
}

/** Each document of the register against the hash by which it is known, one after the other. */
export async function checkDocuments(
  files: Files,
  folder: string,
  register: Register,
): Promise<{ readonly checked: number; readonly wrong: readonly WrongDocument[] }> {
  const wrong: WrongDocument[] = [];
  const hashes = new Map<string, string | null>();
  const all = Object.values(register.documents);
  for (const { sha256, fileName } of all) {
    const path = join(folder, documentFile(sha256, fileName));
    const known = hashes.get(path);
    const hash =
      known !== undefined
        ? known
        : files.facts(path) === null
          ? null
          : await hashOfFile(files, path);
    hashes.set(path, hash);
    if (hash === null) wrong.push({ fileName, how: 'missing' });
    else if (hash !== sha256) wrong.push({ fileName, how: 'altered' });
  }
  return { checked: all.length, wrong };
}
