import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { BenchRow } from '../bench/bench-row.ts';

/**
 * Changes the rules and the audit in thousands of small ways and counts the changes that a test
 * notices. `--only TEXT` takes the files whose path holds TEXT; `--json F` writes the rows too. Mutants
 * that run only while a module loads, wording above all, are left out: the meta test reads wording. The
 * whole takes hours on two cores; a few files take minutes.
 */
const budget = 85;
const folders = ['shared/rules', 'shared/audit'] as const;

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          status: z.string(),
          mutatorName: z.string(),
          replacement: z.string().optional(),
          location: z.object({ start: z.object({ line: z.number() }) }),
        }),
      ),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;
type Mutant = Report['files'][string]['mutants'][number];

const killed: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const counted: ReadonlySet<string> = new Set(['Killed', 'Timeout', 'Survived', 'NoCoverage']);

function share(mutants: readonly Mutant[]): number | null {
  const all = mutants.filter(({ status }) => counted.has(status));
  const dead = all.filter(({ status }) => killed.has(status));
  return all.length === 0 ? null : (100 * dead.length) / all.length;
}

function stryker(files: readonly string[]): Report {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  const report = path.join(folder, 'report.json');
  const config = path.join(folder, 'stryker.config.json');
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
      mutate: files,
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: report },
      concurrency: Number(argument('--concurrency') ?? '1'),
      coverageAnalysis: 'perTest',
      ignoreStatic: true,
      ignorePatterns: ['out', 'release', 'assets', 'renderer', 'electron', 'tests/output', '*.pdf'],
      tempDirName: path.join(folder, 'work'),
      disableTypeChecks: true,
      allowConsoleColors: false,
      logLevel: 'warn',
    }),
  );
  try {
    execFileSync('npx', ['--no-install', 'stryker', 'run', config], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const only = argument('--only') ?? '';
const files = folders
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.ts') && only.split(',').some((part) => file.includes(part)));
if (files.length === 0) throw new Error(`No file of the rules or the audit matches "${only}".`);

const report = stryker(files);
const rows: BenchRow[] = [];
for (const folder of folders) {
  const mutants: Mutant[] = [];
  for (const [file, { mutants: own }] of Object.entries(report.files).toSorted()) {
    if (!file.startsWith(`${folder}/`)) continue;
    mutants.push(...own);
    const part = share(own);
    if (part === null) continue;
    console.log(`${part.toFixed(1).padStart(6)} %  ${file}`);
    for (const { status, mutatorName, replacement, location } of own) {
      if (!counted.has(status) || killed.has(status)) continue;
      const change = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 60);
      console.log(`          line ${String(location.start.line)}: ${mutatorName} ${change}`);
    }
  }
  const value = share(mutants);
  if (value === null) continue;
  const name = `mutants killed in ${folder}${only === '' ? '' : `, files of "${only}"`}`;
  rows.push({ name, value, unit: '%', peer: null, budget, within: value >= budget });
}
for (const { name, value, within } of rows) {
  console.log(
    `${name}: ${value.toFixed(1)} % (at least ${String(budget)} %) ${within === true ? 'within' : 'UNDER'}`,
  );
}
const json = argument('--json');
if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every(({ within }) => within) ? 0 : 1;
