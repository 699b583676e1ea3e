import { paragraph } from '../page-model/paragraph.ts';
import { table } from '../page-model/table.ts';
import { departuresOf } from '../../audit/tailoring/departures.ts';
import { formatDay } from '../../register/plain-date.ts';
import { colours } from '../typeset/colours.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import type { CellParagraph } from '../page-model/table-cell.ts';
import type { PackRule } from '../pack-input.ts';
import type { Matter } from '../matter.ts';
import { count, forceWords, severityWords, verificationWords } from '../words.ts';
import { rulesChecked } from './cover.ts';
import { gap } from './headings.ts';
import type { Section } from './section.ts';

/**
 * The rules that were asked, with their sources: all of them where evidence is given, else those that found
 * something or could not tell.
 */
export const rulesSection: Section = {
  id: 'rules',
  title: 'Rules used',
  question: 'By what was each agreement judged, and on which sources does it rest?',
  place: 'annex',
  runsOn: true,
  lead: (matter) =>
    `Rule set ${matter.rulePack.version}${whichAreListed(matter)}. Sources were read where they are published on ${rulesChecked(matter)}, unless it says otherwise beside them.`,
  blocks: (matter) => {
    const rules = listedRules(matter);
    const departures = departuresTable(matter);
    if (matter.rules.length === 0) return departures;
    return [
      ...departures,
      ...(matter.rulesHash === null
        ? []
        : [
            paragraph(
              `SHA-256 of the rules as ${listsAll(matter) ? 'listed' : 'asked'}: ${matter.rulesHash}`,
              {
                style: styles.note,
                keepNext: true,
              },
            ),
            gap(7),
          ]),
      ...(rules.length === 0 ? [] : [rulesTable(matter)]),
    ];
  },
};

/** Each rule with its sources and how often it was not met. */
function rulesTable(matter: Matter) {
  const found = casesByRule(matter);
  return table({
    caption: { counting: 'rules' },
    columns: [
      { head: 'What the rule asks', width: 172 },
      { head: 'Force', width: 60 },
      { head: 'Source', width: page.textWidth - 172 - 60 - 36 },
      { head: 'Not met', width: 36, align: 'right', gap: 0 },
    ],
    rows: listedRules(matter).map((rule) => ({
      kind: 'row',
      cells: [
        { paragraphs: [{ inline: rule.asks }, { inline: rule.id, style: styles.tableSecond }] },
        {
          paragraphs: [
            { inline: forceWords[rule.force] },
            { inline: severityWords[rule.severity].word, style: styles.tableSecond },
          ],
        },
        { paragraphs: sources(rule, matter.rulePack.checkedOn) },
        String(found.get(rule.id) ?? '–'),
      ],
    })),
    padding: 2.625,
  });
}

/** How the force's standard differs from the rules of Concordat, with the reasons; nothing where it does not. */
function departuresTable({ report }: Matter) {
  const departures = departuresOf(report.tailoring);
  if (departures.length === 0) return [];
  return [
    table({
      caption: { counting: 'departures from the standard' },
      columns: [
        { head: 'The force has set', width: 176 },
        { head: 'Why', width: page.textWidth - 176 - 100 - 96 },
        { head: 'Approved', width: 100 },
        { head: 'Holds', width: 96, gap: 0 },
      ],
      rows: departures.map(({ what, why, approver, holds }) => ({
        kind: 'row',
        cells: [what, why, approver ?? '–', holds],
      })),
      padding: 2.625,
    }),
    gap(7),
  ];
}

/** The sources of a rule. How they were checked is said only where the lead has not said it. */
function sources({ citations }: PackRule, checkedOn: string): readonly CellParagraph[] {
  if (citations.length === 0) return [{ inline: '–' }];
  return citations.map(({ text, address, checked, verification }) => {
    const source = address === '' ? { text } : { text, address };
    if (verification === 'checked' && checked === checkedOn) return { inline: source };
    const words =
      checked === checkedOn && verification === 'secondary'
        ? 'second hand'
        : verificationWords(verification, formatDay(checked));
    const how = { text: ` · ${words}`, colour: colours.secondInk, size: styles.tableSecond.size };
    return { inline: [source, how] };
  });
}

/** Evidence lists every rule; a pack for a meeting has no room for those that found nothing. */
function listsAll({ kind }: Matter): boolean {
  return kind.id === 'inspection';
}

function listedRules(matter: Matter): readonly PackRule[] {
  if (listsAll(matter)) return matter.rules;
  const answered = new Set([...matter.findings, ...matter.questions].map(({ rule }) => rule));
  return matter.rules.filter(({ id }) => answered.has(id));
}

function whichAreListed(matter: Matter): string {
  const { length } = matter.rules;
  if (length === 0) return '';
  const asked = `: ${count(length, 'rule')}`;
  if (listsAll(matter)) return `${asked}, listed whether or not they found anything`;
  const listed = listedRules(matter).length;
  if (listed === 0)
    return `${asked} asked, and none found anything; a pack of inspection evidence lists them`;
  return `${asked} ${length === 1 ? 'was' : 'were'} asked; the ${listed} that found something or could not tell ${listed === 1 ? 'is' : 'are'} listed, and all of them in a pack of inspection evidence`;
}

function casesByRule({ findings }: Matter): ReadonlyMap<string, number> {
  return new Map(findings.map(({ rule, subjects }) => [rule, subjects.length]));
}
