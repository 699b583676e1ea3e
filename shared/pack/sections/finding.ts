import {
  beside,
  continued,
  keepTogether,
  keptWithPrevious,
  labelled,
  rule,
  spaced,
  stack,
  within,
} from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import { quote } from '../page-model/quote.ts';
import type { Block, Frame, Strip } from '../page-model/strip.ts';
import { table, type TableRow } from '../page-model/table.ts';
import { over, type CellParagraph } from '../page-model/table-cell.ts';
import type { AuditedAgreement, Citation, Evidence, Finding } from '../../audit/report.ts';
import { formatDay, isIsoDate } from '../../register/plain-date.ts';
import { plainText, strong, type Inline, type Span } from '../typeset/inline.ts';
import { colours } from '../typeset/colours.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import type { FindingGroup } from '../finding-groups.ts';
import type { Matter } from '../matter.ts';
import { count, forceWords, severityWords, verificationWords } from '../words.ts';
import { agreementAnchor } from './register-extract.ts';
import { responseBox } from './response-box.ts';

const labelWidth = 79.5;
const textWidth = page.textWidth - labelWidth;

/**
 * One finding in full. It may go over pages between its parts, never within one before condition and
 * criteria are said; each further page repeats its number and title.
 */
export function finding(group: FindingGroup, matter: Matter): Block {
  const parts = [
    spaced(5.25, part('Condition', condition(group))),
    part('Criteria', criteria(group)),
    part('Consequence', texts(group.consequences)),
    part('Recommendation', texts(group.recommendations)),
    ...evidence(group, matter),
    ...decisionPart(group, matter),
  ];
  const opening = keepTogether(stack(head(group), within('L', ...parts.slice(0, 2))));
  const rest = within('L', ...parts.slice(2));
  const room = group.severity === 'low' ? 'narrow' : 'wide';
  const box = keptWithPrevious(spaced(10.5, responseBox(group.number, labelWidth, room)));
  return spaced(
    21,
    wholeWhenShort(
      continued(
        (frame) => againHead(group)(frame),
        (frame) => goesOn(group, frame),
        // A note asks for nothing, so there is nothing to answer.
        within('Sect', opening, rest, ...(group.severity === 'info' ? [] : [box])),
      ),
    ),
  );
}

/** A finding up to this height is not divided: white space is better than turning the page. */
const shortFinding = 310;

function wholeWhenShort(block: Block): Block {
  return (frame) => {
    const strips = block(frame);
    const height = strips.reduce((sum, strip) => sum + strip.before + strip.height, 0);
    return height > shortFinding ? strips : keepTogether(() => strips)(frame);
  };
}

function head(group: FindingGroup): Block {
  const { word, mark } = severityWords[group.severity];
  const facts = [
    whereInWords(group),
    forceWords[group.force],
    ...(group.clause === null ? [] : [`clause ${group.clause}`]),
  ];
  return stack(
    rule(0.75, 7),
    beside(
      0,
      { width: labelWidth, block: paragraph(group.number, { style: styles.findingNumber }) },
      {
        width: textWidth,
        block: stack(
          paragraph(group.title, {
            style: styles.findingTitle,
            role: 'H2',
            anchors: [group.anchor],
          }),
          paragraph(
            [
              { text: word, mark },
              { text: ` · ${facts.join(' · ')}`, colour: colours.secondInk },
            ],
            {
              style: { ...styles.table, leading: 14 },
              before: 1.75,
            },
          ),
        ),
      },
    ),
  );
}

function whereInWords(group: FindingGroup): string {
  const agreements = group.subjects.flatMap(({ agreement }) =>
    agreement === null ? [] : [agreement],
  );
  const [first] = agreements;
  if (first === undefined) return 'The register as a whole';
  if (agreements.length === 1) return first.ref === '' ? first.title : first.ref;
  if (agreements.length <= 4) return agreements.map(({ ref }) => ref).join(', ');
  return count(agreements.length, 'agreement');
}

/** What is set again, as furniture, at the head of a page on which the finding goes on. */
function againHead(group: FindingGroup): Block {
  return stack(
    rule(0.75, 5.25),
    beside(
      0,
      {
        width: labelWidth,
        block: paragraph(group.number, {
          style: { ...styles.h2, weight: 'light', size: 14 },
          role: 'furniture',
        }),
      },
      {
        width: textWidth,
        block: paragraph(`${group.title}, continued`, {
          style: styles.h2,
          role: 'furniture',
          maxLines: 1,
        }),
      },
    ),
    () => [{ height: 7, before: 0, breakBefore: 'avoid', draw: () => undefined }],
  );
}

function goesOn(group: FindingGroup, frame: Frame): Strip {
  const words: Inline = {
    text: `${group.number} continues on page 000`,
    late: (_book, pageNumber) => `${group.number} continues on page ${pageNumber + 1}`,
  };
  const line = paragraph(words, { style: styles.note, role: 'furniture' });
  const [strip] = line({ ...frame, width: textWidth });
  if (strip === undefined) throw new Error('a line of words has a strip');
  return {
    ...strip,
    before: 3.5,
    draw(pen) {
      strip.draw({ ...pen, x: pen.x + labelWidth });
    },
  };
}

