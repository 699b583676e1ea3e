import { colours } from '../typeset/colours.ts';
import { styles } from '../typeset/text-styles.ts';
import { page } from '../typeset/measures.ts';
import { beside, stack, within } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block } from '../page-model/strip.ts';
import { pageNumberIn, type Span } from '../typeset/inline.ts';
import type { Matter } from '../matter.ts';
import { sectionHead } from './headings.ts';
import { sectionAnchor, type NumberedSection } from './section.ts';

const numberWidth = 28;
const pageWidth = 40;
const titleWidth = page.textWidth - numberWidth - pageWidth;
const light = { size: 14, leading: 14, weight: 'light', colour: colours.ink } as const;

const questionStyle = { ...styles.lead, size: 9, leading: 12.25 };

/** What the contents can say and stay on one page. */
interface ContentsPlan {
  /** Whether each section's question stands under its title. */
  readonly hasQuestions: boolean;
  /** Findings that are named; the rest are in the findings' own list. */
  readonly findings: number;
  /** Room above and under each title, in points. */
  readonly room: number;
}

/** The fullest contents first. */
const plans: readonly ContentsPlan[] = [
  { hasQuestions: true, findings: 10, room: 5.25 },
  { hasQuestions: true, findings: 5, room: 5.25 },
  { hasQuestions: false, findings: 10, room: 5.25 },
  { hasQuestions: false, findings: 5, room: 5.25 },
  { hasQuestions: false, findings: 3, room: 3.5 },
  { hasQuestions: false, findings: 0, room: 1.75 },
];
const headRoom = 49;
const findingRoom = 14;

/** The fullest contents that one page holds; the shortest where none does. */
export function planContents(sections: number, findings: number): ContentsPlan {
  const [shortest] = plans.slice(-1);
  const fits = plans.find((plan) => {
    const line = styles.h3.leading + 2 * plan.room + (plan.hasQuestions ? 12.25 : 0);
    const shown = Math.min(findings, plan.findings);
    const named = shown + (findings > shown ? 1 : 0);
    return headRoom + sections * line + named * findingRoom <= page.textHeight;
  });
  const plan = fits ?? shortest;
  if (plan === undefined) throw new Error('There is no plan for the contents.');
  return plan;
}

/** The contents on one page: each section with its page and, where there is room, its question. */
export function contents(matter: Matter, sections: readonly NumberedSection[]): readonly Block[] {
  const hasFindings = sections.some(({ id }) => id === 'findings');
  const plan = planContents(sections.length, hasFindings ? matter.findings.length : 0);
  return [
    sectionHead('', 'Contents', sectionAnchor('contents')),
    within(
      'TOC',
      ...sections.flatMap((section, index) => [
        withRule(entry(section, plan.hasQuestions), plan.room, index === 0),
        ...(section.id === 'findings' ? findingEntries(matter, plan.findings) : []),
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

function findingEntries(matter: Matter, most: number): readonly Block[] {
  const shown = matter.findings.slice(0, most);
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
                block: paragraph(
                  `${shown.length === 0 ? '' : 'and '}${rest}${shown.length === 0 ? ' findings' : ' more'}, listed at the head of the section`,
                  {
                    style: styles.tableSecond,
                  },
                ),
              },
            ),
          ),
        ];
  return [...lines, ...more].map((line) => withHairline(line, numberWidth));
}

function pageNumber(anchor: string): Span {
  return { text: '000', goTo: anchor, late: (book) => pageNumberIn(book, anchor) };
}

function withRule(block: Block, room: number, isFirst: boolean): Block {
  return ruledAbove(block, 0, room, isFirst ? null : 0.35);
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
