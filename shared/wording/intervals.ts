import { oneLine } from './folding.ts';

const numberWords = new Map<string, number>(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    eighteen: 18,
    'twenty-four': 24,
    'thirty-six': 36,
  }),
);
const count = String.raw`(\d{1,3}|${[...numberWords.keys()].join('|')})(?: ?\(\d+\))?`;

/** A number in digits or in words up to thirty-six; null for anything else. */
function countOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : (numberWords.get(text.toLowerCase()) ?? null);
}

/** A length of time in words ("two years", "18 months"), as months; null where none is there. */
export function durationMonths(text: string): number | null {
  const found = new RegExp(
    String.raw`\b${count}[ -]*(year|yr|month|mth)(?:ly|s|'s|s')?\b`,
    'i',
  ).exec(text);
  const n = countOf(found?.[1] ?? '');
  if (found === null || n === null || n === 0) return null;
  return /^y/i.test(found[2] ?? '') ? n * 12 : n;
}

/** What a text says of how often something is reviewed. */
export type IntervalReading =
  | { readonly kind: 'months'; readonly months: number }
  /** "Bi-annually" is twice a year to some and every two years to others. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

/**
 * The review interval that a text states. A bare number counts as months only with `bareNumber`
 * (in a column of months).
 */
export function readInterval(text: string, bareNumber = false): IntervalReading {
  const said = oneLine(text).toLowerCase();
  const months = (n: number): IntervalReading =>
    n >= 1 && n <= 1_200 ? { kind: 'months', months: n } : { kind: 'none' };
  if (bareNumber && /^\d{1,4}(\.0+)?$/.test(said)) return months(Math.trunc(Number(said)));
  if (/\bbi-?(annual|yearly|monthly)/.test(said)) return { kind: 'ambiguous' };
  if (/\b(six|6)[ -]?monthly\b|\bhalf[ -]?yearly\b|\btwice (a|per) year\b/.test(said))
    return months(6);
  if (/\bbiennial(ly)?\b|\bevery other year\b|\balternate years\b/.test(said)) return months(24);
  if (/\btriennial(ly)?\b/.test(said)) return months(36);
  if (/\bquarterly\b|\bevery quarter\b/.test(said)) return months(3);
  const duration = durationMonths(said);
  if (duration !== null) return months(duration);
  if (/\b(annual(ly)?|yearly|every year|each year|per annum|once a year)\b/.test(said))
    return months(12);
  if (/\b(monthly|every month|each month)\b/.test(said)) return months(1);
  return { kind: 'none' };
}
