import type { Typeface } from './typeface.ts';

/** Turns any text into text that the typeface can show, and remembers what it had to replace. */
export interface ReadableText {
  of(text: string): string;
  /** The characters that were replaced, as `U+1F600`, in code point order. */
  missing(): string[];
}

const plain = /^[\x20-\x7e]*$/;
const lineEnds = /\r\n?|\u2028|\u2029|\u0085/g;
const spaces = /[\t\v\f\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/g;
const fixedSpaces = /\u202f/g;
const hyphens = /[\u2010\u2011]/g;
// Control characters that have no shape; among them the direction marks that can disguise a text.
const invisible =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * Composes accents, folds odd spaces and line ends, takes out what has no shape, and shows each
 * character that the font lacks by its number: `[U+1F600]`. Never an empty box in silence.
 */
export function createReadableText(typeface: Typeface): ReadableText {
  const shown = new Map<number, boolean>();
  const missing = new Set<number>();

  function canShow(codePoint: number): boolean {
    const known = shown.get(codePoint);
    if (known !== undefined) return known;
    const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    const can =
      codePoint === 0x0a || codePoint === 0xa0 || (!isSurrogate && typeface.shows(codePoint));
    shown.set(codePoint, can);
    return can;
  }

  return {
    of(text) {
      if (plain.test(text)) return text;
      const clean = text
        .normalize('NFC')
        .replace(lineEnds, '\n')
        .replace(spaces, ' ')
        .replace(fixedSpaces, '\u00a0')
        .replace(hyphens, '-')
        .replace(invisible, '');
      let readable = '';
      for (const character of clean) {
        const codePoint = character.codePointAt(0) ?? 0;
        if (canShow(codePoint)) readable += character;
        else {
          missing.add(codePoint);
          readable += `[${codePointName(codePoint)}]`;
        }
      }
      return readable;
    },
    missing() {
      return [...missing].sort((a, b) => a - b).map(codePointName);
    },
  };
}

function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
