import { resolve } from '../wording/date-mentions.ts';
import type { IsoDate } from '../register/plain-date.ts';
import type { FoldedText } from './folded-text.ts';
import { safeMentions } from './month-order.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Quoted, Signed } from './reading.ts';
import { signatureTables } from './signature-tables.ts';
import { statements, type Statement } from './statements.ts';

/** What the signature blocks of a document show. */
export interface Signatures {
  readonly signed: Quoted & { readonly value: Signed };
  /** The days of the signatures, in order. */
  readonly signedOn: readonly IsoDate[];
}

const blockLabel =
  /^(?:signed(?: by| on| for)?|signature|signatory|sign(?:ed)? (?:for|on behalf|by)|for and on behalf of|print(?:ed)? name|name(?: and (?:title|role))?|position|role|title|job title|date(?: signed| of signature)?)\b\s*[:.]?/i;
const signatureSection =
  /\b(?:signator(?:y|ies)|signatures?|signed|execution|agreement and signature|declaration)\b/i;
const signedNow = /\b(?:\/s\/|signed (?:electronically|by|on)|approved by|digitally signed)\b/i;
const onBehalf = /\bon behalf of\b/i;
const name = /\b(?:\[name\]|[A-Z][a-z'’-]+\s+[A-Z][a-z'’-]+)\b/;

function isSignatureLine(statement: Statement): boolean {
  if (statement.text.length > 220) return false;
  return (
    blockLabel.test(statement.text) &&
    (signatureSection.test(statement.section) || /\bsign/i.test(statement.text))
  );
}

const known = new WeakMap<FoldedText, Signatures>();

/**
 * Whether the document shows signatures: `yes` where each block has a date or a name, `part` where some
 * have, `no` where the blocks are blank or there is no place to sign in a form to be filled. A picture of
 * a signature leaves no text, so a document without any block is `cannot-tell`.
 */
export function signatures(folded: FoldedText): Signatures {
  const before = known.get(folded);
  if (before !== undefined) return before;
  const found = readSignatures(folded);
  known.set(folded, found);
  return found;
}

function readSignatures(folded: FoldedText): Signatures {
  const { rows, tables } = signatureTables(folded);
  const inTables = folded.spans.filter(({ cell }) => cell !== null && tables.has(cell.table));
  const lines = statements(folded).filter(
    (statement) =>
      (isSignatureLine(statement) ||
        (signatureSection.test(statement.section) && blockLabel.test(statement.text))) &&
      !inTables.some(({ start, end }) => statement.start >= start && statement.start < end),
  );
  const signedOn: IsoDate[] = [];
  let filled = 0;
  let blank = 0;
  for (const { text, valueFrom } of lines) {
    const value = valueFrom > 0 ? text.slice(valueFrom) : text.replace(blockLabel, '');
    const dates = safeMentions(folded, value).flatMap(({ parts }) =>
      parts.day === undefined ? [] : (resolve(parts, 'end') ?? []),
    );
    signedOn.push(...dates.map(({ on }) => on));
    if (isPlaceholder(value) || /^[\s:._-]*$/.test(value)) blank += 1;
    else if (dates.length > 0 || signedNow.test(text)) filled += 1;
    else if (!onBehalf.test(text) && name.test(value)) filled += 1;
    else blank += 1;
  }
  for (const { date } of rows) {
    const dates = safeMentions(folded, date).flatMap(({ parts }) =>
      parts.day === undefined ? [] : (resolve(parts, 'end') ?? []),
    );
    signedOn.push(...dates.map(({ on }) => on));
    if (dates.length > 0) filled += 1;
    else blank += 1;
  }
  const [firstRow] = rows;
  const first =
    lines[0] ??
    (firstRow === undefined
      ? undefined
      : {
          quote: folded.text.slice(firstRow.who.start, firstRow.who.end),
          page: firstRow.who.page,
        });
  const place = { quote: first?.quote ?? null, page: first?.page ?? null };
  const value: Signed =
    lines.length + rows.length === 0
      ? 'cannot-tell'
      : filled === 0
        ? 'no'
        : blank > 0
          ? 'part'
          : 'yes';
  return { signed: { value, ...place }, signedOn: signedOn.toSorted() };
}
