import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogue } from '../../../shared/rules/catalogue.ts';
import { rulePack } from '../../../shared/rules/index.ts';

const file = new URL('../../../shared/rules/CATALOGUE.md', import.meta.url);

it('the catalogue on disk is the one that the rules give (WRITE_CATALOGUE=1 writes it)', () => {
  const fresh = catalogue(rulePack);
  if (process.env['WRITE_CATALOGUE'] === '1') writeFileSync(file, fresh);
  expect(readFileSync(file, 'utf8')).toBe(fresh);
});

it('the catalogue has every rule with its source', () => {
  const text = catalogue(rulePack);
  for (const rule of rulePack.rules) expect(text).toContain(`## ${rule.id}\n`);
  expect(text.match(/- Source:\n {2}- \[/g)).toHaveLength(rulePack.rules.length);
});
