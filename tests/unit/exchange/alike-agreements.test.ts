import { describe, expect, test } from 'vitest';
import {
  alikeAgreements,
  type ComparableAgreement,
} from '../../../shared/wording/alike-agreements.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';

function agreement(id: string, more: Partial<ComparableAgreement> = {}): ComparableAgreement {
  return {
    id,
    ref: id.toUpperCase(),
    title: 'Night-time economy violence',
    purpose: '',
    parties: ['severn council', 'severn hospitals nhs trust'],
    starts: isoDate('2024-04-01'),
    names: [],
    ...more,
  };
}

const pairs = (...agreements: ComparableAgreement[]) =>
  alikeAgreements(agreements).map(({ first, second }) => `${first} ${second}`);

describe('agreements that may have been entered twice', () => {
  test('have the same parties in any order and the same title, and say why', () => {
    const [pair] = alikeAgreements([
      agreement('a'),
      agreement('b', {
        title: 'Violence in the night-time economy: sharing agreement',
        parties: ['severn hospitals nhs trust', 'severn council'],
        starts: isoDate('2024-09-01'),
      }),
    ]);
    expect(pair).toEqual({
      first: 'a',
      second: 'b',
      because: 'they have the same parties, the same title, and start within a year',
    });
  });

  test('may have a slip in the title, or most of its words', () => {
    expect(pairs(agreement('a'), agreement('b', { title: 'Night-time econmy violence' }))).toEqual([
      'a b',
    ]);
    expect(
      pairs(agreement('a'), agreement('b', { title: 'Night-time violence', starts: null })),
    ).toEqual(['a b']);
  });

  test('are told apart by a party, by the year, and by a number in the title', () => {
    expect(pairs(agreement('a'), agreement('b', { parties: ['severn council'] }))).toEqual([]);
    expect(pairs(agreement('a'), agreement('b', { starts: isoDate('2026-04-03') }))).toEqual([]);
    expect(
      pairs(
        agreement('a', { title: 'Ward 1 patrols' }),
        agreement('b', { title: 'Ward 2 patrols' }),
      ),
    ).toEqual([]);
  });

  test('are told apart by a purpose where both state one', () => {
    const purpose = 'To find and protect adults at risk of cuckooing';
    const other = 'To license premises that sell alcohol late at night';
    expect(pairs(agreement('a', { purpose }), agreement('b', { purpose: other }))).toEqual([]);
    expect(pairs(agreement('a', { purpose }), agreement('b', { purpose }))).toEqual(['a b']);
    expect(pairs(agreement('a', { purpose }), agreement('b'))).toEqual(['a b']);
  });

  test('are not those of which one names the other, nor those without parties', () => {
    expect(pairs(agreement('a'), agreement('b', { names: ['A'] }))).toEqual([]);
    expect(pairs(agreement('a', { parties: [] }), agreement('b', { parties: [] }))).toEqual([]);
  });

  test('are found among ten thousand within a second', () => {
    const many = Array.from({ length: 10_000 }, (_, n) =>
      agreement(`a${n}`, { title: `Sharing ${n}`, parties: [`body ${n % 300}`] }),
    );
    const started = process.cpuUsage();
    expect(alikeAgreements([...many, agreement('x'), agreement('y')])).toHaveLength(1);
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000);
  });
});
