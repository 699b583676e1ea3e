import { beside, spaced, stack, within } from '../page-model/arrange.ts';
import { drawText } from '../page-model/draw-text.ts';
import { figure } from '../page-model/figure.ts';
import { paragraph } from '../page-model/paragraph.ts';
import { rule } from '../page-model/arrange.ts';
import type { Block, Frame, Pen } from '../page-model/strip.ts';
import type { StructureNode } from '../page-model/structure.ts';
import { table } from '../page-model/table.ts';
import { severities } from '../../audit/report.ts';
import { formatDay } from '../../register/plain-date.ts';
import { apart, pageReference, strong, type Inline, type Span } from '../typeset/inline.ts';
import { colours } from '../typeset/colours.ts';
import { gridGutter, page, span } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import type { FindingGroup } from '../finding-groups.ts';
import type { Matter } from '../matter.ts';
import { count, listed, severityWords } from '../words.ts';
import {
  datesParts,
  drawCells,
  fitnessParts,
  isInDate,
  countRatings,
  type BarPart,
} from './agreement-cells.ts';
import { sectionAnchor, type Section } from './section.ts';

/** One page: how fit, what the risk is, what must be decided. All of it follows from the report. */
export const summarySection: Section = {
  id: 'summary',
  title: 'Summary',
  question: 'How fit are we, what is the risk, and what must be decided?',
  place: 'body',
  blocks: (matter) => [
    paragraph('Self-assessment', { style: styles.label, keepNext: true }),
    paragraph(answer(matter), { style: styles.answer, before: 1.75 }),
    paragraph(
      [
        `Computed by rule from the register as at ${formatDay(matter.asAt)}. It is the force’s own view and not an internal-audit opinion. What the words mean: `,
        pageReference(sectionAnchor('how-to-read')),
        '.',
      ],
      { style: styles.note, before: 7 },
    ),
    ...(matter.agreements.length === 0 ? [] : [spaced(14, rule(0.5, 10.5)), bars(matter)]),
    ...(matter.agreements.length === 0 ? [] : [spaced(10.5, rule(0.5, 10.5))]),
    beside(
      gridGutter,
      { width: span(7), block: risks(matter) },
      { width: span(5), block: openFindings(matter) },
    ),
    decisions(matter),
  ],
};

function answer(matter: Matter): string {
  const { agreements, inDate, fit } = matter.summary;
  if (agreements === 0)
    return 'The register holds no agreements, so nothing can be said of their fitness.';
  const are = (number: number): string =>
    number === 0 ? 'none is' : `${number} ${number === 1 ? 'is' : 'are'}`;
  return `Of ${count(agreements, 'agreement')}, ${are(inDate)} in date and ${are(fit)} fit for purpose.`;
}

const labelColumn = 130;
const barHeight = 24.5;
const barBlock = 63;

function bars(matter: Matter): Block {
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
    unfit === 0
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

const most = 3;

/** The gravest findings that nobody has accepted. */
function topFindings(matter: Matter): readonly FindingGroup[] {
  return matter.findings
    .filter(
      ({ subjects, severity }) =>
        severity !== 'info' && subjects.some(({ finding }) => finding.decision === null),
    )
    .slice(0, most);
}

function risks(matter: Matter): Block {
  const groups = topFindings(matter);
  const head = paragraph(groups.length === 0 ? 'Top risks' : 'What weighs most', {
    style: styles.h2,
    role: 'H2',
    keepNext: true,
  });
  if (groups.length === 0)
    return stack(
      head,
      paragraph('No finding above a note is open.', { style: styles.body, before: 5.25 }),
    );
  const items = groups.map((group, index) =>
    spaced(
      7,
      within(
        'LI',
        beside(
          0,
          {
            width: 18,
            block: paragraph(String(index + 1), {
              style: { ...styles.h2, weight: 'light' as const, size: 14 },
              role: 'Lbl',
            }),
          },
          {
            width: span(7) - 18,
            block: within(
              'LBody',
              paragraph(strong(group.title), { maxLines: 2 }),
              paragraph([group.consequences[0] ?? '', ' '], { maxLines: 3 }),
              paragraph(whereFound(group), { style: styles.note }),
            ),
          },
        ),
      ),
    ),
  );
  return stack(head, within('L', ...items));
}

function whereFound(group: FindingGroup): Inline {
  const agreements = group.subjects.filter(({ agreement }) => agreement !== null);
  const [only] = agreements;
  const where =
    agreements.length === 0
      ? 'The register'
      : agreements.length === 1
        ? (only?.agreement?.ref ?? '')
        : count(agreements.length, 'agreement');
  return [
    `${where} · `,
    { text: group.number, goTo: group.anchor },
    ', ',
    pageReference(group.anchor),
  ];
}

function openFindings(matter: Matter): Block {
  const rows = severities
    .filter((severity) => severity !== 'info')
    .map((severity) => {
      const all = matter.findings
        .flatMap(({ subjects }) => subjects)
        .filter(({ finding }) => finding.severity === severity);
      const accepted = all.filter(({ finding }) => finding.decision === 'risk-accepted').length;
      const { word, mark } = severityWords[severity];
      return {
        kind: 'row' as const,
        cells: [{ text: word, mark }, dashed(all.length - accepted), dashed(accepted)],
      };
    });
  const cannotTell = matter.questions.reduce((sum, { subjects }) => sum + subjects.length, 0);
  const first = span(5) - 110;
  return stack(
    paragraph('Findings', { style: styles.h2, role: 'H2', keepNext: true }),
    table({
      before: 5.25,
      columns: [
        { head: 'How serious', width: first },
        { head: 'To decide', width: 50, align: 'right' },
        { head: 'Risk accepted', width: 60, align: 'right', gap: 0 },
      ],
      rows,
      padding: 3.5,
    }),
    paragraph(
      [
        `${count(cannotTell, 'further question')} could not be answered from the register, `,
        pageReference(sectionAnchor('cannot-tell')),
        '.',
      ],
      { style: styles.note, before: 7 },
    ),
  );
}

function dashed(number: number): string {
  return number === 0 ? '–' : String(number);
}

function decisions(matter: Matter): Block {
  const groups = topFindings(matter);
  const rows = groups.map((group, index) => ({
    kind: 'row' as const,
    cells: [
      String(index + 1),
      { paragraphs: [{ inline: group.recommendations[0] ?? group.title, maxLines: 3 }] },
      whereFound(group),
    ],
  }));
  const grey = matter.summary.byRating.grey;
  if (grey > 0)
    rows.push({
      kind: 'row',
      cells: [
        String(rows.length + 1),
        {
          paragraphs: [
            {
              inline:
                grey === 1
                  ? 'Supply the document of the agreement that could not be assessed'
                  : `Supply the documents of the ${grey} agreements that could not be assessed`,
              maxLines: 3,
            },
          ],
        },
        ['Register, ', pageReference(sectionAnchor('register'))],
      ],
    });
  if (rows.length === 0) return stack();
  return stack(
    paragraph('Decisions sought', { style: styles.h2, role: 'H2', before: 21, keepNext: true }),
    table({
      before: 5.25,
      columns: [
        { head: '', width: 18 },
        { head: 'The meeting is asked to agree', width: page.textWidth - 18 - 130 },
        { head: 'Concerns', width: 130, gap: 0 },
      ],
      rows,
      padding: 3.5,
    }),
  );
}
