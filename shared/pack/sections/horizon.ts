import type { AuditedAgreement } from '../../audit/report.ts';
import { addMonths, formatDay, type IsoDate } from '../../register/plain-date.ts';
import { stack } from '../page-model/arrange.ts';
import { drawMark } from '../page-model/draw-mark.ts';
import { drawText } from '../page-model/draw-text.ts';
import { figure } from '../page-model/figure.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block, Frame, Pen } from '../page-model/strip.ts';
import type { StructureNode } from '../page-model/structure.ts';
import { colours } from '../typeset/colours.ts';
import { styles } from '../typeset/text-styles.ts';
import type { Matter } from '../matter.ts';
import { count, currencyWords, listed, monthName, ratingWords } from '../words.ts';

const months = 12;
const chipHeight = 12.25;
const chipPitch = 14;
const mostChips = 8;
const axis = 31.5;

interface Month {
  /** "Dec", or "Late". */
  readonly label: string;
  /** Printed under the first month of a year. */
  readonly year: string | null;
  readonly words: string;
  readonly agreements: readonly AuditedAgreement[];
}

/** What is late, and what ends or is reviewed in each of the next twelve months. */
export function horizon(matter: Matter): Block {
  const late = matter.agreements.filter(
    ({ currency }) => currencyWords[currency].mark === 'expired' || currency === 'review-overdue',
  );
  const ahead = monthsAhead(matter);
  const columns: readonly Month[] = [
    { label: 'Late', year: null, words: 'late', agreements: late },
    ...ahead,
  ];
  const tallest = Math.min(
    mostChips,
    Math.max(1, ...columns.map(({ agreements }) => agreements.length)),
  );
  const height = tallest * chipPitch + axis;
  const soon = ahead.reduce((sum, { agreements }) => sum + agreements.length, 0);
  const lead = `${count(late.length, 'agreement')} ${late.length === 1 ? 'is' : 'are'} late. ${soon === 0 ? 'None' : soon} ${soon === 1 ? 'ends or is' : 'end or are'} due for review by ${formatDay(addMonths(matter.asAt, months))}.`;
  return (frame) =>
    stack(
      paragraph(lead, { style: styles.lead, before: 1.75, keepNext: true }),
      figure(
        height,
        alternative(columns),
        (pen, width, tag) => {
          draw(frame, pen, width, tallest, columns, tag);
        },
        7,
      ),
      paragraph(
        'Each bar is one agreement, at the nearer of its next review and its last day: mark for dates, last figures of its reference, letter for fitness.',
        { style: styles.note, before: 3.5 },
      ),
    )(frame);
}

function monthsAhead({ agreements, asAt }: Matter): readonly Month[] {
  const first = asAt.slice(0, 7);
  return Array.from({ length: months }, (_, index) => {
    const day = addMonths(asAt, index);
    const key = index === 0 ? first : day.slice(0, 7);
    const name = monthName(day);
    return {
      label: name.slice(0, 3),
      year: index === 0 || key.endsWith('-01') ? key.slice(0, 4) : null,
      words: `${name} ${key.slice(0, 4)}`,
      agreements: agreements.filter(
        (agreement) => nextDate(agreement, asAt)?.startsWith(key) === true,
      ),
    };
  });
}

/** The nearer of next review and last day, on or after the day of the audit. */
function nextDate({ dates, currency }: AuditedAgreement, asAt: IsoDate): IsoDate | null {
  if (currency === 'ended' || currency === 'not-in-force') return null;
  const ahead = [dates.nextReview?.on, dates.expiresOn?.on].filter(
    (day): day is IsoDate => day !== undefined && day >= asAt,
  );
  const late = currencyWords[currency].mark === 'expired' || currency === 'review-overdue';
  return late ? null : (ahead.sort()[0] ?? null);
}

function alternative(columns: readonly Month[]): string {
  const filled = columns.filter(({ agreements }) => agreements.length > 0);
  if (filled.length === 0) return 'No agreement is late or falls due in the next twelve months.';
  const parts = filled.map(
    ({ words, agreements }) => `${agreements.length} ${words === 'late' ? words : `in ${words}`}`,
  );
  return `Agreements that are late or fall due: ${listed(parts)}.`;
}

function draw(
  frame: Frame,
  pen: Pen,
  width: number,
  tallest: number,
  columns: readonly Month[],
  tag: StructureNode,
): void {
  const pitch = width / columns.length;
  const base = tallest * chipPitch;
  columns.forEach((month, index) => {
    const left = index * pitch;
    const { agreements, label, year } = month;
    const isCut = agreements.length > mostChips;
    const shown = isCut ? agreements.slice(0, mostChips - 1) : agreements;
    shown.forEach((agreement, at) => {
      chip(frame, pen, left, base - (at + 1) * chipPitch, pitch - 2.5, agreement, tag);
    });
    if (isCut) {
      const top = base - mostChips * chipPitch;
      drawText(
        pen,
        frame.setter,
        `and ${agreements.length - shown.length}`,
        styles.note,
        { left: left + 2, top, width: pitch - 2.5 },
        tag,
      );
    }
    pen.surface.rectangle(
      pen.x + left,
      pen.y + base,
      pitch - 2.5,
      index === 0 ? 1.25 : 0.5,
      colours.ink,
      'ornament',
    );
    const name = { text: label, weight: 'semibold' } as const;
    drawText(
      pen,
      frame.setter,
      name,
      styles.noteInk,
      { left: left + 2, top: base + 3.5, width: pitch / 2 },
      tag,
    );
    const number = agreements.length === 0 ? '–' : String(agreements.length);
    drawText(
      pen,
      frame.setter,
      number,
      styles.note,
      { left: left + 2, top: base + 3.5, width: pitch - 7, align: 'right' },
      tag,
    );
    if (year !== null)
      drawText(
        pen,
        frame.setter,
        year,
        styles.note,
        { left: left + 2, top: base + 14, width: pitch - 4 },
        tag,
      );
  });
}

function chip(
  frame: Frame,
  pen: Pen,
  left: number,
  top: number,
  width: number,
  agreement: AuditedAgreement,
  tag: StructureNode,
): void {
  const x = pen.x + left;
  const y = pen.y + top;
  pen.surface.rectangle(x, y, width, chipHeight, colours.band, 'ornament');
  drawMark(pen.surface, currencyWords[agreement.currency].mark, x + 1.5, y + 9, 'ornament');
  const box = { left: left + 9.5, top: top + 0.9, width: width - 20.5 };
  drawText(pen, frame.setter, shortReference(agreement.ref), styles.noteInk, box, tag);
  drawMark(pen.surface, ratingWords[agreement.rating].mark, x + width - 10.8, y + 9.1, 'ornament');
}

function shortReference(ref: string): string {
  return /(\d{1,3})$/.exec(ref)?.[1] ?? ref;
}
