import { durationMonths } from '../exchange/intervals.ts';
import { findMentions, resolve } from '../exchange/date-mentions.ts';
import { addDays, addMonths, type IsoDate } from '../register/plain-date.ts';
import type { Statement } from './statements.ts';

const termWords =
  /\b(?:(?:initial |fixed )?(?:term|period|duration)\b[^.]{0,60}\b(?:of|is|be|for|shall be|will be)|(?:continue|remain|run|last|valid|effective|in (?:full )?(?:force|effect))s?\b[^.]{0,50}\bfor|lasts?)\s+(?:a |an |the )?(?:further )?(?:initial )?(?:fixed )?(?:term |period )?(?:of )?/i;
const subject = /\b(?:agreement|protocol|isa|dsa|isp|mou|memorandum|arrangement|contract|term)\b/i;
const otherMatter =
  /\b(?:notice|retain|retention|kept|store[ds]?|destroy|surviv|confidential(?:ity)?|renew(?:al|ed|s)?|extend|extension|successive|additional|warrant|payment|after (?:the )?(?:termination|expir)|following (?:the )?(?:termination|expir))/i;

/** How long a statement says that the agreement lasts; `from` where it says so itself. */
export function termLength(
  statement: Statement,
): { readonly months: number; readonly from: IsoDate | null } | null {
  const { text } = statement;
  const found = termWords.exec(text);
  if (found === null || !subject.test(text)) return null;
  const rest = text.slice(found.index, found.index + found[0].length + 60);
  if (
    otherMatter.test(text.slice(Math.max(0, found.index - 60), found.index + found[0].length + 30))
  ) {
    return null;
  }
  const months = durationMonths(rest);
  if (months === null) return null;
  const dates = findMentions(text).flatMap(({ parts }) => resolve(parts, 'start') ?? []);
  const [only, ...others] = dates;
  return { months, from: only !== undefined && others.length === 0 ? only.on : null };
}

/**
 * The last day of a term of whole months: a term from the 1st ends on a last day of a month; any other
 * ends on the day of the same number, as officers count it.
 */
export function endOfTerm(from: IsoDate, months: number): IsoDate {
  const end = addMonths(from, months);
  return from.endsWith('-01') ? addDays(end, -1) : end;
}

const openEnded =
  /\b(?:until further notice|no (?:fixed |set |specified )?(?:end|expiry|termination) date|in perpetuity|perpetual(?:ly)?|indefinite(?:ly)?|on-?going(?! (?:basis|risk|monitor|review|need|work|support|investig)))\b|\b(?:in (?:full )?(?:force|effect)|continue|remain)s?\b[^.]{0,60}\b(?:until|unless|whilst|while|for (?:as|so) long as)\b[^.]{0,80}\b(?:terminat|cancel|withdraw|end|remain|live|exist|continu|superseded|replaced)/i;

/** True where a statement says that the agreement has no end of its own. */
export function isPerpetual(statement: Statement): boolean {
  const { text } = statement;
  return (
    openEnded.test(text) &&
    subject.test(text + statement.section) &&
    !/\b(?:retain|retention|confidential|surviv|licen[cs]e|records?|stored?)\b/i.test(text) &&
    findMentions(text).every(({ parts }) => parts.day === undefined)
  );
}
