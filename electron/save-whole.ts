import { basename } from 'node:path';
import type { SaveOutcome } from '../shared/contract/view-models.ts';
import { refusal, type Refusal } from '../shared/result/refusal.ts';
import { err, ok, type Result } from '../shared/result/result.ts';
import { writeWholeFile } from './storage/careful-files.ts';
import { realFiles } from './storage/files.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EACCES: 'this folder does not let you write',
  EPERM: 'another program has the file open, or the folder does not let you write',
  EBUSY: 'another program has the file open',
  EROFS: 'this disk can only be read',
};

/**
 * Saves a file where the officer chose, whole or not at all: beside the place, to the disk, read back, then
 * renamed. What stood there before stays when any of it fails, and nothing half-written is left behind.
 */
export function saveWhole(path: string, bytes: Uint8Array): Result<SaveOutcome, Refusal> {
  const name = basename(path);
  try {
    writeWholeFile(realFiles, path, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return err(
      refusal(
        'cannot-save',
        `“${name}” was not saved: ${reasons[code] ?? 'the disk refused'}.`,
        code === 'ENOSPC'
          ? 'Make room or choose another disk, and save again.'
          : 'Close the file elsewhere or choose another folder, and save again.',
        'What stood there before is unchanged, and so is the register.',
      ),
    );
  }
  return ok({ kind: 'saved', name });
}
