import { beside, spaced, stack, within } from '../../page-model/arrange.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import type { Block } from '../../page-model/strip.ts';
import { table } from '../../page-model/table.ts';
import { severities } from '../../../audit/report.ts';
import { pageReference, strong, type Inline } from '../../typeset/inline.ts';
import { span } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import type { Matter } from '../../matter.ts';
import { count, severityWords } from '../../words.ts';
import { seeSection } from '../section.ts';

const most = 3;

/** The gravest findings that nobody has accepted. */
export function topFindings(matter: Matter): readonly FindingGroup[] {
  return matter.findings
    .filter(
      ({ subjects, severity }) =>
        severity !== 'info' && subjects.some(({ finding }) => finding.decision === null),
    )
    .slice(0, most);
}

/** What weighs most, with its consequence in at most `lines` lines and where it is set out. */
export function risks(matter: Matter, lines: number): Block {
  const groups = topFindings(matter);
  const head = paragraph(groups.length === 0 ? 'Top risks' : 'What weighs most', {
    style: styles.h2,
    role: 'H2',
    keepNext: true,
  });
  if (groups.length === 0)
    return stack(
      head,
      paragraph('No finding above a note is open.', { style: styles.body, before: 5.25 }),
    );
  const items = groups.map((group, index) =>
    spaced(
      7,
      within(
        'LI',
        beside(
          0,
          {
            width: 18,
            block: paragraph(String(index + 1), {
              style: { ...styles.h2, weight: 'light' as const, size: 14 },
              role: 'Lbl',
            }),
          },
          {
            width: span(7) - 18,
            block: within(
              'LBody',
              paragraph(strong(group.title), { maxLines: Math.min(2, lines) }),
              paragraph([group.consequences[0] ?? '', ' '], { maxLines: lines }),
              paragraph(whereFound(group), { style: styles.note }),
            ),
          },
        ),
      ),
    ),
  );
  return stack(head, within('L', ...items));
}

/** Where a finding was found, and its page. */
export function whereFound(group: FindingGroup): Inline {
  const agreements = group.subjects.filter(({ agreement }) => agreement !== null);
  const [only] = agreements;
  const where =
    agreements.length === 0
      ? 'The register'
      : agreements.length === 1
        ? (only?.agreement?.ref ?? '')
        : count(agreements.length, 'agreement');
  return [
    `${where} · `,
    { text: group.number, goTo: group.anchor },
    ', ',
    pageReference(group.anchor),
  ];
}

/** How many findings of each severity wait for a decision. */
export function openFindings(matter: Matter): Block {
  const rows = severities
    .filter((severity) => severity !== 'info')
    .map((severity) => {
      const all = matter.findings
        .flatMap(({ subjects }) => subjects)
        .filter(({ finding }) => finding.severity === severity);
      const accepted = all.filter(({ finding }) => finding.decision === 'risk-accepted').length;
      const { word, mark } = severityWords[severity];
      return {
        kind: 'row' as const,
        cells: [{ text: word, mark }, dashed(all.length - accepted), dashed(accepted)],
      };
    });
  const cannotTell = matter.questions.reduce((sum, { subjects }) => sum + subjects.length, 0);
  const first = span(5) - 110;
  return stack(
    paragraph('Findings', { style: styles.h2, role: 'H2', keepNext: true }),
    table({
      before: 5.25,
      columns: [
        { head: 'How serious', width: first },
        { head: 'To decide', width: 50, align: 'right' },
        { head: 'Risk accepted', width: 60, align: 'right', gap: 0 },
      ],
      rows,
      padding: 3.5,
    }),
    paragraph(
      [
        cannotTell === 0
          ? 'Every rule could be answered from the register'
          : `${count(cannotTell, 'further question')} could not be answered from the register`,
        ...seeSection(matter, 'cannot-tell', ', '),
        '.',
      ],
      { style: styles.note, before: 7 },
    ),
  );
}

function dashed(number: number): string {
  return number === 0 ? '–' : String(number);
}
