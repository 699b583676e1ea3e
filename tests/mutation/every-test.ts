import { describe } from 'vitest';

/**
 * Every test that could notice a fault in the rules or the audit. The meta test and the catalogue only
 * repeat what a rule's facts say, so that they would kill any change of wording and tell nothing.
 */
const files = import.meta.glob([
  '../unit/{rules,audit,standards,tailoring}/**/*.test.ts',
  '!../unit/rules/{meta,catalogue,domain-coverage}.test.ts',
]);

for (const [file, load] of Object.entries(files)) {
  describe(file.replace('../', 'tests/'), async () => {
    await load();
  });
}
