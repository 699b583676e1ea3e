import { breakLines } from '../typeset/break-lines.ts';
import { spansOf, type Inline } from '../typeset/inline.ts';
import { styles, type TextStyle } from '../typeset/text-styles.ts';
import { baselineOf, drawLine } from './draw-line.ts';
import { setNotes } from './footnote.ts';
import { element, type Role } from './structure.ts';
import type { Block, Strip } from './strip.ts';

/** How a paragraph departs from the plain one. */
export interface ParagraphOptions {
  readonly style?: TextStyle;
  /** Space above in points. */
  readonly before?: number;
  readonly role?: Role | 'furniture';
  readonly align?: 'left' | 'right' | 'centre';
  /** Lines after which the text is cut with an ellipsis. */
  readonly maxLines?: number;
  readonly keepNext?: boolean;
  readonly anchors?: readonly string[];
  /** Footnotes that are named at its end. */
  readonly notes?: readonly Inline[];
}

/**
 * A paragraph. No page ends after its first line or before its last, so a paragraph of three lines
 * is never divided.
 */
export function paragraph(inline: Inline, options: ParagraphOptions = {}): Block {
  const { style = styles.body, before = 0, role = 'P', align = 'left' } = options;
  return (frame) => {
    const tag = role === 'furniture' ? role : element(frame.parent, role);
    const notes = setNotes(options.notes ?? [], style, frame);
    const words =
      notes.references.length === 0 ? inline : [...spansOf(inline), ...notes.references];
    const lines = breakLines(frame.setter, words, style, frame.width, options.maxLines);
    return lines.map((line, index): Strip => {
      const isLast = index === lines.length - 1;
      const isOrphanOrWidow = index === 1 || isLast;
      return {
        height: style.leading,
        before: index === 0 ? before : 0,
        breakBefore: index > 0 && isOrphanOrWidow ? 'avoid' : 'allow',
        keepNext: isLast && options.keepNext === true,
        ...anchorsOf(index === 0 ? (options.anchors ?? []) : [], isLast ? notes.anchors : []),
        ...(isLast && notes.lines.length > 0 ? { notes: notes.lines } : {}),
        draw(pen) {
          const baseline = pen.y + baselineOf(style);
          const place = { x: pen.x, baseline, width: frame.width, align, isFollowed: !isLast };
          drawLine(pen, frame.setter, line, style, place, tag);
        },
      };
    });
  };
}

function anchorsOf(
  own: readonly string[],
  ofNotes: readonly string[],
): { readonly anchors?: readonly string[] } {
  const anchors = [...own, ...ofNotes];
  return anchors.length === 0 ? {} : { anchors };
}
