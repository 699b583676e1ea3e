/** A length of time in a text, with its place. Either months or days is not nought. */
export interface Duration {
  readonly start: number;
  readonly end: number;
  readonly months: number;
  readonly days: number;
}

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numberWord = `(?:${tens.join('|')})(?:[- ](?:${units.slice(0, 9).join('|')}))?|${units.join('|')}`;
const ordinals: Readonly<Record<string, number>> = Object.fromEntries(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);

/** A whole number in digits or in words up to ninety-nine; null for anything else. */
export function numberOf(text: string): number | null {
  const said = text.trim().toLowerCase();
  if (/^\d{1,3}$/.test(said)) return Number(said);
  const unit = units.indexOf(said);
  if (unit !== -1) return unit + 1;
  const [ten = '', one = ''] = said.split(/[- ]/);
  const ofTen = tens.indexOf(ten);
  if (ofTen === -1) return null;
  return (ofTen + 2) * 10 + (one === '' ? 0 : units.indexOf(one) + 1);
}

const length = new RegExp(
  String.raw`\b(\d{1,3}|${numberWord})(?:[ -]*\(\s*(?:(\d{1,3})|[il])\s*\))?[ -]*(?:(?:full|whole|complete|calendar|consecutive|contract)[ ,]+){0,3}-?(year|yr|month|mth|week|day)s?\b(?:\(s\))?`,
  'gi',
);

/**
 * All lengths of time in a text: "three years", "five (5) years", "18 months". One whose words and
 * digits disagree is left out.
 */
export function findDurations(text: string): Duration[] {
  return [...text.matchAll(length)].flatMap((match) => {
    const [all, word = '', digits, unit = ''] = match;
    const n = numberOf(word);
    if (n === null || n === 0 || (digits !== undefined && Number(digits) !== n)) return [];
    const place = { start: match.index, end: match.index + all.length };
    if (/^y/i.test(unit)) return [{ ...place, months: n * 12, days: 0 }];
    if (/^m/i.test(unit)) return [{ ...place, months: n, days: 0 }];
    return [{ ...place, months: 0, days: /^w/i.test(unit) ? n * 7 : n }];
  });
}

const anniversary = new RegExp(
  String.raw`\b(?:(${Object.keys(ordinals).join('|')})(?:[ -]*\(\s*\d{1,2}\s*(?:s ?t|n ?d|r ?d|t ?h)?\s*\))?|(\d{1,2})(?:s ?t|n ?d|r ?d|t ?h)|(?:(\d{1,2}|${numberWord})(?:[ -]*\(\s*\d{1,2}\s*\))?)[ -]year)(?:[ -]+year)? anniversary\b(?: date)?`,
  'gi',
);

/** The anniversaries that a text names, as lengths of time: "the third (3rd) anniversary". */
export function findAnniversaries(text: string): Duration[] {
  return [...text.matchAll(anniversary)].flatMap((match) => {
    const [all, ordinal, digits, years] = match;
    const n =
      ordinal !== undefined
        ? (ordinals[ordinal.toLowerCase()] ?? null)
        : numberOf(digits ?? years ?? '');
    if (n === null) return [];
    return [{ start: match.index, end: match.index + all.length, months: n * 12, days: 0 }];
  });
}
