import { resolve } from '../wording/date-mentions.ts';
import type { IsoDate } from '../register/plain-date.ts';
import { pageAt, type FoldedText } from './folded-text.ts';
import { safeMentions } from './month-order.ts';
import type { Quoted } from './reading.ts';
import { signatures } from './signatures.ts';

/** A day that a document gives a name to, or makes its own, with the words that do so. */
export interface NamedDay extends Quoted {
  readonly on: IsoDate;
}

/** The first whole date of a text. */
function firstDay(folded: FoldedText, text: string): { on: IsoDate; start: number } | null {
  for (const { parts, start } of safeMentions(folded, text)) {
    const dated = parts.day === undefined ? null : resolve(parts, 'start');
    if (dated !== null) return { on: dated.on, start };
  }
  return null;
}

function lastDay(folded: FoldedText, text: string): { on: IsoDate; end: number } | null {
  for (const { parts, end } of safeMentions(folded, text).toReversed()) {
    const dated = parts.day === undefined ? null : resolve(parts, 'start');
    if (dated !== null) return { on: dated.on, end };
  }
  return null;
}

const signedOnWords = /\b(?:dated?(?: signed| of signature)?|signed(?: on)?)\b[\s:_]*(?:this )?/gi;

const signatureDays = new WeakMap<FoldedText, IsoDate | null>();

/** The last day on which the document was signed, by its signature blocks; null where none is dated. */
export function signatureDay(folded: FoldedText): IsoDate | null {
  const known = signatureDays.get(folded);
  if (known !== undefined) return known;
  const found = findSignatureDay(folded);
  signatureDays.set(folded, found);
  return found;
}

/** What stands in a signature block before its date. */
const signatureMark = /\/s\/|\b(?:signature|signed|by:|print(?:ed)? name)/i;

function findSignatureDay(folded: FoldedText): IsoDate | null {
  const inBlocks = signatures(folded).signedOn.at(-1);
  if (inBlocks !== undefined) return inBlocks;
  const { text } = folded;
  const tail = Math.floor(text.length * 0.7);
  const found = { atEnd: [] as IsoDate[], inBlock: [] as IsoDate[] };
  for (const match of text.matchAll(signedOnWords)) {
    const from = match.index + match[0].length;
    const day = firstDay(folded, text.slice(from, from + 40));
    if (day === null || day.start > 4) continue;
    if (match.index >= tail) found.atEnd.push(day.on);
    else if (signatureMark.test(text.slice(Math.max(0, match.index - 200), match.index))) {
      found.inBlock.push(day.on);
    }
  }
  const days = found.atEnd.length > 0 ? found.atEnd : found.inBlock;
  return days.toSorted().at(-1) ?? null;
}

function named(folded: FoldedText, on: IsoDate, from: number, to: number): NamedDay {
  return {
    on,
    quote: folded.text.slice(from, to).split('\n')[0]?.trim() ?? null,
    page: pageAt(folded, from),
  };
}

function escaped(name: string): string {
  return name.replace(/[^\w ]/g, '').replace(/ +/g, ' +');
}

/**
 * The day that a document gives a name to: `1 June 2024 (the "Effective Date")`, `"Effective Date"
 * means 1 June 2024`, `Effective Date: 1 June 2024`. Null where it gives none, or two.
 */
export function definedDay(folded: FoldedText, name: string): NamedDay | null {
  const { text } = folded;
  const found: NamedDay[] = [];
  const behind = new RegExp(
    String.raw`\(\s*(?:[^()"]{0,60}[ ,])?['"]+\s*(?:the )?${escaped(name)}\s*,?['"]+`,
    'gi',
  );
  for (const match of text.matchAll(behind)) {
    const from = Math.max(0, match.index - 70);
    const before = text.slice(from, match.index);
    const day = lastDay(folded, before);
    if (day !== null && !/[.;\n]/.test(before.slice(day.end))) {
      found.push(named(folded, day.on, from, match.index));
    }
  }
  const ahead = new RegExp(
    String.raw`['"]?\b${escaped(name)}['"]?(?: (?:of|for) (?:this|the) (?:[\w-]+ ){0,2}?[\w-]+)?\s*(?::|-|\n|,?\s*(?:(?:shall|will) )?(?:means?|be|is|is defined as|refers? to)\b)\s*(?:the date of |the day of |as of |deemed to be |the )?`,
    'gi',
  );
  for (const match of text.matchAll(ahead)) {
    const from = match.index + match[0].length;
    const day = firstDay(folded, text.slice(from, from + 40));
    if (day !== null && day.start <= 12) found.push(named(folded, day.on, match.index, from + 40));
  }
  const [first] = found;
  return first !== undefined && found.every(({ on }) => on === first.on) ? first : null;
}

const bySignature = String.raw`(?:the )?(?:(?:last|latest|later)(?: of the)? (?:dates?|day|signature|to sign)|dates?(?: of)?(?: the)? (?:last|latest|later|execution|signature|signing))\b[^.;()\n]{0,60}\b(?:sign\w*|execut\w*|written|below)?`;

/** True where the document makes the day of its last signature the one of this name. */
function isSignatureDay(folded: FoldedText, name: string): boolean {
  const behind = String.raw`${bySignature}[^.;()\n]{0,60}\(\s*(?:the )?['"]+\s*(?:the )?${escaped(name)}`;
  const ahead = String.raw`\b${escaped(name)}['"]?(?: (?:of|for) (?:this|the) [\w-]+)?,? (?:means|shall be|is|shall mean) ${bySignature}`;
  return new RegExp(`${behind}|${ahead}`, 'i').test(folded.text);
}

/** The day that a document gives a name to, be it that of its last signature. */
export function namedDay(folded: FoldedText, name: string): IsoDate | null {
  const defined = definedDay(folded, name)?.on;
  return defined ?? (isSignatureDay(folded, name) ? signatureDay(folded) : null);
}

const madeOn =
  /\b(?:dated|made|entered into|executed|effective|agreement date|as of|date of (?:this |the )?agreement|commencement date|start date|agreement|contract|memorandum|protocol)\b[^.;\n]{0,100}$/i;
const otherDate =
  /\b(?:amended|filed|filing|exhibit|expir|terminat|until|through|plan dated|act of|incorporated|prospectus|registration)\b[^.;\n]{0,40}$/i;

const ownDays = new WeakMap<FoldedText, NamedDay | null>();

/**
 * The day that the document makes its own: its named effective or commencement date, else the date at
 * its head ("This agreement is made on 1 June 2024"). Null where there is none.
 */
export function agreementDay(folded: FoldedText): NamedDay | null {
  const known = ownDays.get(folded);
  if (known !== undefined) return known;
  const found = findAgreementDay(folded);
  ownDays.set(folded, found);
  return found;
}

function findAgreementDay(folded: FoldedText): NamedDay | null {
  for (const name of ['Effective Date', 'Commencement Date', 'Start Date']) {
    const day = definedDay(folded, name);
    if (day !== null) return day;
  }
  const head = folded.text.slice(0, 5_000);
  for (const { parts, start, end } of safeMentions(folded, head)) {
    const dated = parts.day === undefined ? null : resolve(parts, 'start');
    const before = head.slice(Math.max(0, start - 160), start);
    const aloneOnItsLine = /(?:^|\n)$/.test(before) && /^[.,]?\n/.test(head.slice(end, end + 2));
    if (dated === null || otherDate.test(before)) continue;
    if (!aloneOnItsLine && !madeOn.test(before)) continue;
    return named(folded, dated.on, Math.max(0, start - 60), end);
  }
  return null;
}
