import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Inputs that went somewhere new, kept from run to run; made again when it is thrown away. */
const corpusFolder = fileURLToPath(
  new URL('../../node_modules/.cache/concordat-fuzz', import.meta.url),
);

/** Where the corpus of one parser is kept. */
export interface Corpus {
  readonly load: () => readonly Uint8Array[];
  readonly add: (bytes: Uint8Array) => void;
}

/** A file's name by its content. */
export function contentName(bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.bin`;
}

/** Files larger than this are not kept: they are slow to read again and say no more than small ones. */
const largest = 256 * 1024;

/** The corpus of the parser of this name. */
export function corpusOf(parser: string, folder = corpusFolder): Corpus {
  const own = join(folder, parser);
  return {
    load: () =>
      existsSync(own)
        ? readdirSync(own).map((name) => new Uint8Array(readFileSync(join(own, name))))
        : [],
    add: (bytes) => {
      if (bytes.length > largest) return;
      mkdirSync(own, { recursive: true });
      writeFileSync(join(own, contentName(bytes)), bytes);
    },
  };
}
