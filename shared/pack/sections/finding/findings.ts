import { paragraph } from '../../page-model/paragraph.ts';
import { table } from '../../page-model/table.ts';
import { severities, type Severity } from '../../../audit/report.ts';
import { formatDay } from '../../../register/plain-date.ts';
import { strong } from '../../typeset/inline.ts';
import { page } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import type { Matter } from '../../matter.ts';
import { count, severityWords } from '../../words.ts';
import { finding } from './finding.ts';
import { heading } from '../headings.ts';
import type { Section } from '../section.ts';

/** What is wrong, worst first: a list with pages, then each finding in full, then what was set aside. */
export const findingsSection: Section = {
  id: 'findings',
  title: 'Findings',
  question: 'What is wrong, against which standard, and what is to be done?',
  place: 'body',
  lead: leadOf,
  blocks: (matter) => {
    const { findings } = matter;
    return [
      ...(findings.length === 0 ? [] : [overview(findings)]),
      ...bandsOf(findings).flatMap(({ severity, groups }) => [
        heading(bandTitle(severity, groups), 28, [bandAnchor(severity)]),
        ...groups.map((group) => finding(group, matter)),
      ]),
      ...setAsideList(matter),
    ];
  },
  bookmarks: (matter) =>
    bandsOf(matter.findings).map(({ severity, groups }) => ({
      title: bandTitle(severity, groups),
      anchor: bandAnchor(severity),
      children: groups.map(({ number, title, anchor }) => ({
        title: `${number} ${title}`,
        anchor,
        children: [],
      })),
    })),
};

interface Band {
  readonly severity: Severity;
  readonly groups: readonly FindingGroup[];
}

/** Findings by how serious they are, for headings and bookmarks. */
function bandsOf(findings: readonly FindingGroup[]): readonly Band[] {
  return severities
    .map((severity) => ({
      severity,
      groups: findings.filter((group) => group.severity === severity),
    }))
    .filter(({ groups }) => groups.length > 0);
}

function bandTitle(severity: Severity, groups: readonly FindingGroup[]): string {
  return `${severityWords[severity].word}: ${count(groups.length, 'finding')}`;
}

function bandAnchor(severity: Severity): string {
  return `findings-${severity}`;
}

function leadOf({ findings }: Matter): string {
  if (findings.length === 0) return 'No rule found anything that is not met.';
  const cases = findings.reduce((sum, { subjects }) => sum + subjects.length, 0);
  const which =
    findings.length === cases
      ? `${count(cases, 'finding')}, the most serious first.`
      : `${count(findings.length, 'finding')} over ${count(cases, 'case')}, the most serious first. The same failing of several agreements is one finding.`;
  return `${which} A register shows what is and not why: the cause is for the owner to say, in the response under each.`;
}

/** The list of findings with their pages. */
export function overview(groups: readonly FindingGroup[]): ReturnType<typeof table> {
  return table({
    caption: { counting: 'findings' },
    columns: [
      { head: 'No.', width: 44 },
      { head: 'Finding', width: page.textWidth - 44 - 82 - 60 - 36 },
      { head: 'How serious', width: 82 },
      { head: 'Agreements', width: 60, align: 'right', gap: 12 },
      { head: 'Page', width: 36, align: 'right', gap: 0 },
    ],
    rows: groups.map((group) => {
      const { word, mark } = severityWords[group.severity];
      const agreements = group.subjects.filter(({ agreement }) => agreement !== null).length;
      return {
        kind: 'row',
        cells: [
          { ...strong(group.number), goTo: group.anchor },
          { paragraphs: [{ inline: group.title, maxLines: 2 }] },
          { text: word, mark },
          agreements === 0 ? '–' : String(agreements),
          {
            text: '000',
            goTo: group.anchor,
            late: (book) => String(book.pageOf(group.anchor) ?? '–'),
          },
        ],
      };
    }),
  });
}

function setAsideList(matter: Matter): readonly ReturnType<typeof paragraph>[] {
  const rows = matter.setAside.flatMap(({ subjects }) =>
    subjects.map(({ finding: one, agreement }) => {
      const decision = matter.register.decisions[one.id];
      const who =
        decision === undefined
          ? 'A decision in the register'
          : `${decision.approver}, ${formatDay(decision.decidedOn)}`;
      return {
        kind: 'row' as const,
        cells: [agreement?.ref ?? 'Register', one.title, decision?.reason ?? '–', who],
      };
    }),
  );
  if (rows.length === 0) return [];
  return [
    heading('Findings that an officer dismissed', 28),
    paragraph('They do not count for the rating. The reason is the officer’s.', {
      style: styles.lead,
      keepNext: true,
    }),
    table({
      before: 7,
      caption: { title: 'Dismissed', counting: 'findings' },
      columns: [
        { head: 'Ref', width: 56 },
        { head: 'Finding', width: 140 },
        { head: 'Reason', width: 176 },
        { head: 'Approved', width: page.textWidth - 372, gap: 0 },
      ],
      rows,
    }),
  ];
}
