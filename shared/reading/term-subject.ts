import type { Statement } from './statements.ts';

/** What an agreement calls itself, as a piece of a pattern. */
export const instrument = String.raw`(?:agreement|contract|protocol|isa|dsa|isp|mou|oma|memorandum(?: of understanding)?|arrangement|accord|franchise|(?:joint )?venture|engagement|appointment)`;
const subject = new RegExp(
  String.raw`(?<!\b(?:during|throughout|under|of|in|to|with|within|by|for|upon|from|after|following|and|or) (?:the )?)(?:\b(?:(?:initial|primary|base|contract|cooperation|full|basic|fixed|effective) )?(?:terms?|duration|period) (?:of (?:cooperation under )?(?:this|the|our) (?:[\w-]+ ){0,3}${instrument}|hereof|hereunder)|\b(?:this|the) (?:[\w-]+ ){0,3}${instrument}(?: and [^.,]{3,60})?,?|\b(?:the )?(?:initial|contract|cooperation|agreement|primary)[ -](?:term|period)|\bthe term|(?:^|['"])\W*(?:expiration|expiry|termination) date|^\W*(?:[\d.]+\W*)?(?:\([a-z0-9]\)\s*)?(?:(?:initial|contract) )?(?:term|duration)|['"](?:initial )?term['"](?= (?:shall )?means?)|terms? of (?:the )?project|^\W*(?:[\d.]+\s*)?it(?= (?:shall|will)))(?:\b|(?<=['"]))`,
  'gi',
);
const verbs = String.raw`(?:\W*(?:[A-Z][\w. &-]{0,40}\s)?)?(?:shall|will|is|are|was|has|have|means|becomes?|commences?|begins?|continues?|remains?|expires?|terminates?|ends?|runs?|lasts?|for an?|:|-|starts?|takes? effect|comes? into|came into|agreement)(?!\w)`;
/** What may stand between the subject and its verb. */
const aside = new RegExp(
  String.raw`^['"]?(?:\s*\([^)]*\))?(?:\s*,[^,]{0,160},)?(?:\s*\b(?:of|for|under|hereof|hereunder|and)\b[^,.]{0,60}?)?\s*,?\s*(?=${verbs})`,
  'i',
);
const says = new RegExp(`^${verbs}`, 'i');
const exception =
  /\b(?:unless|if not|subject to|except)\b[^,;.]{0,200}?(?:,|(?=\b(?:shall|will)\b)|$)|\([^)]{0,80}\bunless\b[^)]*\)/gi;

/** The text with its exceptions ("unless terminated earlier,") blanked, so that places hold. */
export function masked(text: string): string {
  return text.replace(exception, (words) => ' '.repeat(words.length));
}

const mayNameTerm =
  /\b(?:terms?|duration|period|hereof|hereunder|agreement|contract|protocol|isa|dsa|isp|mou|oma|memorandum|arrangement|accord|franchise|venture|engagement|appointment|it|date)\b/i;

/** Where a sentence speaks of the agreement's term, and what it says of it from its verb on. */
export interface TermSubject {
  readonly start: number;
  readonly verb: string;
}

/** The words by which a sentence speaks of the agreement's term, with the verb after them; or null. */
export function termSubject(text: string): TermSubject | null {
  if (!mayNameTerm.test(text)) return null;
  let plain: string | null = null;
  for (const match of text.matchAll(subject)) {
    plain ??= masked(text);
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

/** How strongly a sentence with this subject speaks of the agreement's term. */
export function termStrength({ text, section }: Statement, { verb }: TermSubject): number {
  let strength = lasts.test(verb) ? 1 : 0;
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
