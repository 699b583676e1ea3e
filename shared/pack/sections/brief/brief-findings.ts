import { table } from '../../page-model/table.ts';
import type { CellParagraph } from '../../page-model/table-cell.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import type { Matter } from '../../matter.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import { strong } from '../../typeset/inline.ts';
import { colours } from '../../typeset/colours.ts';
import { page } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import { count, severityWords } from '../../words.ts';
import type { Section } from '../section.ts';

/** What is wrong with this agreement, with the words it rests on and what to do. */
export const briefFindingsSection: Section = {
  id: 'brief-findings',
  title: 'What is wrong, and what to do',
  question: 'What is wrong, and what is to be done?',
  place: 'body',
  lead: ({ findings, questions }) => {
    const open =
      questions.length === 0
        ? ''
        : ` ${count(questions.length, 'question')} could not be answered.`;
    return findings.length === 0
      ? `No rule found anything that is not met.${open}`
      : `${count(findings.length, 'finding')}${inPlaces(findings)}, the most serious first.${open}`;
  },
  blocks: (matter) => [
    ...(matter.findings.length === 0
      ? []
      : [
          table({
            columns: [
              { head: 'No.', width: 36 },
              { head: 'Finding', width: 216 },
              { head: 'What to do', width: 150 },
              { head: 'How serious', width: page.textWidth - 402, gap: 0 },
            ],
            rows: matter.findings.slice(0, most).map((group) => ({
              kind: 'row',
              anchors: matter.sections.includes('findings') ? [] : [group.anchor],
              cells: [
                { ...strong(group.number), goTo: group.anchor },
                { paragraphs: what(group, matter) },
                group.recommendations[0] ?? '–',
                {
                  text: severityWords[group.severity].word,
                  mark: severityWords[group.severity].mark,
                },
              ],
            })),
          }),
        ]),
    ...(matter.findings.length <= most
      ? []
      : [
          paragraph(
            [
              { text: 'Found besides: ', colour: colours.ink },
              `${matter.findings.slice(most).map(alsoFound).join('; ')}.`,
            ],
            { style: styles.note, before: 5.25 },
          ),
        ]),
    ...(matter.questions.length === 0
      ? []
      : [
          paragraph(
            [
              { text: 'Could not be told: ', colour: colours.ink },
              `${matter.questions.map(({ title }) => title).join('; ')}.`,
            ],
            { style: styles.note, before: 5.25 },
          ),
        ]),
  ],
};

/** Findings that a brief sets out; the others it names. */
const most = 12;

function alsoFound({ number, title, severity }: FindingGroup): string {
  return `${number} ${title} (${severityWords[severity].word.toLowerCase()})`;
}

function what(group: FindingGroup, { register }: Matter): readonly CellParagraph[] {
  const [first] = group.subjects;
  const [source] = group.citations;
  const quotes = (first?.finding.evidence ?? []).flatMap(({ quote }): CellParagraph[] => {
    if (quote === null) return [];
    const file = register.documents[quote.documentId]?.fileName ?? 'Document';
    const where = { text: ` ${file}, page ${quote.page}`, colour: colours.secondInk } as const;
    return [{ inline: [`“${quote.words}”`, where] }];
  });
  const accepted =
    first?.finding.decision === 'risk-accepted'
      ? [{ inline: 'The risk is accepted.', style: styles.tableSecond }]
      : [];
  return [
    { inline: strong(group.title) },
    ...(first === undefined || first.finding.message === group.title
      ? []
      : [{ inline: first.finding.message }]),
    ...quotes,
    ...(source === undefined ? [] : [{ inline: source.text, style: styles.tableSecond }]),
    ...accepted,
  ];
}

/** A rule that found several things says so once; the head counts each. */
function inPlaces(findings: readonly FindingGroup[]): string {
  const places = findings.reduce((sum, { subjects }) => sum + subjects.length, 0);
  return places === findings.length ? '' : ` in ${count(places, 'place')}`;
}
