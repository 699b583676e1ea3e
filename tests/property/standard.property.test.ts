import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../shared/audit/audit.ts';
import { readStandardFile } from '../../shared/exchange/standard-file.ts';
import { jsonWithPlaces } from '../../shared/exchange/json-with-places.ts';
import { standardProfileOf, standardProfileText } from '../../shared/exchange/standard-profile.ts';
import {
  ownFieldsOf,
  ownOperatorsOf,
  ownValueKind,
  type OwnField,
} from '../../shared/register/own-rule-fields.ts';
import { ownRuleProblems } from '../../shared/register/own-rule-problems.ts';
import {
  ownOperators,
  ownRuleSchema,
  type OwnOperator,
  type OwnRule,
  type OwnTest,
  type OwnValue,
} from '../../shared/register/own-rule.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { emptyRegister } from '../../shared/register/register.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { generatedRegister } from '../fixtures/generated-register.ts';
import { ownRule, packContent } from '../unit/tailoring/examples.ts';

const today = isoDate('2026-11-22');
const known = {
  rules: new Set<string>(),
  phrases: new Set<string>(),
  provisions: new Set<string>(),
};
const words = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ().*+?[\]\\^$|-]{0,20}$/);

function valueFor(field: OwnField, operator: OwnOperator): fc.Arbitrary<OwnValue> {
  const choice = fc.constantFrom(...(field.choices ?? [{ id: '-' }]).map(({ id }) => id));
  switch (ownValueKind(field, operator)) {
    case 'nothing':
      return fc.constant(null);
    case 'number':
      return fc.integer({ min: 0, max: 1200 });
    case 'day':
      return fc.constantFrom('2019-02-28', '2026-11-22', '2031-12-31');
    case 'words':
      return words;
    case 'choice':
      return choice;
    case 'list':
      return fc.array(words, { minLength: 1, maxLength: 4 });
    case 'choices':
      return fc.array(choice, { minLength: 1, maxLength: 4 });
  }
}

const fieldsByScope = { agreement: ownFieldsOf('agreement'), flow: ownFieldsOf('flow') };

function goodTest(scope: OwnRule['scope']): fc.Arbitrary<OwnTest> {
  return fc
    .constantFrom(...fieldsByScope[scope])
    .chain((field) =>
      fc
        .constantFrom(...ownOperatorsOf(field))
        .chain((operator) =>
          valueFor(field, operator).map((value) => ({ field: field.key, operator, value })),
        ),
    );
}

/** Any rule that can be asked: every field, operator and kind of value, alone and in groups. */
const goodRule: fc.Arbitrary<OwnRule> = fc
  .constantFrom('agreement' as const, 'flow' as const)
  .chain((scope) => {
    const test = goodTest(scope);
    const join = fc.constantFrom('all' as const, 'any' as const);
    const group = fc.record({ join, of: fc.array(test, { minLength: 1, maxLength: 3 }) });
    return fc
      .record({
        condition: fc.record({
          join,
          of: fc.array(fc.oneof(test, group), { minLength: 1, maxLength: 4 }),
        }),
        placeholder: fc.constantFrom(...fieldsByScope[scope].map(({ key }) => key)),
      })
      .map(({ condition, placeholder }) =>
        ownRule(
          { field: 'ref', operator: 'is-empty', value: null },
          {
            scope,
            condition,
            message: `It says {${placeholder}}.`,
          },
        ),
      );
  });

/** A rule of the right shape that may mean nothing at all. */
const wildRule: fc.Arbitrary<OwnRule> = fc
  .record({
    field: fc.oneof(
      fc.constantFrom('retention', 'constructor', '__proto__', 'flowName'),
      fc.string({ minLength: 1, maxLength: 20 }),
    ),
    operator: fc.constantFrom(...ownOperators),
    value: fc.oneof(
      fc.constant(null),
      words,
      fc.integer({ min: 0, max: 1200 }),
      fc.array(words, { minLength: 1, maxLength: 3 }),
    ),
    message: fc.string({ minLength: 1, maxLength: 60 }),
    title: fc.string({ minLength: 1, maxLength: 60 }),
  })
  .map(({ message, title, ...test }) => ownRule(test, { message, title }));

describe('an own rule', () => {
  it('that can be asked is read back from its own text and never throws on any register', () => {
    fc.assert(
      fc.property(goodRule, fc.integer({ min: 0, max: 5 }), (rule, seed) => {
        expect(ownRuleProblems(rule)).toEqual([]);
        expect(ownRuleSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
        const register = {
          ...generatedRegister({ agreements: 12, seed }),
          ownRules: { [rule.id]: rule },
        };
        const report = audit(register, { ...rulePack, rules: [] }, today);
        for (const finding of report.agreements.flatMap(({ findings }) => findings)) {
          expect(finding.rule).toBe(rule.id);
          expect(finding.message).not.toMatch(/the rule failed|[{}]/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of any shape is judged or says that it cannot be asked, and is never silent about a fault', () => {
    fc.assert(
      fc.property(wildRule, (rule) => {
        const register = { ...generatedRegister({ agreements: 6 }), ownRules: { [rule.id]: rule } };
        const report = audit(register, { ...rulePack, rules: [] }, today);
        const findings = report.agreements.flatMap((each) => each.findings);
        expect(findings.every(({ title }) => !title.includes('the rule failed'))).toBe(true);
        if (ownRuleProblems(rule).length > 0) {
          expect(findings.length).toBeGreaterThan(0);
          expect(findings.every(({ outcome }) => outcome === 'cannot-tell')).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a file about the standard', () => {
  it('that is junk is refused and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(readStandardFile(text, known).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('with anything in the place of any of its parts is read or refused with a line', () => {
    const good = packContent();
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (key, value) => {
        const answer = readStandardFile(JSON.stringify({ ...good, [key]: value }), known);
        if (answer.ok) return;
        const isKind = key === 'schema' || key === 'schemaVersion';
        expect(answer.error.what).toMatch(isKind ? /./ : /^Line \d+/);
      }),
      { numRuns: 300 },
    );
  });

  it('is a profile that comes back as it went out, whatever own rules it has', () => {
    fc.assert(
      fc.property(goodRule, (rule) => {
        const profile = standardProfileOf(
          { ...emptyRegister, ownRules: { [rule.id]: rule } },
          today,
        );
        const answer = readStandardFile(standardProfileText(profile), known);
        expect(answer).toEqual({ ok: true, value: { kind: 'profile', profile } });
      }),
      { numRuns: 100 },
    );
  });
});

describe('JSON with places', () => {
  it('reads what JSON.parse reads, to the same value', () => {
    const plain = (value: unknown): boolean =>
      !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value));
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }).filter(plain),
        fc.constantFrom(0, 2),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const read = jsonWithPlaces(text);
          expect(read.ok && read.value.value).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes nothing that JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:0123-.eE\\utrfalsn \n')) }),
        (text) => {
          if (!jsonWithPlaces(text).ok) return;
          expect(() => {
            JSON.parse(text);
          }).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });
});
