import { element } from './structure.ts';
import type { Block, Pen } from './strip.ts';
import type { StructureNode } from './structure.ts';

/** A drawing of known height that no page divides, with the words for who cannot see it. */
export function figure(
  height: number,
  alternative: string,
  paint: (pen: Pen, width: number, tag: StructureNode) => void,
  before = 0,
): Block {
  return (frame) => {
    const node = element(frame.parent, 'Figure', {
      alternative: frame.setter.readable.of(alternative),
    });
    return [
      {
        height,
        before,
        breakBefore: 'allow',
        draw(pen) {
          node.facts.box = { x: pen.x, y: pen.y, width: frame.width, height };
          paint(pen, frame.width, node);
        },
      },
    ];
  };
}
