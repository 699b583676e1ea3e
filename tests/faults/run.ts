import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchRow } from '../bench/bench-row.ts';
import { hour, sweep, type SweepRow } from './sweep.ts';

/**
 * Lets a fault loose at every call to the file system in a scripted hour of work and looks each time
 * whether anything that was called saved is missing. Prints a table; `--json F` writes the figures,
 * `--step N` takes each Nth call, `--only NAME` the parts of the hour whose name holds NAME.
 */
function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

function line({ scene, kind, lasts, runs, losses }: SweepRow): string {
  const name = `${scene.padEnd(24)}${kind}${lasts ? ', from then on' : ''}`;
  const verdict = losses.length === 0 ? 'nothing lost' : `${losses.length} LOST`;
  return `${name.padEnd(54)}${String(runs).padStart(6)} runs   ${verdict}`;
}

function row({ scene, kind, lasts, losses }: SweepRow): BenchRow {
  return {
    name: `losses in ${scene} after ${kind}${lasts ? ', from then on' : ''}`,
    value: losses.length,
    unit: 'sessions',
    peer: null,
    budget: 0,
    within: losses.length === 0,
  };
}

const folder = mkdtempSync(path.join(tmpdir(), 'concordat-faults-'));
const step = Math.max(1, Number(argument('--step') ?? '1') || 1);
const scenes = hour.filter(({ name }) => name.includes(argument('--only') ?? ''));
const rows = await sweep(path.join(folder, 'register.concordat'), { step, scenes }, (each) => {
  console.log(line(each));
  for (const { at, loss } of each.losses.slice(0, 5)) console.log(`    at call ${at}: ${loss}`);
});
rmSync(folder, { recursive: true, force: true });

const runs = rows.reduce((sum, each) => sum + each.runs, 0);
console.log(`${runs} sessions with a fault.`);
const file = argument('--json');
if (file !== undefined) {
  const total: BenchRow = {
    name: 'sessions with a fault',
    value: runs,
    unit: 'sessions',
    peer: null,
    budget: null,
    within: null,
  };
  writeFileSync(file, `${JSON.stringify([total, ...rows.map(row)], null, 2)}\n`);
}
process.exitCode = rows.some(({ losses }) => losses.length > 0) ? 1 : 0;
