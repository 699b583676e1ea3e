import { expect, test } from 'vitest';
import { readTermValue } from '../../../electron/session/edits/term-value.ts';
import type { TermKey } from '../../../shared/register/terms.ts';

const date = (on: string, precision: string) => ({ kind: 'date', on, precision });

test.each<[TermKey, unknown, unknown]>([
  ['purpose', '  Reduce violence  ', 'Reduce violence'],
  ['purpose', '', null],
  ['purpose', null, null],
  ['gateways', 'CDA 1998 s.115\n\n common law ', ['CDA 1998 s.115', 'common law']],
  ['gateways', ['CDA 1998 s.115', ' '], ['CDA 1998 s.115']],
  ['gateways', [], null],
  ['expiresOn', '2027-03-31', date('2027-03-31', 'day')],
  ['expiresOn', 'March 2027', date('2027-03-31', 'month')],
  ['effectiveFrom', 'March 2027', date('2027-03-01', 'month')],
  ['expiresOn', 'ongoing', { kind: 'none-stated', words: 'ongoing' }],
  ['expiresOn', date('2027-03-31', 'day'), date('2027-03-31', 'day')],
  ['reviewIntervalMonths', '24', 24],
  ['reviewIntervalMonths', 'every two years', 24],
  ['reviewIntervalMonths', 12, 12],
  ['specialCategory', 'yes', 'yes'],
  ['status', 'in-force', 'in-force'],
])('%s reads %j as %j', (term, typed, value) => {
  expect(readTermValue(term, typed)).toMatchObject({ ok: true, value: { value } });
});

test.each<[TermKey, unknown, string]>([
  ['expiresOn', '31/02/2027', '"Ends"'],
  ['expiresOn', 'TBC', '"Ends"'],
  ['expiresOn', date('2027-02-30', 'day'), '"Ends"'],
  ['nextReview', 'every two years', '"Review every"'],
  ['reviewIntervalMonths', '0', '"Review every"'],
  ['reviewIntervalMonths', 'bi-annually', 'twice a year to some'],
  ['specialCategory', 'perhaps', '"Special category data"'],
  ['status', 'signed', '"Status"'],
  ['purpose', 7, '"Purpose"'],
  ['purpose', { toString: 'x' }, '"Purpose"'],
])('%s refuses %j and names what it is about', (term, typed, named) => {
  const read = readTermValue(term, typed);
  expect(read.ok ? 'not refused' : read.error.what).toContain(named);
});

test('a refusal says what the term takes', () => {
  const read = readTermValue('status', 'signed');
  expect(read.ok ? '' : read.error.next).toContain('In force');
});
