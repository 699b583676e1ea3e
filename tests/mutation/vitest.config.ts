import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of the rules and the audit are tried on. The meta test and the catalogue only
 * repeat what a rule's facts say, so that they would kill any change of wording and tell nothing.
 */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/unit/{rules,audit,standards}/**/*.test.ts'],
    exclude: ['tests/unit/rules/{meta,catalogue,domain-coverage}.test.ts'],
    // A mutant is switched on in place, so that modules need not be loaded again for each of them.
    isolate: false,
    fileParallelism: false,
    env: { TZ: 'Europe/London' },
    testTimeout: 60_000,
  },
});
