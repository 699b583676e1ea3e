import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentName, type Corpus } from './corpus.ts';
import type { Coverage } from './coverage.ts';
import { randomFrom, spliced } from './mutate.ts';
import type { Parser } from './parsers.ts';

/** Crashes that were found, each kept for ever: `<parser>/<hash>.bin`. */
export const crashFolder = fileURLToPath(new URL('../fixtures/fuzz', import.meta.url));

/** Bytes that a parser threw at. */
export interface Crash {
  readonly parser: string;
  readonly bytes: Uint8Array;
  readonly error: unknown;
}

/** What a time of fuzzing brought. */
export interface Fuzzed {
  readonly runs: number;
  readonly crashes: readonly Crash[];
  /** Blocks of our code that were reached, and inputs that reached something new; 0 where not watched. */
  readonly blocks: number;
  readonly kept: number;
}

/** What sees where an input went, and keeps those that went somewhere new. */
export interface Guide {
  readonly coverage: Coverage;
  readonly corpus: Corpus;
}

/**
 * Seconds of the processor after which a file is told like a crash: a reader must not be held up by a
 * few kilobytes, and a busy machine is not held against it.
 */
const slowSeconds = 15;

async function tried(parser: Parser, bytes: Uint8Array): Promise<Crash | null> {
  const began = process.cpuUsage();
  try {
    await parser.read(bytes);
    const { user, system } = process.cpuUsage(began);
    if ((user + system) / 1_000_000 < slowSeconds) return null;
    return { parser: parser.name, bytes, error: new Error('it took too long') };
  } catch (error) {
    return { parser: parser.name, bytes, error };
  }
}

/**
 * Harms good files until `isOver` and answers how many were read and what crashed. With a guide, what
 * went somewhere new is kept and harmed further; without, a few are kept by chance.
 */
export async function fuzz(
  parser: Parser,
  seed: number,
  isOver: (runs: number) => boolean,
  guide: Guide | null = null,
): Promise<Fuzzed> {
  const random = randomFrom(seed);
  const crashes: Crash[] = [];
  const fruitful: Uint8Array[] = [...parser.seeds];
  const reached = new Set<string>();
  let kept = 0;
  /** Whether the last input went where none went before. */
  const isNew = (): boolean => {
    const before = reached.size;
    for (const mark of guide?.coverage.take() ?? []) reached.add(mark);
    return reached.size > before;
  };
  const known = [...parser.seeds, ...(guide?.corpus.load() ?? [])];
  for (const bytes of guide === null ? [] : known) {
    if (isOver(0)) break;
    const crash = await tried(parser, bytes);
    if (crash !== null) crashes.push(crash);
    if (isNew() && !fruitful.includes(bytes)) fruitful.push(bytes);
  }
  let runs = 0;
  while (!isOver(runs) && crashes.length < 5) {
    const from = chosen(fruitful, random);
    const other = chosen(fruitful, random);
    if (from === undefined || other === undefined) break;
    const isJoined = guide !== null && random() < 0.1;
    const bytes = parser.harm(isJoined ? spliced(from, other, random) : from, random);
    runs += 1;
    const crash = await tried(parser, bytes);
    if (crash !== null) crashes.push(crash);
    else if (guide === null) {
      // Harm upon harm reaches further than one alone.
      const isLucky = random() < 0.05 && fruitful.length < 40;
      if (isLucky && bytes.length > 0 && bytes[0] === from[0]) fruitful.push(bytes);
    } else if (isNew()) {
      kept += 1;
      fruitful.push(bytes);
      guide.corpus.add(bytes);
    }
  }
  return { runs, crashes, blocks: reached.size, kept };
}

/** One of them; half the time one of the newest, from which the way is shortest to what is next. */
function chosen(from: readonly Uint8Array[], random: () => number): Uint8Array | undefined {
  const newest = random() < 0.5 ? Math.min(from.length, 2) : from.length;
  return from[from.length - 1 - Math.floor(random() * newest)];
}

/** Reads every crash that was kept for a parser again. */
export async function replay(parser: Parser): Promise<readonly Crash[]> {
  const folder = join(crashFolder, parser.name);
  if (!existsSync(folder)) return [];
  const crashes: Crash[] = [];
  for (const name of readdirSync(folder)) {
    const crash = await tried(parser, new Uint8Array(readFileSync(join(folder, name))));
    if (crash !== null) crashes.push(crash);
  }
  return crashes;
}

/** Keeps a crash as a fixture and answers its file. */
export function keep({ parser, bytes }: Crash): string {
  const folder = join(crashFolder, parser);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, contentName(bytes));
  writeFileSync(file, bytes);
  return file;
}
