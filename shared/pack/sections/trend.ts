import { recordedStates } from '../../audit/changed-since.ts';
import type { AuditedState } from '../../audit/changed-since.ts';
import { formatDayShort, type IsoDate } from '../../register/plain-date.ts';
import { drawText } from '../page-model/draw-text.ts';
import { circle, square } from '../page-model/draw-mark.ts';
import { figure } from '../page-model/figure.ts';
import { stack } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block, Frame, Pen } from '../page-model/strip.ts';
import type { StructureNode } from '../page-model/structure.ts';
import { table } from '../page-model/table.ts';
import type { Matter } from '../matter.ts';
import { colours } from '../typeset/colours.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import { columnDay, count } from '../words.ts';
import { isInDate } from './agreement-cells.ts';
import type { Section } from './section.ts';

interface Point {
  readonly on: IsoDate;
  readonly total: number;
  readonly inDate: number;
  readonly fit: number;
  readonly changes: number;
  readonly notFit: number;
  readonly notAssessed: number;
}

/** How many were in date and how many were fit, from one recorded audit to the next. */
export const trendSection: Section = {
  id: 'trend',
  title: 'Trend',
  question: 'Is it getting better?',
  place: 'body',
  runsOn: true,
  isEmpty: (matter) => pointsOf(matter).length < 2,
  lead: (matter) => {
    const points = pointsOf(matter);
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return '';
    return `Over ${count(points.length, 'audit')} since ${formatDayShort(first.on)}: in date from ${first.inDate} of ${first.total} to ${last.inDate} of ${last.total}, fit from ${first.fit} to ${last.fit}.`;
  },
  blocks: (matter) => {
    const points = pointsOf(matter);
    return [
      chart(points),
      table({
        before: 10.5,
        columns: [
          { head: 'Audit as at', width: 100 },
          { head: 'Agreements', width: 70, align: 'right' },
          { head: 'In date', width: 60, align: 'right' },
          { head: 'Fit', width: 50, align: 'right' },
          { head: 'Changes needed', width: 84, align: 'right' },
          { head: 'Not fit', width: 50, align: 'right' },
          { head: 'Not assessed', width: page.textWidth - 414, align: 'right', gap: 0 },
        ],
        rows: points.toReversed().map((point) => ({
          kind: 'row',
          cells: [
            columnDay(point.on),
            ...[
              point.total,
              point.inDate,
              point.fit,
              point.changes,
              point.notFit,
              point.notAssessed,
            ].map((number) => (number === 0 ? '–' : String(number))),
          ],
        })),
      }),
    ];
  },
};

const mostPoints = 12;

function pointsOf(matter: Matter): readonly Point[] {
  const { register, asAt, agreements, report } = matter;
  const ids = new Set(agreements.map(({ id }) => id));
  const isWhole = agreements === report.agreements;
  const earlier = Object.values(register.audits)
    .filter((audit) => audit.asAt < asAt)
    .toSorted((a, b) => (`${a.asAt} ${a.madeAt}` < `${b.asAt} ${b.madeAt}` ? -1 : 1))
    .map((audit) => {
      const states = [...recordedStates(audit).entries()];
      const own = states.filter(([id]) => isWhole || ids.has(id)).map(([, state]) => state);
      return pointOf(audit.asAt, own);
    });
  return [...earlier, pointOf(asAt, agreements)].slice(-mostPoints);
}

function pointOf(on: IsoDate, states: readonly AuditedState[]): Point {
  const rated = (rating: AuditedState['rating']): number =>
    states.filter((state) => state.rating === rating).length;
  return {
    on,
    total: states.length,
    inDate: states.filter(({ currency }) => isInDate(currency)).length,
    fit: rated('green'),
    changes: rated('amber'),
    notFit: rated('red'),
    notAssessed: rated('grey'),
  };
}

const chartHeight = 126;
const baseline = 100;

function chart(points: readonly Point[]): Block {
  const words = points
    .map(
      ({ on, total, inDate, fit }) =>
        `${formatDayShort(on)}: ${inDate} of ${total} in date, ${fit} fit`,
    )
    .join('; ');
  return (frame) =>
    stack(
      figure(chartHeight, `In date and fit from audit to audit. ${words}.`, (pen, width, tag) => {
        draw(frame, pen, width, points, tag);
      }),
      paragraph(
        [
          {
            text: `Figure ${frame.nextNumber('Figure')}.`,
            weight: 'semibold',
            colour: colours.ink,
          },
          ' Circles: in date. Squares: fit for purpose. What lies between them is in date and not fit.',
        ],
        { style: styles.caption, before: 3.5, keepNext: true },
      ),
    )(frame);
}

function draw(
  frame: Frame,
  pen: Pen,
  width: number,
  points: readonly Point[],
  tag: StructureNode,
): void {
  const most = Math.max(1, ...points.map(({ total }) => total));
  const pitch = (width - 60) / Math.max(1, points.length - 1);
  const x = (index: number): number => pen.x + 30 + index * pitch;
  const y = (value: number): number => pen.y + baseline - (value / most) * (baseline - 16);
  pen.surface.rectangle(pen.x, pen.y + baseline, width, 0.5, colours.ink, tag);
  const line = (of: (point: Point) => number, dash: readonly [number, number] | null): void => {
    pen.surface.path(
      points.map((point, index) => [index === 0 ? 'M' : 'L', x(index), y(of(point))] as const),
      { stroke: colours.ink, line: 1, ...(dash === null ? {} : { dash }) },
      tag,
    );
  };
  line(({ inDate }) => inDate, null);
  line(({ fit }) => fit, [3, 2]);
  points.forEach((point, index) => {
    const place = { left: x(index) - pen.x - 30, width: 60, align: 'centre' as const };
    pen.surface.path(circle(x(index), y(point.inDate), 3), { fill: colours.ink }, tag);
    pen.surface.path(
      square(x(index) - 3, y(point.fit) - 3, 6),
      { fill: colours.paper, stroke: colours.ink, line: 1 },
      tag,
    );
    const label = (value: number, top: number): void => {
      drawText(pen, frame.setter, String(value), styles.noteInk, { ...place, top }, tag);
    };
    label(point.inDate, y(point.inDate) - pen.y - 14.5);
    label(point.fit, y(point.fit) - pen.y + 4);
    drawText(
      pen,
      frame.setter,
      formatDayShort(point.on),
      styles.note,
      { ...place, top: baseline + 5.25 },
      tag,
    );
  });
}
