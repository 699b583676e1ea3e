import type { Fragment, Line, Typesetter } from '../typeset/break-lines.ts';
import { markGap, markWidth } from '../typeset/marks.ts';
import type { TextStyle } from '../typeset/text-styles.ts';
import { drawMark } from './draw-mark.ts';
import { element, type StructureNode } from './structure.ts';
import type { Pen } from './strip.ts';
import type { LinkTarget, Tag } from './surface.ts';
import type { PageBook, Span } from '../typeset/inline.ts';

/** Distance from the top of a line to its baseline: capitals stand in the middle of the leading. */
export function baselineOf(style: TextStyle): number {
  return style.leading / 2 + style.size * 0.33;
}

/** How a line stands in its width. */
export interface LinePlace {
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly align: 'left' | 'right' | 'centre';
  /** Whether words follow on another line, so that a reader must not run the two together. */
  readonly isFollowed: boolean;
}

/** Draws a line. Late words are filled in now, and what follows them closes up. */
export function drawLine(
  pen: Pen,
  setter: Typesetter,
  line: Line,
  style: TextStyle,
  place: LinePlace,
  tag: Tag,
): void {
  const { surface, book } = pen;
  const { fragments, total } = filledIn(pen, setter, line);
  let x = place.x + (place.align === 'left' ? line.indent : 0);
  if (place.align === 'right') x += place.width - total;
  if (place.align === 'centre') x += (place.width - total) / 2;

  fragments.forEach((fragment, index) => {
    const { span, size, weight, width } = fragment;
    let textX = x;
    if (fragment.hasMark && span.mark !== undefined) {
      // A mark with a word beside it need not be read; a mark that stands alone says its letter.
      const owner = tag === 'furniture' || span.text === '' ? tag : 'ornament';
      drawMark(surface, span.mark, x, place.baseline, owner);
      textX += markWidth(span.mark) + markGap;
    }
    const isLast = index === fragments.length - 1;
    const readable = fragment.text;
    const isParted = isLast && place.isFollowed && !line.isDivided && readable !== '';
    const text = isParted ? `${readable} ` : readable;
    if (text !== '') {
      const target = targetOf(span, book);
      const face = { weight, size, colour: span.colour ?? style.colour };
      const parent = isNode(tag) && span.isReference === true ? element(tag, 'Reference') : tag;
      const owner = target !== null && isNode(parent) ? element(parent, 'Link') : parent;
      surface.text(textX, place.baseline - (span.rise ?? 0), text, face, owner);
      if (target !== null && isNode(owner)) {
        const box = {
          x: textX,
          y: place.baseline - (span.rise ?? 0) - size * 0.8,
          width: width - (textX - x),
          height: size * 1.1,
        };
        surface.link(box, target, readable.trim(), owner);
      }
    }
    x += width;
  });
}

/** A line with the words that are known only now, and its width with them. */
function filledIn(
  { book, page }: Pen,
  setter: Typesetter,
  { fragments, width }: Line,
): { readonly fragments: readonly Fragment[]; readonly total: number } {
  if (!fragments.some(({ span }) => span.late !== undefined)) return { fragments, total: width };
  const filled = fragments.map((fragment): Fragment => {
    const { span, weight, size } = fragment;
    if (span.late === undefined) return fragment;
    const text = setter.readable.of(span.late(book, page)).replace(/\u00a0/g, ' ');
    return { ...fragment, text, width: setter.face.width(text, weight, size) };
  });
  return { fragments: filled, total: filled.reduce((sum, each) => sum + each.width, 0) };
}

/** Where words lead; words about a place that this pack does not have lead nowhere. */
function targetOf(span: Span, book: PageBook): LinkTarget | null {
  if (span.goTo !== undefined)
    return book.pageOf(span.goTo) === null ? null : { anchor: span.goTo };
  return span.address === undefined ? null : { address: span.address };
}

function isNode(tag: Tag): tag is StructureNode {
  return typeof tag !== 'string';
}
