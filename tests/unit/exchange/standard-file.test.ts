import { describe, expect, it } from 'vitest';
import { jsonWithPlaces } from '../../../shared/exchange/json-with-places.ts';
import { readStandardFile, type KnownStandard } from '../../../shared/exchange/standard-file.ts';
import {
  changeToProfile,
  standardProfileOf,
  standardProfileText,
  usualProfile,
} from '../../../shared/exchange/standard-profile.ts';
import { apply } from '../../../shared/changes/apply.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { emptyRegister } from '../../../shared/register/register.ts';
import { ownRule, packContent, setting } from '../tailoring/examples.ts';

const known: KnownStandard = {
  rules: new Set(['retention-stated']),
  phrases: new Set(['T01']),
  provisions: new Set(['ico-code-agreements']),
};
const today = isoDate('2026-11-22');
const own = ownRule({ field: 'retention', operator: 'is-empty', value: null });
const good = packContent({
  rules: [{ rule: 'retention-stated', severity: 'low' }],
  ownRules: [{ ...own, id: 'pack-kept' }],
  phrases: { changed: [{ phrase: 'T01', isOff: true }], added: [] },
  provisions: [{ provision: 'ico-code-agreements', checked: today }],
});

function read(content: unknown) {
  return readStandardFile(JSON.stringify(content, null, 2), known);
}

function refusalOf(content: unknown) {
  const answer = typeof content === 'string' ? readStandardFile(content, known) : read(content);
  if (answer.ok) throw new Error('It was taken.');
  return answer.error;
}

describe('a rule pack', () => {
  it('is read whole, byte-order mark or not', () => {
    expect(read(good)).toEqual({ ok: true, value: { kind: 'rule-pack', content: good } });
    expect(readStandardFile(`\uFEFF${JSON.stringify(good)}`, known).ok).toBe(true);
  });

  it.each([
    ['of another kind', { schema: 'something' }, 'standard-file-other'],
    ['that is a list', [], 'standard-file-other'],
    ['that is nothing', null, 'standard-file-other'],
    ['of a later format', { ...good, schemaVersion: 2 }, 'standard-file-version'],
    ['without a format', { ...good, schemaVersion: undefined }, 'standard-file-version'],
    ['with a name that no pack has', { ...good, script: 'alert(1)' }, 'standard-file-wrong'],
    ['with a function for a rule', { ...good, rules: ['() => met'] }, 'standard-file-wrong'],
    ['that is cut off', '{"schema": "concordat-rule-pack", ', 'standard-file-not-json'],
    ['that is a program', 'export default { evaluate() {} }', 'standard-file-not-json'],
  ])('%s is refused', (_, content, code) => {
    const refused = refusalOf(content);
    expect(refused.code).toBe(code);
    expect(refused.safe).toBe('Nothing was adopted and nothing was changed.');
  });

  it.each([
    [
      'an unknown rule',
      { rules: [{ rule: 'no-such' }] },
      /Line \d+ \(rules\[0\]\.rule\): There is no rule “no-such”/,
    ],
    [
      'a rule twice',
      { rules: [{ rule: 'retention-stated' }, { rule: 'retention-stated' }] },
      /rules\[1\]\.rule\).*twice/,
    ],
    [
      'a severity that is none',
      { rules: [{ rule: 'retention-stated', severity: 'awful' }] },
      /rules\[0\]\.severity/,
    ],
    [
      'an unknown phrase',
      { phrases: { changed: [{ phrase: 'T99' }], added: [] } },
      /phrases\.changed\[0\]\.phrase/,
    ],
    [
      'an unknown provision',
      { provisions: [{ provision: 'x', checked: '2026-01-01' }] },
      /provisions\[0\]\.provision/,
    ],
    ['a day that does not exist', { issuedOn: '2026-02-30' }, /issuedOn/],
    ['a rule under the force’s own prefix', { ownRules: [own] }, /ownRules\[0\]\.id\).*“pack-”/],
    [
      'a pattern for an operator',
      {
        ownRules: [
          {
            ...own,
            id: 'pack-x',
            condition: {
              join: 'all',
              of: [{ field: 'retention', operator: 'matches', value: '(a+)+$' }],
            },
          },
        ],
      },
      /ownRules\[0\]\.condition\.of\[0\]/,
    ],
    [
      'a field that is inherited',
      {
        ownRules: [
          {
            ...own,
            id: 'pack-x',
            condition: {
              join: 'all',
              of: [{ field: 'constructor', operator: 'is-empty', value: null }],
            },
          },
        ],
      },
      /condition\.of\[0\]\.field\).*no field “constructor”/,
    ],
    [
      'an address that would run',
      {
        ownRules: [
          { ...own, id: 'pack-x', source: { ...own.source, address: 'javascript:alert(1)' } },
        ],
      },
      /source\.address\): an address begins with https/,
    ],
  ])('with %s is refused with its place', (_, part, words) => {
    expect(refusalOf({ ...good, ...part }).what).toMatch(words);
  });

  it('names the line', () => {
    const text = JSON.stringify(good, null, 2).replace('"severity": "low"', '"severity": "awful"');
    const line = text.split('\n').findIndex((each) => each.includes('awful')) + 1;
    expect(refusalOf(text).what).toContain(`Line ${String(line)} (rules[0].severity)`);
  });

  it('cannot reach the prototype of anything', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify(good).replace('"notes":""', `"${name}":{"isOff":true}`);
      expect(refusalOf(text).what).toContain(`The name “${name}” is not allowed.`);
    }
    expect(({} as Record<string, unknown>)['isOff']).toBeUndefined();
  });
});

