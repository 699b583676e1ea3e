import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { registerOf, type Given } from '../rules/given.ts';

function audited(given: Given) {
  const report = audit(registerOf(given), rulePack, isoDate(given.asAt ?? '2026-11-22'));
  const [agreement] = report.agreements;
  if (agreement === undefined) throw new Error('The case has no agreement.');
  return agreement;
}

/** The table of the interfaces, line by line, each on both sides of its day. */
const cases: readonly [string, Given, string][] = [
  ['withdrawn', { terms: { status: 'withdrawn', expiresOn: '2030-01-01' } }, 'ended'],
  [
    'terminated, though it is unsigned',
    { terms: { status: 'terminated', allPartnersSigned: 'no' } },
    'ended',
  ],
  [
    'superseded by its status',
    { terms: { status: 'superseded', expiresOn: '2020-01-01' } },
    'ended',
  ],
  [
    'superseded by a reference',
    { terms: { supersededBy: 'ISA-002', expiresOn: '2020-01-01' } },
    'ended',
  ],
  ['superseded by “none”', { terms: { supersededBy: 'None', expiresOn: '2030-01-01' } }, 'in-date'],
  ['a draft past its end', { terms: { status: 'draft', expiresOn: '2020-01-01' } }, 'not-in-force'],
  ['under review', { terms: { status: 'in-review', expiresOn: '2030-01-01' } }, 'in-date'],
  [
    'signed in part',
    { terms: { status: 'signed-in-part', expiresOn: '2030-01-01' } },
    'not-in-force',
  ],
  [
    'a party has not signed',
    { parties: [{ name: 'A', signed: 'not-signed' }], terms: { expiresOn: '2030-01-01' } },
    'not-in-force',
  ],
  [
    'the register says that not all have signed',
    { terms: { allPartnersSigned: 'no', expiresOn: '2030-01-01' } },
    'not-in-force',
  ],
  [
    'it starts tomorrow',
    { terms: { effectiveFrom: '2026-11-23', expiresOn: '2030-01-01' } },
    'not-in-force',
  ],
  [
    'it starts today',
    { terms: { effectiveFrom: '2026-11-22', expiresOn: '2030-01-01' } },
    'in-date',
  ],
  ['it ended yesterday', { terms: { expiresOn: '2026-11-21' } }, 'expired'],
  ['it is its last day', { terms: { expiresOn: '2026-11-22' } }, 'expiring'],
  [
    'it ended, and its review is long past',
    { terms: { expiresOn: '2026-11-21', nextReview: '2020-01-01' } },
    'expired',
  ],
  ['its review was 91 days ago', { terms: { nextReview: '2026-08-23' } }, 'lapsed'],
  ['its review was 90 days ago', { terms: { nextReview: '2026-08-24' } }, 'review-overdue'],
  ['its review was yesterday', { terms: { nextReview: '2026-11-21' } }, 'review-overdue'],
  [
    'its review was yesterday and it ends tomorrow',
    { terms: { nextReview: '2026-11-21', expiresOn: '2026-11-23' } },
    'review-overdue',
  ],
  ['it ends on the 90th day', { terms: { expiresOn: '2027-02-20' } }, 'expiring'],
  ['it ends on the 91st day', { terms: { expiresOn: '2027-02-21' } }, 'in-date'],
  [
    'it ends and is reviewed on the 90th day',
    { terms: { expiresOn: '2027-02-20', nextReview: '2027-02-20' } },
    'expiring',
  ],
  ['its review is today', { terms: { nextReview: '2026-11-22' } }, 'review-due'],
  ['its review is on the 90th day', { terms: { nextReview: '2027-02-20' } }, 'review-due'],
  ['its review is on the 91st day', { terms: { nextReview: '2027-02-21' } }, 'in-date'],
  ['no dates', { terms: { expiresOn: null } }, 'undated'],
  ['ongoing, and nothing else', { terms: { expiresOn: 'ongoing' } }, 'undated'],
  [
    'ongoing, with a review',
    { terms: { expiresOn: 'ongoing', nextReview: '2028-01-01' } },
    'in-date',
  ],
  ['a last review without an interval', { terms: { lastReview: '2026-01-01' } }, 'undated'],
  [
    'a review that follows from the last one',
    { terms: { lastReview: '2024-02-29', reviewIntervalMonths: 12 } },
    'lapsed',
  ],
];

describe('the currency of an agreement', () => {
  it.each(cases)('%s', (_sentence, given, expected) => {
    expect(audited(given).currency).toBe(expected);
  });

  it('the 90 days are the force’s to set', () => {
    const terms = { expiresOn: '2026-12-22' };
    expect(audited({ terms, profile: { dueDays: 30 } }).currency).toBe('expiring');
    expect(audited({ terms, profile: { dueDays: 29 } }).currency).toBe('in-date');
    const late = { nextReview: '2026-10-22' };
    expect(audited({ terms: late, profile: { lapsedDays: 31 } }).currency).toBe('review-overdue');
    expect(audited({ terms: late, profile: { lapsedDays: 30 } }).currency).toBe('lapsed');
  });

  it('a computed review follows the calendar: 29 February and a year is 28 February', () => {
    const { dates } = audited({ terms: { lastReview: '2024-02-29', reviewIntervalMonths: 12 } });
    expect(dates.nextReview).toEqual({ on: '2025-02-28', precision: 'day', how: 'computed' });
    const end = audited({ terms: { lastReview: '2024-03-31', reviewIntervalMonths: 1 } }).dates;
    expect(end.nextReview?.on).toBe('2024-04-30');
  });

  it('a stated review stands before one that follows from the last', () => {
    const { dates } = audited({
      terms: { nextReview: '2027-06-01', lastReview: '2020-01-01', reviewIntervalMonths: 12 },
    });
    expect(dates.nextReview).toMatchObject({ on: '2027-06-01', how: 'stated' });
  });
});
