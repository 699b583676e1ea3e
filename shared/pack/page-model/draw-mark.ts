import { colours } from '../typeset/colours.ts';
import type { MarkName } from '../typeset/marks.ts';
import type { Paint, PathStep, Surface, Tag } from './surface.ts';

/** Draws a mark with its left edge at `x`, its foot on or near the baseline. */
export function drawMark(
  surface: Surface,
  mark: MarkName,
  x: number,
  baseline: number,
  tag: Tag,
): void {
  switch (mark) {
    case 'expired':
      surface.path(square(x + 0.2, baseline - 6, 6), { fill: colours.red }, tag);
      return;
    case 'overdue':
      surface.path(triangle(x, baseline), { fill: colours.orange }, tag);
      return;
    case 'due':
      surface.path(diamond(x + 3.2, baseline - 3, 3.6), { fill: colours.amberMark }, tag);
      return;
    case 'in-date':
      surface.path(circle(x + 3.2, baseline - 3, 3.1), { fill: colours.green }, tag);
      return;
    case 'undated':
      surface.path(circle(x + 3.2, baseline - 3, 2.6), ring, tag);
      return;
    case 'ended':
      surface.path(bar(x + 0.4, baseline - 3.6), { fill: colours.secondInk }, tag);
      return;
    case 'rating-red':
      ratingBox(surface, x, baseline, 'R', tag);
      return;
    case 'rating-amber':
      ratingBox(surface, x, baseline, 'A', tag);
      return;
    case 'rating-green':
      ratingBox(surface, x, baseline, 'G', tag);
      return;
    case 'rating-grey':
      surface.path(circle(x + 5, baseline - 3, 4.8), ring, tag);
      letter(surface, x, baseline, 'N', colours.secondInk, tag);
      return;
    case 'severity-critical':
      severityBars(surface, x, baseline, 4, tag);
      return;
    case 'severity-high':
      severityBars(surface, x, baseline, 3, tag);
      return;
    case 'severity-medium':
      severityBars(surface, x, baseline, 2, tag);
      return;
    case 'severity-low':
      severityBars(surface, x, baseline, 1, tag);
      return;
    case 'severity-info':
      severityBars(surface, x, baseline, 0, tag);
      return;
    case 'box':
      surface.path(square(x + 0.4, baseline - 6.6, 7), { stroke: colours.ink, line: 0.8 }, tag);
      return;
    case 'tick':
      surface.path(
        [
          ['M', x + 0.6, baseline - 3],
          ['L', x + 2.8, baseline - 0.6],
          ['L', x + 7, baseline - 6],
        ],
        { stroke: colours.green, line: 1.4 },
        tag,
      );
      return;
    case 'cross':
      surface.path(
        [
          ['M', x + 1, baseline - 5.6],
          ['L', x + 6, baseline - 0.6],
          ['M', x + 6, baseline - 5.6],
          ['L', x + 1, baseline - 0.6],
        ],
        { stroke: colours.red, line: 1.6 },
        tag,
      );
      return;
  }
}

const ring: Paint = { stroke: colours.secondInk, line: 0.9 };

/** A square with its top left corner at x, y. */
export function square(x: number, y: number, side: number): readonly PathStep[] {
  return [['M', x, y], ['L', x + side, y], ['L', x + side, y + side], ['L', x, y + side], ['Z']];
}

/** A circle of four Bézier quarters. */
export function circle(x: number, y: number, radius: number): readonly PathStep[] {
  const k = radius * 0.5523;
  return [
    ['M', x + radius, y],
    ['C', x + radius, y + k, x + k, y + radius, x, y + radius],
    ['C', x - k, y + radius, x - radius, y + k, x - radius, y],
    ['C', x - radius, y - k, x - k, y - radius, x, y - radius],
    ['C', x + k, y - radius, x + radius, y - k, x + radius, y],
    ['Z'],
  ];
}

/** A diamond around a centre. */
export function diamond(x: number, y: number, radius: number): readonly PathStep[] {
  return [
    ['M', x, y - radius],
    ['L', x + radius, y],
    ['L', x, y + radius],
    ['L', x - radius, y],
    ['Z'],
  ];
}

function triangle(x: number, baseline: number): readonly PathStep[] {
  return [
    ['M', x + 3.2, baseline - 6.4],
    ['L', x + 6.6, baseline],
    ['L', x - 0.2, baseline],
    ['Z'],
  ];
}

function bar(x: number, y: number): readonly PathStep[] {
  return [['M', x, y], ['L', x + 5.6, y], ['L', x + 5.6, y + 1.2], ['L', x, y + 1.2], ['Z']];
}

const ratingPaint: Readonly<Record<'R' | 'A' | 'G', Paint>> = {
  R: { fill: colours.red },
  A: { fill: colours.amberCell },
  G: { fill: colours.paper, stroke: colours.green, line: 0.9 },
};

function ratingBox(
  surface: Surface,
  x: number,
  baseline: number,
  name: 'R' | 'A' | 'G',
  tag: Tag,
): void {
  const inset = name === 'G' ? 0.45 : 0;
  const side = 10 - 2 * inset;
  surface.path(square(x + inset, baseline - 8 + inset, side), ratingPaint[name], tag);
  const ink = { R: colours.paper, A: colours.ink, G: colours.green }[name];
  letter(surface, x, baseline, name, ink, tag);
}

const letterHalfWidth = { R: 2.05, A: 1.95, G: 2.15, N: 2.3 } as const;

function letter(
  surface: Surface,
  x: number,
  baseline: number,
  name: keyof typeof letterHalfWidth,
  colour: Parameters<Surface['text']>[3]['colour'],
  tag: Tag,
): void {
  const face = { weight: 'semibold', size: 7, colour } as const;
  surface.text(x + 5 - letterHalfWidth[name], baseline - 0.7, name, face, tag);
}

const barHeights = [3, 4.5, 6, 7.5] as const;

function severityBars(
  surface: Surface,
  x: number,
  baseline: number,
  filled: number,
  tag: Tag,
): void {
  barHeights.forEach((height, index) => {
    const left = x + index * 4.2;
    if (index < filled) {
      surface.rectangle(left, baseline - height, 4 - 0.2, height, colours.ink, tag);
    } else {
      surface.path(
        [
          ['M', left + 0.35, baseline - height + 0.35],
          ['L', left + 3.45, baseline - height + 0.35],
          ['L', left + 3.45, baseline - 0.35],
          ['L', left + 0.35, baseline - 0.35],
          ['Z'],
        ],
        { stroke: colours.secondInk, line: 0.7 },
        tag,
      );
    }
  });
}
