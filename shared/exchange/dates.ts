import {
  addDays,
  addMonths,
  dayFromParts,
  isoDate,
  type Dated,
  type DateRole,
} from '../register/plain-date.ts';
import {
  findMentions,
  leapDayChoices,
  resolve,
  whyNoDate,
  type DateParts,
  type Mention,
} from '../wording/date-mentions.ts';
import { oneLine } from '../wording/folding.ts';
import { durationMonths, readInterval } from '../wording/intervals.ts';
import { placeholder } from './placeholders.ts';

/** What a date is the date of. `other` is any further date (signature, DPIA, last use). */
export type DateMeaning = 'start' | 'end' | 'next-review' | 'last-review' | 'other';

/** What a cell in a column of dates says. */
export type DateReading =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'date';
      readonly dated: Dated;
      /** What the cell itself says that it is, where that is not what its column is. */
      readonly means: DateMeaning | null;
      /** Something the officer should know: words beside the date that were not understood. */
      readonly note: string | null;
      readonly how: 'stated' | 'computed';
    }
  | { readonly kind: 'none-stated'; readonly words: string }
  /** The cell says how often, not when. */
  | { readonly kind: 'interval'; readonly months: number }
  /** 29 February in a common year: which day is meant has to be asked. */
  | {
      readonly kind: 'leap-day';
      readonly problem: string;
      readonly choices: readonly { readonly on: string; readonly label: string }[];
    }
  | { readonly kind: 'not-a-date'; readonly problem: string };

const openEnded =
  /\b(on-?going|open[- ]?ended|until further notice|no (set |fixed |stated )?(end|expiry|expiration|termination)( date)?|perpetual|in perpetuity|indefinite(ly)?|permanent(ly)?|rolling|evergreen|does not expire|no expiry)\b|\b(until|unless|till)\b.{0,40}\bterminat|\b(until such time|for as long as|for so long as|whilst|while)\b.{0,80}\b(ends?|remains?|continues?|exists?|lives?|live)\b/i;
const vague =
  /\b(q[1-4]|[1-4]q|quarter|1st quarter|spring|summer|autumn|winter|early|mid|late|circa|approx\w*|about|around|sometime)\b/i;
