import type { DocumentText } from './document-text.ts';

/**
 * The text of a document folded for searching, with the way back. Folding: Unicode NFKC, curly quotes
 * and all dashes made plain, soft hyphens and zero-width marks dropped, words hyphenated over a line
 * joined, white space run together. Blocks end in a line feed, pages in a form feed.
 */
export interface FoldedText {
  /** The folded text of the whole document. */
  readonly text: string;
  /** Where each page's text starts in `text`; page n is at index n - 1. */
  readonly pageStarts: readonly number[];
  /** The block of every stretch of `text`, in order. */
  readonly spans: readonly BlockSpan[];
}

/** A block's stretch of the folded text, `start` included and `end` not. */
export interface BlockSpan {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  /** Position of the block on its page, from 0. */
  readonly index: number;
  readonly kind: DocumentText['pages'][number]['blocks'][number]['kind'];
  readonly level: number | null;
  readonly cell: DocumentText['pages'][number]['blocks'][number]['cell'];
}

const quotes = /[\u2018\u2019\u201A\u201B\u2032\u02BC\uFF07]/g;
const doubleQuotes = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const brokenWord = /(\p{Ll})[-\u2010]\s*\n\s*(\p{Ll})/gu;
const space = /\s+/g;

/** Plain words with one space between them, which most blocks are. */
const alreadyFolded = /^[!-~]+(?: [!-~]+)*$/;
const plainLetters = /^[\t-\r -~]*$/;
const mayBreakWord = /[-\u2010]\s*\n/;

/** Folds one block's text. Idempotent. */
export function fold(text: string): string {
  if (alreadyFolded.test(text)) return text;
  const joined = mayBreakWord.test(text) ? text.replace(brokenWord, '$1$2') : text;
  if (plainLetters.test(joined)) return joined.replace(space, ' ').trim();
  return joined
    .normalize('NFKC')
    .replace(quotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, '-')
    .replace(invisible, '')
    .replace(space, ' ')
    .trim();
}

/** Folds a document. Pages and blocks keep their order; empty blocks leave no trace. */
export function foldDocument(document: DocumentText): FoldedText {
  const parts: string[] = [];
  const pageStarts: number[] = [];
  const spans: BlockSpan[] = [];
  let at = 0;
  for (const page of document.pages) {
    pageStarts.push(at);
    for (const [index, block] of page.blocks.entries()) {
      const text = fold(block.text);
      if (text === '') continue;
      const { kind, level, cell } = block;
      spans.push({ start: at, end: at + text.length, page: page.number, index, kind, level, cell });
      parts.push(text, '\n');
      at += text.length + 1;
    }
    parts.push('\f');
    at += 1;
  }
  return { text: parts.join(''), pageStarts, spans };
}

/** The block that holds the place `at`, found by halving; undefined between blocks. */
export function spanAt(folded: FoldedText, at: number): BlockSpan | undefined {
  let low = 0;
  let high = folded.spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = folded.spans[middle];
    if (span === undefined) return undefined;
    if (at < span.start) high = middle - 1;
    else if (at >= span.end) low = middle + 1;
    else return span;
  }
  return undefined;
}

/** The page of the place `at`, from 1; places between blocks belong to the page before. */
export function pageAt(folded: FoldedText, at: number): number {
  let page = 1;
  for (const [index, start] of folded.pageStarts.entries()) {
    if (start > at) break;
    page = index + 1;
  }
  return page;
}

const sentenceEnd = /[.;:!?]["')\]]?\s/g;

/**
 * The sentence round a stretch, inside its block: what a reader needs to see why it was found.
 * At most `longest` characters, cut at a word with the stretch in view.
 */
export function sentenceAround(
  folded: FoldedText,
  start: number,
  end: number,
  longest = 400,
): { readonly quote: string; readonly page: number } {
  const span = spanAt(folded, start);
  const from = span?.start ?? start;
  const to = span?.end ?? end;
  const block = folded.text.slice(from, to);
  let left = 0;
  let right = block.length;
  for (const match of block.matchAll(sentenceEnd)) {
    const after = match.index + match[0].length;
    if (from + after <= start) left = after;
    else if (from + match.index + 1 >= end) {
      right = match.index + match[0].trimEnd().length;
      break;
    }
  }
  if (right - left > longest) {
    const room = Math.max(0, longest - (end - start));
    const wanted = Math.max(left, start - from - Math.floor(room / 2));
    const cut = wanted === left ? left : block.indexOf(' ', wanted) + 1;
    left = cut > start - from || cut === 0 ? start - from : cut;
    const last = block.lastIndexOf(' ', Math.min(right, left + longest));
    right = last >= end - from ? last : Math.max(end - from, Math.min(right, left + longest));
  }
  return { quote: block.slice(left, right).trim(), page: span?.page ?? pageAt(folded, start) };
}
