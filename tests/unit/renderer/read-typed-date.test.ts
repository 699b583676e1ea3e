import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../shared/register/plain-date.ts';
import {
  countsAs,
  readTypedDate,
  typedForm,
} from '../../../renderer/ui/typed-date/read-typed-date.ts';

function read(text: string, role: 'start' | 'end' = 'end') {
  const result = readTypedDate(text, role);
  return result.ok ? `${result.value.on} ${result.value.precision}` : result.error;
}

describe('A date typed into a field', () => {
  test.each([
    ['31/03/2027', '2027-03-31 day'],
    ['1.4.26', '2026-04-01 day'],
    ['1-4-2026', '2026-04-01 day'],
    ['14 Jan 2026', '2026-01-14 day'],
    ['14th of January, 2026', '2026-01-14 day'],
    ['2026-11-22', '2026-11-22 day'],
    ['Mar 2027', '2027-03-31 month'],
    ['Sept-27', '2027-09-30 month'],
    ['03/2027', '2027-03-31 month'],
    ['2027', '2027-12-31 year'],
    ['1/1/99', '1999-01-01 day'],
  ])('%s is read as %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  test('puts the day before the month', () => {
    expect(read('04/03/2027')).toBe('2027-03-04 day');
  });

  test('counts a month from its first day where it is a start', () => {
    expect(read('March 2027', 'start')).toBe('2027-03-01 month');
    expect(read('2027', 'start')).toBe('2027-01-01 year');
  });

  test('names a day that does not exist', () => {
    expect(read('29/02/2027')).toBe('There is no 29 February 2027.');
    expect(read('12/13/2027')).toBe('There is no month 13. Day comes before month.');
  });

  test('says what to type where it is no date', () => {
    expect(read('TBC')).toContain('Type a day such as');
    expect(read('')).toContain('Type a day such as');
    expect(read('12 Foo 2027')).toContain('Type a day such as');
  });

  test('doubts a year that no agreement has', () => {
    expect(read('1/1/1066')).toContain('not a likely year');
  });

  test('stands in the field in a form that reads back the same', () => {
    for (const typed of ['31/03/2027', 'March 2027', '2027']) {
      const dated = readTypedDate(typed, 'end');
      if (!dated.ok) throw new Error(dated.error);
      expect(typedForm(dated.value)).toBe(typed);
    }
  });

  test('says what a month counts as', () => {
    expect(countsAs({ on: isoDate('2027-03-31'), precision: 'month' })).toBe(
      'March 2027, counts as 31 March 2027',
    );
  });
});
