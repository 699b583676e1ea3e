import {
  addDays,
  addMonths,
  datedFromParts,
  isIsoDate,
  type Dated,
  type DateRole,
  type IsoDate,
} from '../../../shared/register/plain-date.ts';

/** What typed text means as a date: a date, nothing, or why it is none. */
export type ReadDate =
  | { readonly kind: 'date'; readonly dated: Dated }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-date'; readonly problem: string };

/** How text is read: which end of a month counts, whether a month or year will do, what today is. */
export interface DateReading {
  readonly role: DateRole;
  readonly wholeMonths: boolean;
  readonly today: IsoDate | null;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function monthNumber(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const at = months.findIndex((month) => word.length >= 3 && month.startsWith(word));
  return at === -1 ? null : at + 1;
}

/** Two figures mean this century up to 69 and the last one from 70, as Excel reads them. */
function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function fromParts(reading: DateReading, year: number, month?: number, day?: number): ReadDate {
  if (year < 1900 || year > 2200) {
    return { kind: 'not-a-date', problem: `${year} is not a year of an agreement.` };
  }
  const dated = datedFromParts(reading.role, year, month, day);
  if (dated !== null) return { kind: 'date', dated };
  return { kind: 'not-a-date', problem: 'There is no such day.' };
}

/**
 * Reads a date as officers type it, day first: `31/3/27`, `31.03.2027`, `31 March 2027`, `2027-03-31`,
 * `today`, `+90 days`, `+12 months`; where whole months will do, also `March 2027` and `2027`.
 */
export function readDate(text: string, reading: DateReading): ReadDate {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/, '$1');
  if (typed === '') return { kind: 'empty' };
  if (isIsoDate(typed)) return { kind: 'date', dated: { on: typed, precision: 'day' } };

  const relative = relativeDay(typed, reading.today);
  if (relative !== null) return { kind: 'date', dated: { on: relative, precision: 'day' } };

  const parts = typed.split(/[\s./,-]+/).filter((part) => part !== '');
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 3 && /^\d{1,2}$/.test(first) && /^(\d{2}|\d{4})$/.test(third)) {
    const month = monthNumber(second);
    if (month !== null) return fromParts(reading, fullYear(third), month, Number(first));
  }
  if (reading.wholeMonths && parts.length === 2 && /^\d{4}$/.test(second)) {
    const month = monthNumber(first);
    if (month !== null) return fromParts(reading, Number(second), month);
  }
  if (reading.wholeMonths && parts.length === 1 && /^\d{4}$/.test(first)) {
    return fromParts(reading, Number(first));
  }
  return {
    kind: 'not-a-date',
    problem: reading.wholeMonths
      ? 'Type a day, a month or a year, such as 31/3/2027, March 2027 or 2027.'
      : 'Type a day such as 31/3/2027 or 31 March 2027.',
  };
}

function relativeDay(typed: string, today: IsoDate | null): IsoDate | null {
  if (today === null) return null;
  if (typed === 'today') return today;
  const later = /^\+\s?(\d{1,4})\s?(d|days?|m|months?|y|years?)$/.exec(typed);
  if (later === null) return null;
  const amount = Number(later[1]);
  const unit = later[2]?.charAt(0);
  if (unit === 'd') return addDays(today, amount);
  return addMonths(today, unit === 'm' ? amount : amount * 12);
}
