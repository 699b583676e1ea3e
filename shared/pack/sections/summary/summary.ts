import { beside, rule, spaced } from '../../page-model/arrange.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import { formatDay } from '../../../register/plain-date.ts';
import { gridGutter, span } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { Matter } from '../../matter.ts';
import { count } from '../../words.ts';
import { seeSection, type Section } from '../section.ts';
import { bars } from './summary-bars.ts';
import { decisions } from './summary-decisions.ts';
import { openFindings, risks } from './summary-risks.ts';

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
        `Computed by rule from the register as at ${formatDay(matter.asAt)}. It is the force’s own view and not an internal-audit opinion.`,
        ...seeSection(matter, 'how-to-read', ' What the words mean: ', '.'),
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
