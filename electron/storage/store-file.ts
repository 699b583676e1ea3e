import { join } from 'node:path';
import { z } from 'zod';
import { discard, readWhole, sameBytes } from './careful-files.ts';
import type { Files } from './files.ts';
import { sha256Of } from './hashing.ts';

/**
 * A JSON file that electron-store keeps. This file is the only importer of electron-store, and it
 * closes the holes that were measured in it (version 12.0.0): a full disk cuts the file short without
 * an error, a corrupt file throws or is emptied, an array reads as nothing, temporary files stay
 * behind. Hence: what is written carries its own hash and is read back and compared; the file before
 * is kept until then; what can't be read is reported and never overwritten by us.
 */
export interface StoreFile {
  readonly path: string;
  readonly read: () => StoreReading;
  /** Throws when the value is not on the disk; the file is then what it was. */
  readonly write: (value: unknown) => void;
}

/** What a store file holds. */
export interface StoreReading {
  /** The value; that of the file before where the file is damaged or missing; null where neither is. */
  readonly value: unknown;
  /** Why the file itself can't be trusted; null where it is sound or not there. */
  readonly damage: string | null;
}

/** Opens `folder/name.json`; the file before is kept as `name.previous.json`. */
export type OpenStoreFile = (files: Files, folder: string, name: string) => StoreFile;

const sealedSchema = z.object({ sha256: z.string(), body: z.unknown() });
const beforeBody = (hash: string): string => `{"sha256":"${hash}","body":`;

function seal(body: string): string {
  return `${beforeBody(sha256Of(body))}${body}}`;
}

/** Throws where the text is not what `seal` made. electron-store passes the error on. */
function unseal(text: string): { readonly body: unknown } {
  const sealed = sealedSchema.parse(JSON.parse(text));
  const start = beforeBody(sealed.sha256).length;
  if (sha256Of(text.slice(start, -1)) !== sealed.sha256) {
    throw new SyntaxError('The file does not have the hash that it states.');
  }
  return { body: sealed.body };
}

/** Loads electron-store once; without Electron beside it, it works in plain Node with a full path. */
export async function electronStoreFiles(): Promise<OpenStoreFile> {
  if (!Object.hasOwn(process.versions, 'electron')) {
    // The electron package would look for its binary, and download it; with this it answers at once.
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nonexistent';
  }
  const { default: Store } = await import('electron-store');

  return (files, folder, name) => {
    const path = join(folder, `${name}.json`);
    const open = (of: string, texts: { written: string; read: unknown }): { store: object } =>
      new Store<Record<string, unknown>>({
        cwd: folder,
        name: of,
        clearInvalidConfig: false,
        accessPropertiesByDotNotation: false,
        serialize: () => texts.written,
        deserialize: (text) => {
          texts.read = unseal(text).body;
          // It copies and compares all that it is given, and a register can be many megabytes.
          return {};
        },
      });
    const readOne = (of: string): StoreReading => {
      if (files.facts(join(folder, `${of}.json`)) === null) return { value: null, damage: null };
      const texts = { written: '', read: null as unknown };
      try {
        open(of, texts);
        return { value: texts.read, damage: null };
      } catch (error) {
        return { value: null, damage: error instanceof Error ? error.message : String(error) };
      }
    };

    return {
      path,
      read: () => {
        const current = readOne(name);
        if (current.value !== null) return current;
        return { value: readOne(`${name}.previous`).value, damage: current.damage };
      },
      write: (value) => {
        sweep(files, folder, name);
        const hadFile = files.facts(path) !== null;
        const previous = join(folder, `${name}.previous.json`);
        if (hadFile) files.rename(path, previous);
        try {
          const written = seal(JSON.stringify(value));
          // What it is handed it would copy; what it writes is what `serialize` says.
          open(name, { written, read: null }).store = { written: true };
          if (!sameBytes(readWhole(files, path), Buffer.from(written, 'utf8'))) {
            throw new CutShort('The disk holds other bytes than were written.');
          }
          files.syncFolder(folder);
        } catch (error) {
          if (hadFile) files.rename(previous, path);
          else discard(files, path);
          throw error;
        }
      },
    };
  };
}

/** The measured fault of electron-store: less on the disk than was written, and no error. */
class CutShort extends Error {
  readonly code = 'ENOSPC';
}

/** Removes the temporary files that electron-store leaves when its process is killed. */
function sweep(files: Files, folder: string, name: string): void {
  for (const each of files.list(folder)) {
    if (each.startsWith(`${name}.json.tmp-`)) discard(files, join(folder, each));
  }
}
