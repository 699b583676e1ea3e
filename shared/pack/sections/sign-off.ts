import { formatDay } from '../../register/plain-date.ts';
import { beside, keepTogether, rule, spaced, stack } from '../page-model/arrange.ts';
import { drawText } from '../page-model/draw-text.ts';
import { paragraph } from '../page-model/paragraph.ts';
import { element } from '../page-model/structure.ts';
import type { Block } from '../page-model/strip.ts';
import { colours } from '../typeset/colours.ts';
import { apart, type Span } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import type { Matter } from '../matter.ts';
import type { Section } from './section.ts';

interface Signature {
  readonly step: string;
  readonly post: string;
  readonly statement: string;
  readonly choices: readonly string[];
}

/** Room to sign in ink: prepared, reviewed, accepted, received. */
export const signOffSection: Section = {
  id: 'sign-off',
  title: 'Sign-off',
  question: 'Who has prepared, reviewed, accepted and received this pack?',
  place: 'body',
  lead: ({ options: { reference, version } }) => {
    const which = [reference, version === '' ? '' : `version ${version}`].filter(
      (part) => part !== '',
    );
    return `Sign in ink. Each signature is for this version only${which.length === 0 ? '' : `: ${which.join(', ')}`}.`;
  },
  blocks: (matter) => [
    ...signatures(matter).map(panel),
    paragraph('A signature on another version has no effect on this one.', {
      style: styles.note,
      before: 14,
    }),
  ],
};

function signatures(matter: Matter): readonly Signature[] {
  const chair =
    matter.partnership === null
      ? 'Chair, strategic information-sharing board'
      : `Chair, ${matter.partnership.name}`;
  return [
    {
      step: 'Prepared',
      post: matter.options.author === '' ? 'Information governance officer' : matter.options.author,
      statement: `I prepared this pack from the register as it stood on ${formatDay(matter.asAt)}.`,
      choices: ['Complete', 'Complete, with the limits named in it'],
    },
    {
      step: 'Reviewed',
      post: 'Data protection officer',
      statement: 'I have reviewed the findings in this pack. I advise; I do not approve sharing.',
      choices: ['No comment', 'Comments attached'],
    },
    {
      step: 'Accepted',
      post: 'Senior information risk owner (SIRO)',
      statement: 'I accept this self-assessment and the risks set out in the summary.',
      choices: ['Accepted', 'Accepted in part', 'Not accepted'],
    },
    {
      step: 'Received',
      post: chair,
      statement: 'We received this pack and decided on the decisions sought in the summary.',
      choices: ['Agreed', 'Amended', 'Deferred'],
    },
  ];
}

const leftWidth = 122;
const boxWidth = page.textWidth - leftWidth - 0.75;
const signHeight = 45.5;
const nameHeight = 31.5;

function panel({ step, post, statement, choices }: Signature): Block {
  return keepTogether(
    stack(
      spaced(17.5, rule(0.75, 7)),
      beside(
        0,
        {
          width: leftWidth,
          block: stack(
            paragraph(step, { style: styles.h2, role: 'H2' }),
            paragraph(post, { style: styles.table, before: 1.75, maxLines: 4 }),
          ),
        },
        {
          width: boxWidth,
          block: stack(
            paragraph(statement),
            paragraph(
              choices.map((text): Span => ({
                text: `${text.replace(/ /g, '\u00a0')}${apart}`,
                mark: 'box',
              })),
              {
                style: styles.table,
                before: 3.5,
              },
            ),
            spaced(5.25, inkBox),
          ),
        },
      ),
    ),
  );
}

const inkBox: Block = (frame) => {
  const node = element(frame.parent, 'P');
  return [
    {
      height: signHeight + nameHeight,
      before: 0,
      breakBefore: 'allow',
      draw(pen) {
        const split = Math.round(boxWidth * 0.58);
        const line = { stroke: colours.ink, line: 0.75 } as const;
        const cell = (
          left: number,
          top: number,
          width: number,
          height: number,
          words: string,
        ): void => {
          const x = pen.x + left + 0.375;
          const y = pen.y + top;
          pen.surface.path(
            [
              ['M', x, y],
              ['L', x + width, y],
              ['L', x + width, y + height],
              ['L', x, y + height],
              ['Z'],
            ],
            line,
            'ornament',
          );
          drawText(
            pen,
            frame.setter,
            words,
            styles.note,
            { left: left + 5, top: top + 2, width: width - 10 },
            node,
          );
        };
        cell(0, 0, split, signHeight, 'Signature');
        cell(split, 0, boxWidth - split, signHeight, 'Date');
        cell(0, signHeight, split, nameHeight, 'Name in capitals');
        cell(split, signHeight, boxWidth - split, nameHeight, 'Rank, post or organisation');
      },
    },
  ];
};
