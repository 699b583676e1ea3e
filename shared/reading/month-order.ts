import { findMentions, type Mention } from '../wording/date-mentions.ts';
import type { FoldedText } from './folded-text.ts';

const longMonthFirst =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)? ?,? ?(?:19|20)\d\d\b/gi;
const longDayFirst =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:day of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:19|20)\d\d\b/gi;
/** Numbers of which only one can be the day. */
const monthBeforeDay = /(?<![\d/.-])(?:0?\d|1[0-2])([/-])(?:1[3-9]|2\d|3[01])\1(?:\d\d){1,2}\b/g;
const dayBeforeMonth = /(?<![\d/.-])(?:1[3-9]|2\d|3[01])([/-])(?:0?\d|1[0-2])\1(?:\d\d){1,2}\b/g;
const orders = new WeakMap<FoldedText, boolean>();

/** True where the month stands before the day in most of the long dates of a document, else in its numbers. */
export function isMonthFirst(folded: FoldedText): boolean {
  const known = orders.get(folded);
  if (known !== undefined) return known;
  const count = (pattern: RegExp) => folded.text.match(pattern)?.length ?? 0;
  const [monthFirst, dayFirst] = [count(longMonthFirst), count(longDayFirst)];
  const found =
    monthFirst === dayFirst ? count(monthBeforeDay) > count(dayBeforeMonth) : monthFirst > dayFirst;
  orders.set(folded, found);
  return found;
}

const numeric = /^\d{1,2} ?[/.-] ?\d{1,2} ?[/.-]/;
/** "March 18" in a sentence is a month of a year to some and a day without its year to others. */
const monthAndTwoDigits = /^[a-z]+\.? \d\d$/i;

/** "09/24/2018" can only be month first; null for what leaves open which is the day. */
function monthFirstParts({ parts }: Mention): Mention['parts'] | null {
  const { year, month = 0, day = 0 } = parts;
  return month > 12 && day <= 12 ? { year, month: day, day: month } : null;
}

/**
 * The dates of a sentence, without those that could be read and wrongly: "7/1/98" in a month-first
 * document, and "March 18".
 */
export function safeMentions(folded: FoldedText, text: string): Mention[] {
  const monthFirst = isMonthFirst(folded);
  return findMentions(text).flatMap((mention) => {
    const words = text.slice(mention.start, mention.end);
    if (monthAndTwoDigits.test(words)) return [];
    if (!monthFirst || !numeric.test(words)) return [mention];
    const parts = monthFirstParts(mention);
    return parts === null ? [] : [{ ...mention, parts }];
  });
}
