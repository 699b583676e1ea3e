import { describe, expect, it } from 'vitest';
import {
  conditionHolds,
  testHolds,
  type Truth,
} from '../../../shared/audit/tailoring/own-condition.ts';
import {
  ownOperators,
  type OwnOperator,
  type OwnTest,
  type OwnValue,
} from '../../../shared/register/own-rule.ts';
import { currencies } from '../../../shared/audit/report.ts';
import { currencyChoices } from '../../../shared/register/own-rule-fields.ts';
import { settableSeverities } from '../../../shared/register/rule-setting.ts';
import { severities } from '../../../shared/rules/verdict.ts';
import { flowSubjects } from '../../../shared/rules/subject.ts';
import { contextOf, registerOf, subjectOf, type Given } from '../rules/given.ts';

function truth(test: OwnTest, given: Given): Truth {
  const register = registerOf(given);
  const context = contextOf(given, register);
  const agreement = subjectOf(given, register, context);
  return testHolds(test, { agreement, flow: null }, context);
}

type Case = readonly [
  field: string,
  operator: OwnOperator,
  value: OwnValue,
  given: Given,
  expected: Truth,
];

const retention = (said: string | null): Given => ({ terms: { retention: said } });
const items = (...list: string[]): Given => ({ terms: { dataCategories: list } });
const ends = (on: string | null): Given => ({ terms: { expiresOn: on } });
const council = { name: 'Severn Council', partner: { kind: 'unitary-council' } } as const;

const cases: readonly Case[] = [
  ['retention', 'is-empty', null, retention(null), true],
  ['retention', 'is-empty', null, retention('TBC'), true],
  ['retention', 'is-empty', null, retention('Six years'), false],
  ['retention', 'is-empty', null, {}, null],
  ['retention', 'is-not-empty', null, retention('Six years'), true],
  ['retention', 'is-not-empty', null, retention(null), false],
  ['retention', 'is-not-empty', null, {}, null],
  ['retention', 'is', 'six YEARS', retention('Six  years'), true],
  ['retention', 'is', 'six', retention('Six years'), false],
  ['retention', 'is-not', 'Six years', retention('Seven years'), true],
  ['retention', 'is-not', 'Six years', retention('Six years'), false],
  ['retention', 'contains', 'years', retention('Six years'), true],
  ['retention', 'contains', 'months', retention('Six years'), false],
  ['retention', 'contains', 'months', retention(null), false],
  ['retention', 'contains', 'months', {}, null],
  ['retention', 'does-not-contain', 'months', retention('Six years'), true],
  ['retention', 'does-not-contain', 'years', retention('Six years'), false],
  ['retention', 'one-of', ['Six years', 'Seven years'], retention('seven years'), true],
  ['retention', 'one-of', ['Six years', 'Seven years'], retention('Eight years'), false],
  ['retention', 'none-of', ['Six years'], retention('Eight years'), true],
  ['retention', 'none-of', ['Six years'], retention('Six years'), false],
  ['dataCategories', 'contains', 'address', items('Names', 'Home addresses'), true],
  ['dataCategories', 'contains', 'dna', items('Names'), false],
  ['dataCategories', 'one-of', ['Names'], items('names', 'addresses'), true],
  ['dataCategories', 'none-of', ['Names'], items('names', 'addresses'), false],
  ['specialCategory', 'is', 'no', { terms: { specialCategory: 'no' } }, true],
  ['specialCategory', 'is', 'yes', { terms: { specialCategory: 'no' } }, false],
  ['specialCategory', 'is-empty', null, { terms: { specialCategory: 'no' } }, false],
  ['regime', 'one-of', ['part-3', 'both'], { terms: { regime: 'both' } }, true],
  ['regime', 'one-of', ['part-3', 'both'], { terms: { regime: 'uk-gdpr' } }, false],
  ['reviewIntervalMonths', 'is', 12, { terms: { reviewIntervalMonths: 12 } }, true],
  ['reviewIntervalMonths', 'is', 12, { terms: { reviewIntervalMonths: 24 } }, false],
  ['reviewIntervalMonths', 'more-than', 24, { terms: { reviewIntervalMonths: 25 } }, true],
  ['reviewIntervalMonths', 'more-than', 24, { terms: { reviewIntervalMonths: 24 } }, false],
  ['reviewIntervalMonths', 'less-than', 24, { terms: { reviewIntervalMonths: 23 } }, true],
  ['reviewIntervalMonths', 'less-than', 24, { terms: { reviewIntervalMonths: 24 } }, false],
  ['reviewIntervalMonths', 'less-than', 24, { terms: { reviewIntervalMonths: null } }, null],
  ['expiresOn', 'before', '2027-01-01', ends('2026-12-31'), true],
  ['expiresOn', 'before', '2027-01-01', ends('2027-01-01'), false],
  ['expiresOn', 'before', '2027-01-01', ends('ongoing'), false],
  ['expiresOn', 'before', '2027-01-01', ends(null), null],
  ['expiresOn', 'before', '2027-01-01', ends('said TBC'), null],
  ['expiresOn', 'after', '2027-01-01', ends('2027-01-02'), true],
  ['expiresOn', 'after', '2027-01-01', ends('2027-01-01'), false],
  ['effectiveFrom', 'more-than-months-ago', 24, { terms: { effectiveFrom: '2024-11-21' } }, true],
  ['effectiveFrom', 'more-than-months-ago', 24, { terms: { effectiveFrom: '2024-11-22' } }, false],
  ['expiresOn', 'within-months', 6, ends('2027-05-22'), true],
  ['expiresOn', 'within-months', 6, ends('2027-05-23'), false],
  ['expiresOn', 'within-months', 6, ends('2026-11-21'), false],
  [
    'nextReview',
    'before',
    '2027-01-01',
    { terms: { lastReview: '2024-06-01', reviewIntervalMonths: 24 } },
    true,
  ],
  ['title', 'contains', 'economy', { title: 'Night-time economy' }, true],
  ['ref', 'is', 'ISA 014', { ref: 'ISA-014' }, true],
  ['partners', 'contains', 'council', { parties: [council] }, true],
  ['partnerKinds', 'one-of', ['unitary-council'], { parties: [council] }, true],
  ['partnerKinds', 'one-of', ['nhs-trust'], { parties: [council] }, false],
  ['partnerKinds', 'one-of', ['nhs-trust'], { parties: ['Nobody knows'] }, null],
  ['currency', 'is', 'expired', ends('2026-11-21'), true],
  ['currency', 'is', 'expired', ends('2026-11-22'), false],
  ['documents', 'one-of', ['signed-copy'], { documents: ['signed-copy'] }, true],
  ['documents', 'is-empty', null, { documents: [] }, true],
  ['latestView', 'is', 'not-fit', { views: [{ verdict: 'not-fit' }] }, true],
  ['latestView', 'is-empty', null, {}, true],
  ['partnership', 'contains', 'Severnside', { partnership: { name: 'Severnside CSP' } }, true],
  ['nowhere', 'is', 'x', {}, null],
];

