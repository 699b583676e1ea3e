import type { AuditedAgreement } from '../../audit/report.ts';
import { severities } from '../../audit/report.ts';
import { paragraph } from '../page-model/paragraph.ts';
import { table, type TableRow } from '../page-model/table.ts';
import { over, type Cell, type CellParagraph } from '../page-model/table-cell.ts';
import { colours } from '../typeset/colours.ts';
import { strong } from '../typeset/inline.ts';
import { styles } from '../typeset/text-styles.ts';
import type { Matter } from '../matter.ts';
import { columnDate, currencyWords, listed, ratingWords } from '../words.ts';
import { isInDate } from './agreement-cells.ts';
import type { Section } from './section.ts';

/** Every agreement with its dates, its fitness and its open findings, by partnership. */
export const registerSection: Section = {
  id: 'register',
  title: 'Register extract',
  question: 'Which agreements are there, and how does each stand?',
  place: 'body',
  runsOn: true,
  blocks: (matter) =>
    matter.agreements.length === 0
      ? [paragraph('The register holds no agreements.')]
      : [
          table({
            caption: {
              counting: 'agreements',
              note: 'C, H, M, L: open findings, critical to low. *: reckoned from the interval',
            },
            columns,
            rows: rowsOf(matter),
          }),
        ],
};

const counts = { width: 12, align: 'right', gap: 0 } as const;
const columns = [
  { head: 'Ref', width: 46, gap: 6 },
  { head: 'Agreement and partners', width: 154 },
  { head: 'In force from', width: 55 },
  { head: 'Next review\nor last day', width: 70 },
  { head: 'Dates', width: 58, gap: 6 },
  { head: 'Fitness', width: 51, gap: 2 },
  { head: 'C', ...counts },
  { head: 'H', ...counts },
  { head: 'M', ...counts },
  { head: 'L', ...counts },
];

function rowsOf(matter: Matter): readonly TableRow[] {
  const groups = new Map<string, AuditedAgreement[]>();
  const names = Object.values(matter.register.partnerships).map(({ name }) => name);
  for (const name of [...names, withoutPartnership]) groups.set(name, []);
  for (const agreement of matter.agreements) {
    const name = agreement.partnership ?? withoutPartnership;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [agreement]);
    else group.push(agreement);
  }
  const filled = [...groups.entries()].filter(([, agreements]) => agreements.length > 0);
  return filled.flatMap(([name, agreements]) => [
    ...(filled.length === 1 && matter.partnership !== null ? [] : [groupRow(name, agreements)]),
    ...agreements.map(agreementRow),
  ]);
}

const withoutPartnership = 'No partnership';

function groupRow(name: string, agreements: readonly AuditedAgreement[]): TableRow {
  const inDate = agreements.filter(({ currency }) => isInDate(currency)).length;
  const fit = agreements.filter(({ rating }) => rating === 'green').length;
  const tally = {
    text: ` · ${inDate} of ${agreements.length} in date, ${fit} fit`,
    weight: 'regular',
    colour: colours.secondInk,
  } as const;
  return { kind: 'group', cells: [[name, tally]] };
}

function agreementRow(agreement: AuditedAgreement): TableRow {
  const dates = currencyWords[agreement.currency];
  const fitness = ratingWords[agreement.rating];
  const open = agreement.findings.filter(
    ({ outcome, decision }) => outcome === 'not-met' && decision !== 'dismissed',
  );
  const tally = severities.slice(0, 4).map((severity): Cell => {
    const number = open.filter((finding) => finding.severity === severity).length;
    return number === 0 ? { text: '–', colour: colours.secondInk } : String(number);
  });
  const { effectiveFrom } = agreement.dates;
  return {
    kind: 'row',
    anchors: [agreementAnchor(agreement.id)],
    cells: [
      strong(agreement.ref === '' ? '–' : agreement.ref),
      over(
        agreement.title === '' ? 'Untitled' : agreement.title,
        partnersInWords(agreement.partners),
      ),
      effectiveFrom === null ? '–' : columnDate(effectiveFrom),
      endDates(agreement),
      { text: dates.word, mark: dates.mark },
      { text: fitness.word, mark: fitness.mark },
      ...tally,
    ],
  };
}

/** The anchor of an agreement's row. */
export function agreementAnchor(id: string): string {
  return `agreement-${id}`;
}

/** Up to three partners by name, the rest counted. */
function partnersInWords(partners: readonly string[]): string {
  if (partners.length === 0) return 'No partner recorded';
  if (partners.length <= 3) return listed(partners);
  return `${partners.slice(0, 2).join(', ')} and ${partners.length - 2} others`;
}

function endDates(agreement: AuditedAgreement): Cell {
  const { nextReview, expiresOn } = agreement.dates;
  const paragraphs: CellParagraph[] = [];
  if (nextReview !== null) {
    const how = nextReview.how === 'computed' ? '*' : '';
    paragraphs.push({ inline: [columnDate(nextReview), { text: how, ...second }] });
  }
  if (expiresOn !== null)
    paragraphs.push({ inline: [columnDate(expiresOn), { text: ' end', ...second }] });
  if (paragraphs.length === 0) return { text: 'none stated', colour: colours.secondInk };
  return { paragraphs };
}

const second = { size: styles.tableSecond.size, colour: colours.secondInk } as const;
