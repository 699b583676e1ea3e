import { describe, expect, it } from 'vitest';
import {
  flowPicture,
  wrapped,
  type Box,
} from '../../../renderer/features/agreement/flow-layout.ts';
import type { Flow } from '../../../shared/register/agreement.ts';
import { injuries, party } from '../session/small-register.ts';

const parties = Array.from({ length: 40 }, (_, at) => ({
  ...party,
  id: `party-${at}`,
  name: at === 3 ? 'مجلس المدينة '.repeat(20) : `Body ${at} ${'of the long name '.repeat(at % 7)}`,
}));

function flow(id: string, from: number, to: readonly number[]): Flow {
  return {
    ...injuries,
    id,
    name: `Flow ${id}`,
    fromPartyId: `party-${from}`,
    toPartyIds: to.map((at) => `party-${at}`),
  };
}
const others = Array.from({ length: 39 }, (_, at) => at + 1);

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('the picture of flows', () => {
  it('keeps forty parties apart, folded and whole, inside its edges', () => {
    const flows = [
      flow('a', 0, others),
      flow('b', 1, [0]),
      flow('c', 0, [3, 4]),
      flow('d', 5, []),
      ...others.map((at) => flow(`back-${at}`, at, [0])),
    ];
    for (const isWhole of [false, true]) {
      const { boxes, arrows, width, height } = flowPicture({ parties, flows }, isWhole);
      const pairs = boxes.flatMap((box, at) => boxes.slice(at + 1).map((other) => [box, other]));
      expect(pairs.filter(([a, b]) => a !== undefined && b !== undefined && overlap(a, b))).toEqual(
        [],
      );
      for (const box of boxes) {
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        expect(box.lines.every((line) => Array.from(line).length <= 46)).toBe(true);
      }
      // Each arrow leaves its sender's box and ends at the box of its receivers.
      for (const arrow of arrows) {
        const to = boxes.find(({ key }) => key === `to ${arrow.key}`);
        expect(to !== undefined && arrow.y > to.y && arrow.y < to.y + to.height).toBe(true);
      }
    }
  });

  it('says how much it folded, and folds nothing when it is whole', () => {
    const flows = [flow('a', 0, others), ...others.map((at) => flow(`b-${at}`, at, [0]))];
    expect(flowPicture({ parties, flows }, false).folded).toEqual({ receivers: 34, flows: 28 });
    expect(flowPicture({ parties, flows }, true).folded).toEqual({ receivers: 0, flows: 0 });
    const [first] = flowPicture({ parties, flows }, false).boxes;
    expect(first?.lines.at(-1)).toBe('and 34 more');
  });

  it('says it where no receiver is recorded', () => {
    const [box] = flowPicture({ parties, flows: [flow('a', 0, [])] }, false).boxes;
    expect(box?.lines).toEqual(['nobody is recorded']);
  });

  it('breaks names into lines and cuts what is longer', () => {
    expect(wrapped('Severnshire Health and Care Trust', 20, 2)).toEqual([
      'Severnshire Health',
      'and Care Trust',
    ]);
    const cut = wrapped('one two three four five six', 8, 2);
    expect(cut).toHaveLength(2);
    expect(cut.at(-1)).toMatch(/…$/);
    expect(wrapped('x'.repeat(100), 10, 2)).toEqual([`${'x'.repeat(9)}…`]);
  });
});
