import type { Chapter } from '../compose.ts';
import { pictureName, type AttachedPage, type PackAttachment } from '../attachment.ts';
import type { Matter } from '../matter.ts';
import { rule, spaced } from '../page-model/arrange.ts';
import { drawText } from '../page-model/draw-text.ts';
import { figure } from '../page-model/figure.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block } from '../page-model/strip.ts';
import { table } from '../page-model/table.ts';
import { over } from '../page-model/table-cell.ts';
import { colours } from '../typeset/colours.ts';
import { pageReference, strong, type Inline } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import { count } from '../words.ts';
import { factList } from './fact-list.ts';
import { gap } from './headings.ts';
import type { Section } from './section.ts';

/** The list of the documents that are appended, and of those that are not, with the reason. */
export const attachmentsSection: Section = {
  id: 'attachments',
  title: 'Attachments',
  question: 'Which documents are appended, and which are not?',
  place: 'annex',
  runsOn: true,
  isEmpty: ({ options }) => options.attach === 'none',
  lead: ({ attachments, options }) => {
    const appended = attachments.filter(({ problem }) => problem === null).length;
    if (attachments.length === 0) return 'No document is attached to these agreements.';
    const what = options.attach === 'whole' ? 'whole' : 'with the pages that this pack quotes';
    return `${appended} of ${count(attachments.length, 'document')} appended ${what}. The pages are reproduced as they were supplied, made smaller where need be.`;
  },
  blocks: ({ attachments, register }) =>
    attachments.length === 0
      ? []
      : [
          table({
            caption: { counting: 'documents' },
            columns: [
              { head: 'No.', width: 34 },
              { head: 'Ref', width: 56 },
              { head: 'Document and its SHA-256', width: 218 },
              { head: 'Pages', width: 72 },
              { head: 'Where', width: page.textWidth - 380, gap: 0 },
            ],
            rows: attachments.map((attachment, index) => ({
              kind: 'row',
              cells: [
                strong(String(index + 1)),
                register.agreements[attachment.agreementId]?.ref ?? '–',
                over(attachment.fileName, attachment.sha256),
                pagesOf(attachment),
                whereOf(attachment, index),
              ],
            })),
            padding: 2.625,
          }),
        ],
};

function pagesOf({ pages, total, problem }: PackAttachment): string {
  if (problem !== null) return total === 0 ? '–' : String(total);
  return pages.length === total ? `all ${total}` : `${pages.length} of ${total}`;
}

function whereOf({ problem }: PackAttachment, index: number): Inline {
  return problem === null ? pageReference(dividerAnchor(index)) : `not appended: ${problem}`;
}

function dividerAnchor(index: number): string {
  return `attachment-${index + 1}`;
}

/** A divider sheet for each document that is appended, and then its pages, one on each. */
export function attachmentChapters(matter: Matter): readonly Chapter[] {
  return matter.attachments.flatMap((attachment, index): Chapter[] => {
    if (attachment.problem !== null) return [];
    const head = `Attachment ${index + 1}`;
    return [
      { head, blocks: divider(attachment, index, matter), runsOn: false },
      ...attachment.pages.map((each) => ({
        head: `${head}, page ${each.number} of ${attachment.total}`,
        blocks: [attachedPage(attachment, index, each)],
        runsOn: false,
      })),
    ];
  });
}

function divider(
  attachment: PackAttachment,
  index: number,
  { register, agreements }: Matter,
): readonly Block[] {
  const agreement = agreements.find(({ id }) => id === attachment.agreementId);
  const document = register.documents[attachment.documentId];
  const quotes = attachment.pages.reduce((sum, { quotes: own }) => sum + own.length, 0);
  return [
    gap(210),
    rule(1.25, 10.5),
    paragraph(`Attachment ${index + 1}`, {
      style: styles.mastTitle,
      role: 'H1',
      anchors: [dividerAnchor(index)],
      keepNext: true,
    }),
    spaced(
      14,
      factList(
        [
          { name: 'Document', value: attachment.fileName },
          {
            name: 'Agreement',
            value: agreement === undefined ? '–' : `${agreement.ref} ${agreement.title}`,
          },
          { name: 'Kind', value: (document?.role ?? 'other').replace('-', ' ') },
          { name: 'Pages', value: `${pagesOf(attachment)}, as supplied` },
          { name: 'SHA-256', value: attachment.sha256 },
          {
            name: 'Marked',
            value:
              quotes === 0
                ? 'Nothing in it is quoted in this pack'
                : `${count(quotes, 'quote')} of this pack: shaded, with a bar in the margin`,
          },
        ],
        100,
      ),
    ),
  ];
}

/** Room for a page under nothing but the running head. */
const room = { width: page.textWidth, height: page.textHeight - 14 };

function attachedPage(attachment: PackAttachment, index: number, each: AttachedPage): Block {
  const scale = Math.min(1, room.width / each.width, room.height / each.height);
  const width = each.width * scale;
  const height = each.height * scale;
  const quoted = each.quotes.map(({ words }) => `“${words}”`).join(' ');
  const alternative = `Page ${each.number} of ${attachment.fileName}, as supplied.${quoted === '' ? '' : ` Quoted: ${quoted}`}`;
  return (frame) =>
    figure(room.height, alternative, (pen, _width, tag) => {
      const left = pen.x + (room.width - width) / 2;
      const { surface } = pen;
      surface.picture(
        pictureName(index, each.number),
        { x: left, y: pen.y, width, height },
        { width: each.width, height: each.height },
        tag,
      );
      outline(left, pen.y, width, height);
      for (const { areas, by } of each.quotes)
        for (const [at, area] of areas.entries()) {
          const x = left + area.x * scale;
          const y = pen.y + area.y * scale;
          surface.shade({ x, y, width: area.width * scale, height: area.height * scale }, tag);
          const bar = Math.max(pen.x, left - 7);
          surface.rectangle(bar, y, 2, area.height * scale, colours.accent, tag);
          const label = { left: -34, top: y - pen.y - 2, width: 26, align: 'right' } as const;
          if (at === 0 && left - pen.x > 30)
            drawText({ ...pen, x: left }, frame.setter, by, styles.note, label, tag);
        }

      function outline(x: number, y: number, w: number, h: number): void {
        surface.path(
          [['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']],
          { stroke: colours.hairline, line: 0.5 },
          tag,
        );
      }
    })(frame);
}