describe('a standard profile', () => {
  const register = {
    ...emptyRegister,
    profile: {
      ...emptyRegister.profile,
      dueDays: 60,
      thresholdsBecause: { reason: 'Board', approver: 'SIRO', from: today },
    },
    ruleSettings: { 'retention-stated': setting('retention-stated', { severity: 'low' }) },
    ownRules: { [own.id]: own },
  };
  const profile = standardProfileOf(register, today);

  it('goes out and comes into another register, and back to the usual one', () => {
    const answer = readStandardFile(standardProfileText(profile), known);
    expect(answer).toEqual({ ok: true, value: { kind: 'profile', profile } });
    const change = changeToProfile(emptyRegister, profile);
    if (change === null) throw new Error('no change');
    const after = apply(emptyRegister, change);
    expect(after).toEqual({ ok: true, value: register });
    expect(changeToProfile(register, profile)).toBeNull();
    const back = changeToProfile(register, usualProfile(today));
    expect(back === null ? null : apply(register, back)).toEqual({
      ok: true,
      value: emptyRegister,
    });
  });

  it('that sets a rule which is nowhere, or ends before it begins, is refused', () => {
    const stranger = { ...profile, settings: [setting('no-such')] };
    expect(refusalOf(stranger).what).toMatch(/settings\[0\]\.id\).*no rule “no-such”/);
    const late = {
      ...profile,
      settings: [setting('retention-stated', { until: isoDate('2025-01-01') })],
    };
    expect(refusalOf(late).what).toMatch(/settings\[0\]\.until\): It ends before it begins/);
  });
});

describe('JSON with places', () => {
  it('is what JSON.parse reads', () => {
    const value = { a: [1, -2.5e3, 'x\n"\u00e9\\', true, false, null], 'b c': {}, d: [] };
    const read = jsonWithPlaces(JSON.stringify(value, null, 1));
    expect(read.ok && read.value.value).toEqual(value);
    expect(read.ok && read.value.lineOf(['a', 2])).toBe(5);
    expect(read.ok && read.value.lineOf(['a', 99])).toBe(2);
  });

  it.each([
    ['{"a":1,\n"a":2}', 2, 'stands twice'],
    ['{"a":1,}', 1, 'quotation marks'],
    ['[1\n2]', 2, 'comma'],
    ['{"a" 1}', 1, 'colon'],
    ['[01]', 1, 'comma'],
    ['"a\nb"', 1, 'no closing quotation mark'],
    ['"\\x"', 1, 'means nothing'],
    ['[1] x', 1, 'after the end'],
    ['', 1, 'ends too soon'],
    ['['.repeat(50), 1, 'nested deeper'],
  ])('%j is refused on its line', (text, line, words) => {
    const read = jsonWithPlaces(text);
    expect(read.ok).toBe(false);
    expect(read.ok ? null : read.error).toMatchObject({ line });
    expect(read.ok ? '' : read.error.problem).toContain(words);
  });
});
