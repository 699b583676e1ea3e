import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../shared/changes/change.ts';
import { mergeRegisters, type Side } from '../../shared/changes/merge/merge-registers.ts';
import { mergeChanges, planMerge } from '../../shared/changes/merge/plan-merge.ts';
import { isSame } from '../../shared/changes/same.ts';
import { emptyRegister, registerSchema, type Register } from '../../shared/register/register.ts';
import { applied, historyOf, steps } from './random-history.ts';

/** Two copies that parted after `common`. */
const parted = fc.record({ common: steps, here: steps, there: steps, coin: fc.nat() });

function copies(of: {
  common: Parameters<typeof historyOf>[0];
  here: Parameters<typeof historyOf>[0];
  there: Parameters<typeof historyOf>[0];
}): { base: Register; ours: Register; theirs: Register } {
  const base = historyOf(of.common).registers.at(-1) ?? emptyRegister;
  const ours = historyOf(of.here, base).registers.at(-1) ?? base;
  const theirs = historyOf(of.there, base).registers.at(-1) ?? base;
  return { base, ours, theirs };
}

/** Any answer to each conflict, the same for the same conflict on both sides. */
function answers(keys: readonly string[], coin: number): Map<string, Side> {
  return new Map(keys.map((key, at) => [key, (coin >> (at % 20)) & 1 ? 'ours' : 'theirs']));
}

function turned(choice: ReadonlyMap<string, Side>): Map<string, Side> {
  return new Map([...choice].map(([key, side]) => [key, side === 'ours' ? 'theirs' : 'ours']));
}

describe('merging two copies', () => {
  it('gives a register of the right shape by changes that fit', () => {
    fc.assert(
      fc.property(parted, (of) => {
        const { base, ours, theirs } = copies(of);
        const { conflicts } = planMerge(base, ours, theirs);
        const choice = answers(
          conflicts.map(({ key }) => key),
          of.coin,
        );
        const changes = mergeChanges(base, ours, theirs, choice);
        for (const change of changes) expect(changeSchema.parse(change)).toEqual(change);
        const merged = applied(ours, changes);
        expect(isSame(merged, mergeRegisters(base, ours, theirs, choice).register)).toBe(true);
        expect(registerSchema.parse(merged)).toEqual(merged);
      }),
    );
  });

  it('gives the same whichever of the two is ours', () => {
    fc.assert(
      fc.property(parted, (of) => {
        const { base, ours, theirs } = copies(of);
        const here = mergeRegisters(base, ours, theirs, new Map());
        const there = mergeRegisters(base, theirs, ours, new Map());
        const keys = here.conflicts.map(({ key }) => key);
        expect(there.conflicts.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
        const choice = answers(keys, of.coin);
        const one = mergeRegisters(base, ours, theirs, choice).register;
        const other = mergeRegisters(base, theirs, ours, turned(choice)).register;
        expect(isSame(one, other)).toBe(true);
      }),
    );
  });

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(parted, (of) => {
        const { base, ours, theirs } = copies(of);
        const keys = planMerge(base, ours, theirs).conflicts.map(({ key }) => key);
        const merged = mergeRegisters(base, ours, theirs, answers(keys, of.coin)).register;
        // What was merged is the newest state that both come from.
        const again = planMerge(theirs, merged, theirs);
        expect(again).toMatchObject({ isNothing: true, conflicts: [], incoming: [] });
        // And the other side takes all of it over without a question.
        const back = planMerge(theirs, theirs, merged);
        expect(back.conflicts).toEqual([]);
        expect(isSame(applied(theirs, back.incoming), merged)).toBe(true);
      }),
    );
  });

  it('takes everything where only one side was changed, without a question', () => {
    fc.assert(
      fc.property(parted, (of) => {
        const { base, theirs } = copies(of);
        const { conflicts, incoming } = planMerge(base, base, theirs);
        expect(conflicts).toEqual([]);
        expect(isSame(applied(base, incoming), theirs)).toBe(true);
        expect(planMerge(base, theirs, base)).toMatchObject({ isNothing: true, incoming: [] });
      }),
    );
  });

  it('asks about every term that both changed to something else, and of no other', () => {
    fc.assert(
      fc.property(parted, (of) => {
        const { base, ours, theirs } = copies(of);
        const asked = new Set(planMerge(base, ours, theirs).conflicts.map(({ key }) => key));
        for (const [id, agreement] of Object.entries(base.agreements)) {
          const [mine, other] = [ours.agreements[id], theirs.agreements[id]];
          if (mine === undefined || other === undefined) continue;
          const [was, here, there] = [agreement, mine, other].map(({ terms }) => terms.retention);
          const isConflict = !isSame(here, there) && !isSame(here, was) && !isSame(there, was);
          expect(asked.has(`agreements/${id}/terms/retention`)).toBe(isConflict);
        }
      }),
    );
  });

  it('names no partner that the merged register does not hold', () => {
    fc.assert(
      fc.property(parted, (of) => {
        const { base, ours, theirs } = copies(of);
        const dangling = (register: Register): readonly string[] =>
          Object.values(register.agreements).flatMap(({ parties }) =>
            parties.flatMap(({ partnerId }) =>
              partnerId === null || register.partners[partnerId] !== undefined ? [] : [partnerId],
            ),
          );
        const known = new Set([base, ours, theirs].flatMap(dangling));
        const { register } = mergeRegisters(base, ours, theirs, new Map());
        expect(dangling(register).filter((id) => !known.has(id))).toEqual([]);
      }),
    );
  });
});

it('five thousand changes are merged within a second', () => {
  const { registers } = historyOf([{ kind: 1, which: 1, value: 0 }]);
  const base = registers.at(-1) ?? emptyRegister;
  const agreements = Object.fromEntries(
    Array.from({ length: 2_500 }, (_, n) => {
      const [first] = Object.values(base.agreements);
      if (first === undefined) throw new Error('no agreement');
      return [`a-${n}`, { ...first, id: `a-${n}`, ref: `A-${n}` }];
    }),
  );
  const whole: Register = { ...base, agreements };
  const retitled = (title: string, of: (n: number) => boolean): Register => ({
    ...whole,
    agreements: Object.fromEntries(
      Object.entries(agreements).map(([id, agreement], n) => [
        id,
        of(n) ? { ...structuredClone(agreement), title } : structuredClone(agreement),
      ]),
    ),
  });
  const ours = retitled('Here', () => true);
  const theirs = retitled('There', () => true);
  const start = performance.now();
  const { conflicts } = planMerge(whole, ours, theirs);
  const changes = mergeChanges(whole, ours, theirs, new Map([['x', 'theirs']]));
  const took = performance.now() - start;
  expect(conflicts).toHaveLength(2_500);
  expect(changes).toEqual([]);
  // Three times the budget: two busy cores.
  expect(took).toBeLessThan(3_000);
});
