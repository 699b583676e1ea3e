import type { AuditedAgreement, AuditSummary, Currency, Rating } from '../../audit/report.ts';
import { square } from '../page-model/draw-mark.ts';
import type { Surface, Tag } from '../page-model/surface.ts';
import { colours, type Colour } from '../typeset/colours.ts';
import type { MarkName } from '../typeset/marks.ts';

/** A part of a bar: so many agreements, painted alike. Null is a dashed outline: not established. */
export interface BarPart {
  readonly count: number;
  readonly fill: Colour | null;
  readonly mark: MarkName;
  readonly word: string;
}

const ratingFills: Readonly<Record<Rating, Colour | null>> = {
  green: colours.greenCell,
  amber: colours.amberCell,
  red: colours.red,
  grey: null,
};

/** The fitness of agreements in the order that never changes: fit, changes, not fit, not assessed. */
export function fitnessParts(byRating: AuditSummary['byRating']): readonly BarPart[] {
  return [
    { count: byRating.green, fill: ratingFills.green, mark: 'rating-green', word: 'Fit' },
    {
      count: byRating.amber,
      fill: ratingFills.amber,
      mark: 'rating-amber',
      word: 'Changes needed',
    },
    { count: byRating.red, fill: ratingFills.red, mark: 'rating-red', word: 'Not fit' },
    { count: byRating.grey, fill: ratingFills.grey, mark: 'rating-grey', word: 'Not assessed' },
  ];
}

/** The dates of agreements, from in date to not established. */
export function datesParts(by: AuditSummary['byCurrency']): readonly BarPart[] {
  return [
    { count: by['in-date'], fill: colours.greenCell, mark: 'in-date', word: 'In date' },
    {
      count: by['review-due'] + by.expiring,
      fill: colours.amberCell,
      mark: 'due',
      word: 'Due or ends soon',
    },
    { count: by['review-overdue'], fill: colours.orange, mark: 'overdue', word: 'Overdue' },
    {
      count: by.expired + by.lapsed,
      fill: colours.red,
      mark: 'expired',
      word: 'Expired or lapsed',
    },
    {
      count: by.undated + by['not-in-force'],
      fill: null,
      mark: 'undated',
      word: 'Undated or not in force',
    },
    { count: by.ended, fill: null, mark: 'ended', word: 'Ended' },
  ];
}

/** Ratings counted over some agreements. */
export function countRatings(agreements: readonly AuditedAgreement[]): AuditSummary['byRating'] {
  const counts = { red: 0, amber: 0, green: 0, grey: 0 };
  for (const { rating } of agreements) counts[rating] += 1;
  return counts;
}

/** Whether a currency counts as in date: in force, and neither late nor undated. */
export function isInDate(currency: Currency): boolean {
  return currency === 'in-date' || currency === 'review-due' || currency === 'expiring';
}

const mostCells = 100;

/**
 * Draws a bar in which each cell is one agreement, a point apart, so that a reader can count. With
 * more than a hundred agreements the cells run together and the numbers beside the bar must speak.
 */
export function drawCells(
  surface: Surface,
  place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
  parts: readonly BarPart[],
  pitch: number,
  tag: Tag,
): void {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let x = place.x;
  for (const { count, fill } of parts) {
    if (total > mostCells) {
      const width = pitch * count;
      if (count > 0) cell(surface, x, place.y, Math.max(0.5, width - 0.5), place.height, fill, tag);
      x += width;
    } else {
      for (let at = 0; at < count; at += 1) {
        cell(surface, x, place.y, pitch - 1, place.height, fill, tag);
        x += pitch;
      }
    }
  }
}

function cell(
  surface: Surface,
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Colour | null,
  tag: Tag,
): void {
  if (fill !== null) {
    surface.rectangle(x, y, width, height, fill, tag);
    return;
  }
  surface.path(
    [
      ['M', x + 0.35, y + 0.35],
      ['L', x + width - 0.35, y + 0.35],
      ['L', x + width - 0.35, y + height - 0.35],
      ['L', x + 0.35, y + height - 0.35],
      ['Z'],
    ],
    { stroke: colours.secondInk, line: 0.7, dash: [1.5, 1.5] },
    tag,
  );
}

/** A small square for the cover, in black and greys only. */
export function coverSquare(
  surface: Surface,
  x: number,
  y: number,
  side: number,
  rating: Rating,
  tag: Tag,
): void {
  const line = 0.7;
  const outline = square(x + line / 2, y + line / 2, side - line);
  switch (rating) {
    case 'red':
      surface.path(square(x, y, side), { fill: colours.ink }, tag);
      return;
    case 'amber':
      surface.path(square(x, y, side), { fill: colours.coverGrey }, tag);
      return;
    case 'green':
      surface.path(outline, { stroke: colours.ink, line }, tag);
      return;
    case 'grey':
      surface.path(outline, { stroke: colours.ink, line, dash: [1, 1] }, tag);
      return;
  }
}
