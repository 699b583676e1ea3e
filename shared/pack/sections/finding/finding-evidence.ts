import { paragraph } from '../../page-model/paragraph.ts';
import { quote } from '../../page-model/quote.ts';
import { stack } from '../../page-model/arrange.ts';
import type { Block } from '../../page-model/strip.ts';
import { table, type TableRow } from '../../page-model/table.ts';
import { over, type Cell, type CellParagraph } from '../../page-model/table-cell.ts';
import type { AuditedAgreement, Evidence, Finding } from '../../../audit/report.ts';
import { formatDay, isIsoDate } from '../../../register/plain-date.ts';
import { strong, type Span } from '../../typeset/inline.ts';
import { colours } from '../../typeset/colours.ts';
import { styles } from '../../typeset/text-styles.ts';
import { count } from '../../words.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import type { Matter } from '../../matter.ts';
import { agreementAnchor } from '../register-extract.ts';
import { seeSection } from '../section.ts';
import { riskAccepted } from './finding-decision.ts';
import { part, textWidth } from './finding-parts.ts';

/** The words that a finding rests on: quotes with their page, fields of the register, or references. */
export function evidence(group: FindingGroup, matter: Matter): readonly Block[] {
  const [first] = group.subjects;
  if (first === undefined) return [];
  const items = first.finding.evidence;
  if (group.subjects.length === 1) {
    if (items.length === 0) return [];
    const blocks = items.map((item, index) => evidenceBlock(item, index, matter));
    return [part('Evidence', stack(...blocks))];
  }
  // What is about the register as a whole has no reference by which it could be listed.
  const isAlike = group.subjects.every(
    ({ finding: one, agreement }) => agreement !== null && sayTheSame(one, first.finding),
  );
  return [part('Evidence', isAlike ? references(group, matter) : subjectsTable(group, matter))];
}

function sayTheSame(a: Finding, b: Finding): boolean {
  const isSame = (item: Evidence, index: number): boolean => {
    const other = b.evidence[index];
    return (
      item.quote === null &&
      other?.quote === null &&
      item.field === other.field &&
      item.value === other.value
    );
  };
  return (
    a.message === b.message &&
    a.decision === null &&
    b.decision === null &&
    a.evidence.length === b.evidence.length &&
    a.evidence.every(isSame)
  );
}

/** References that are listed; nobody reads more of them in a row. */
const mostReferences = 60;

/** Where all agreements say the same, their references suffice, by partnership. */
function references(group: FindingGroup, matter: Matter): Block {
  const [first] = group.subjects;
  const said = (first?.finding.evidence ?? []).map(saidOfAll).join('; ');
  const names = [
    ...Object.values(matter.register.partnerships).map(({ name }) => name),
    withoutPartnership,
  ];
  const byPartnership = new Map<string, Span[]>(names.map((name) => [name, []]));
  for (const { agreement } of group.subjects) {
    if (agreement === null) continue;
    const name = agreement.partnership ?? withoutPartnership;
    const refs = byPartnership.get(name) ?? [];
    refs.push({
      text: agreement.ref === '' ? '–' : agreement.ref,
      goTo: agreementAnchor(agreement.id),
    });
    byPartnership.set(name, refs);
  }
  const rows = [...byPartnership.entries()]
    .filter(([, refs]) => refs.length > 0)
    .map(([name, refs]) => {
      const list =
        refs.length > mostReferences && matter.kind.id !== 'inspection'
          ? [count(refs.length, 'agreement'), ...seeSection(matter, 'register', ': the register, ')]
          : refs.flatMap((ref, index) => (index === 0 ? [ref] : [', ', ref]));
      const head = matter.partnership === null ? [strong(`${name}: `)] : [];
      return paragraph([...head, ...list], { style: styles.finding, before: 1.75 });
    });
  const lead =
    said === ''
      ? []
      : [paragraph(`In each of them the register ${said}.`, { style: styles.finding })];
  return stack(...lead, ...rows);
}

const withoutPartnership = 'No partnership';

function saidOfAll(item: Evidence): string {
  const value = valueWords(item);
  return value === null
    ? `says nothing under “${item.label}”`
    : `says under “${item.label}”: ${value}`;
}

function saidWords(item: Evidence): string {
  return `${item.label}: ${cut(valueWords(item), mostInCell) ?? 'nothing'}`;
}

/** A whole purpose is in the register; the finding shows how it begins. In characters. */
const mostInCell = 220;
const mostInParagraph = 600;

function cut(words: string | null, most: number): string | null {
  if (words === null || words.length <= most) return words;
  const end = words.lastIndexOf(' ', most);
  return `${words.slice(0, end > most / 2 ? end : most)}…`;
}

/** A value as it is printed: days in words, an empty one as null. */
function valueWords({ value }: Evidence): string | null {
  if (value === null || value === '') return null;
  return isIsoDate(value) ? formatDay(value) : value;
}

function evidenceBlock(item: Evidence, index: number, matter: Matter): Block {
  if (item.quote !== null)
    return quote(item.quote.words, sourceOfQuote(item.quote, matter), index === 0 ? 0 : 7);
  const value = cut(valueWords(item), mostInParagraph);
  const words = value === null ? ' says nothing.' : `: ${value}`;
  return paragraph(['The register, ', strong(item.label), words], {
    style: styles.finding,
    before: index === 0 ? 0 : 1.75,
  });
}

