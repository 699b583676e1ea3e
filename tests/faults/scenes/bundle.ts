import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gatherBundle } from '../../../electron/storage/bundle/gather-bundle.ts';
import { readBundle } from '../../../electron/storage/bundle/read-bundle.ts';
import { unpackBundle } from '../../../electron/storage/bundle/unpack-bundle.ts';
import { bundleBytes } from '../../../electron/storage/bundle/write-bundle.ts';
import { writeWholeFile } from '../../../electron/storage/careful-files.ts';
import { plainLines } from '../../../electron/storage/line-codec.ts';
import { oneTurn } from '../../../electron/storage/turns.ts';
import { verifyRegister } from '../../../electron/storage/verify.ts';
import { holdsChange, plainRegister, type Scene } from '../scene.ts';
import { wrongWith } from '../sound-register.ts';

function pathsIn(folder: string) {
  return {
    register: path.join(folder, 'register.concordat'),
    file: path.join(folder, 'handed over.concordat'),
    unpacked: path.join(folder, 'theirs.concordat'),
  };
}

/** A register is handed over as one file, which is made a register again. */
export const bundle: Scene = {
  name: 'a bundle',
  work: async (folder, failing, told) => {
    const { register, file, unpacked } = pathsIn(folder);
    await plainRegister(register);
    const { files } = failing;
    const gathered = await gatherBundle(files, register, plainLines, true, oneTurn);
    if (!gathered.ok) return;
    const about = { registerId: 'register-under-test', by: 'Officer', name: 'Severnshire' };
    const moment = { madeAt: '2026-11-22T09:00:00.000Z' };
    const bytes = await bundleBytes({ ...about, ...moment }, gathered.value.entries, null, oneTurn);
    try {
      writeWholeFile(files, file, bytes);
    } catch (error) {
      // As the window has it: a system error is told, and nothing was called saved.
      if (error instanceof Error && 'code' in error) return;
      throw error;
    }
    told.push({
      what: 'the bundle',
      holds: async () =>
        existsSync(file) && (await readBundle(readFileSync(file), null, oneTurn)).ok,
    });
    const read = await readBundle(bytes, null, oneTurn);
    if (!read.ok) throw new Error(read.error.what);
    if (!(await unpackBundle(files, unpacked, read.value, oneTurn)).ok) return;
    told.push({
      what: 'the register that was made of it',
      holds: async () => {
        const verified = await verifyRegister(unpacked);
        // A document that could not be read is left out, and that was told.
        const { leftOut } = gathered.value;
        const isRight = (part: string): boolean => part === 'documents' && leftOut.length > 0;
        return verified.ok && verified.value.parts.every(({ part, ok }) => ok || isRight(part));
      },
    });
  },
  wrong: async (folder) => {
    const { register, unpacked } = pathsIn(folder);
    const isHalf =
      existsSync(path.join(unpacked, 'trail.jsonl')) && !(await holdsChange(unpacked, 3));
    return isHalf ? 'half of a register was made of the bundle' : wrongWith(register);
  },
};