describe('a comparison', () => {
  it.each(cases)('of %s: %s %j', (field, operator, value, given, expected) => {
    expect(truth({ field, operator, value }, given)).toBe(expected);
  });

  it('has a case in which it holds and one in which it does not, for every operator', () => {
    for (const operator of ownOperators) {
      const answers = cases.filter((each) => each[1] === operator).map((each) => each[4]);
      expect(answers, operator).toContain(true);
      expect(answers, operator).toContain(false);
    }
  });

  it('of a flow reads the flow, and of an agreement finds no flow to read', () => {
    const given: Given = {
      parties: [council],
      flows: [{ name: 'Names to the council', gateway: 's.115' }],
    };
    const register = registerOf(given);
    const context = contextOf(given, register);
    const agreement = subjectOf(given, register, context);
    const [flow = null] = flowSubjects(agreement);
    const test = { field: 'flowGateway', operator: 'contains', value: '115' } as const;
    expect(testHolds(test, { agreement, flow }, context)).toBe(true);
    expect(testHolds(test, { agreement, flow: null }, context)).toBeNull();
  });
});

describe('comparisons together', () => {
  const yes: OwnTest = { field: 'ref', operator: 'is', value: 'ISA-1' };
  const no: OwnTest = { field: 'ref', operator: 'is', value: 'ISA-2' };
  const open: OwnTest = { field: 'retention', operator: 'is-empty', value: null };
  const given: Given = { ref: 'ISA-1' };
  const together = (join: 'all' | 'any', ...of: Parameters<typeof conditionHolds>[0]['of']) => {
    const register = registerOf(given);
    const context = contextOf(given, register);
    const agreement = subjectOf(given, register, context);
    return conditionHolds({ join, of }, { agreement, flow: null }, context);
  };

  it.each([
    ['all', [yes, yes], true],
    ['all', [yes, no], false],
    ['all', [yes, open], null],
    ['all', [no, open], false],
    ['any', [no, no], false],
    ['any', [no, yes], true],
    ['any', [no, open], null],
    ['any', [yes, open], true],
  ] as const)('%s of %j', (join, of, expected) => {
    expect(together(join, ...of)).toBe(expected);
  });

  it('may hold a group: this, and one of those', () => {
    expect(together('all', yes, { join: 'any', of: [no, yes] })).toBe(true);
    expect(together('all', yes, { join: 'all', of: [no, yes] })).toBe(false);
  });
});

it('knows the same severities and states of dates as the audit', () => {
  expect(settableSeverities).toEqual(severities);
  expect(currencyChoices.map(({ id }) => id)).toEqual(currencies);
});