function sourceOfQuote(words: NonNullable<Evidence['quote']>, matter: Matter): string {
  const document = matter.register.documents[words.documentId];
  return `${document?.fileName ?? 'Document'}, page ${words.page}`;
}

/** Cases that are set out one by one; only evidence for inspection sets out more. */
const mostCases = 30;

function subjectsTable(whole: FindingGroup, matter: Matter): Block {
  const rest = matter.kind.id === 'inspection' ? 0 : whole.subjects.length - mostCases;
  if (rest <= 0) return casesTable(whole, matter);
  const group = { ...whole, subjects: whole.subjects.slice(0, mostCases) };
  return stack(
    casesTable(group, matter),
    paragraph(
      [
        `The first ${mostCases} of ${whole.subjects.length} cases`,
        ...seeSection(matter, 'register', '; every agreement stands in the register, '),
        '. A pack of inspection evidence sets out all.',
      ],
      { style: styles.note, before: 5.25 },
    ),
  );
}

function casesTable(group: FindingGroup, matter: Matter): Block {
  const messages = new Set(group.subjects.map(({ finding: { message } }) => message));
  const recommendations = group.recommendations.length;
  const rows = group.subjects.map((subject): TableRow => {
    const { agreement, finding: one } = subject;
    const what: CellParagraph[] = [];
    if (messages.size > 1) what.push({ inline: one.message });
    what.push(...evidenceLines(one, matter));
    if (recommendations > 1) what.push({ inline: one.recommendation, style: styles.tableSecond });
    if (one.decision === 'risk-accepted')
      what.push({ inline: riskAccepted(one.id, matter), style: styles.tableSecond });
    if (what.length === 0) what.push({ inline: one.message });
    return {
      kind: 'row',
      cells: [
        agreement === null
          ? 'Register'
          : {
              ...strong(agreement.ref === '' ? '–' : agreement.ref),
              goTo: agreementAnchor(agreement.id),
            },
        agreement === null ? one.title : titleOf(agreement, matter),
        { paragraphs: what },
      ],
    };
  });
  const caption = { title: `${group.number} evidence`, counting: 'cases' };
  if (group.subjects.every(({ agreement }) => agreement === null)) {
    const titles = ownTitles(group);
    return table({
      caption,
      columns: [
        { head: 'What it concerns', width: concernWidth },
        { head: 'What the register says', width: textWidth - concernWidth, gap: 0 },
      ],
      rows: rows.map((row, index) => ({
        ...row,
        cells: [strong(titles[index] ?? ''), ...row.cells.slice(2)],
      })),
      padding: 2.625,
    });
  }
  return table({
    caption,
    columns: [
      { head: 'Ref', width: 50 },
      { head: 'Agreement', width: 142 },
      { head: 'What the register or the document says', width: textWidth - 192, gap: 0 },
    ],
    rows,
    padding: 2.625,
  });
}

const concernWidth = 118;

/** The titles of a group's cases without the words that all of them end in: "…: the law differs". */
function ownTitles({ subjects }: FindingGroup): readonly string[] {
  const titles = subjects.map(({ finding: { title } }) => title);
  const endings = new Set(titles.map((title) => title.slice(title.lastIndexOf(': '))));
  const [ending = ''] = endings;
  const isShared = endings.size === 1 && titles.length > 1 && ending.startsWith(': ');
  return isShared ? titles.map((title) => title.slice(0, -ending.length)) : titles;
}

/** The title over the partnership, where the register has any. */
function titleOf(agreement: AuditedAgreement, matter: Matter): Cell {
  return Object.keys(matter.register.partnerships).length === 0
    ? { paragraphs: [{ inline: agreement.title, maxLines: 3 }] }
    : over(agreement.title, partnershipName(agreement, matter));
}

function partnershipName({ partnershipId, partnership }: AuditedAgreement, matter: Matter): string {
  if (partnershipId === null) return partnership ?? 'No partnership';
  return matter.register.partnerships[partnershipId]?.shortName ?? partnership ?? '';
}

/** A field with more characters than this stands on a line of its own. */
const longField = 44;

/** Quotes on lines of their own; the fields of the register in one where they are short. */
function evidenceLines(one: Finding, matter: Matter): readonly CellParagraph[] {
  const quotes = one.evidence.flatMap(({ quote: words }): CellParagraph[] => {
    if (words === null) return [];
    const where: Span = { text: ` ${sourceOfQuote(words, matter)}`, colour: colours.secondInk };
    return [{ inline: [`“${words.words}”`, where] }];
  });
  // What the message already says in the same words is not said twice.
  const fields = one.evidence
    .filter((item) => item.quote === null && !one.message.includes(valueWords(item) ?? '\0'))
    .map(saidWords);
  const style = styles.tableSecond;
  // Long ones run into one another where they share a line.
  const isLong = fields.some((words) => words.length > longField);
  const lines = isLong ? fields : fields.length === 0 ? [] : [fields.join(' · ')];
  return [...quotes, ...lines.map((inline) => ({ inline, style }))];
}
