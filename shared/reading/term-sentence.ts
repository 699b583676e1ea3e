import { resolve } from '../wording/date-mentions.ts';
import { isoDate, type Dated, type IsoDate } from '../register/plain-date.ts';
import { findAnniversaries, findDurations } from './durations.ts';
import type { FoldedText } from './folded-text.ts';
import { safeMentions } from './month-order.ts';
import { agreementDay, signatureDay } from './start-date.ts';
import type { Statement } from './statements.ts';
import { anchorOf, nextDayAfter, shifted } from './term-start.ts';
import { masked, type TermSubject } from './term-subject.ts';

/**
 * What a sentence says of the agreement's own end: a day; a day worked out from a start and a length;
 * that there is none; or that there is one which cannot be told from the document.
 */
export type TermSaid =
  | { readonly kind: 'stated' | 'computed'; readonly dated: Dated }
  | { readonly kind: 'perpetual' }
  | { readonly kind: 'untold' };

/** Terms of something else than the agreement, and what happens after its first term. */
const otherMatter =
  /\b(?:retain|retention|kept|stored?|destroy|warrant(?:y|ies)|confidential(?:ity)?|non-?compet\w*|surviv\w*|royalt\w+|invoice|payments?|paid|pay|lease|insurance|cure|breach|default|bankrupt\w*|written notice to|days'? (?:prior )?(?:written )?notice|terminate this agreement|may terminate|right to terminate|shares?|stock|notes?|statute|audit|records?|inspect\w*|event of|during the (?:initial )?term|throughout the|prior to the (?:expiration|expiry|end)|following (?:the )?(?:termination|expir)\w*|after (?:the )?(?:termination|expir)\w*|upon (?:the )?(?:termination|expir)\w*)\b/i;
const renewal =
  /\b(?:renew\w*|successive|additional|extension|extended? (?:for|by)|extend (?:this|the)|thereafter (?:shall )?(?:continue|automatically)|subsequent)\b/i;
const blank = String.raw`\[\s*[*●_\s-]*\s*\]|\*{2,}|_{3,}|\[\s*(?:\*|●|date|insert|number)[^\]]*\]|\bX{3,}\b|…`;
const blankTerm = new RegExp(
  String.raw`\b(?:for|of|until|on|is|be|through|to|end(?:s|ing)?)\b[^.]{0,25}(?:${blank})`,
  'i',
);

const endWords =
  /\b(?:until|till|through|thru|to|up to|no(?:t| event)? later than|end(?:s|ed|ing)?|expir(?:e|es|ing|y|ation)|terminat(?:e|es|ing|ion)|conclud(?:e|es|ing)|valid until|means|is|(?:expir(?:ation|y)|termination) date:?)(?: (?:and including|and through|midnight|at|close of business|on|upon|as|of|the|date|day|be|shall|will|earlier|sooner|later|to occur|either|occur|first|\(?[a-z0-9]{1,3}\)|11:59|5:00|p\.?m\.?|in|a\.?m\.?|end)[,:]?)*[\s,:]*$/i;

/** `1 May 2024 (such date, the "Effective Date")` is a start. */
const startName = /^\W*\(?[^()"]{0,30}["'](?:the )?(?:effective|commencement|start) date/i;
const endOfYear =
  /\b(?:until|through|to) the end of the (?:then[- ])?(?:current |same )?calendar year\b/i;

/** "shall terminate upon 90 days' notice": it has no end of its own. */
const endsOnEvent =
  /^(?:shall|will)\b(?: (?:automatically|immediately|and|also))* (?:terminate|expire|end)\b(?: (?:automatically|immediately|in its entirety))*[\s,:]*(?:\(\w\) ?)?(?:upon|if|when|in the event|at the option|on (?:the )?(?:occurrence|exercise|happening|\d+(?:st|nd|rd|th) day (?:following|after)))\b/i;
const namesLength =
  /\b(?:terms?|periods?|anniversary|expiration|expiry|completion|years?|months?|earlier|earliest|later|latest)\b/i;

const openEnded =
  /\b(?:until further notice|no (?:fixed |set |specified )?(?:end|expiry|termination|expiration) date|in perpetuity|perpetual(?:ly)?|(?:for an? )?(?:indefinite|unlimited)(?:ly)?(?: (?:period|term|duration))?)\b|\b(?:in (?:full )?(?:force|effect)|effective|valid|continu\w*|remain\w*|extend)\b[^.]{0,90}\b(?:until|unless|whilst|while|for (?:as|so) long as)\b[^.]{0,90}\b(?:terminat|cancel|withdraw|remain|live|exist|superseded|replaced|expir)\w*|\b(?:thereafter|govern\w*)\b[^.]{0,60}\bunless (?:and until )?(?:\w+ )?terminated\b/i;

/** Reads one sentence about the agreement's term; null where it says nothing of an end. */
export function readTermSentence(
  folded: FoldedText,
  { text }: Statement,
  { start, verb }: TermSubject,
): TermSaid | null {
  const plain = masked(text);
  const renews = renewal.exec(plain)?.index ?? text.length;
  const other = otherMatter.exec(plain)?.index ?? text.length;
  const limit = (at: number) => at < renews && at < other;
  const own = (): IsoDate | null => agreementDay(folded)?.on ?? signatureDay(folded);
  for (const { parts, start: at, end } of safeMentions(folded, text)) {
    if (at < start || !limit(at) || parts.month === undefined) continue;
    if (!endWords.test(plain.slice(Math.max(0, at - 160), at).replace(/ {2,}/g, ' '))) continue;
    if (startName.test(text.slice(end, end + 60))) continue;
    const dated = resolve(parts, 'end');
    if (dated !== null) return { kind: 'stated', dated };
  }
  const started = own();
  if (started !== null && endOfYear.test(plain)) {
    return {
      kind: 'computed',
      dated: { on: isoDate(`${started.slice(0, 4)}-12-31`), precision: 'day' },
    };
  }
  const following = nextDayAfter(text, started);
  if (following !== null) return { kind: 'computed', dated: { on: following, precision: 'day' } };
  const anniversaries = findAnniversaries(text);
  const lengths = [...anniversaries, ...findDurations(text)].toSorted((a, b) => a.start - b.start);
  for (const length of lengths) {
    if (length.start < start || !limit(length.start)) continue;
    const before = text.slice(0, length.start);
    if (
      !anniversaries.includes(length) &&
      !/\b(?:for|of|is|be|last|lasts|end|ending|ends|until|expires?|terminates?|in|to|term|period|first|on|an?|least|the|than|date)[\s:,(]*(?:(?:minimum|maximum|initial|fixed|full|total|entire|least|exactly|period|term|date|that is|up|to|of|is|a|an|the)[\s,]+)*$/i.test(
        before,
      )
    )
      continue;
    if (
      /^\W*(?:prior|advance|before|written|days?'? notice|notice)\b/i.test(text.slice(length.end))
    )
      continue;
    if (/\blast day of the (?:calendar )?(?:month|quarter|year)\b[^.]*$/i.test(before))
      return { kind: 'untold' };
    const from = anchorOf(folded, plain.slice(start, length.start), plain.slice(length.end), own());
    if (from === null) return { kind: 'untold' };
    return { kind: 'computed', dated: { on: shifted(from, length), precision: 'day' } };
  }
  if (blankTerm.test(text.slice(start))) return { kind: 'untold' };
  if (endsOnEvent.test(verb) && !namesLength.test(verb)) return { kind: 'perpetual' };
  if (!openEnded.test(text) && !/\bfor (?:as|so) long as\b/i.test(text)) return null;
  if (
    /\b(?:anniversary|years?|months?|end of the)\b|\bfor (?:the|an? (?:period|term)) (?!indefinite|unlimited)/i.test(
      plain.slice(start),
    )
  )
    return { kind: 'untold' };
  if (!/\b(?:licen[cs]es?|records?|stored?|retain|confidential\w*|surviv\w*)\b/i.test(text)) {
    return { kind: 'perpetual' };
  }
  return null;
}
