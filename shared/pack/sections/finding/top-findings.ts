import { table } from '../../page-model/table.ts';
import { pageReference, strong, type Inline } from '../../typeset/inline.ts';
import { page } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import type { Matter } from '../../matter.ts';
import { count, severityWords } from '../../words.ts';
import type { Section } from '../section.ts';

const most = 10;

/** The gravest findings in a few lines each, for readers who decide and do not mend. */
export const topFindingsSection: Section = {
  id: 'top-findings',
  title: 'Top risks',
  question: 'What is gravest, and what does it put at risk?',
  place: 'body',
  runsOn: true,
  lead: (matter) => {
    const rest = matter.findings.length - topOf(matter).length;
    if (matter.findings.length === 0) return 'No rule found anything that is not met.';
    return rest === 0
      ? 'The most serious first.'
      : `The ${topOf(matter).length} most serious of ${matter.findings.length} findings. The rest are in the register.`;
  },
  blocks: (matter) => {
    const groups = topOf(matter);
    if (groups.length === 0) return [];
    return [
      table({
        caption: { counting: 'findings' },
        columns: [
          { head: 'No.', width: 40 },
          { head: 'Finding and what it puts at risk', width: 220 },
          { head: 'Recommendation', width: 140 },
          { head: 'How serious', width: page.textWidth - 400, gap: 0 },
        ],
        rows: groups.map((group) => ({
          kind: 'row',
          anchors: matter.sections.includes('findings') ? [] : [group.anchor],
          cells: [
            numberOf(group, matter),
            {
              paragraphs: [
                { inline: strong(group.title) },
                { inline: group.consequences[0] ?? '' },
                {
                  inline: `${whereFound(group)} · ${group.citations[0]?.text ?? 'good practice'}`,
                  style: styles.tableSecond,
                },
              ],
            },
            group.recommendations[0] ?? '–',
            { text: severityWords[group.severity].word, mark: severityWords[group.severity].mark },
          ],
        })),
        padding: 3.5,
      }),
    ];
  },
};

function topOf({ findings }: Matter): readonly FindingGroup[] {
  return findings.filter(({ severity }) => severity !== 'info').slice(0, most);
}

function numberOf({ number, anchor }: FindingGroup, { sections }: Matter): Inline {
  return sections.includes('findings')
    ? [{ ...strong(number), goTo: anchor }, '\n', pageReference(anchor)]
    : strong(number);
}

function whereFound({ subjects }: FindingGroup): string {
  const agreements = subjects.filter(({ agreement }) => agreement !== null);
  const [only] = agreements;
  if (agreements.length === 0) return 'The register as a whole';
  return agreements.length === 1
    ? (only?.agreement?.ref ?? '')
    : count(agreements.length, 'agreement');
}
