import fc from 'fast-check';
import { createDispatch } from '../../electron/ipc/dispatch.ts';
import { fuzz, keep, replay } from './fuzz.ts';
import { madeRegister } from './made.ts';
import { fittingMessages } from './messages.ts';
import { parsers } from './parsers.ts';

/**
 * Harms good files and makes up messages for a time (`--seconds N` in all, 60 unless told; `--seed N`),
 * and tells what crashed. Crashes of parsers are kept in tests/fixtures/fuzz. Exit code 1 on any.
 */
function argument(name: string, unless: number): number {
  const at = process.argv.indexOf(name);
  return at === -1 ? unless : Number(process.argv[at + 1]);
}

const seconds = argument('--seconds', 60);
const seed = argument('--seed', 20_261_122);
const made = await madeRegister();
const all = parsers(made);
const share = (seconds * 1_000) / (all.length + 1);
let crashes = 0;

for (const parser of all) {
  const old = await replay(parser);
  const end = performance.now() + share;
  const found = await fuzz(parser, seed, () => performance.now() > end);
  console.log(
    `${parser.name.padEnd(20)} ${String(found.runs).padStart(7)} files, ${found.crashes.length} crashes, ${old.length} old ones again`,
  );
  for (const crash of [...old, ...found.crashes]) {
    console.log(`  ${keep(crash)}`);
    console.log(crash.error);
  }
  crashes += old.length + found.crashes.length;
}

const faults: { place: string; error: unknown }[] = [];
const dispatch = createDispatch(made.handlers, (place, error) => faults.push({ place, error }));
const messages = fc.sample(fittingMessages, { seed, numRuns: 20_000 });
const end = performance.now() + share;
let sent = 0;
for (const { channel, input } of messages) {
  if (performance.now() > end) break;
  await dispatch(channel, input);
  sent += 1;
}
console.log(`${'messages'.padEnd(20)} ${String(sent).padStart(7)} sent, ${faults.length} faults`);
for (const { place, error } of faults.slice(0, 10)) console.log(`  ${place}`, error);
await made.end();
process.exitCode = crashes + faults.length === 0 ? 0 : 1;
