import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Party } from '../../../shared/register/agreement.ts';
import {
  currencyWords,
  lacksSignature,
  lastUsedWords,
  practitionerWords,
  signatureWords,
} from '../../../renderer/features/agreement/heading-facts.ts';

const asAt = isoDate('2026-11-22');
const none = { effectiveFrom: null, expiresOn: null, nextReview: null, lastReview: null };
const end = (on: string) => ({
  ...none,
  expiresOn: { on: isoDate(on), precision: 'day' as const },
});
const review = (on: string) => ({
  ...none,
  nextReview: { on: isoDate(on), precision: 'day' as const, how: 'stated' as const },
});

function party(state: Party['signature']['state']): Party {
  return {
    id: `party-${state}`,
    name: 'Shire Council',
    partnerId: null,
    role: 'controller',
    signature: { state, on: null, signatory: null },
  };
}

describe('The heading of an agreement', () => {
  test('says how far a date is away', () => {
    expect(currencyWords('expired', end('2026-10-01'), asAt)).toBe('Expired 1 October 2026');
    expect(currencyWords('expiring', end('2026-11-22'), asAt)).toBe('Expires today');
    expect(currencyWords('expiring', end('2026-11-23'), asAt)).toBe('Expires tomorrow');
    expect(currencyWords('review-due', review('2027-01-31'), asAt)).toBe('Review due in 70 days');
    expect(currencyWords('review-overdue', review('2026-11-21'), asAt)).toBe(
      'Review overdue by 1 day',
    );
    expect(currencyWords('lapsed', review('2023-04-01'), asAt)).toContain('1,331 days');
    expect(currencyWords('undated', none, asAt)).toBe('No end or review date');
  });

  test('counts signatures, and says so where no party is recorded', () => {
    expect(signatureWords([party('signed'), party('not-signed')], {})).toBe('1 of 2 signed');
    expect(signatureWords([], {})).toBe('no parties recorded');
  });

  test('knows a lack of signature from the parties or from the register', () => {
    expect(lacksSignature([party('signed'), party('unknown')], {})).toBe(false);
    expect(lacksSignature([party('not-signed')], {})).toBe(true);
  });

  test('gives the worst of what practitioners say', () => {
    const view = (verdict: 'fit' | 'partly' | 'not-fit') => ({
      id: 'view-1',
      agreementId: 'a',
      givenOn: asAt,
      role: 'Analyst',
      verdict,
      words: '',
    });
    expect(practitionerWords([view('fit'), view('not-fit')])).toBe(
      'practitioners: not fit, 1 of 2',
    );
    expect(practitionerWords([])).toBe('no practitioner asked');
  });

  test('says that use was not recorded rather than nothing', () => {
    expect(lastUsedWords({})).toBe('last use not recorded');
  });
});
