import type { Currency, Finding, Rating, Severity } from '../audit/report.ts';
import { formatDayShort, monthNames, type Dated, type IsoDate } from '../register/plain-date.ts';
import type { MarkName } from './typeset/marks.ts';

/** A state in words and with its mark. */
export interface Worded {
  readonly word: string;
  readonly mark: MarkName;
  readonly meaning: string;
}

/** Where an agreement stands on the day of the audit. */
export const currencyWords: Readonly<Record<Currency, Worded>> = {
  expired: { word: 'Expired', mark: 'expired', meaning: 'Its last day has passed' },
  lapsed: { word: 'Lapsed', mark: 'expired', meaning: 'Its review was missed long ago' },
  'review-overdue': { word: 'Overdue', mark: 'overdue', meaning: 'Its review date has passed' },
  expiring: { word: 'Ends soon', mark: 'due', meaning: 'Its last day is near' },
  'review-due': { word: 'Due', mark: 'due', meaning: 'Its review is near' },
  'in-date': {
    word: 'In date',
    mark: 'in-date',
    meaning: 'In force, and none of the others applies',
  },
  undated: { word: 'Undated', mark: 'undated', meaning: 'It states neither an end nor a review' },
  'not-in-force': {
    word: 'Not in force',
    mark: 'undated',
    meaning: 'A draft, not signed by all, or it starts later',
  },
  ended: { word: 'Ended', mark: 'ended', meaning: 'Withdrawn, terminated or superseded' },
};

/** Whether an agreement does its job. */
export const ratingWords: Readonly<Record<Rating, Worded>> = {
  red: {
    word: 'Not fit',
    mark: 'rating-red',
    meaning:
      'A critical or high finding; or expired, lapsed or overdue; or not signed by all; or a party no longer exists; or a required clause is missing; or practitioners say that it is not fit',
  },
  amber: {
    word: 'Changes',
    mark: 'rating-amber',
    meaning:
      'Changes are needed: a medium finding; or ends or is due soon; or undated; or an advised clause is missing',
  },
  green: { word: 'Fit', mark: 'rating-green', meaning: 'None of the others applies' },
  grey: {
    word: 'Not assessed',
    mark: 'rating-grey',
    meaning: 'Its terms were neither entered nor read, so nobody can tell. It never counts as fit',
  },
};

/** In print the order is always fit, changes, not fit, not assessed. */
export const ratingOrder = ['green', 'amber', 'red', 'grey'] as const satisfies readonly Rating[];

/** How serious a finding is. */
export const severityWords: Readonly<Record<Severity, Worded>> = {
  critical: {
    word: 'Critical',
    mark: 'severity-critical',
    meaning: 'No valid party, power or basis: the sharing itself is in doubt',
  },
  high: {
    word: 'High',
    mark: 'severity-high',
    meaning: 'A requirement of law or of a code is not met',
  },
  medium: { word: 'Medium', mark: 'severity-medium', meaning: 'Advised practice is not met' },
  low: { word: 'Low', mark: 'severity-low', meaning: 'Wording or housekeeping' },
  info: { word: 'Note', mark: 'severity-info', meaning: 'Good to know; nothing is wrong' },
};

/** How strong the demand behind a rule is. */
export const forceWords: Readonly<Record<Finding['force'], string>> = {
  law: 'Law',
  code: 'Code',
  'good-practice': 'Good practice',
};

const verification = {
  checked: 'read at its source',
  secondary: 'read at second hand',
  unverified: 'not verified',
} as const;

/** "checked 31 July 2026, read at its source": how far a source can be trusted. */
export function verificationWords(how: keyof typeof verification, checked: string): string {
  return how === 'unverified' ? verification[how] : `checked ${checked}, ${verification[how]}`;
}

/** A number and what it counts: "1 agreement", "12 agreements". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** A list in prose: "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** References with runs of three and more drawn together: "ISA-001 to ISA-004, ISA-009". */
export function inRanges(refs: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const ref of refs) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && follows(before, ref)) run.push(ref);
    else runs.push([ref]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0] ?? '', run.at(-1) ?? ''];
    return run.length < 3 ? run : [`${first} to ${last}`];
  });
}

function follows(before: string, ref: string): boolean {
  const [, stem, digits] = /^(.*?)(\d{1,9})$/.exec(before) ?? [];
  if (stem === undefined || digits === undefined) return false;
  return ref === `${stem}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
}

const figureSpace = '\u2007';

/** A day for a column: a one-figure day is as wide as a two-figure one. */
export function columnDay(day: IsoDate): string {
  const text = formatDayShort(day);
  return (/^\d /.test(text) ? figureSpace + text : text).replace(/ /g, '\u00a0');
}

/** A date for a column, no more precise than its source. */
export function columnDate(dated: Dated): string {
  const text = formatDayShort(dated.on);
  if (dated.precision === 'day') return columnDay(dated.on);
  return dated.precision === 'month' ? text.replace(/^\d+ /, '') : dated.on.slice(0, 4);
}

/** The month of a day in words. */
export function monthName(day: IsoDate): string {
  return monthNames[Number(day.slice(5, 7)) - 1] ?? '';
}

/** "22 November 2026, 20:35 UTC" of a moment in ISO 8601. */
export function momentWords(moment: string): string {
  const month = monthNames[Number(moment.slice(5, 7)) - 1] ?? '';
  return `${Number(moment.slice(8, 10))} ${month} ${moment.slice(0, 4)}, ${moment.slice(11, 16)} UTC`;
}
