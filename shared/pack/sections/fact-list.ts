import { colours } from '../typeset/colours.ts';
import type { Inline } from '../typeset/inline.ts';
import { unit } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import { labelled, stack, within } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block, Strip } from '../page-model/strip.ts';

/** A name and what is so: one row of a list of facts. */
export interface Fact {
  readonly name: string;
  readonly value: Inline;
}

/** Facts under each other between hairlines, names on the left, as on the cover. */
export function factList(facts: readonly Fact[], nameWidth = 90): Block {
  const rows = facts.map(({ name, value }, index) =>
    ruled(
      labelled(
        paragraph(name, { style: styles.h3, role: 'Lbl' }),
        nameWidth,
        paragraph(value, { style: styles.body }),
      ),
      index === 0,
    ),
  );
  return stack(within('L', ...rows), endRule);
}

/** Adds room and a rule above the first strip of a row and room under its last. */
function ruled(block: Block, isFirst: boolean): Block {
  return (frame) => {
    const strips = block(frame);
    return strips.map((strip, index): Strip => {
      const above = index === 0 ? unit : 0;
      const below = index === strips.length - 1 ? unit : 0;
      return {
        ...strip,
        height: strip.height + above + below,
        draw(pen) {
          if (index === 0) {
            const [thickness, colour] = isFirst ? [0.75, colours.ink] : [0.35, colours.hairline];
            pen.surface.rectangle(pen.x, pen.y, frame.width, thickness, colour, 'ornament');
          }
          strip.draw({ ...pen, y: pen.y + above });
        },
      };
    });
  };
}

const endRule: Block = (frame) => [
  {
    height: 0.75,
    before: 0,
    breakBefore: 'avoid',
    draw(pen) {
      pen.surface.rectangle(pen.x, pen.y, frame.width, 0.75, colours.ink, 'ornament');
    },
  },
];
