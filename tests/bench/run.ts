import { readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { BenchRow } from './bench-row.ts';

/**
 * Runs every `*.bench.ts` beside this file, prints a table, and with `--json F` writes the rows too.
 * `--only NAME` runs the files whose name holds NAME. A row over its budget is told, and the exit
 * code is 1, so that a slow change cannot land unseen.
 */
type Bench = () => Promise<BenchRow[]>;

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

function benches(module: object): Bench[] {
  return Object.entries(module)
    .filter(([name, value]) => name.endsWith('Bench') && typeof value === 'function')
    .map(([, value]) => value as Bench); // checked by name and kind on the line above
}

function amount(value: number, unit: string): string {
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : 0 })} ${unit}`;
}

function line(row: BenchRow): string {
  const peer =
    row.peer === null
      ? ''
      : `${row.peer.name}: ${amount(row.peer.value, row.unit)}, ratio ${row.peer.ratio.toFixed(2)}`;
  const budget = row.budget === null ? '' : `budget ${amount(row.budget, row.unit)}`;
  const verdict = row.within === null ? '' : row.within ? 'within' : 'OVER';
  return [
    row.name.padEnd(58),
    amount(row.value, row.unit).padStart(14),
    budget.padEnd(20),
    verdict.padEnd(7),
    peer,
  ].join('  ');
}

// A busy machine makes every time longer; only the ratios to the peers hold on one.
console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? 'unknown'} at the start`);
const folder = import.meta.dirname;
const only = argument('--only') ?? '';
const rows: BenchRow[] = [];
const files = readdirSync(folder).filter(
  (name) => name.endsWith('.bench.ts') && name.includes(only),
);
if (files.length === 0) throw new Error(`No bench matches "${only}".`);
for (const file of files.toSorted()) {
  const module: unknown = await import(pathToFileURL(path.join(folder, file)).href);
  if (typeof module !== 'object' || module === null) continue;
  for (const bench of benches(module)) {
    for (const row of await bench()) {
      rows.push(row);
      console.log(line(row).trimEnd());
    }
  }
}

const json = argument('--json');
if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.some((row) => row.within === false) ? 1 : 0;
