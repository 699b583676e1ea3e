import path from 'node:path';
import { listCopies } from '../../../electron/storage/backups/backup-place.ts';
import { makeBackup } from '../../../electron/storage/backups/make-backup.ts';
import { readCopy } from '../../../electron/storage/backups/restore.ts';
import { readDocument } from '../../../electron/storage/documents.ts';
import { realFiles } from '../../../electron/storage/files.ts';
import { plainLines } from '../../../electron/storage/line-codec.ts';
import { openRegister, type RegisterStore } from '../../../electron/storage/register-store.ts';
import { oneTurn } from '../../../electron/storage/turns.ts';
import type { FailingFiles } from '../failing-files.ts';
import { addDocument, now, optionsOf, plainRegister, type Promised, type Scene } from '../scene.ts';
import { wrongWith } from '../sound-register.ts';
import { act } from './changes.ts';

function places(folder: string): readonly string[] {
  return [path.join(folder, 'backups'), path.join(folder, 'second', 'copies')];
}

function add(
  store: RegisterStore,
  fileName: string,
  failing: FailingFiles,
  told: Promised[],
): void {
  if (!addDocument(store, fileName, fileName, failing.files)) return;
  const document = store.register.documents[`document-${fileName}`];
  if (document === undefined) throw new Error('The document is not in the register.');
  told.push({ what: fileName, holds: () => readDocument(store.folder, document).ok });
}

async function copy(folder: string, failing: FailingFiles, told: Promised[]): Promise<void> {
  for (const place of places(folder)) {
    const { files } = failing;
    const job = { files, codec: plainLines, turns: oneTurn, folder, place, at: now() };
    const made = await makeBackup({ ...job, isStopped: () => false });
    if (!made.ok) continue;
    const { name } = made.value.copy;
    told.push({
      what: `copy ${name}`,
      holds: async () => (await readCopy(realFiles, plainLines, oneTurn, place, name)).ok,
    });
  }
}

/** Documents are added, and copies of the register made beside it and in a second folder. */
export const documents: Scene = {
  name: 'documents and copies',
  work: async (folder, failing, told) => {
    await plainRegister(folder);
    const opened = await openRegister(folder, optionsOf(1_001, failing));
    if (!opened.ok) return;
    const store = opened.value;
    add(store, 'first.pdf', failing, told);
    await copy(folder, failing, told);
    act(store, told, 'edit', 1);
    add(store, 'second.docx', failing, told);
    await copy(folder, failing, told);
    store.close();
  },
  wrong: async (folder) => {
    for (const place of places(folder)) {
      for (const { name } of listCopies(realFiles, place)) {
        const read = await readCopy(realFiles, plainLines, oneTurn, place, name);
        if (!read.ok) return `a copy is listed that does not hold: ${read.error.what}`;
      }
    }
    return wrongWith(folder);
  },
};
