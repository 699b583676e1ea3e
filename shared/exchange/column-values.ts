import { readDate } from './dates.ts';
import { fold } from '../wording/folding.ts';
import { readInterval } from '../wording/intervals.ts';
import { placeholder } from './placeholders.ts';
import { readYesNo } from './term-values.ts';
import type { SheetRow } from './workbook.ts';

/** What the values of a column are like: shares from 0 to 1 of the cells that say something. */
export interface ColumnValues {
  readonly filled: number;
  readonly dates: number;
  readonly yesNo: number;
  readonly intervals: number;
  readonly references: number;
  readonly bodies: number;
  readonly partnerships: number;
  readonly gateways: number;
  readonly lawfulBases: number;
  readonly markings: number;
  readonly distinct: number;
  readonly averageLength: number;
  readonly samples: readonly string[];
}

const gateway =
  /\b(s\.? ?\d+|section \d+|schedule \d+|act \d{4}|acts? (19|20)\d\d|common law|regulation \d+|regs? \d+|policing purpose)\b/i;
const basis =
  /\b(art(icle)?\.? ?6|6 ?\(1\)|public task|legal obligation|vital interests?|legitimate interests?|consent)\b/i;
const marking =
  /\b(official|restricted|confidential|protect(ed)?|secret|unclassified|not protectively marked|npm|public|gsc|o-?s)\b/i;
const reference = /^[A-Z]{1,6}[A-Z0-9]*([-/_. ]?[A-Z]{0,5}[-/_. ]?\d{1,7})+([-/_.]?\w{1,4})?$/i;

const looksAt = 120;

/** Looks at some 120 cells of a column, spread over its length. The two questions tell known partners and partnerships. */
export function lookAtColumn(
  rows: readonly SheetRow[],
  index: number,
  isBody: (text: string) => boolean,
  isPartnership: (text: string) => boolean,
): ColumnValues {
  const step = Math.max(1, Math.floor(rows.length / looksAt));
  const tally = {
    dates: 0,
    yesNo: 0,
    intervals: 0,
    references: 0,
    bodies: 0,
    partnerships: 0,
    gateways: 0,
    lawfulBases: 0,
    markings: 0,
    length: 0,
  };
  const seen = new Set<string>();
  const samples: string[] = [];
  let filled = 0;
  let telling = 0;
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[at];
    const text = row?.texts[index]?.trim() ?? '';
    if (row === undefined || text === '') continue;
    filled += 1;
    if (samples.length < 5 && !seen.has(fold(text)))
      samples.push(text.length > 120 ? `${text.slice(0, 119)}…` : text);
    seen.add(fold(text));
    if (placeholder(text) !== null) continue;
    telling += 1;
    tally.length += text.length;
    const day = row.days[index];
    if (day !== undefined) {
      tally.dates += 1;
      continue;
    }
    if (gateway.test(text)) tally.gateways += 1;
    if (basis.test(text)) tally.lawfulBases += 1;
    if (marking.test(text)) tally.markings += 1;
    // Longer texts are prose; what they say is not read from samples.
    if (text.length > 80) continue;
    if (isBody(text)) tally.bodies += 1;
    if (isPartnership(text)) tally.partnerships += 1;
    const date = readDate(text, 'next-review');
    const isNumber = /^\d+(\.\d+)?$/.test(text);
    if (!isNumber || /^[34]\d{4}$/.test(text)) {
      if (date.kind === 'date' || date.kind === 'none-stated' || date.kind === 'leap-day')
        tally.dates += 1;
    }
    if (readYesNo(text) !== null && text.length < 12) tally.yesNo += 1;
    if (text.length < 60 && readInterval(text, true).kind !== 'none') tally.intervals += 1;
    if (text.length <= 24 && reference.test(text) && /\d/.test(text)) tally.references += 1;
  }
  const share = (n: number): number => (telling === 0 ? 0 : n / telling);
  return {
    filled,
    dates: share(tally.dates),
    yesNo: share(tally.yesNo),
    intervals: share(tally.intervals),
    references: share(tally.references),
    bodies: share(tally.bodies),
    partnerships: share(tally.partnerships),
    gateways: share(tally.gateways),
    lawfulBases: share(tally.lawfulBases),
    markings: share(tally.markings),
    distinct: filled === 0 ? 0 : seen.size / filled,
    averageLength: telling === 0 ? 0 : tally.length / telling,
    samples,
  };
}
