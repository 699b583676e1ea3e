import { stack } from '../../page-model/arrange.ts';
import { drawText } from '../../page-model/draw-text.ts';
import { figure } from '../../page-model/figure.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import type { Block, Frame, Pen } from '../../page-model/strip.ts';
import type { StructureNode } from '../../page-model/structure.ts';
import { apart, strong, type Span } from '../../typeset/inline.ts';
import { colours } from '../../typeset/colours.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { Matter } from '../../matter.ts';
import { listed } from '../../words.ts';
import {
  countRatings,
  datesParts,
  drawCells,
  fitnessParts,
  isInDate,
  type BarPart,
} from '../agreement-cells.ts';

const labelColumn = 130;
const barHeight = 24.5;
const barBlock = 63;

/** Two bars, one under the other: in date, and fit for purpose. The gap between them is the message. */
export function bars(matter: Matter): Block {
  const { summary, agreements } = matter;
  const inDateOnly = countRatings(agreements.filter(({ currency }) => isInDate(currency)));
  const unfit = summary.inDate - inDateOnly.green;
  const gapParts = [
    inDateOnly.red === 0 ? '' : `${inDateOnly.red} not fit`,
    inDateOnly.amber === 0
      ? ''
      : `${inDateOnly.amber} ${inDateOnly.amber === 1 ? 'needs' : 'need'} changes`,
    inDateOnly.grey === 0 ? '' : `${inDateOnly.grey} not assessed`,
  ].filter((part) => part !== '');
  const message =
    summary.inDate === 0
      ? 'None is in date.'
      : unfit === 0
        ? 'Every agreement that is in date is rated fit.'
        : `Of the ${summary.inDate} in date, ${unfit} ${unfit === 1 ? 'is' : 'are'} not rated fit: ${listed(gapParts)}.`;
  const dates = datesParts(summary.byCurrency);
  const fitness = fitnessParts(summary.byRating);
  const total = summary.agreements;
  const words = `${summary.inDate} of ${total} in date: ${partsInWords(dates)}. ${summary.fit} of ${total} fit for purpose: ${partsInWords(fitness)}. ${message}`;
  const each = total > 100 ? '' : ' Each cell is one agreement.';
  return (frame) =>
    stack(
      figure(barBlock + barHeight + 28, words, (pen, width, tag) => {
        bar(frame, pen, width, 0, summary.inDate, total, 'in date', dates, tag);
        bar(frame, pen, width, barBlock, summary.fit, total, 'fit for purpose', fitness, tag);
      }),
      paragraph([inInk(`Figure ${frame.nextNumber('Figure')}.`), `${each} `, inInk(message)], {
        style: styles.caption,
      }),
    )(frame);
}

function inInk(text: string): Span {
  return { text, weight: 'semibold', colour: colours.ink };
}

function partsInWords(parts: readonly BarPart[]): string {
  return parts
    .filter(({ count: number }) => number > 0)
    .map(({ count: number, word }) => `${number} ${word.toLowerCase()}`)
    .join(', ');
}

function bar(
  frame: Frame,
  pen: Pen,
  width: number,
  top: number,
  number: number,
  total: number,
  what: string,
  parts: readonly BarPart[],
  tag: StructureNode,
): void {
  const { setter } = frame;
  const figureWidth = setter.face.width(String(number), 'light', styles.figureLarge.size);
  drawText(
    pen,
    setter,
    String(number),
    styles.figureLarge,
    { left: 0, top: top - 7, width: 120 },
    tag,
  );
  const left = figureWidth + 8;
  drawText(pen, setter, `of ${total}`, styles.table, { left, top: top + 2, width: 100 }, tag);
  drawText(pen, setter, strong(what), styles.table, { left, top: top + 12.5, width: 100 }, tag);
  const barWidth = width - labelColumn;
  const pitch = Math.min(14, (barWidth + 1) / Math.max(1, total));
  const place = { x: pen.x + labelColumn, y: pen.y + top, width: barWidth, height: barHeight };
  drawCells(pen.surface, place, parts, pitch, tag);
  const reach = number * pitch - 1;
  if (number > 0) bracket(pen, place.x, place.y - 3.5, reach, tag);
  const key: Span[] = parts
    .filter((part) => part.count > 0)
    .map((part) => ({
      text: `${part.word} ${part.count}`.replace(/ /g, '\u00a0') + apart,
      mark: part.mark,
    }));
  drawText(
    pen,
    setter,
    key,
    styles.noteInk,
    { left: labelColumn, top: top + barHeight + 3.5, width: barWidth, maxLines: 2 },
    tag,
  );
}

/** The bracket over the part of a bar that its number counts. */
function bracket(pen: Pen, x: number, y: number, width: number, tag: StructureNode): void {
  pen.surface.path(
    [
      ['M', x + 0.25, y + 2.5],
      ['L', x + 0.25, y],
      ['L', x + width - 0.25, y],
      ['L', x + width - 0.25, y + 2.5],
    ],
    { stroke: colours.ink, line: 0.5 },
    tag,
  );
}
