import { beside, rule, spaced, stack } from '../../page-model/arrange.ts';
import { firstThatFits } from '../../page-model/first-that-fits.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import type { Block } from '../../page-model/strip.ts';
import { formatDay } from '../../../register/plain-date.ts';
import { strong } from '../../typeset/inline.ts';
import { gridGutter, page, span } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { Matter } from '../../matter.ts';
import { selfRating } from '../../self-rating.ts';
import { count } from '../../words.ts';
import { seeSection, type Section } from '../section.ts';
import { bars } from './summary-bars.ts';
import { decisions } from './summary-decisions.ts';
import { openFindings, risks } from './summary-risks.ts';

/** What the head of the section takes of the page. */
const headHeight = 49;

/** One page: how fit, what the risk is, what must be decided. All of it follows from the report. */
export const summarySection: Section = {
  id: 'summary',
  title: 'Summary',
  question: 'How fit are we, what is the risk, and what must be decided?',
  place: 'body',
  blocks: (matter) => [
    firstThatFits(
      page.textHeight - headHeight,
      onePage(matter, { riskLines: 3, decisionLines: 3 }),
      onePage(matter, { riskLines: 2, decisionLines: 2 }),
      onePage(matter, { riskLines: 1, decisionLines: 1 }),
    ),
  ],
};

/** How many lines a consequence and a decision may take before they are cut. */
interface Cut {
  readonly riskLines: number;
  readonly decisionLines: number;
}

function onePage(matter: Matter, { riskLines, decisionLines }: Cut): Block {
  return stack(
    ...rating(matter),
    ...(matter.agreements.length === 0 ? [] : [spaced(14, rule(0.5, 10.5)), bars(matter)]),
    ...(matter.agreements.length === 0 ? [] : [spaced(10.5, rule(0.5, 10.5))]),
    beside(
      gridGutter,
      { width: span(7), block: risks(matter, riskLines) },
      { width: span(5), block: openFindings(matter) },
    ),
    decisions(matter, decisionLines),
  );
}

/** The rating, in the words of the scale that was chosen, what its author says of it, and what it is not. */
function rating(matter: Matter): readonly Block[] {
  const own = selfRating(matter);
  const { opinion, author } = matter.options;
  return [
    paragraph('Self-assessment', { style: styles.label, keepNext: true }),
    ...(own === null
      ? []
      : [paragraph(own.level.word, { style: styles.rating, before: 1.75, keepNext: true })]),
    paragraph(answer(matter), {
      style: own === null ? styles.answer : styles.ratingLine,
      before: 1.75,
    }),
    ...(opinion === ''
      ? []
      : [
          paragraph([strong(`${author === '' ? 'The author' : author}: `), opinion], { before: 7 }),
        ]),
    paragraph(
      [
        `Reckoned by rule from the register as at ${formatDay(matter.asAt)}: the force’s own view, not an auditor’s or an inspector’s opinion.`,
        ...(own === null ? [] : seeSection(matter, 'rating-scale', ' How it comes about: ', '.')),
        ...seeSection(matter, 'how-to-read', ' What the words mean: ', '.'),
      ],
      { style: styles.note, before: 7 },
    ),
  ];
}

function answer(matter: Matter): string {
  const { agreements, inDate, fit } = matter.summary;
  if (agreements === 0)
    return 'The register holds no agreements, so nothing can be said of their fitness.';
  const are = (number: number): string =>
    number === 0 ? 'none is' : `${number} ${number === 1 ? 'is' : 'are'}`;
  return `Of ${count(agreements, 'agreement')}, ${are(inDate)} in date and ${are(fit)} fit for purpose.`;
}
