import type { BlockSpan, FoldedText } from './folded-text.ts';
import { sectionOf } from './sections.ts';

/**
 * A piece of text that says one thing: a sentence, or the cells of a table row read as "label: value".
 * `text` is part of the folded document from `start`, but for rows, whose cells are set side by side.
 */
export interface Statement {
  readonly text: string;
  /** Place of `text` in the folded document; for a row, of its last cell. */
  readonly start: number;
  readonly page: number;
  /** What is shown as the quote: a sentence, or the cell that holds the value. */
  readonly quote: string;
  /** Where in `text` the quoted value starts: after the label, for rows. */
  readonly valueFrom: number;
  readonly kind: BlockSpan['kind'];
  /** The heading that it stands under, or the empty string. */
  readonly section: string;
}

const sentence = /[^.!?;]+(?:[.!?;](?!\s|$)[^.!?;]*)*[.!?;]?/g;
/** "s. 115", "No. 3", "e.g. " and initials do not end a sentence. */
const abbreviation =
  /(?:\b(?:s|ss|no|art|para|paras|sch|reg|regs|e\.g|i\.e|etc|cl|v|pp?)|\b[A-Z])\.$/i;

/** "Dec. 8, 2005" and "March 18. 2021": a stop in a date. */
const dateSoFar =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{1,2}(?:st|nd|rd|th)?)?\.$/i;

/** True where the full stop at the end of `before` ends no sentence, by what comes `after` it. */
function goesOn(before: string, after: string): boolean {
  if (!before.endsWith('.')) return false;
  if (abbreviation.test(before) || /^\s+[a-z]/.test(after)) return true;
  return /^\s+\d/.test(after) && dateSoFar.test(before.slice(-20));
}

function sentencesOf(block: string): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = [];
  for (const match of block.matchAll(sentence)) {
    const last = found.at(-1);
    if (last !== undefined && goesOn(last.text, match[0])) {
      last.text = block.slice(last.at, match.index + match[0].length);
    } else found.push({ text: match[0], at: match.index });
  }
  return found.flatMap(({ text, at }) => {
    const trimmed = text.trim();
    return trimmed === '' ? [] : [{ text: trimmed, at: at + text.indexOf(trimmed) }];
  });
}

const known = new WeakMap<FoldedText, readonly Statement[]>();

/** All statements of a document in order; the same document answers at once the second time. */
export function statements(folded: FoldedText): readonly Statement[] {
  const before = known.get(folded);
  if (before !== undefined) return before;
  const found: Statement[] = [];
  let row: BlockSpan[] = [];
  const flushRow = (): void => {
    found.push(...rowStatements(folded, row));
    row = [];
  };
  for (const span of folded.spans) {
    const last = row.at(-1);
    const sameRow =
      span.cell !== null &&
      last?.cell?.table === span.cell.table &&
      last.cell.row === span.cell.row;
    if (!sameRow) flushRow();
    if (span.cell !== null) row.push(span);
    else found.push(...blockStatements(folded, span));
  }
  flushRow();
  known.set(folded, found);
  return found;
}

function blockStatements(folded: FoldedText, span: BlockSpan): Statement[] {
  const section = sectionOf(folded, span.start)?.title ?? '';
  return sentencesOf(folded.text.slice(span.start, span.end)).map(({ text, at }) => ({
    text,
    start: span.start + at,
    page: span.page,
    quote: text,
    valueFrom: 0,
    kind: span.kind,
    section,
  }));
}

function rowStatements(folded: FoldedText, row: readonly BlockSpan[]): Statement[] {
  const found: Statement[] = row.flatMap((span) => blockStatements(folded, span));
  const texts = row.map((span) => folded.text.slice(span.start, span.end));
  const [label, value] = texts;
  const valueSpan = row[1];
  if (label === undefined || value === undefined || valueSpan === undefined || label.length > 120) {
    return found;
  }
  const head = `${label.replace(/:\s*$/, '')}: `;
  found.push({
    text: head + value,
    start: valueSpan.start,
    page: valueSpan.page,
    quote: value,
    valueFrom: head.length,
    kind: 'table-cell',
    section: sectionOf(folded, valueSpan.start)?.title ?? '',
  });
  return found;
}
