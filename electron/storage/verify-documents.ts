import { join } from 'node:path';
import type { Register } from '../../shared/register/register.ts';
import { documentFile, isDocument } from './documents.ts';
import type { Files } from './files.ts';
import { registerFiles } from './register-files.ts';

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
  const known = new Map<string, WrongDocument['how'] | 'right'>();
  const { documents } = registerFiles(folder);
  const all = Object.values(register.documents);
  for (const { sha256, fileName } of all) {
    const path = join(documents, documentFile(sha256, fileName));
    let how = known.get(path);
    how ??=
      files.facts(path) === null
        ? 'missing'
        : (await isDocument(files, folder, path, sha256))
          ? 'right'
          : 'altered';
    known.set(path, how);
    if (how !== 'right') wrong.push({ fileName, how });
  }
  return { checked: all.length, wrong };
}
