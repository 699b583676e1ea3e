import { breakLines } from '../typeset/break-lines.ts';
import { spansOf, type Inline, type Span } from '../typeset/inline.ts';
import { colours } from '../typeset/colours.ts';
import { styles, type TextStyle } from '../typeset/text-styles.ts';
import { baselineOf, drawLine } from './draw-line.ts';
import { element } from './structure.ts';
import type { Frame, Strip } from './strip.ts';

const noteWidth = 60;

/** The short rule above the footnotes of a page. */
export const noteRule: Strip = {
  height: 5.25,
  before: 0,
  breakBefore: 'allow',
  draw(pen) {
    pen.surface.rectangle(pen.x, pen.y, noteWidth, 0.5, colours.ink, 'ornament');
  },
};

/** Footnotes that were given their numbers: the raised figures, and the lines for the page's foot. */
export interface SetNotes {
  readonly references: readonly Span[];
  readonly lines: readonly Strip[];
  /** Names of the place that the notes lead back to. */
  readonly anchors: readonly string[];
}

/**
 * Numbers footnotes and sets their lines. They are elements of their own beside the paragraph that
 * names them; the figure leads to the note and its number leads back.
 */
export function setNotes(notes: readonly Inline[], style: TextStyle, frame: Frame): SetNotes {
  const full = frame.pageWidth;
  const set = notes.map((inline) => {
    const number = String(frame.nextNumber('Note'));
    const name = `note-${frame.nextNumber('Name')}`;
    const node = element(frame.parent, 'Note', { name });
    const label: Span = { text: `${number}\u2002`, goTo: `${name}-back`, colour: colours.ink };
    const lines = breakLines(frame.setter, [label, ...spansOf(inline)], styles.note, full);
    const strips = lines.map((line, index): Strip => ({
      height: styles.note.leading,
      before: 0,
      breakBefore: 'allow',
      ...(index === 0 ? { anchors: [name] } : {}),
      draw(pen) {
        const isFollowed = index < lines.length - 1;
        const baseline = pen.y + baselineOf(styles.note);
        const place = { x: pen.x, baseline, width: full, align: 'left', isFollowed } as const;
        drawLine(pen, frame.setter, line, styles.note, place, node);
      },
    }));
    return { number, name, strips };
  });
  const size = style.size * 0.68;
  const rise = style.size * 0.34;
  return {
    references: set.map(({ number, name }, index) => ({
      text: index === 0 ? number : `,\u00a0${number}`,
      size,
      rise,
      goTo: name,
      isReference: true,
    })),
    lines: set.flatMap(({ strips }) => strips),
    anchors: set.map(({ name }) => `${name}-back`),
  };
}
