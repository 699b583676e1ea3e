import { readdirSync, writeFileSync } from 'node:fs';
import type { BenchRow } from '../bench/bench-row.ts';
import { KeptResults } from './kept-results.ts';
import { tryMutants } from './stryker-run.ts';
import { isSurvivor, shareKilled, type TriedMutant } from './tried-mutant.ts';

/**
 * Changes the rules and the audit in thousands of small ways and counts the changes that a test notices.
 * `--only TEXT` takes the files whose path holds TEXT; `--json F` writes the rows too; `--concurrency N`
 * tries N mutants at a time. A run that was stopped goes on where it was; `--survivors` tries, of files
 * that did not change, only what survived before, to see what a new test is worth. Mutants that run only
 * while a module loads, wording above all, are left out: the meta test reads wording.
 *
 * Measured on 23 November 2026 over all files, in steps with `--survivors`: 92 % of 5,400 mutants of the
 * rules and 87 % of 4,100 of the audit were killed; 3,700 and 200 were left out.
 */
const budget = 85;
const folders = ['shared/rules', 'shared/audit'] as const;
const batchSize = 40;

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

const only = argument('--only') ?? '';
const concurrency = Number(argument('--concurrency') ?? '1');
const survivorsOnly = process.argv.includes('--survivors');
const kept = new KeptResults();

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && only.split(',').some((part) => file.includes(part)))
    .toSorted();
}

function print(file: string, mutants: readonly TriedMutant[]): void {
  const part = shareKilled(mutants);
  if (part === null) return;
  console.log(`${part.toFixed(1).padStart(6)} %  ${file}`);
  for (const { mutatorName, replacement, location } of mutants.filter(isSurvivor)) {
    const change = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 60);
    console.log(`          line ${String(location.start.line)}: ${mutatorName} ${change}`);
  }
}

const results = new Map<string, readonly TriedMutant[]>();
const waiting: { readonly file: string; readonly places: readonly string[] }[] = [];
for (const file of folders.flatMap(sources)) {
  const known = kept.of(file);
  const places = survivorsOnly ? kept.survivors(file) : null;
  if (known !== null && !survivorsOnly) results.set(file, known);
  else if (places?.length === 0) results.set(file, kept.keep(file, []));
  else waiting.push({ file, places: places ?? [file] });
}
if (results.size + waiting.length === 0) throw new Error(`No file matches "${only}".`);
for (const [file, mutants] of results) print(file, mutants);

for (let from = 0; from < waiting.length; from += batchSize) {
  const batch = waiting.slice(from, from + batchSize);
  const tried = tryMutants(
    batch.flatMap(({ places }) => places),
    concurrency,
  );
  for (const { file } of batch) {
    const mutants = kept.keep(file, tried.get(file) ?? []);
    results.set(file, mutants);
    print(file, mutants);
  }
  console.log(
    `${String(results.size)} of ${String(results.size + waiting.length - from - batch.length)} files`,
  );
}

const rows: BenchRow[] = [];
for (const folder of folders) {
  const mutants = [...results].flatMap(([file, own]) => (file.startsWith(`${folder}/`) ? own : []));
  const value = shareKilled(mutants);
  if (value === null) continue;
  const name = `mutants killed in ${folder}${only === '' ? '' : `, files of "${only}"`}`;
  const within = value >= budget;
  rows.push({ name, value, unit: '%', peer: null, budget, within });
  const survivors = mutants.filter(isSurvivor).length;
  const ignored = mutants.filter(({ status }) => status === 'Ignored').length;
  console.log(
    `${name}: ${value.toFixed(1)} % (at least ${String(budget)} %) ${within ? 'within' : 'UNDER'}; ${String(survivors)} survived, ${String(ignored)} left out`,
  );
}
const json = argument('--json');
if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every(({ within }) => within === true) ? 0 : 1;