function part(label: string, block: Block, before = 7): Block {
  return spaced(
    before,
    labelled(paragraph(label, { style: styles.label, role: 'Lbl' }), labelWidth, block),
  );
}

function texts(paragraphs: readonly string[]): Block {
  const most = 3;
  const shown = paragraphs.slice(0, paragraphs.length > most ? 1 : most);
  const more = paragraphs.length > most ? ['It differs by agreement; see the evidence.'] : [];
  return stack(
    ...[...shown, ...more].map((text, index) =>
      paragraph(text, { style: styles.finding, before: index === 0 ? 0 : 3.5 }),
    ),
  );
}

function condition(group: FindingGroup): Block {
  const [first] = group.subjects;
  if (first === undefined) return texts([]);
  const { finding: one, agreement } = first;
  if (group.subjects.every(({ finding: { message } }) => message === one.message))
    return texts([one.message]);
  const where = agreement === null ? '' : `${agreement.ref}: `;
  const cases = count(group.subjects.length, agreement === null ? 'case' : 'agreement');
  return texts([
    `Found in ${cases}, each set out under evidence. For example, ${where}${one.message}`,
  ]);
}

function criteria(group: FindingGroup): Block {
  return stack(texts(group.criteria), ...group.citations.map(source));
}

/** A source with how far it was checked: the reader need not look at the foot of the page for it. */
function source(citation: Citation): Block {
  const link: Span =
    citation.address === ''
      ? { text: citation.text }
      : { text: citation.text, address: citation.address };
  const how = verificationWords(citation.verification, formatDay(citation.checked));
  return keptWithPrevious(paragraph([link, ` · ${how}`], { style: styles.note, before: 1.75 }));
}

function evidence(group: FindingGroup, matter: Matter): readonly Block[] {
  const [first] = group.subjects;
  if (first === undefined) return [];
  const items = first.finding.evidence;
  if (group.subjects.length === 1) {
    if (items.length === 0) return [];
    const blocks = items.map((item, index) => evidenceBlock(item, index, matter));
    return [part('Evidence', stack(...blocks))];
  }
  const isAlike = group.subjects.every(({ finding: one }) => sayTheSame(one, first.finding));
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
      const list = refs.flatMap((ref, index) => (index === 0 ? [ref] : [', ', ref]));
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
  return `${item.label}: ${valueWords(item) ?? 'nothing'}`;
}

/** A value as it is printed: days in words, an empty one as null. */
function valueWords({ value }: Evidence): string | null {
  if (value === null || value === '') return null;
  return isIsoDate(value) ? formatDay(value) : value;
}

function evidenceBlock(item: Evidence, index: number, matter: Matter): Block {
  if (item.quote !== null)
    return quote(item.quote.words, sourceOfQuote(item.quote, matter), index === 0 ? 0 : 7);
  const value = valueWords(item);
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

function subjectsTable(group: FindingGroup, matter: Matter): Block {
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
        agreement === null ? one.title : over(agreement.title, partnershipName(agreement, matter)),
        { paragraphs: what },
      ],
    };
  });
  return table({
    caption: { title: `${group.number} evidence`, counting: 'cases' },
    columns: [
      { head: 'Ref', width: 50 },
      { head: 'Agreement', width: 142 },
      { head: 'What the register or the document says', width: textWidth - 192, gap: 0 },
    ],
    rows,
    padding: 2.625,
  });
}

function partnershipName({ partnershipId, partnership }: AuditedAgreement, matter: Matter): string {
  if (partnershipId === null) return partnership ?? 'No partnership';
  return matter.register.partnerships[partnershipId]?.shortName ?? partnership ?? '';
}

/** Quotes on lines of their own; the fields of the register in one. */
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
  const line = { inline: fields.join(' · '), style: styles.tableSecond };
  return fields.length === 0 ? quotes : [...quotes, line];
}

function decisionPart(group: FindingGroup, matter: Matter): readonly Block[] {
  const accepted = group.subjects.filter(
    ({ finding: { decision } }) => decision === 'risk-accepted',
  );
  const [only] = accepted;
  if (only === undefined) return [];
  const words =
    group.subjects.length === 1
      ? riskAccepted(only.finding.id, matter)
      : `The risk is accepted for ${accepted.length} of ${group.subjects.length}; each is marked under evidence. What stays true stays true: it still counts for the rating.`;
  return [part('Decision', texts([plainText(words)]))];
}

function riskAccepted(findingId: string, matter: Matter): string {
  const decision = matter.register.decisions[findingId];
  if (decision === undefined) return 'Risk accepted.';
  const until = decision.until === null ? '' : ` until ${formatDay(decision.until)}`;
  return `Risk accepted${until} by the ${decision.approver} on ${formatDay(decision.decidedOn)}: ${decision.reason}`;
}
