import { describe, expect, it } from 'vitest';
import { citationsOf, lawSince, provisionText, weakest } from '../../../shared/audit/citations.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { provisionOf } from '../../../shared/standards/provisions.ts';

function rule(id: string) {
  const found = rulePack.rules.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No such rule: ${id}`);
  return found;
}

describe('a source as it is printed', () => {
  it('is the name of the law, with the provision where there is one', () => {
    const section = provisionOf('cda-1998-s-115');
    expect(provisionText(section)).toBe('Crime and Disorder Act 1998, s.115');
    expect(provisionText({ ...section, number: null })).toBe('Crime and Disorder Act 1998');
    expect(provisionText({ ...section, instrument: 'unlisted' })).toBe('unlisted, s.115');
  });

  it('has its address, its day of checking and how well it was verified', () => {
    const [first] = citationsOf(rule('gateway-stated'), '2026-11-22');
    const { address, checked, verification } = provisionOf('ico-code-agreements');
    expect(first).toEqual({
      id: 'ico-code-agreements',
      text: expect.stringContaining('ICO') as string,
      address,
      checked,
      verification,
    });
  });
});

describe('how well the sources of a finding are verified', () => {
  const sources = (...of: ('checked' | 'secondary' | 'unverified')[]) =>
    of.flatMap((verification) =>
      citationsOf(rule('gateway-stated'), '2026-11-22')
        .slice(0, 1)
        .map((each) => ({ ...each, verification })),
    );

  it('is as the weakest of them', () => {
    expect(weakest(sources('checked', 'checked'))).toBe('checked');
    expect(weakest(sources('checked', 'secondary'))).toBe('secondary');
    expect(weakest(sources('secondary', 'unverified', 'checked'))).toBe('unverified');
    expect(weakest([])).toBe('unverified');
  });
});

describe('the law of a rule on an earlier day', () => {
  const laws = rulePack.rules.map((each) => ({
    id: each.id,
    then: citationsOf(each, '2020-01-01').map(({ id }) => id),
    now: citationsOf(each, '2026-11-22').map(({ id }) => id),
    each,
  }));
  const since = ({ each }: (typeof laws)[number], asAt: string) =>
    lawSince(each, citationsOf(each, asAt), asAt, '2026-11-22')?.map(({ id }) => id) ?? null;

  it('is told as it is now where it is another, and only there', () => {
    const other = laws.filter(({ then, now }) => then.join() !== now.join());
    expect(other.length).toBeGreaterThan(3);
    for (const law of other) expect([law.id, since(law, '2020-01-01')]).toEqual([law.id, law.now]);
    for (const law of laws.filter((each) => !other.includes(each))) {
      expect([law.id, since(law, '2020-01-01')]).toEqual([law.id, null]);
    }
  });

  it('is not told on the day on which the law was gone through, or later', () => {
    const [other] = laws.filter(({ then, now }) => then.join() !== now.join());
    if (other === undefined) throw new Error('No law changed.');
    const then = citationsOf(other.each, '2020-01-01');
    expect(lawSince(other.each, then, '2026-11-22', '2026-11-22')).toBeNull();
    expect(lawSince(other.each, then, '2026-11-21', '2026-11-22')).not.toBeNull();
    expect(lawSince(other.each, then.slice(0, 0), '2026-11-21', '2026-11-22')).not.toBeNull();
  });

  it('keeps all its sources where none was in force', () => {
    for (const each of rulePack.rules)
      expect(citationsOf(each, '1900-01-01').length).toBeGreaterThan(0);
  });
});
