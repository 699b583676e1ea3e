import {
  addDays,
  dayFromParts,
  isoDate,
  type Dated,
  type DateRole,
  datedFromParts,
} from '../register/plain-date.ts';

/** A date found in a text, before it is known what it is the date of. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly parts: DateParts;
}

/** What a source gave of a date. `wrong` says in words why it is no date. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly wrong?: string;
  /** A period of its own (a financial year): its first and last day. */
  readonly span?: { readonly from: string; readonly to: string };
  readonly shift?: number;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthPattern =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const yearPattern = "((?:19|20)\\d\\d|'?\\d\\d)";
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Two digits are 1970 to 2069: registers are younger than that and agreements shorter. */
function yearOf(text: string): number {
  const digits = text.replace("'", '');
  const n = Number(digits);
  if (digits.length > 2) return n;
  return n < 70 ? 2000 + n : 1900 + n;
}

function numeric(day: string, month: string, year: string): DateParts {
  const parts = { year: yearOf(year), month: Number(month), day: Number(day) };
  if (parts.month <= 12) return parts;
  return { ...parts, wrong: `day comes before month, and there is no month ${parts.month}` };
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => DateParts | null;
}

function form(pattern: string, read: (group: (n: number) => string) => DateParts | null): Form {
  return {
    pattern: new RegExp(pattern, 'gi'),
    read: (match) => read((n) => match[n] ?? ''),
  };
}

// "1st", and "1s t" as some PDFs give it.
const ordinal = '(?: ?(?:s ?t|n ?d|r ?d|t ?h)\\b)?';

const clock = '(?:[t ,]+(?:at )?\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d(?:\\.\\d+)?)?(?: ?[ap]m|z)?)?';

/** From the most to the least telling: what one form has taken, a later one does not see. */
const forms: readonly Form[] = [
  form(`\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${clock}\\b`, (g) => ({
    year: Number(g(1)),
    month: Number(g(2)),
    day: Number(g(3)),
  })),
  form(`\\b(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d\\d)${clock}\\b`, (g) =>
    numeric(g(1), g(3), g(4)),
  ),
  form(`\\b(\\d{1,2}) ?[/.] ?(\\d{1,2}) ?[/.] ?(\\d{4}|\\d\\d)\\b`, (g) =>
    numeric(g(1), g(2), g(3)),
  ),
  form(`\\b(?:the )?last day (?:of|in) ${monthPattern},? ?(?:of )?${yearPattern}\\b`, (g) =>
    lastDay(yearOf(g(2)), monthOf(g(1))),
  ),
  form(
    `\\b${weekday}(?:the )?(\\d{1,2})${ordinal}(?: day)?(?:[ -/.]+|,? of )(?:of )?${monthPattern}[,]?(?:[ -/.]*)${yearPattern}\\b${clock}`,
    (g) => ({ year: yearOf(g(3)), month: monthOf(g(2)), day: Number(g(1)) }),
  ),
  form(`\\b${monthPattern} (\\d{1,2})${ordinal}(?: ?[,.] ?| )((?:19|20)\\d\\d)\\b`, (g) => ({
    year: yearOf(g(3)),
    month: monthOf(g(1)),
    day: Number(g(2)),
  })),
  form(`\\b(?:the )?end of ${monthPattern}(?:[ ,-/.]*)${yearPattern}\\b`, (g) => ({
    year: yearOf(g(2)),
    month: monthOf(g(1)),
  })),
  form(
    `\\b(?:the )?(?:financial|fiscal) year(?: of| ending in)? (\\d{4}) ?[/-] ?(\\d{4}|\\d\\d)\\b|\\bf\\.?y\\.? ?((?:20)?\\d\\d) ?[/-] ?((?:20)?\\d\\d)\\b`,
    (g) => financialYear(yearOf(g(1) || g(3)), yearOf(g(2) || g(4))),
  ),
  form(`\\b${monthPattern}(?:[ ,-/.]*)${yearPattern}(?![\\d/])`, (g) => ({
    year: yearOf(g(2)),
    month: monthOf(g(1)),
  })),
  form(`(?<![\\d/.-])(0?[1-9]|1[0-2])[/.-]((?:19|20)\\d\\d)\\b`, (g) => ({
    year: Number(g(2)),
    month: Number(g(1)),
  })),
  form(`(?<![\\d/.-])((?:19|20)\\d\\d)[/.-](0[1-9]|1[0-2])(?![\\d/.-])`, (g) => ({
    year: Number(g(1)),
    month: Number(g(2)),
  })),
  form(`(?<![\\w/.-])((?:19|20)\\d\\d)(?![\\w/-]|\\.\\d)`, (g) => ({ year: Number(g(1)) })),
];

function lastDay(year: number, month: number): DateParts {
  const last = datedFromParts('end', year, month);
  return last === null ? { year, month } : { year, month, day: Number(last.on.slice(8)) };
}

function financialYear(from: number, to: number): DateParts | null {
  if (to !== from + 1) return null;
  return { year: to, month: 3, day: 31, span: { from: `${from}-04-01`, to: `${to}-03-31` } };
}

/** Every form holds a year in four digits, three numbers or a month, and most sentences none. */
const mayHoldDate =
  /(?:19|20)\d\d|\d ?[/.-] ?\d\d? ?[/.-] ?\d|\b(?:financial|fiscal|f\.?y)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d/i;

/** All dates in a line of text, in the order in which they stand. */
export function findMentions(text: string): Mention[] {
  if (!mayHoldDate.test(text)) return [];
  const found: Mention[] = [];
  // A rule to write on, under a date that was written on it.
  let rest = text.replace(/_(?=[a-z])|(?<=[a-z])_/gi, ' ');
  for (const { pattern, read } of forms) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
      const parts = read(match);
      if (parts === null) continue;
      const { index } = match;
      const before = /\b(?:the )?day before (?:the )?$/i.exec(rest.slice(0, index));
      const start = before === null ? index : before.index;
      const end = index + match[0].length;
      found.push({ start, end, parts: before === null ? parts : { ...parts, shift: -1 } });
      rest = rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The day that counts for `role`, or null where there is no such day. */
export function resolve(parts: DateParts, role: DateRole): Dated | null {
  if (parts.wrong !== undefined) return null;
  if (parts.span !== undefined) {
    return { on: isoDate(role === 'start' ? parts.span.from : parts.span.to), precision: 'day' };
  }
  const dated = datedFromParts(role, parts.year, parts.month, parts.day);
  if (dated === null || parts.shift === undefined) return dated;
  return { ...dated, on: addDays(dated.on, parts.shift) };
}

/** Why parts are no date, in words. */
export function whyNoDate(parts: DateParts): string {
  if (parts.wrong !== undefined) return parts.wrong;
  return 'there is no such day';
}

/** 29 February of a year that has none: the two days that may be meant. */
export function leapDayChoices(parts: DateParts): { on: string; label: string }[] {
  if (parts.wrong !== undefined || parts.month !== 2 || parts.day !== 29) return [];
  if (dayFromParts(parts.year, 2, 29) !== null) return [];
  return [
    { on: `${parts.year}-02-28`, label: `28 February ${parts.year}` },
    { on: `${parts.year}-03-01`, label: `1 March ${parts.year}` },
  ];
}
