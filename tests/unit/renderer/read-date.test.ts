import { describe, expect, test } from 'vitest';
import { readDate, type DateReading } from '../../../renderer/ui/date-field/read-date.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';

const today = isoDate('2026-11-22');
const day: DateReading = { role: 'end', wholeMonths: false, today };
const vague: DateReading = { role: 'end', wholeMonths: true, today };
const start: DateReading = { role: 'start', wholeMonths: true, today };

function on(text: string, reading: DateReading): string {
  const read = readDate(text, reading);
  return read.kind === 'date' ? `${read.dated.on} ${read.dated.precision}` : read.kind;
}

describe('A typed date', () => {
  test.each([
    ['31/3/27', '2027-03-31 day'],
    ['3/4/2027', '2027-04-03 day'],
    ['31.03.2027', '2027-03-31 day'],
    ['31-3-2027', '2027-03-31 day'],
    ['31 March 2027', '2027-03-31 day'],
    ['31st mar 2027', '2027-03-31 day'],
    ['2027-03-31', '2027-03-31 day'],
    ['29/2/2028', '2028-02-29 day'],
    ['1/1/70', '1970-01-01 day'],
    ['today', '2026-11-22 day'],
    ['+90 days', '2027-02-20 day'],
    ['+12m', '2027-11-22 day'],
  ])('%s is read day first', (text, expected) => {
    expect(on(text, day)).toBe(expected);
  });

  test('of a month counts as its last day for an end and its first for a start', () => {
    expect(on('March 2027', vague)).toBe('2027-03-31 month');
    expect(on('3/2027', vague)).toBe('2027-03-31 month');
    expect(on('March 2027', start)).toBe('2027-03-01 month');
    expect(on('2027', vague)).toBe('2027-12-31 year');
  });

  test('of a month is no day where a day is asked for', () => {
    expect(on('March 2027', day)).toBe('not-a-date');
  });

  test.each(['29/2/2027', '31/4/2027', '32/1/2027', '1/13/2027'])('%s does not exist', (text) => {
    expect(readDate(text, day)).toEqual({ kind: 'not-a-date', problem: 'There is no such day.' });
  });

  test.each(['TBC', 'n/a', '31/3', 'soon', '1/1/18'])('%s is judged without a guess', (text) => {
    const read = readDate(text, vague);
    expect(read.kind).toBe(text === '1/1/18' ? 'date' : 'not-a-date');
  });

  test('that is empty is nothing, not an error', () => {
    expect(readDate('  ', day)).toEqual({ kind: 'empty' });
  });
});
