import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePack } from '../../../shared/rules/index.ts';
import { termKeys } from '../../../shared/register/terms.ts';
import { clauses } from '../../../shared/standards/clauses.ts';
import { isInForce } from '../../../shared/standards/in-force.ts';
import { provisionOf } from '../../../shared/standards/provisions.ts';

const rulesFolder = new URL('../../../shared/rules/', import.meta.url);
const testsFolder = new URL('./', import.meta.url);
const { rules } = rulePack;
/** The day of the newest law in the pack: on it every citation but that of repealed law holds. */
const today = '2026-11-22';

const ruleFiles = readdirSync(rulesFolder).filter((name) =>
  /export const \w+ = (?:agreement|party|flow|document|register)Rule\(/.test(
    readFileSync(new URL(name, rulesFolder), 'utf8'),
  ),
);
const tables = readdirSync(testsFolder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, testsFolder), 'utf8'))
  .join('\n');

it('finds rules at all', () => {
  expect(ruleFiles.length).toBeGreaterThan(90);
});

it('every rule file is in the pack, under the name of its file', () => {
  const ids = rules.map((rule) => `${rule.id}.ts`).sort();
  expect(ids).toEqual(ruleFiles.toSorted());
});

it('no two rules share an id or a title', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  expect(new Set(rules.map((rule) => rule.title)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has a table of cases', () => {
    expect(tables).toMatch(new RegExp(`testRule\\(\\s*'${id}'|\\[\\s*(?:'C\\d\\d',\\s*)?'${id}'`));
  });

  it('is named as a thing and what is asked of it', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  });

  it('says “must” for law and “should” for codes and good practice, in one sentence', () => {
    const { asks, force } = rule;
    expect(asks).toMatch(/^[A-Z].*\.$/);
    if (force === 'law') {
      expect(asks).toMatch(/\bmust\b/);
      expect(asks).not.toMatch(/\bshould\b/);
    } else {
      expect(asks).toMatch(/\bshould\b/);
      expect(asks).not.toMatch(/\bmust\b/);
    }
  });

  it('says why it matters and what to do, in whole sentences', () => {
    expect(rule.why).toMatch(/^[A-Z“].*\.$/);
    expect(rule.advice).toMatch(/^[A-Z].*\.$/);
    for (const { message } of rule.templates.values()) expect(message.text).toMatch(/[.?”}]$/);
  });

  it('has a title without placeholders, and headlines that fit one line', () => {
    expect(rule.title).not.toMatch(/[{}]/);
    expect(rule.title).not.toMatch(/\.$/);
    for (const { title } of rule.templates.values()) expect(title.text.length).toBeLessThan(90);
  });

  it('cites law that is in force, beside any that it calls repealed', () => {
    const cited = rule.provisions.map(provisionOf);
    const live = cited.filter((provision) => isInForce(provision.inForce, today));
    expect(live.length).toBeGreaterThan(0);
    for (const provision of cited.filter((each) => !live.includes(each))) {
      expect(provision.inForce.to).toBeDefined();
    }
  });

  it('stands beside terms that exist, under a clause that exists', () => {
    const places = [
      ...termKeys,
      'parties',
      'flows',
      'practitionerViews',
      'accessBarriers',
      'actions',
      'documents',
    ];
    for (const term of rule.terms) expect(places).toContain(term);
    if (rule.clause !== null) expect(clauses.map((each) => each.id)).toContain(rule.clause);
  });
});

it('no rule reads the clock, and no rule knows another', () => {
  for (const name of ruleFiles) {
    const text = readFileSync(new URL(name, rulesFolder), 'utf8');
    expect(text).not.toMatch(/Date\.now|new Date|Math\.random/);
    for (const [, other] of text.matchAll(/from '\.\/([\w-]+)\.ts'/g)) {
      expect(ruleFiles).not.toContain(`${other ?? ''}.ts`);
    }
  }
});
