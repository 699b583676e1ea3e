import { drawText } from './page-model/draw-text.ts';
import type { Pen } from './page-model/strip.ts';
import type { Typesetter } from './typeset/break-lines.ts';
import { colours } from './typeset/colours.ts';
import type { PageGeometry } from './typeset/measures.ts';
import { styles, type TextStyle } from './typeset/text-styles.ts';

/** What stands at the head and foot of every page. */
export interface Furniture {
  readonly marking: string;
  readonly packTitle: string;
  /** Reference and version. */
  readonly identity: string;
  readonly madeOn: string;
  readonly isSample: boolean;
}

/**
 * Draws head and foot: the marking in the middle of both, page n of N at the outer foot. On a cover
 * the marking stands alone at the head. All of it is furniture and is not read aloud.
 */
export function drawFurniture(
  pen: Pen,
  setter: Typesetter,
  furniture: Furniture,
  section: string | null,
  geometry: PageGeometry,
): void {
  const { surface, page, book } = pen;
  const { textWidth, headBaseline, headRule, footRule } = geometry;
  const isOdd = page % 2 === 1;
  const line = (
    text: string,
    baseline: number,
    side: 'inner' | 'outer' | 'centre',
    style: TextStyle,
  ): void => {
    const edge = {
      inner: isOdd ? 'left' : 'right',
      outer: isOdd ? 'right' : 'left',
      centre: 'centre',
    } as const;
    const third = textWidth / 3 - 6;
    const align = edge[side];
    const left = align === 'left' ? 0 : align === 'right' ? textWidth - third : third + 6;
    const top = baseline - (style.leading / 2 + style.size * 0.33);
    drawText(
      { ...pen, y: 0 },
      setter,
      text,
      style,
      { left, top, width: third + (align === 'centre' ? 6 : 0), align },
      'furniture',
    );
  };
  drawMarking(pen, setter, furniture.marking, headBaseline, textWidth);
  if (section !== null) {
    line(section, headBaseline, 'outer', styles.note);
    line(furniture.packTitle, headBaseline, 'inner', styles.note);
    surface.rectangle(pen.x, headRule, textWidth, 0.5, colours.ink, 'furniture');
  }
  const first = footRule + 12;
  const second = first + 10.5;
  surface.rectangle(pen.x, footRule, textWidth, 0.5, colours.ink, 'furniture');
  drawMarking(pen, setter, furniture.marking, first + 1, textWidth);
  line(furniture.identity, first, 'inner', styles.note);
  line(`Page ${page} of ${book.pages ?? '…'}`, first, 'outer', {
    ...styles.noteInk,
    weight: 'semibold',
  });
  line(furniture.madeOn, second, 'inner', styles.note);
  line('Uncontrolled when printed', second + 1, 'centre', styles.note);
  if (furniture.isSample) line('Sample data', second, 'outer', styles.note);
}

const tracking = 0.7;

function drawMarking(
  pen: Pen,
  setter: Typesetter,
  marking: string,
  baseline: number,
  textWidth: number,
): void {
  const text = setter.readable.of(marking.toUpperCase());
  const { size, weight, colour } = styles.marking;
  const width = setter.face.width(text, weight, size) + tracking * (text.length - 1);
  const x = pen.x + (textWidth - width) / 2;
  pen.surface.text(x, baseline, text, { weight, size, colour, tracking }, 'furniture');
}
