import { keptWithPrevious, labelled, spaced, stack } from '../../page-model/arrange.ts';
import { paragraph } from '../../page-model/paragraph.ts';
import type { Block } from '../../page-model/strip.ts';
import type { Citation } from '../../../audit/report.ts';
import { formatDay } from '../../../register/plain-date.ts';
import type { Inline, Span } from '../../typeset/inline.ts';
import { page } from '../../typeset/measures.ts';
import { styles } from '../../typeset/text-styles.ts';
import type { FindingGroup } from '../../finding-groups.ts';
import { count, verificationWords } from '../../words.ts';

/** Widths of the column of labels and of the text beside it, in points. */
export const labelWidth = 79.5;
export const textWidth = page.textWidth - labelWidth;

/** A part of a finding under its label. */
export function part(label: string, block: Block, before = 7): Block {
  return spaced(
    before,
    labelled(paragraph(label, { style: styles.label, role: 'Lbl' }), labelWidth, block),
  );
}

/** Paragraphs; where there are many they differ by agreement, and the evidence says how. */
export function texts(paragraphs: readonly string[]): Block {
  const most = 3;
  const shown = paragraphs.slice(0, paragraphs.length > most ? 1 : most);
  const more = paragraphs.length > most ? ['It differs by agreement; see the evidence.'] : [];
  return stack(
    ...[...shown, ...more].map((text, index) =>
      paragraph(text, { style: styles.finding, before: index === 0 ? 0 : 3.5 }),
    ),
  );
}

/** What is: the message, or an example of it where the messages differ. */
export function condition(group: FindingGroup): Block {
  const [first] = group.subjects;
  if (first === undefined) return texts([]);
  const { finding: one, agreement } = first;
  if (group.subjects.every(({ finding: { message } }) => message === one.message))
    return texts([one.message]);
  const where = agreement === null ? 'For example: ' : `For example, ${agreement.ref}: `;
  const cases = count(group.subjects.length, agreement === null ? 'case' : 'agreement');
  return texts([`Found in ${cases}, each set out under evidence. ${where}${one.message}`]);
}

/**
 * What should be, with its sources as footnotes: each says how far it was checked. A pack as at an earlier
 * day is judged by the law of that day, and says where it has become another.
 */
export function criteria(group: FindingGroup): Block {
  const notes = group.citations.map(citationNote);
  const [first = 'The criterion stands in its source.', ...others] = group.criteria;
  const asked =
    others.length > 0
      ? stack(texts(group.criteria), sourceLine('Sources', notes))
      : paragraph(first, { style: styles.finding, notes });
  if (group.lawNow.length === 0) return asked;
  return stack(
    asked,
    sourceLine('The law has become another since that day', group.lawNow.map(citationNote)),
  );
}

function sourceLine(words: string, notes: readonly Inline[]): Block {
  return keptWithPrevious(paragraph(words, { style: styles.note, before: 1.75, notes }));
}

/** A source as it is printed, with the day and the manner in which it was checked. */
export function citationNote(citation: Citation): Inline {
  const link: Span =
    citation.address === ''
      ? { text: citation.text }
      : { text: citation.text, address: citation.address };
  return [link, ` · ${verificationWords(citation.verification, formatDay(citation.checked))}`];
}
