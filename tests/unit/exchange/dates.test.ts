import { describe, expect, it } from 'vitest';
import { readDate, type DateMeaning } from '../../../shared/exchange/dates.ts';

function day(text: string, meaning: DateMeaning = 'end'): string {
  const reading = readDate(text, meaning);
  return reading.kind === 'date' ? `${reading.dated.on} ${reading.dated.precision}` : reading.kind;
}

describe('a date as people type it', () => {
  it.each([
    ['31/3/24', '2024-03-31 day'],
    ['03/04/2024', '2024-04-03 day'],
    ['31.12.26', '2026-12-31 day'],
    ['1-4-21', '2021-04-01 day'],
    ['2027-03-01', '2027-03-01 day'],
    ['2027-03-01T00:00:00', '2027-03-01 day'],
    ['1st March, 2027', '2027-03-01 day'],
    ['Monday 1 March 2027', '2027-03-01 day'],
    ['45382', '2024-03-31 day'],
    ['Mar-19', '2019-03-31 month'],
    ["Mar '19", '2019-03-31 month'],
    ['Sept 2026', '2026-09-30 month'],
    ['03/2027', '2027-03-31 month'],
    ['2027', '2027-12-31 year'],
    ['31/03/2022\n', '2022-03-31 day'],
    ['1 April 2016 to 31 March 2018', '2018-03-31 day'],
    ['last day of February 2028', '2028-02-29 day'],
    ['31st March 2027 (was 31st March 2025)', '2027-03-31 day'],
    ['financial year 2026/27', '2027-03-31 day'],
  ])('reads “%s” as an end on %s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it('counts a month or a year from its first day where something starts', () => {
    expect(day('Mar-19', 'start')).toBe('2019-03-01 month');
    expect(day('2021', 'start')).toBe('2021-01-01 year');
    expect(day('1 April 2016 to 31 March 2018', 'start')).toBe('2016-04-01 day');
  });

  it.each([
    'TBC',
    'n/a',
    '?',
    'see note',
    'Q1 2027',
    'Q4 2026/27',
    'Spring 2027',
    'early 2027',
    '12/25/2026',
    '31 June 2027',
    'ISA-45382',
    'bi-annually',
  ])('says that “%s” is no date', (text) => {
    expect(readDate(text, 'next-review').kind).toBe('not-a-date');
  });

  it.each([
    'ongoing',
    'until further notice',
    'open-ended',
    'No end date',
    'until terminated by either party',
  ])('takes “%s” for a stated absence of an end', (text) => {
    expect(readDate(text, 'end').kind).toBe('none-stated');
  });

  it('asks which day is meant by 29 February of a common year, and offers both', () => {
    const reading = readDate('29/02/2027', 'end');
    expect(reading).toMatchObject({
      kind: 'leap-day',
      choices: [{ on: '2027-02-28' }, { on: '2027-03-01' }],
    });
    expect(day('29/02/2028')).toBe('2028-02-29 day');
  });

  it('does not take the date of something else for the date of the column', () => {
    expect(readDate('Approved on: 18/04/2016', 'start').kind).toBe('not-a-date');
    expect(readDate('Printed on 12/10/2026 at 14:05', 'end').kind).toBe('not-a-date');
  });

  it('tells that a cell in a column of ends calls its date a review', () => {
    expect(readDate('Review 1/4/2025', 'end')).toMatchObject({
      kind: 'date',
      means: 'next-review',
    });
  });

  it('computes the end of a term from its start', () => {
    expect(day('two years from 1 October 2024')).toBe('2026-09-30 day');
    expect(day('for one month from 31 March 2024')).toBe('2024-04-30 day');
  });
});
