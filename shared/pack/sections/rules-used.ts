import { spaced } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import { table } from '../page-model/table.ts';
import { formatDay } from '../../register/plain-date.ts';
import { colours } from '../typeset/colours.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import type { CellParagraph } from '../page-model/table-cell.ts';
import type { PackRule } from '../pack-input.ts';
import type { Matter } from '../matter.ts';
import { count, forceWords, severityWords, verificationWords } from '../words.ts';
import { rulesChecked } from './cover.ts';
import type { Section } from './section.ts';

/** Every rule that was asked, whether or not it found anything, with its sources. */
export const rulesSection: Section = {
  id: 'rules',
  title: 'Rules used',
  question: 'By what was each agreement judged, and on which sources does it rest?',
  place: 'annex',
  blocks: (matter) => {
    const { rules, rulePack } = matter;
    const lead = `Rule set ${rulePack.version}; law last checked on ${rulesChecked(matter)}.`;
    if (rules.length === 0) return [paragraph(lead, { style: styles.lead })];
    const found = casesByRule(matter);
    return [
      paragraph(`${lead} ${count(rules.length, 'rule')}, found or not.`, { style: styles.lead, keepNext: true }),
      spaced(
        10.5,
        table({
          caption: { title: 'Table A1', counting: 'rules' },
          columns: [
            { head: 'What the rule asks', width: 196 },
            { head: 'Force', width: 62 },
            { head: 'Source', width: page.textWidth - 196 - 62 - 36 },
            { head: 'Not met', width: 36, align: 'right', gap: 0 },
          ],
          rows: rules.map((rule) => ({
            kind: 'row',
            cells: [
              { paragraphs: [{ inline: rule.asks }, { inline: rule.id, style: styles.tableSecond }] },
              {
                paragraphs: [
                  { inline: forceWords[rule.force] },
                  { inline: severityWords[rule.severity].word, style: styles.tableSecond },
                ],
              },
              { paragraphs: sources(rule) },
              String(found.get(rule.id) ?? '–'),
            ],
          })),
        }),
      ),
    ];
  },
};

function sources({ citations }: PackRule): readonly CellParagraph[] {
  if (citations.length === 0) return [{ inline: '–' }];
  return citations.map(({ text, address, checked, verification }) => ({
    inline: [
      address === '' ? text : { text, address },
      { text: ` · ${verificationWords(verification, formatDay(checked))}`, colour: colours.secondInk, size: styles.tableSecond.size },
    ],
  }));
}

function casesByRule({ findings }: Matter): ReadonlyMap<string, number> {
  return new Map(findings.map(({ rule, subjects }) => [rule, subjects.length]));
}
