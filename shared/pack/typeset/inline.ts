import type { Colour } from './colours.ts';
import type { MarkName } from './marks.ts';
import type { Weight } from './text-styles.ts';

/** Where things are, known once every page is set. */
export interface PageBook {
  /** Null as long as not every page is set. */
  readonly pages: number | null;
  /** The page (from 1) on which an anchor stands; null when nothing carries it. */
  pageOf(anchor: string): number | null;
}

/** A stretch of a line in one manner. What is left out comes from the paragraph's style. */
export interface Span {
  readonly text: string;
  readonly weight?: Weight;
  readonly colour?: Colour;
  readonly size?: number;
  /** How far above the baseline it stands, in points. */
  readonly rise?: number;
  /** The figure of a footnote. */
  readonly isReference?: boolean;
  /** A mark drawn before the text; the text then says in words what the mark shows. */
  readonly mark?: MarkName;
  /** The anchor that the text leads to. */
  readonly goTo?: string;
  /** The address that the text leads to. */
  readonly address?: string;
  /**
   * Words that are known only when all pages are set, such as a page number. `text` is then a
   * sample of the greatest width, by which lines are broken.
   */
  readonly late?: (book: PageBook, page: number) => string;
}

/** Text with or without manners. */
export type Inline = string | Span | readonly (string | Span)[];

/** The spans of any inline text. */
export function spansOf(inline: Inline): readonly Span[] {
  if (typeof inline === 'string') return [{ text: inline }];
  if (!isList(inline)) return [inline];
  return inline.map((part) => (typeof part === 'string' ? { text: part } : part));
}

function isList(inline: Inline): inline is readonly (string | Span)[] {
  return Array.isArray(inline);
}

/** The words of an inline text without its manners. */
export function plainText(inline: Inline): string {
  return spansOf(inline)
    .map((part) => part.text)
    .join('');
}

/** Strong words within a paragraph. */
export function strong(text: string): Span {
  return { text, weight: 'semibold' };
}

/** "page 9", a link that is right once the pages are set. */
export function pageReference(anchor: string): Span {
  return {
    text: 'page\u00a0000',
    goTo: anchor,
    late: (book) => `page\u00a0${pageNumberIn(book, anchor)}`,
  };
}

/** The number of an anchor's page; an ellipsis as long as it is not known, a dash where there is none. */
export function pageNumberIn(book: PageBook, anchor: string): string {
  return String(book.pageOf(anchor) ?? (book.pages === null ? '…' : '–'));
}

/** White space between things that stand in a row, such as the parts of a key. */
export const apart = '\u00a0\u00a0\u00a0 ';
