import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differencesOf } from '../../shared/comparing/differences.ts';
import { normaliseList, normaliseText } from '../../shared/comparing/normalise.ts';
import { noPlace, saysNothing, type SaidValue } from '../../shared/comparing/said-value.ts';

const words = fc.constantFrom('Monthly', 'Quarterly', 'every month', 'weekly', 'when asked', 'TBC');
const prose = fc
  .array(fc.constantFrom('protect', 'children', 'crime', 'missing', 'violence', 'night'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => normaliseText('prose', list.join(' ')));
const list = fc
  .uniqueArray(fc.constantFrom('Name', 'Address', 'DOB', 'Phone', 'Case notes'), { maxLength: 5 })
  .map((items) => normaliseList('set', items));
const value: fc.Arbitrary<SaidValue> = fc.oneof(
  words.map((text) => normaliseText('frequency', text)),
  list,
  prose,
  fc.constant(noPlace),
  fc.constant(saysNothing()),
);
const row = fc.array(value, { minLength: 1, maxLength: 7 });

it('the order of the columns changes nothing of what a row shows', () => {
  fc.assert(
    fc.property(row, fc.infiniteStream(fc.nat()), (values, dice) => {
      const order = values.map((_, at) => at);
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = (dice.next().value as number) % (at + 1);
        [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
      }
      const straight = differencesOf(values);
      const shuffled = differencesOf(order.map((at) => values[at] ?? noPlace));
      expect(shuffled.differs).toBe(straight.differs);
      expect(shuffled.positions.map(({ key, value: { words: said } }) => [key, said])).toEqual(
        straight.positions.map(({ key, value: { words: said } }) => [key, said]),
      );
      expect(shuffled.standings).toEqual(order.map((at) => straight.standings[at]));
      expect(shuffled.spread).toBeCloseTo(straight.spread, 10);
    }),
  );
});

it('a further agreement that says what one says already adds no difference', () => {
  fc.assert(
    fc.property(row, fc.nat(), (values, at) => {
      const twin = values[at % values.length] ?? noPlace;
      const before = differencesOf(values);
      const after = differencesOf([...values, twin]);
      expect(after.differs).toBe(before.differs);
      expect(after.positions.length).toBe(before.positions.length);
    }),
  );
});

it('what is said anyhow never throws, and is the same as itself', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('law', 'frequency', 'method', 'length', 'post', 'prose', 'words', 'choice'),
      fc.string({ maxLength: 200 }),
      (form, text) => {
        const said = normaliseText(form, text);
        expect(differencesOf([said, normaliseText(form, text)]).differs).toBe(false);
      },
    ),
  );
});
