import { table } from '../../page-model/table.ts';
import { page } from '../../typeset/measures.ts';
import { strong } from '../../typeset/inline.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import { count, inRanges } from '../../words.ts';
import type { Section } from '../section.ts';

/** What could not be told, of which agreements, and what would tell. */
export const cannotTellSection: Section = {
  id: 'cannot-tell',
  title: 'What could not be told',
  question: 'Which questions does the register leave open, and what would answer them?',
  place: 'body',
  runsOn: true,
  lead: ({ questions }) => {
    if (questions.length === 0) return 'Every rule could be answered from the register.';
    const open = questions.reduce((sum, { subjects }) => sum + subjects.length, 0);
    return `${count(questions.length, 'question')} could not be answered, in ${count(open, 'case')}. A missing answer is not a failing, but it is not an assurance either.`;
  },
  blocks: ({ questions, agreements }) =>
    questions.length === 0
      ? []
      : [
          table({
            caption: { counting: 'questions' },
            columns: [
              { head: 'No.', width: 40 },
              { head: 'What could not be told', width: 176 },
              { head: 'Of which agreements', width: 118 },
              { head: 'What would tell', width: page.textWidth - 334, gap: 0 },
            ],
            rows: questions.map((group) => ({
              kind: 'row',
              anchors: [group.anchor],
              cells: [
                strong(group.number),
                {
                  paragraphs: [
                    { inline: group.title },
                    ...group.criteria
                      .slice(0, 1)
                      .map((inline) => ({ inline, style: styles.tableSecond })),
                  ],
                },
                whichAgreements(group, agreements.length),
                group.recommendations[0] ?? '–',
              ],
            })),
            padding: 2.625,
          }),
        ],
};

function whichAgreements({ subjects }: FindingGroup, total: number): string {
  const refs = subjects.flatMap(({ agreement }) => (agreement === null ? [] : [agreement.ref]));
  if (refs.length === 0) return 'The register as a whole';
  if (refs.length === total && total > 1) return `All ${total}`;
  return refs.length === 1 ? refs.join('') : `${refs.length}: ${inRanges(refs).join(', ')}`;
}
