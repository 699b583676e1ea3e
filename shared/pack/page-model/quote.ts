import { colours } from '../typeset/colours.ts';
import type { Inline } from '../typeset/inline.ts';
import { styles } from '../typeset/text-styles.ts';
import { indented, keepTogether, keptWithPrevious, stack, within } from './arrange.ts';
import { paragraph } from './paragraph.ts';
import type { Block } from './strip.ts';

const unbrokenLines = 6;
const hang = 13;

/**
 * The words of a document, hung behind a rule, and under them where they stand. Up to six lines are
 * never divided, and the source never leaves the last line.
 */
export function quote(words: string, source: Inline, before = 3.5): Block {
  const text = paragraph(`“${words}”`, { style: styles.finding });
  const under = keptWithPrevious(paragraph(source, { style: styles.note, before: 1.75 }));
  const inside = within('BlockQuote', indented(hang, stack(text, under)));
  return (frame) => {
    const strips = inside(frame);
    const isShort = strips.length <= unbrokenLines + 1;
    const kept = isShort ? keepTogether(() => strips)(frame) : strips;
    return kept.map((strip, index) => ({
      ...strip,
      before: index === 0 ? strip.before + before : strip.before,
      draw(pen) {
        const above = index === 0 ? 0 : strip.before;
        pen.surface.rectangle(
          pen.x,
          pen.y - above,
          1.5,
          strip.height + above,
          colours.accent,
          'ornament',
        );
        strip.draw(pen);
      },
    }));
  };
}
