import { describe } from 'vitest';

/**
 * Every test that could notice a fault in the rules or the audit. The meta test and the domain's only
 * repeat what a rule's facts say, so that they would kill changes of wording and tell nothing.
 */
const files = import.meta.glob([
  '../unit/{rules,audit,comparing,standards,tailoring}/**/*.test.ts',
  '!../unit/rules/{meta,domain-coverage}.test.ts',
]);

for (const [file, load] of Object.entries(files)) {
  describe(file.replace('../', 'tests/'), async () => {
    await load();
  });
}
