import { defineConfig } from 'vitest/config';

/** The tests that mutants are tried on, held as one file that stays loaded: see resident-runner.ts. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/mutation/every-test.ts'],
    runner: 'tests/mutation/resident-worker.ts',
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    env: { TZ: 'Europe/London' },
    testTimeout: 60_000,
    reporters: [],
  },
});
