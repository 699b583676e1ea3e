import { addMonths as addMonthsTo, formatISO, isValid, parseISO } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayFromParts, formatDay, isIsoDate } from '../../shared/register/plain-date.ts';

const day = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, date }) => dayFromParts(year, month, date))
  .filter((each) => each !== null);

describe('a day of the calendar', () => {
  it('moves by months as date-fns moves it, month ends and leap years included', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const expected = formatISO(addMonthsTo(parseISO(from), months), { representation: 'date' });
        expect(addMonths(from, months)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is said in words that name the same day', () => {
    fc.assert(
      fc.property(day, (from) => {
        const said = new Date(`${formatDay(from)} 12:00 UTC`).toISOString().slice(0, 10);
        expect(said).toBe(from);
      }),
    );
  });

  it('exists where date-fns says that it does, and nowhere else', () => {
    const digits = (most: number, many: number) =>
      fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(many, '0'));
    fc.assert(
      fc.property(digits(9_999, 4), digits(15, 2), digits(35, 2), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        expect(isIsoDate(text)).toBe(isValid(parseISO(text)));
      }),
      { numRuns: 5_000 },
    );
  });
});
