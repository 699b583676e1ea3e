import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { createLookups } from '../../../shared/rules/lookups.ts';
import { registerOf } from './given.ts';

describe('a name as it is compared', () => {
  it.each([
    ['Severnshire Police', 'severnshire police'],
    ['  SEVERNSHIRE -- Police. ', 'severnshire police'],
    ['Health & Care', 'health and care'],
    ['ISA/014-2', 'isa 014 2'],
    ['Ｗｙｒｅ', 'wyre'],
    ['–', ''],
  ])('“%s” is “%s”', (text, folded) => {
    const lookups = createLookups();
    expect([lookups.folded(text), lookups.folded(text)]).toEqual([folded, folded]);
  });
});

describe('what is looked up', () => {
  it('is answered alike the second time, and nothing is too', () => {
    const { sayDay, endedBody, monthsAfter } = createLookups();
    const twice = [1, 2].map(() => [
      sayDay(isoDate('2026-04-01')),
      endedBody('Wyre Council'),
      monthsAfter(isoDate('2026-01-31'), 1),
      monthsAfter(isoDate('2026-01-31'), 12),
    ]);
    expect(twice).toEqual([
      ['1 April 2026', null, '2026-02-28', '2027-01-31'],
      ['1 April 2026', null, '2026-02-28', '2027-01-31'],
    ]);
  });

  it('stays right when so much was asked that it was forgotten', () => {
    const { folded } = createLookups();
    for (let at = 0; at < 20_001; at++) folded(`Body ${String(at)}`);
    expect([folded('Body 0'), folded('Body 20000')]).toEqual(['body 0', 'body 20000']);
  });

  it('counts references and names of all agreements', () => {
    const agreements = Object.values(
      registerOf({ ref: 'ISA-1', title: 'One', beside: [{ ref: 'isa 1', title: 'Two' }] })
        .agreements,
    );
    const lookups = createLookups();
    expect(lookups.refs(agreements).get('isa 1')).toBe(2);
    const names = lookups.names(agreements);
    expect(['isa 1', 'one', 'two'].map((name) => names.get(name))).toEqual([2, 1, 1]);
  });
});
