import { documentElement } from './structure.ts';
import type { Block } from './strip.ts';

/**
 * The first of several ways to say the same that is at most `height` points tall; the last where none is.
 * Each is tried on a tag tree of its own, so that what is not taken leaves nothing behind.
 */
export function firstThatFits(height: number, ...ways: readonly [Block, ...Block[]]): Block {
  return (frame) => {
    const fits = ways.find((way) => {
      const strips = way({ ...frame, parent: documentElement(), nextNumber: () => 1 });
      return (
        strips.reduce(
          (sum, strip, index) => sum + strip.height + (index === 0 ? 0 : strip.before),
          0,
        ) <= height
      );
    });
    return (fits ?? ways[ways.length - 1] ?? ways[0])(frame);
  };
}
