import { colours } from '../typeset/colours.ts';
import { styles } from '../typeset/text-styles.ts';
import { page } from '../typeset/measures.ts';
import { beside, stack, within } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block } from '../page-model/strip.ts';
import type { Span } from '../typeset/inline.ts';
import type { Matter } from '../matter.ts';
import { sectionHead } from './headings.ts';
import { sectionAnchor, type NumberedSection } from './section.ts';

const numberWidth = 28;
const pageWidth = 40;
const titleWidth = page.textWidth - numberWidth - pageWidth;
const light = { size: 14, leading: 14, weight: 'light', colour: colours.ink } as const;

/** Findings named in the contents; the rest are in the findings' own list. */
const mostFindings = 10;
/** With more sections than this the questions would take the contents to a second page. */
const mostWithQuestions = 12;
const questionStyle = { ...styles.lead, size: 9, leading: 12.25 };

/** The contents: each section with its question and its page, the first findings under theirs. */
export function contents(matter: Matter, sections: readonly NumberedSection[]): readonly Block[] {
  return [
    sectionHead('', 'Contents', sectionAnchor('contents')),
    within(
      'TOC',
      ...sections.flatMap((section, index) => [
        withRule(entry(section, sections.length <= mostWithQuestions), index === 0),
        ...(section.id === 'findings' ? findingEntries(matter) : []),
      ]),
    ),
    endRule,
  ];
}

function entry(section: NumberedSection, hasQuestion: boolean): Block {
  const link = (text: string): Span => ({ text, goTo: section.anchor });
  const title =
    section.place === 'annex'
      ? `Annex ${section.number}: ${section.title.toLowerCase()}`
      : section.title;
  return within(
    'TOCI',
    beside(
      0,
      { width: numberWidth, block: paragraph(section.number, { style: light, role: 'Lbl' }) },
      {
        width: titleWidth,
        block: stack(
          paragraph(link(title), { style: styles.h3 }),
          ...(hasQuestion ? [paragraph(section.question, { style: questionStyle })] : []),
        ),
      },
      {
        width: pageWidth,
        block: paragraph(pageNumber(section.anchor), { style: light, align: 'right' }),
      },
    ),
  );
}

function findingEntries(matter: Matter): readonly Block[] {
  const shown = matter.findings.slice(0, mostFindings);
  const rest = matter.findings.length - shown.length;
  const style = styles.table;
  const lines = shown.map((group) =>
    within(
      'TOCI',
      beside(
        0,
        { width: numberWidth, block: stack() },
        {
          width: 42,
          block: paragraph(
            { text: group.number, goTo: group.anchor, colour: colours.secondInk },
            { style, role: 'Lbl' },
          ),
        },
        {
          width: titleWidth - 42,
          block: paragraph({ text: group.title, goTo: group.anchor }, { style, maxLines: 1 }),
        },
        { width: pageWidth, block: paragraph(pageNumber(group.anchor), { style, align: 'right' }) },
      ),
    ),
  );
  const more =
    rest <= 0
      ? []
      : [
          within(
            'TOCI',
            beside(
              0,
              { width: numberWidth + 42, block: stack() },
              {
                width: titleWidth - 42,
                block: paragraph(`and ${rest} more, listed at the head of the section`, {
                  style: styles.tableSecond,
                }),
              },
            ),
          ),
        ];
  return [...lines, ...more].map((line) => withHairline(line, numberWidth));
}

function pageNumber(anchor: string): Span {
  return { text: '000', goTo: anchor, late: (book) => String(book.pageOf(anchor) ?? '–') };
}

function withRule(block: Block, isFirst: boolean): Block {
  return ruledAbove(block, 0, 5.25, isFirst ? null : 0.35);
}

function withHairline(block: Block, left: number): Block {
  return ruledAbove(block, left, 1.75, 0.35);
}

function ruledAbove(block: Block, left: number, room: number, thickness: number | null): Block {
  return (frame) =>
    block(frame).map((strip) => ({
      ...strip,
      height: strip.height + 2 * room,
      draw(pen) {
        if (thickness !== null)
          pen.surface.rectangle(
            pen.x + left,
            pen.y,
            frame.width - left,
            thickness,
            colours.hairline,
            'ornament',
          );
        strip.draw({ ...pen, y: pen.y + room });
      },
    }));
}

const endRule: Block = (frame) => [
  {
    height: 0.75,
    before: 0,
    breakBefore: 'avoid',
    draw(pen) {
      pen.surface.rectangle(pen.x, pen.y, frame.width, 0.75, colours.ink, 'ornament');
    },
  },
];
