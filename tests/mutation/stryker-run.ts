import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reportSchema, type TriedMutant } from './tried-mutant.ts';

/**
 * Tries the mutants of files, or of `file:line:column-line:column` places in them, lines from 1 and columns
 * from 0. Throws where a test fails without any mutant.
 */
export function tryMutants(
  mutate: readonly string[],
  concurrency: number,
): ReadonlyMap<string, readonly TriedMutant[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  const report = path.join(folder, 'report.json');
  const config = path.join(folder, 'stryker.config.json');
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'resident',
      plugins: ['./tests/mutation/resident-runner.ts'],
      mutate,
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: report },
      concurrency,
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
      env: { ...process.env, NODE_OPTIONS: `--import ${import.meta.resolve('tsx')}` },
    });
    const { files } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
    return new Map(Object.entries(files).map(([file, { mutants }]) => [file, mutants]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
