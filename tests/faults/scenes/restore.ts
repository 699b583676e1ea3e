import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeBackup } from '../../../electron/storage/backups/make-backup.ts';
import { bringDocumentsBack, putTrailBack } from '../../../electron/storage/backups/restore.ts';
import { realFiles } from '../../../electron/storage/files.ts';
import { plainLines } from '../../../electron/storage/line-codec.ts';
import { openRegister } from '../../../electron/storage/register-store.ts';
import { oneTurn } from '../../../electron/storage/turns.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import {
  fromTemplate,
  holdsChange,
  now,
  optionsOf,
  plainRegister,
  valueOf,
  type Scene,
} from '../scene.ts';

function trailOf(folder: string): string {
  return path.join(folder, 'trail.jsonl');
}

/** A register with a copy of it, whose third record was altered and whose document is gone. */
async function damagedRegister(folder: string): Promise<void> {
  await fromTemplate('damaged', folder, async (place) => {
    await plainRegister(place);
    const job = { files: realFiles, codec: plainLines, turns: oneTurn, folder: place, at: now() };
    const beside = path.join(place, 'backups');
    valueOf(await makeBackup({ ...job, place: beside, isStopped: () => false }));
    const trail = readFileSync(trailOf(place), 'utf8');
    writeFileSync(trailOf(place), trail.replace('new document', 'now document'));
    const documents = path.join(place, 'documents');
    for (const name of readdirSync(documents)) rmSync(path.join(documents, name));
  });
}

function copyName(folder: string): string {
  const names = readdirSync(path.join(folder, 'backups'));
  return names.find((name) => name.startsWith('copy-')) ?? '';
}

/** The damaged trail as it was, somewhere in the folder: it is evidence. */
function keepsEvidence(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .some((name) => readFileSync(path.join(folder, name), 'utf8').includes('now document'));
}

/** A copy takes the place of a trail that is broken, and documents come back. */
export const restore: Scene = {
  name: 'putting a copy back',
  work: async (folder, failing, told) => {
    await damagedRegister(folder);
    const beside = path.join(folder, 'backups');
    const put = await putTrailBack(failing.files, beside, copyName(folder), folder, now());
    if (!put.ok) return;
    told.push({
      what: 'the copy in the place of the trail',
      holds: async () => (await holdsChange(folder, 3)) && keepsEvidence(folder),
    });
    const opened = await openRegister(folder, optionsOf(1_001, failing));
    if (!opened.ok) return;
    const { register } = opened.value;
    const back = await bringDocumentsBack(failing.files, beside, folder, register);
    opened.value.close();
    if (!back.ok) return;
    told.push({
      what: 'the documents',
      holds: async () => {
        const verified = await verifyRegister(folder);
        return (
          verified.ok && verified.value.parts.every(({ part, ok }) => part !== 'documents' || ok)
        );
      },
    });
  },
  wrong: async (folder) => {
    if (!keepsEvidence(folder)) return 'the damaged trail is gone';
    return (await holdsChange(folder, 2)) ? null : 'it no longer opens with what it had';
  },
};
