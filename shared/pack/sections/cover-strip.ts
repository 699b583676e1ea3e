import type { AuditedAgreement } from '../../audit/report.ts';
import { circle, diamond } from '../page-model/draw-mark.ts';
import { figure } from '../page-model/figure.ts';
import type { Surface, Tag } from '../page-model/surface.ts';
import type { Block } from '../page-model/strip.ts';
import { colours } from '../typeset/colours.ts';
import { currencyWords, ratingOrder, ratingWords } from '../words.ts';
import { coverSquare } from './agreement-cells.ts';
import { currencies } from '../../audit/report.ts';

const fullPitch = 11.75;
const mostInARow = 60;
const most = 300;

/**
 * The identity of a pack: one column for each agreement, its dates above and its fitness below, in
 * black only. Registers beyond three hundred agreements get no strip: it would be a texture.
 */
export function coverStrip(agreements: readonly AuditedAgreement[], width: number): Block | null {
  if (agreements.length === 0 || agreements.length > most) return null;
  const inRow = agreements.length <= mostInARow ? Math.max(agreements.length, 1) : mostInARow;
  const pitch = Math.min(fullPitch, width / inRow);
  const side = Math.min(8, pitch - 2);
  const rowHeight = 2 * side + 9;
  const rows = Math.ceil(agreements.length / inRow);
  return figure(rows * rowHeight + (rows - 1) * 6, alternative(agreements), (pen, _width, tag) => {
    agreements.forEach((agreement, index) => {
      const x = pen.x + (index % inRow) * pitch;
      const y = pen.y + Math.floor(index / inRow) * (rowHeight + 6);
      dateShape(pen.surface, x + side / 2, y + side / 2, side / 2, agreement, tag);
      coverSquare(pen.surface, x, y + side + 8, side, agreement.rating, tag);
    });
  });
}

function dateShape(
  surface: Surface,
  x: number,
  y: number,
  r: number,
  agreement: AuditedAgreement,
  tag: Tag,
): void {
  const ink = { fill: colours.ink } as const;
  switch (currencyWords[agreement.currency].mark) {
    case 'expired':
      surface.rectangle(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, colours.ink, tag);
      return;
    case 'overdue':
      surface.path([['M', x, y - r], ['L', x + r, y + r], ['L', x - r, y + r], ['Z']], ink, tag);
      return;
    case 'due':
      surface.path(diamond(x, y, r), ink, tag);
      return;
    case 'in-date':
      surface.path(circle(x, y, r * 0.92), ink, tag);
      return;
    case 'ended':
      surface.rectangle(x - r * 0.8, y - 0.5, r * 1.6, 1, colours.ink, tag);
      return;
    default:
      surface.path(circle(x, y, r * 0.8), { stroke: colours.ink, line: 0.9 }, tag);
  }
}

function alternative(agreements: readonly AuditedAgreement[]): string {
  const dates = currencies
    .map((currency) => ({
      word: currencyWords[currency].word.toLowerCase(),
      count: agreements.filter((agreement) => agreement.currency === currency).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`);
  const fitness = ratingOrder
    .map((rating) => ({
      word: ratingWords[rating].word.toLowerCase(),
      count: agreements.filter((agreement) => agreement.rating === rating).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`);
  return `One column for each of ${agreements.length} agreements. Dates: ${dates.join(', ')}. Fitness: ${fitness.join(', ')}.`;
}
