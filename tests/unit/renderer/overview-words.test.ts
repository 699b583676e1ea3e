import { describe, expect, test } from 'vitest';
import {
  notInDateRatings,
  ratingsInWords,
  standing,
} from '../../../renderer/features/overview/counts.ts';
import { answer, soonWords } from '../../../renderer/features/overview/messages.ts';
import { horizonMonths } from '../../../renderer/features/overview/months.ts';
import type { Overview } from '../../../shared/contract/view-models.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';

const overview: Overview = {
  summary: {
    agreements: 10,
    partners: 4,
    byCurrency: {
      ended: 1,
      'not-in-force': 0,
      expired: 2,
      lapsed: 0,
      'review-overdue': 1,
      expiring: 0,
      'review-due': 1,
      undated: 0,
      'in-date': 5,
    },
    byRating: { red: 5, amber: 1, green: 3, grey: 1 },
    inDate: 6,
    fit: 3,
  },
  inDateNotFit: { red: 2, amber: 1, green: 0, grey: 0 },
  groups: [],
  worst: [],
  since: null,
  waiting: [],
  horizon: [],
  findingsToDecide: 0,
  openActions: 0,
};

describe('The answer of the Overview', () => {
  const say = (all: number, inDate: number, fit: number) =>
    answer({ ...standing(overview), all, inDate, fit });

  test('names both numbers, because they differ', () => {
    expect(say(41, 31, 15)).toBe('31 of 41 agreements are in date. 15 are fit for purpose.');
  });

  test('reads as English at the edges', () => {
    expect(say(41, 1, 1)).toBe('1 of 41 agreements is in date. 1 is fit for purpose.');
    expect(say(41, 0, 0)).toBe('None of 41 agreements is in date. None is fit for purpose.');
    expect(say(41, 41, 15)).toBe('All 41 agreements are in date. 15 are fit for purpose.');
    expect(say(41, 41, 41)).toBe('All 41 agreements are in date and fit for purpose.');
    expect(say(1, 1, 1)).toBe('The one agreement is in date and fit for purpose.');
    expect(say(1, 1, 0)).toBe('The one agreement is in date. It is not fit for purpose.');
    expect(say(1, 0, 0)).toBe('The one agreement is not in date. It is not fit for purpose.');
    expect(say(0, 0, 0)).toBe('There is no agreement in this register yet.');
  });
});

describe('The strips of the Overview', () => {
  test('part all agreements into three without a rest', () => {
    const now = standing(overview);
    expect(now.inDateAndFit).toBe(3);
    expect(now.inDateAndFit + now.inDateNotFit + now.notInDate).toBe(now.all);
  });

  test('name the ratings of those that are not in date', () => {
    expect(ratingsInWords(notInDateRatings(overview))).toBe('3 red, 1 not assessed');
  });
});

describe('The next twelve months', () => {
  const asAt = isoDate('2026-11-22');
  const entry = (on: string, kind: 'review' | 'expiry') => ({
    on: isoDate(on),
    kind,
    agreementId: 'isa-1',
    ref: 'ISA-1',
    label: 'Case conferences',
    soon: false,
  });

  test('keep what falls a year on, to the day, in a month of its own', () => {
    const months = horizonMonths(
      [entry('2026-11-22', 'review'), entry('2027-11-22', 'expiry')],
      asAt,
    );
    expect(months).toHaveLength(13);
    expect(months[0]?.reviews).toHaveLength(1);
    expect(months[12]?.expiries).toHaveLength(1);
  });

  test('lose nothing when the audit is made on the last day of a month', () => {
    const days = ['2027-02-28', '2027-04-30', '2027-08-31'].map((on) => entry(on, 'review'));
    const months = horizonMonths(days, isoDate('2026-08-31'));
    expect(months.flatMap((month) => month.reviews)).toHaveLength(3);
  });

  test('say what is due in words', () => {
    expect(soonWords(6, 1, 90)).toBe('6 reviews and 1 expiry in the next 90 days');
    expect(soonWords(0, 0, 90)).toBe('No reviews and no expiries in the next 90 days');
  });
});
