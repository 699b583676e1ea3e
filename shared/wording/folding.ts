const plain = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** Text as one line: Unicode folded, white space to single blanks, ends trimmed. For comparing. */
export function oneLine(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/** White space to single blanks and nothing else changed: for names and titles as they are written. */
export function tidy(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

/** The words of a text, lower case, without accents and punctuation; "&" is "and". */
export function words(text: string): string[] {
  const line = oneLine(text);
  const base = plain.test(line) ? line : line.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return base
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/'/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** `words` joined: the key by which two spellings of a name are the same. */
export function fold(text: string): string {
  return words(text).join(' ');
}

/** `fold`, or the text itself where it has no word at all: a key that is empty only for nothing. */
export function textKey(text: string): string {
  return fold(text) || oneLine(text).toLowerCase();
}

/** Cuts a text at a word to at most `length` characters. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const blank = head.lastIndexOf(' ');
  return `${(blank > length / 2 ? head.slice(0, blank) : head).trimEnd()}…`;
}

/** Two words that differ by one slip of the typing hand: a letter more, less, other, or swapped. */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail += 1;
  }
  const restA = a.slice(start, a.length - tail);
  const restB = b.slice(start, b.length - tail);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