const history = /[[(]?\b(was|were|previously|formerly|originally|replaces?|instead of)\b.*$/i;

/** Words that may stand round a date without making it the date of something else. */
const filler = new Set(
  'a an the is are be to by on of in at for from until till through and this that it its date dates day due next last latest previous current start starts started starting commence commences commenced commencing commencement effective effect force into came comes come begin begins end ends ended ending expire expires expired expiry expiration valid validity terminates terminate termination review reviews reviewed reviewing again renewal renew renewed inclusive incl midnight agreement agreed made isa dsa isp mou protocol period term year financial fiscal will take place request not later than before annually annual lasts last with signed signature licence license updated update dated when was financially'.split(
    ' ',
  ),
);

/** What words before a date say that it is the date of; null where they say nothing. */
function labelOf(before: string): DateMeaning | null {
  const said = before.toLowerCase();
  if (
    /\b(last|latest|previous(ly)?) (review|update)|\breviewed\b|\breview (done|held|completed)/.test(
      said,
    )
  ) {
    return /\b(to be|will be|be|is|next) (\w+ )?reviewed\b/.test(said)
      ? 'next-review'
      : 'last-review';
  }
  if (/\b(re-?view|renewal)/.test(said)) return 'next-review';
  if (/\b(expir|end(s|ed|ing)?\b|valid (until|to)|until|up to|terminat|through)/.test(said))
    return 'end';
  if (/(^|\W)(to|-) ?$/.test(said)) return 'end';
  if (/\b(start|from|effect|commenc|in(to)? force|agreement date|agreed|made|begin)/.test(said)) {
    return 'start';
  }
  return null;
}

const boundary = /\b(signed|approved|printed|created|version|form|drafted|issued|published)\b/i;

function roleOf(meaning: DateMeaning): DateRole {
  return meaning === 'start' ? 'start' : 'end';
}

/** A day from a spreadsheet's date number (1900 system); null outside 1954 to 2119. */
function dayFromSerial(serial: number): Dated | null {
  const days = Math.floor(serial);
  if (!(days >= 20_000 && days <= 80_000)) return null;
  return { on: addDays(isoDate('1899-12-30'), days), precision: 'day' };
}

function fromTypedDay(day: string, role: DateRole): Dated | null {
  const [year, month, date] = day.split('-').map(Number);
  const parts: DateParts = {
    year: year ?? 0,
    ...(month === undefined ? {} : { month }),
    ...(date === undefined ? {} : { day: date }),
  };
  return resolve(parts, role);
}

function stated(
  dated: Dated,
  means: DateMeaning | null = null,
  note: string | null = null,
): DateReading {
  return { kind: 'date', dated, means, note, how: 'stated' };
}

function computed(on: Dated['on']): DateReading {
  return {
    kind: 'date',
    dated: { on, precision: 'day' },
    means: null,
    note: null,
    how: 'computed',
  };
}

/** The end of a term that is given by its start and its length; a term from a 1st ends on a last. */
function endOfTerm(start: Dated, length: number): Dated['on'] {
  const end = addMonths(start.on, length);
  return start.on.endsWith('-01') ? addDays(end, -1) : end;
}

/**
 * Reads a cell of a column of dates as an officer would: day before month, two-digit years, months
 * and years by themselves, spans, date numbers. Never guesses: what has no single reading is not a
 * date. `day` is the cell's true date where the spreadsheet itself holds one.
 */
export function readDate(text: string, meaning: DateMeaning, day?: string): DateReading {
  const role = roleOf(meaning);
  if (day !== undefined) {
    const dated = fromTypedDay(day, role);
    if (dated !== null) return stated(dated);
  }
  const whole = oneLine(text);
  if (whole === '') return { kind: 'empty' };
  if (placeholder(whole) !== null) return notADate(`“${whole}” is no date`);
  if (/^\d{5}(\.\d+)?$/.test(whole)) {
    const dated = dayFromSerial(Number(whole));
    return dated === null
      ? notADate('a number that is no date number of these years')
      : stated(dated);
  }
  const line = whole.replace(history, '').trim() || whole;
  const mentions = findMentions(line);
  const days = mentions.filter((each) => each.parts.day !== undefined);
  if (openEnded.test(line) && (meaning === 'end' || mentions.length === 0)) {
    return { kind: 'none-stated', words: whole };
  }
  if (mentions.length === 0) return withoutDate(line, meaning);
  if (vague.test(line) && days.length === 0) {
    return notADate('it names no day, month or year for certain');
  }
  return fromMentions(line, meaning, mentions);
}

function notADate(problem: string): DateReading {
  return { kind: 'not-a-date', problem };
}

function withoutDate(line: string, meaning: DateMeaning): DateReading {
  if (/^[a-z ?]*:$/i.test(line) || /: *\(blank\)$/i.test(line)) return { kind: 'empty' };
  const interval = readInterval(line);
  if (interval.kind === 'ambiguous') {
    return notADate('“bi-annual” is twice a year to some and every two years to others');
  }
  if (interval.kind === 'months' && (meaning === 'next-review' || meaning === 'last-review')) {
    return /\b(from|after|of) (the )?(date|receipt|signature|start|commencement)/i.test(line) ||
      !/\b(notice|breach|kept|keep|retain|retention|receipt)\b/i.test(line)
      ? { kind: 'interval', months: interval.months }
      : notADate('it holds no date');
  }
  return notADate('it holds no date');
}

function fromMentions(line: string, meaning: DateMeaning, all: readonly Mention[]): DateReading {
  const labelled = all.map((mention, at) => ({
    mention,
    label: labelOf(line.slice(all[at - 1]?.end ?? 0, mention.start)),
  }));
  const whole = spanOrTerm(line, meaning, labelled);
  if (whole !== null) return whole;
  const mine = labelled.filter(({ label }) => label === meaning);
  const plain = labelled.filter(({ label }) => label === null);
  const candidates = mine.length > 0 ? mine : plain.length > 0 ? plain : labelled;
  const first = candidates[0];
  if (first === undefined) return notADate('it holds no date');
  const distinct = new Set(candidates.map(({ mention }) => JSON.stringify(mention.parts)));
  if (distinct.size > 1) return notADate('it holds more than one date');
  const before = line.slice(0, first.mention.start);
  const rest = line.slice(first.mention.end);
  if (boundary.test(before) && !/\breview/i.test(before))
    return notADate('its date is the date of something else');
  if (strangers(before) > 0 && !(first.label === meaning && strangers(before) <= 3)) {
    return notADate('there is a date among other words');
  }
  const { parts } = first.mention;
  if (parts.day === undefined && parts.span === undefined && strangers(rest) > 0) {
    return notADate('there is a date among other words');
  }
  const dated = resolve(parts, roleOf(meaning));
  if (dated === null) {
    const choices = leapDayChoices(parts);
    const problem = choices.length > 0 ? `${parts.year} has no 29 February` : whyNoDate(parts);
    return choices.length > 0 ? { kind: 'leap-day', problem, choices } : notADate(problem);
  }
  const means =
    first.label === null || first.label === meaning || meaning === 'other' ? null : first.label;
  const note =
    strangers(rest) > 0
      ? `the words “${rest.replace(/^[\s,;:.-]+/, '')}” are kept as they stand`
      : null;
  const how = parts.span === undefined ? 'stated' : 'computed';
  return { kind: 'date', dated, means, note, how };
}

interface Labelled {
  readonly mention: Mention;
  readonly label: DateMeaning | null;
}

/** "1 April 2016 to 31 March 2018", "two years from 1 October 2024", "last reviewed …; annual". */
function spanOrTerm(
  line: string,
  meaning: DateMeaning,
  labelled: readonly Labelled[],
): DateReading | null {
  const [first, second] = labelled;
  if (first === undefined) return null;
  if (second !== undefined) {
    const between = line.slice(first.mention.end, second.mention.start);
    const isSpan =
      labelled.length === 2 && /^[\s,]*(-|to|until|till|through|and)[\s,]*(on )?$/i.test(between);
    if (!isSpan || (meaning !== 'start' && meaning !== 'end')) return null;
    if (strangers(line.slice(0, first.mention.start)) > 0)
      return notADate('a period among other words');
    if (strangers(line.slice(second.mention.end)) > 0)
      return notADate('a period among other words');
    const from = resolve(first.mention.parts, 'start');
    const to = resolve(second.mention.parts, 'end');
    if (from === null || to === null || from.on > to.on) return notADate('a period that is none');
    return stated(meaning === 'start' ? from : to);
  }
  const rest = line.slice(0, first.mention.start) + line.slice(first.mention.end);
  if (meaning === 'next-review' && first.label === 'last-review') {
    const interval = readInterval(rest);
    const last = resolve(first.mention.parts, 'end');
    if (interval.kind === 'months' && last !== null)
      return computed(addMonths(last.on, interval.months));
    return null;
  }
  const before = line.slice(0, first.mention.start);
  const length = durationMonths(before);
  if (length === null || !/\b(from|after|commencing|starting|signature|beginning)\b/i.test(before))
    return null;
  const start = resolve(first.mention.parts, 'start');
  if (start === null) return null;
  if (meaning === 'start') return stated(start);
  return meaning === 'end' ? computed(endOfTerm(start, length)) : null;
}

/** How many words of a text are none that belong to a date. */
function strangers(text: string): number {
  return (text.toLowerCase().match(/[a-z][a-z']*/g) ?? []).filter((word) => !filler.has(word))
    .length;
}

/** A date as our export writes it: as precisely as it is known. `readDate` reads it back the same. */
export function writeDated(dated: Dated): string {
  if (dated.precision === 'day') return dated.on;
  return dated.precision === 'month' ? dated.on.slice(0, 7) : dated.on.slice(0, 4);
}

/** True for `YYYY-MM-DD` of a day that exists. */
export function isDay(year: number, month: number, day: number): boolean {
  return dayFromParts(year, month, day) !== null;
}
