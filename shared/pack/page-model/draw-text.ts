import { breakLines, type Typesetter } from '../typeset/break-lines.ts';
import type { Inline } from '../typeset/inline.ts';
import type { TextStyle } from '../typeset/text-styles.ts';
import { baselineOf, drawLine } from './draw-line.ts';
import type { Pen } from './strip.ts';
import type { Tag } from './surface.ts';

/** Where free text is drawn: offsets from the pen in points. */
export interface TextBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'centre';
  readonly maxLines?: number;
}

/** Draws text at a place inside a figure or in the furniture; gives back the height it took. */
export function drawText(
  pen: Pen,
  setter: Typesetter,
  inline: Inline,
  style: TextStyle,
  box: TextBox,
  tag: Tag,
): number {
  const lines = breakLines(setter, inline, style, box.width, box.maxLines ?? 1);
  lines.forEach((line, index) => {
    const place = {
      x: pen.x + box.left,
      baseline: pen.y + box.top + index * style.leading + baselineOf(style),
      width: box.width,
      align: box.align ?? 'left',
      // Inside a figure or a foot, whatever is drawn next is another word.
      isFollowed: true,
    };
    drawLine(pen, setter, line, style, place, tag);
  });
  return lines.length * style.leading;
}
