import { resolve } from '../wording/date-mentions.ts';
import { addDays, addMonths, type Dated, type IsoDate } from '../register/plain-date.ts';
import { findAnniversaries, findDurations, type Duration } from './durations.ts';
import type { FoldedText } from './folded-text.ts';
import { safeMentions } from './month-order.ts';
import { agreementDay, definedDay, signatureDay } from './start-date.ts';
import type { Statement } from './statements.ts';

/**
 * What a sentence says of the agreement's own end: a day; a day worked out from a start and a length;
 * that there is none; or that there is one which cannot be told from the document.
 */
export type TermSaid =
  | { readonly kind: 'stated' | 'computed'; readonly dated: Dated }
  | { readonly kind: 'perpetual' }
  | { readonly kind: 'untold' };

const instrument = String.raw`(?:agreement|contract|protocol|isa|dsa|isp|mou|oma|memorandum(?: of understanding)?|arrangement|accord|franchise|(?:joint )?venture|engagement|appointment)`;
const subject = new RegExp(
  String.raw`(?<!\b(?:during|throughout|under|of|in|to|with|within|by|for|upon|from|after|following|and|or) (?:the )?)(?:\b(?:(?:initial|primary|base|contract|cooperation|full|basic|fixed|effective) )?(?:terms?|duration|period) (?:of (?:cooperation under )?(?:this|the|our) (?:[\w-]+ ){0,3}${instrument}|hereof|hereunder)|\b(?:this|the) (?:[\w-]+ ){0,3}${instrument}(?: and [^.,]{3,60})?,?|\b(?:the )?(?:initial|contract|cooperation|agreement|primary)[ -](?:term|period)|\bthe term|(?:^|['"])\W*(?:expiration|expiry|termination) date|^\W*(?:[\d.]+\W*)?(?:\([a-z0-9]\)\s*)?(?:(?:initial|contract) )?(?:term|duration)|['"](?:initial )?term['"](?= means)|^\W*(?:[\d.]+\s*)?it(?= (?:shall|will)))\b`,
  'gi',
);
/** What may stand between the subject and its verb. */
const aside =
  /^['"]?(?:\s*\([^)]*\))?(?:\s*,[^,]{0,160},)?(?:\s+(?:of|for|under|hereof|hereunder|and)\b[^,.]{0,60}?)?\s*/i;
const says =
  /^(?:\W*(?:[A-Z][\w. &-]{0,40}\s)?)?(?:shall|will|is|are|was|has|have|means|becomes?|commences?|begins?|continues?|remains?|expires?|terminates?|ends?|runs?|lasts?|for an?|:|-|starts?|takes? effect|comes? into|came into|agreement)(?!\w)/i;
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

const monthNames =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const nextDay = new RegExp(
  String.raw`\b(?:until|to|through|end(?:s|ing)? on|expir(?:es?|ing) on) (?:the )?(?:(?:following|next) (\d{1,2})(?:st|nd|rd|th)? (${monthNames.join('|')})|(\d{1,2})(?:st|nd|rd|th)? (${monthNames.join('|')}) (?:next )?(?:following|thereafter|next))\b`,
  'i',
);

const openEnded =
  /\b(?:until further notice|no (?:fixed |set |specified )?(?:end|expiry|termination|expiration) date|in perpetuity|perpetual(?:ly)?|(?:for an? )?(?:indefinite|unlimited)(?:ly)?(?: (?:period|term|duration))?)\b|\b(?:in (?:full )?(?:force|effect)|effective|valid|continu\w*|remain\w*|extend)\b[^.]{0,90}\b(?:until|unless|whilst|while|for (?:as|so) long as)\b[^.]{0,90}\b(?:terminat|cancel|withdraw|remain|live|exist|superseded|replaced|expir)\w*/i;

const anchorNames = /\b(?:the )?['"]?((?:[A-Z][\w-]* ){1,4}Date)\b/;
const ownDay =
  /\b(?:effective date|date (?:hereof|of (?:this|the) [\w ]{0,20}(?:agreement|contract|document|mou|protocol)|(?:first )?(?:above )?(?:written|stated|set forth|mentioned))|execution|executed|signing|signature|signed|commencement date|start date|day and year first|date first|hereof|thereof|thereafter|therefrom|its commencement|commencement)\b/i;

const ownName =
  /^(?:the )?(?:effective|commencement|start|execution|agreement|signing|signature) date$/i;

const ofThis = new RegExp(String.raw`^[\s,]*of (?:this|the) (?:[\w-]+ ){0,3}${instrument}`, 'i');

function shifted(from: IsoDate, { months, days }: Duration): IsoDate {
  return days === 0 ? endOfTerm(from, months) : addDays(from, days);
}

/**
 * The last day of a term of whole months: a term from the 1st ends on a last day of a month; any other
 * ends on the day of the same number, as officers count it.
 */
export function endOfTerm(from: IsoDate, months: number): IsoDate {
  const end = addMonths(from, months);
  return from.endsWith('-01') ? addDays(end, -1) : end;
}

/** The day from which a length runs, by the words about it; null where they name one not given. */
function anchorOf(
  folded: FoldedText,
  before: string,
  after: string,
  fallback: IsoDate | null,
): IsoDate | null {
  const near =
    after.split(
      /\b(?:unless|subject|provided|and (?:shall|will|may|thereafter)|after which)\b|\((?:the )?['"]/i,
    )[0] ?? '';
  const runs =
    /^[\s,)'"]*(?:\([^)]*\))?[\s,]*(?:term|period)?[\s,]*(?:from|after|following|of|commencing|beginning|starting|with effect|as of|effective)\b/i.test(
      near,
    );
  const starts =
    /\b(?:commenc(?:es?|ing)|begin(?:s|ning)?|start(?:s|ing)?|effective|force)\b(?![^]*\b(?:commenc(?:es?|ing)|begin(?:s|ning)?|starts?)\b)[^]*$/.exec(
      before,
    )?.[0] ?? '';
  for (const words of runs ? [near.slice(0, 110)] : [starts]) {
    const [mention] = safeMentions(folded, words).filter(
      ({ parts, start }) => parts.day !== undefined && start < 50,
    );
    const day = mention === undefined ? null : resolve(mention.parts, 'start');
    if (day !== null) return day.on;
    const name = anchorNames.exec(words)?.[1];
    if (name !== undefined) {
      const defined = definedDay(folded, name);
      if (defined !== null) return defined.on;
      if (!ownName.test(name)) return null;
    }
    if (/\b(?:signature|signing|signed)\b/i.test(words)) {
      return signatureDay(folded) ?? fallback;
    }
    if (ownDay.test(words) || ofThis.test(words)) return fallback;
    // A start that hangs on an event ("the launch", "first delivery") is not in the document.
    if (runs || name !== undefined) return null;
  }
  return fallback;
}

function nextDayAfter(text: string, from: IsoDate | null): IsoDate | null {
  const found = nextDay.exec(text);
  if (found === null || from === null) return null;
  const month = monthNames.indexOf((found[2] ?? found[4] ?? '').toLowerCase()) + 1;
  const day = Number(found[1] ?? found[3]);
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = Number(from.slice(0, 4)) + (from.slice(5) >= monthDay ? 1 : 0);
  const dated = resolve({ year, month, day }, 'end');
  return dated?.on ?? null;
}

const exception =
  /\b(?:unless|if not|subject to|except)\b[^,;.]{0,200}?(?:,|(?=\b(?:shall|will)\b)|$)|\([^)]{0,80}\bunless\b[^)]*\)/gi;

/** The text with its exceptions ("unless terminated earlier,") blanked, so that places hold. */
function masked(text: string): string {
  return text.replace(exception, (words) => ' '.repeat(words.length));
}

const mayNameTerm =
  /\b(?:terms?|duration|period|hereof|hereunder|agreement|contract|protocol|isa|dsa|isp|mou|oma|memorandum|arrangement|accord|franchise|venture|engagement|appointment|it|date)\b/i;

/** The words by which a sentence speaks of the agreement's term, with the verb after them; or null. */
function subjectOf(text: string): { readonly start: number; readonly verb: string } | null {
  if (!mayNameTerm.test(text)) return null;
  const plain = masked(text);
  for (const match of text.matchAll(subject)) {
    const rest = plain.slice(match.index + match[0].length).trimStart();
    const verb = [rest, rest.replace(aside, '')].find((words) => says.test(words));
    if (verb !== undefined) return { start: match.index, verb };
  }
  return null;
}

const lasts =
  /^(?:(?:shall|will)\b[\s,]*)?(?:\w+ly )?(?:be (?:effective|valid|in (?:full )?(?:force|effect))|continue|remain|expire|terminate|commence|begin|take effect|become effective|come into|extend|start|run|last|end)/i;

const namesTerm =
  /\b(?:initial|primary) (?:term|period)\b|\bterm of (?:this|the) |['"](?:contract |agreement )?(?:term|period)['"],? (?:means|shall mean)|\bexpir\w+ date['"]? (?:means|is|shall)/i;
const namesInstrument = new RegExp(
  String.raw`\bthis (?:[\w-]+ ){0,3}${instrument}\b|\bthe term\b`,
  'i',
);

/** Where the sentence speaks of the agreement's term, how strongly; null where it does not. */
export function termStrength({ text, section, kind }: Statement): number | null {
  if (kind === 'heading' || text.length < 15) return null;
  const found = subjectOf(text);
  if (found === null) return null;
  let strength = lasts.test(found.verb) ? 1 : 0;
  if (namesTerm.test(text)) strength += 2;
  if (namesInstrument.test(text)) strength += 1;
  if (
    /\b(?:term|duration|commencement|period)\b/i.test(section) ||
    /^\W*(?:[\d.]+\s*)?(?:\([a-z0-9]\)\s*)?(?:initial )?(?:term|duration)\b/i.test(text)
  )
    strength += 2;
  if (/\b(?:commenc|begin|continu|remain)\w*\b[^.]*\b(?:until|for|through|end|expir)/i.test(text))
    strength += 1;
  return strength;
}

/** Reads one sentence about the agreement's term; null where it says nothing of an end. */
export function readTermSentence(folded: FoldedText, statement: Statement): TermSaid | null {
  const { text } = statement;
  const start = subjectOf(text)?.start ?? 0;
  const plain = masked(text);
  const renews = renewal.exec(plain)?.index ?? text.length;
  const other = otherMatter.exec(plain)?.index ?? text.length;
  const limit = (at: number) => at < renews && at < other;
  const own = (): IsoDate | null => agreementDay(folded)?.on ?? signatureDay(folded);
  for (const { parts, start: at } of safeMentions(folded, text)) {
    if (at < start || !limit(at) || parts.month === undefined) continue;
    if (!endWords.test(plain.slice(Math.max(0, at - 160), at).replace(/ {2,}/g, ' '))) continue;
    const dated = resolve(parts, 'end');
    if (dated !== null) return { kind: 'stated', dated };
  }
  const following = nextDayAfter(text, own());
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
