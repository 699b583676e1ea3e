import type { PageLayout } from './page-items.ts';

/** Letters that make up a third and more of what is written in English, Welsh and their neighbours. */
const common = /[aeot]/g;
/** Small letters alone: codes and short names in capitals follow no custom. */
const letter = /\p{Ll}/gu;
/** Fewer letters than this prove nothing: a page of figures, or a table of names. */
const enough = 150;

/** True where letters stand that nobody writes so: codes of a font that came through as if they were text. */
function isShuffled(text: string): boolean {
  const letters = text.match(letter)?.length ?? 0;
  if (letters < enough) return false;
  return (text.match(common)?.length ?? 0) < letters * 0.18;
}

/**
 * True for a page whose fonts do not say, or say wrongly, which letters they draw. What comes out of it
 * must not be read, searched or quoted as if it were its text.
 */
export function isGarbled({ items, letters, unmapped }: PageLayout): boolean {
  if (letters === 0) return false;
  return unmapped > letters * 0.05 || isShuffled(items.map(({ text }) => text).join(' '));
}
