import { describe, expect, it } from 'vitest';
import { normaliseList, normaliseText } from '../../../shared/comparing/normalise.ts';
import type { ComparisonForm } from '../../../shared/standards/consistency.ts';
import { comparedTerms } from '../../../shared/standards/consistency.ts';
import { termKeys } from '../../../shared/register/terms.ts';

const key = (form: ComparisonForm, text: string) => normaliseText(form, text).key;

describe('values that are one value', () => {
  it.each<[ComparisonForm, string, string]>([
    ['frequency', 'Monthly', 'once a month, every month'],
    ['frequency', 'Fortnightly', 'every two weeks'],
    ['frequency', 'quarterly', 'every 3 months'],
    ['frequency', 'Ad hoc', 'as required'],
    ['method', 'Secure e-mail', 'encrypted email'],
    ['method', 'SharePoint', 'Secure portal'],
    ['length', 'Two years after the case closes', '24 months'],
    ['length', 'As long as needed', 'indefinitely'],
    ['law', 's.115 CDA 98', 'Section 115 of the Crime and Disorder Act 1998'],
    ['post', 'ACC', 'Assistant Chief Constable'],
    ['post', 'Head of the service', 'head of service'],
    ['words', 'OFFICIAL-SENSITIVE', 'Official - Sensitive'],
  ])('%s: %s is %s', (form, one, other) => {
    expect(normaliseText(form, one).state).toBe('said');
    expect(key(form, one)).toBe(key(form, other));
  });

  it('lists are sets: order, case, number and usual abbreviations do not count', () => {
    const one = normaliseList('set', ['Names', 'DOB', 'Incident numbers']);
    const other = normaliseList('set', ['incident number', 'name', 'Date of birth']);
    expect(one.key).toBe(other.key);
  });
});

describe('values that differ', () => {
  it.each<[ComparisonForm, string, string]>([
    ['frequency', 'Monthly', 'Every two months'],
    ['frequency', 'weekly', 'bi-weekly'],
    ['method', 'E-mail', 'Secure e-mail'],
    ['method', 'Secure e-mail', 'By fax, then secure e-mail'],
    ['length', '2 years', '6 years'],
    ['law', 'CDA 1998 s.115', 'CDA 1998 s.17'],
    ['post', 'Chief Constable', 'Assistant Chief Constable'],
  ])('%s: %s is not %s', (form, one, other) => {
    expect(key(form, one)).not.toBe(key(form, other));
  });
});

it.each(['', 'TBC', 'n/a', '??', 'To be agreed', 'none'])('“%s” says nothing', (text) => {
  expect(normaliseText('words', text).state).toBe('nothing');
});

it('every term that is compared is a term of the register, or the kinds of body', () => {
  const ids = comparedTerms.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids.filter((each) => each !== 'partnerKinds')) expect(termKeys).toContain(id);
});
