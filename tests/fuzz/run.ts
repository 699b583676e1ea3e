import fc from 'fast-check';
import { createDispatch } from '../../electron/ipc/dispatch.ts';
import { corpusOf } from './corpus.ts';
import { watchCoverage } from './coverage.ts';
import { fuzz, keep, replay } from './fuzz.ts';
import { madeRegister } from './made.ts';
import { fittingMessages } from './messages.ts';
import { parsers } from './parsers.ts';

/**
 * Harms good files and makes up messages for a time (`--seconds N` in all, 60 unless told; `--seed N`;
 * `--only NAME` for one parser), and tells what crashed. Half of a parser's time is guided by which of
 * our code an input went through; inputs that went somewhere new are kept in node_modules/.cache. Crashes
 * of parsers are kept in tests/fixtures/fuzz. Exit code 1 on any.
 */
function argument(name: string, unless: number): number {
  const at = process.argv.indexOf(name);
  return at === -1 ? unless : Number(process.argv[at + 1]);
}

/** Our own code, and not the fuzzer's: what is built of others' packages is theirs to guide. */
function isOurs(address: string): boolean {
  return /\/(?:electron|shared)\/[^?]*\.ts/.test(address) && !address.includes('/node_modules/');
}

const seconds = argument('--seconds', 60);
const seed = argument('--seed', 20_261_122);
// Before any reader has run: only what is compiled from here on is told apart block by block.
const coverage = watchCoverage(isOurs);
const made = await madeRegister();
const only = process.argv.indexOf('--only');
const all = parsers(made).filter(({ name }) => only === -1 || name === process.argv[only + 1]);
const share = (seconds * 1_000) / (all.length + (only === -1 ? 1 : 0));
let crashes = 0;

for (const parser of all) {
  const old = await replay(parser);
  const half = performance.now() + share / 2;
  const plain = await fuzz(parser, seed, () => performance.now() > half);
  const end = performance.now() + share / 2;
  const guide = { coverage, corpus: corpusOf(parser.name) };
  const guided = await fuzz(parser, seed + 1, () => performance.now() > end, guide);
  const found = [...old, ...plain.crashes, ...guided.crashes];
  console.log(
    `${parser.name.padEnd(20)} ${String(plain.runs).padStart(7)} files, ${String(guided.runs).padStart(6)} guided to ${guided.blocks} blocks (${guided.kept} kept), ${found.length - old.length} crashes, ${old.length} old ones again`,
  );
  for (const crash of found) {
    console.log(`  ${keep(crash)}`);
    console.log(crash.error);
  }
  crashes += found.length;
}

const faults: { place: string; error: unknown }[] = [];
const dispatch = createDispatch(made.handlers, (place, error) => faults.push({ place, error }));
const messages = only === -1 ? fc.sample(fittingMessages, { seed, numRuns: 20_000 }) : [];
const end = performance.now() + share;
let sent = 0;
for (const { channel, input } of messages) {
  if (performance.now() > end) break;
  await dispatch(channel, input);
  sent += 1;
}
console.log(`${'messages'.padEnd(20)} ${String(sent).padStart(7)} sent, ${faults.length} faults`);
for (const { place, error } of faults.slice(0, 10)) console.log(`  ${place}`, error);
coverage.end();
await made.end();
process.exitCode = crashes + faults.length === 0 ? 0 : 1;
