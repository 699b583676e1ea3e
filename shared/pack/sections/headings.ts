import type { Inline } from '../typeset/inline.ts';
import { styles } from '../typeset/text-styles.ts';
import { indented, rule, stack } from '../page-model/arrange.ts';
import { breakLines } from '../typeset/break-lines.ts';
import { baselineOf, drawLine } from '../page-model/draw-line.ts';
import { paragraph } from '../page-model/paragraph.ts';
import { element } from '../page-model/structure.ts';
import type { Block } from '../page-model/strip.ts';

const numberRoom = 28;

/** The head of a section: a rule, its number in Light, its title; a lead under it in second ink. */
export function sectionHead(number: string, title: string, anchor: string, lead?: Inline): Block {
  const head: Block = (frame) => {
    const { setter } = frame;
    const node = element(frame.parent, 'H1');
    const numberLines = breakLines(setter, number, styles.h1Number, numberRoom * 2);
    const left = number === '' ? 0 : Math.max(numberRoom, (numberLines[0]?.width ?? 0) + 8);
    const lines = breakLines(setter, title, styles.h1, frame.width - left);
    return [
      {
        height: lines.length * styles.h1.leading + 1.75,
        before: 0,
        breakBefore: 'allow',
        keepNext: true,
        anchors: [anchor],
        draw(pen) {
          const baseline = pen.y + baselineOf(styles.h1);
          const place = { x: pen.x, baseline, width: frame.width, align: 'left' as const };
          for (const line of numberLines)
            drawLine(pen, setter, line, styles.h1Number, { ...place, isFollowed: true }, node);
          lines.forEach((line, index) => {
            const y = baseline + index * styles.h1.leading;
            const isFollowed = index < lines.length - 1;
            drawLine(
              pen,
              setter,
              line,
              styles.h1,
              { ...place, x: pen.x + left, baseline: y, isFollowed },
              node,
            );
          });
        },
      },
    ];
  };
  return stack(
    rule(1.25, 7),
    head,
    ...(lead === undefined
      ? []
      : [indented(numberRoom, paragraph(lead, { style: styles.lead, keepNext: true }))]),
    gap(14),
  );
}

/** The head of a section that follows another on the same page. */
export function runningHead(title: string, anchor: string, lead?: string): Block {
  return stack(
    rule(0.75, 5.25),
    paragraph(title, { style: styles.h1Brief, role: 'H1', keepNext: true, anchors: [anchor] }),
    ...(lead === undefined || lead === ''
      ? []
      : [paragraph(lead, { style: styles.lead, keepNext: true })]),
    gap(7),
  );
}

/** White space of `height` points that stays with what is above and under it. */
export function gap(height: number): Block {
  return () => [{ height, before: 0, breakBefore: 'avoid', keepNext: true, draw: () => undefined }];
}

/** A heading of the second level. */
export function heading(text: Inline, before = 21, anchors?: readonly string[]): Block {
  const options = { style: styles.h2, before, role: 'H2', keepNext: true } as const;
  return paragraph(text, anchors === undefined ? options : { ...options, anchors });
}
