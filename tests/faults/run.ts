import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchRow } from '../bench/bench-row.ts';
import { sweep, type SweepRow } from './sweep.ts';

/**
 * Lets a fault loose at every call to the file system in a scripted hour of work and looks each time
 * whether anything that was called saved is missing. Prints a table; `--json F` writes the figures.
 */
function line({ kind, lasts, runs, losses }: SweepRow): string {
  const name = `${kind}${lasts ? ', from then on' : ''}`;
  const verdict = losses.length === 0 ? 'nothing lost' : `${losses.length} LOST`;
  return `${name.padEnd(28)}${String(runs).padStart(6)} runs   ${verdict}`;
}

function row({ kind, lasts, losses }: SweepRow): BenchRow {
  return {
    name: `losses after ${kind}${lasts ? ', from then on' : ''}`,
    value: losses.length,
    unit: 'sessions',
    peer: null,
    budget: 0,
    within: losses.length === 0,
  };
}

const folder = mkdtempSync(path.join(tmpdir(), 'concordat-faults-'));
const rows = await sweep(path.join(folder, 'register.concordat'), 1);
rmSync(folder, { recursive: true, force: true });

for (const each of rows) {
  console.log(line(each));
  for (const { at, loss } of each.losses.slice(0, 5)) console.log(`    at call ${at}: ${loss}`);
}
const runs = rows.reduce((sum, each) => sum + each.runs, 0);
console.log(`${runs} sessions with a fault.`);
const json = process.argv.indexOf('--json');
const file = json === -1 ? undefined : process.argv[json + 1];
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
