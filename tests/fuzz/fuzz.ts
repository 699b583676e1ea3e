import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from './mutate.ts';
import type { Parser } from './parsers.ts';

/** Crashes that were found, each kept for ever: `<parser>/<hash>.bin`. */
export const crashFolder = fileURLToPath(new URL('../fixtures/fuzz', import.meta.url));

/** Bytes that a parser threw at. */
export interface Crash {
  readonly parser: string;
  readonly bytes: Uint8Array;
  readonly error: unknown;
}

/** A file slower than this is told like a crash: a reader must not be held up by a few kilobytes. */
const slowMs = 20_000;

async function tried(parser: Parser, bytes: Uint8Array): Promise<Crash | null> {
  const began = performance.now();
  try {
    await parser.read(bytes);
    if (performance.now() - began < slowMs) return null;
    return { parser: parser.name, bytes, error: new Error('it took too long') };
  } catch (error) {
    return { parser: parser.name, bytes, error };
  }
}

/** Harms good files until `isOver` and answers how many were read and what crashed. */
export async function fuzz(
  parser: Parser,
  seed: number,
  isOver: (runs: number) => boolean,
): Promise<{ readonly runs: number; readonly crashes: readonly Crash[] }> {
  const random = randomFrom(seed);
  const crashes: Crash[] = [];
  const fruitful: Uint8Array[] = [...parser.seeds];
  let runs = 0;
  while (!isOver(runs) && crashes.length < 5) {
    const from = fruitful[Math.floor(random() * fruitful.length)];
    if (from === undefined) break;
    const bytes = parser.harm(from, random);
    runs += 1;
    const crash = await tried(parser, bytes);
    if (crash !== null) crashes.push(crash);
    // Harm upon harm reaches further than one alone.
    if (random() < 0.05 && fruitful.length < 40 && bytes.length > 0 && bytes[0] === from[0])
      fruitful.push(bytes);
  }
  return { runs, crashes };
}

/** Reads every crash that was kept for a parser again. */
export async function replay(parser: Parser): Promise<readonly Crash[]> {
  const folder = join(crashFolder, parser.name);
  if (!existsSync(folder)) return [];
  const crashes = await Promise.all(
    readdirSync(folder).map((name) =>
      tried(parser, new Uint8Array(readFileSync(join(folder, name)))),
    ),
  );
  return crashes.filter((each) => each !== null);
}

/** Keeps a crash as a fixture and answers its file. */
export function keep({ parser, bytes }: Crash): string {
  const folder = join(crashFolder, parser);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.bin`);
  writeFileSync(file, bytes);
  return file;
}
