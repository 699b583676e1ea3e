import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Holds every view against its kept pictures, or with `--update` takes them anew on purpose. */
const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const isUpdating = process.argv.includes('--update');
const run = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'e2e',
    'tests/e2e/pictures.test.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, PICTURES_UPDATE: isUpdating ? 'yes' : 'no' } },
);
process.exitCode = run.status ?? 1;
