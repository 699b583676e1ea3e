import { join } from 'node:path';
import { z } from 'zod';
import { momentSchema } from '../../../shared/register/identifier.ts';
import { readWhole } from '../careful-files.ts';
import { safeFileName } from '../../file-name.ts';
import { diskFault } from '../disk-fault.ts';
import type { Files } from '../files.ts';

/** What a copy says of itself; it is written last, so that a copy without it is none. */
export const copyNoteSchema = z.object({
  format: z.literal(1),
  madeAt: momentSchema,
  registerId: z.string(),
  /** Number and hash of the last change that it holds. */
  seq: z.number().int().nonnegative(),
  hash: z.string(),
  agreements: z.number().int().nonnegative(),
  /** File names of its documents, which lie in the place's own folder of documents. */
  documents: z.array(z.string()),
});
export type CopyNote = z.infer<typeof copyNoteSchema>;

/** A copy of a register that was proved when it was made. */
export interface BackupCopy extends CopyNote {
  /** Name of its folder. */
  readonly name: string;
}

/** Where the parts of a copy lie. */
export interface CopyFiles {
  readonly folder: string;
  readonly trail: string;
  readonly merged: string;
  readonly note: string;
}

/** The name of a copy's folder begins so; the moment follows. */
export const copyPrefix = 'copy-';

/** The folder for copies of one register in a folder that may hold those of several. */
export function copiesFolderName(registerName: string, registerId: string): string {
  return `${safeFileName(registerName)} ${registerId.slice(0, 8)}`;
}

/** Where the parts of the copy `name` in `place` lie. */
export function copyFiles(place: string, name: string): CopyFiles {
  const folder = join(place, name);
  return {
    folder,
    trail: join(folder, 'trail.jsonl'),
    merged: join(folder, 'merged'),
    note: join(folder, 'copy.json'),
  };
}

/** The documents of all copies in a place: each is there once, by its hash. */
export function pooledDocuments(place: string): string {
  return join(place, 'documents');
}

function readNote(files: Files, path: string): CopyNote | null {
  try {
    if (files.facts(path) === null) return null;
    const note = copyNoteSchema.safeParse(
      JSON.parse(Buffer.from(readWhole(files, path)).toString('utf8')),
    );
    return note.success ? note.data : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) diskFault(error);
    return null;
  }
}

/** The names of the folders in which a copy was begun. Throws what the disk throws. */
export function copyNames(files: Files, place: string): readonly string[] {
  if (files.facts(place)?.isFolder !== true) return [];
  return files.list(place).filter((name) => name.startsWith(copyPrefix));
}

/** The copies in a place, newest first. Throws what the disk throws. */
export function listCopies(files: Files, place: string): readonly BackupCopy[] {
  return copyNames(files, place)
    .flatMap((name) => {
      const note = readNote(files, copyFiles(place, name).note);
      return note === null ? [] : [{ ...note, name }];
    })
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}
