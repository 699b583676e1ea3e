import { table } from '../../page-model/table.ts';
import { page } from '../../typeset/measures.ts';
import { strong } from '../../typeset/inline.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { AuditedAgreement } from '../../../audit/report.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import { count, inRanges, listed } from '../../words.ts';
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
                    { inline: group.title.replace(/: cannot be told$/, '') },
                    ...group.criteria
                      .slice(0, 1)
                      .map((inline) => ({ inline, style: styles.tableSecond })),
                  ],
                },
                whichAgreements(group, agreements),
                group.recommendations[0] ?? '–',
              ],
            })),
            padding: 2.625,
          }),
        ],
};

/** More references than this are not read: the number is, and so are the few that are excepted. */
const mostListed = 16;
const mostExcepted = 4;

function whichAgreements({ subjects }: FindingGroup, all: readonly AuditedAgreement[]): string {
  const own = subjects.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]));
  const total = all.length;
  if (own.length === 0) return 'The register as a whole';
  if (own.length === total && total > 1) return `All ${total}`;
  const refs = inRanges(own.map(({ ref }) => ref));
  if (own.length === 1) return refs.join('');
  if (refs.length <= mostListed) return `${own.length}: ${refs.join(', ')}`;
  const ids = new Set(own.map(({ id }) => id));
  const others = inRanges(all.filter(({ id }) => !ids.has(id)).map(({ ref }) => ref));
  return others.length <= mostExcepted
    ? `${own.length} of ${total}: all but ${listed(others)}`
    : `${own.length} of ${total}`;
}
