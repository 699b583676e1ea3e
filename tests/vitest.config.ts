import { defineConfig } from 'vitest/config';

/**
 * One project a kind of test. `env` lets electron-store load in plain Node: with an override set, the
 * electron package answers with a path and neither looks for its binary nor downloads it.
 */
const env = { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'Europe/London' };

/** Journeys run in what was built, which is built first where it is older than its sources. */
const globalSetup = ['tests/e2e/support/build-once.ts'];

function project(name: string, slow = false) {
  const isJourney = name === 'e2e' || name === 'electron';
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      env: name === 'electron' ? { TZ: 'Europe/London' } : env,
      ...(isJourney ? { globalSetup } : {}),
      ...(name === 'property' ? { setupFiles: ['tests/property/setup.ts'] } : {}),
      ...(slow
        ? { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: name === 'e2e' }
        : {
            // Two busy cores take several times as long as an idle machine.
            testTimeout: 30_000,
          }),
    },
  };
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    reporters: ['default'],
    // Left alone, vitest keeps one core for itself, which on two cores is half.
    maxWorkers: '100%',
    projects: [
      project('unit'),
      project('property'),
      project('contract'),
      project('corpus', true),
      project('e2e', true),
      project('electron', true),
    ],
  },
});
