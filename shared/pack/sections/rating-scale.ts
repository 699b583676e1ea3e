import { paragraph } from '../page-model/paragraph.ts';
import { table } from '../page-model/table.ts';
import { factsInWords, gradeConditions, selfRating } from '../self-rating.ts';
import { ratingScale } from '../rating-scales.ts';
import { strong } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { seeSection, type Section } from './section.ts';

/** The scale that was chosen, what each of its words asks for, and which one this pack gets. */
export const ratingScaleSection: Section = {
  id: 'rating-scale',
  title: 'Rating scale',
  question: 'How does the rating in the summary come about?',
  place: 'annex',
  runsOn: true,
  isEmpty: (matter) => selfRating(matter) === null,
  lead: () =>
    'The rating is the force’s own assessment, reckoned by rule. It is not the opinion of an auditor, an inspector or the Information Commissioner.',
  blocks: (matter) => {
    const rating = selfRating(matter);
    const scale = ratingScale(matter.options.ratingScale);
    return [
      table({
        caption: { note: 'The first that holds counts', counting: 'levels' },
        columns: [
          { head: 'Rating', width: 112 },
          { head: 'When', width: 196 },
          { head: 'What the word says', width: page.textWidth - 112 - 196 - 60 },
          { head: 'This pack', width: 60, gap: 0 },
        ],
        rows: scale.levels.map((level) => {
          // Of several grades under one word, the widest condition is the one that lets in.
          const lowest = level.grades.at(-1) ?? 4;
          const isThis = level === rating?.level;
          return {
            kind: 'row',
            cells: [
              strong(level.word),
              gradeConditions[lowest],
              level.meaning,
              isThis ? { text: 'This one', mark: 'tick' } : '–',
            ],
          };
        }),
        padding: 3.5,
      }),
      ...(rating === null
        ? []
        : [
            paragraph(
              [
                `${factsInWords(rating.facts)} A risk that was accepted still counts; a finding that was dismissed does not.`,
                ...seeSection(matter, 'how-to-read', ' How a single agreement is rated: ', '.'),
              ],
              { before: 10.5 },
            ),
          ]),
      paragraph(
        `${scale.source} The thresholds are Concordat’s; the force’s lead for information governance confirms them or takes another scale.`,
        { before: 5.25 },
      ),
    ];
  },
};
