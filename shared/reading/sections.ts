import type { BlockSpan, FoldedText } from './folded-text.ts';

/** A heading and the stretch of text that stands under it, up to the next heading of its level or above. */
export interface Section {
  readonly title: string;
  readonly level: number;
  /** Where the heading starts. */
  readonly start: number;
  /** Where the text under it starts. */
  readonly bodyStart: number;
  readonly end: number;
}

const numbered = /^(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[A-Z][.)]|[ivx]{1,4}[.)])\s+\S/;
const terminal = /[.;:,]$/;
const sectionsOf = new WeakMap<FoldedText, readonly Section[]>();

/**
 * True for a block that reads as a heading although nobody marked it: short, numbered or in capitals,
 * and not a sentence. Scans and plain text have only these.
 */
function looksLikeHeading(text: string): boolean {
  if (text.length > 90 || terminal.test(text)) return false;
  const words = text.split(' ').length;
  if (numbered.test(text)) return words <= 12 && /[A-Za-z]{3}/.test(text);
  return words <= 10 && text.length > 3 && text === text.toUpperCase() && /[A-Z]{4}/.test(text);
}

function levelOf(span: BlockSpan, text: string): number | null {
  if (span.kind === 'heading') return span.level ?? 2;
  if (span.kind !== 'paragraph' && span.kind !== 'list-item') return null;
  if (!looksLikeHeading(text)) return null;
  const number = /^\(?(\d{1,2}(?:\.\d{1,2})*)/.exec(text)?.[1];
  return number === undefined ? 2 : number.split('.').length + 1;
}

/** All sections of a document in order; the same document answers at once the second time. */
export function sections(folded: FoldedText): readonly Section[] {
  const known = sectionsOf.get(folded);
  if (known !== undefined) return known;
  const heads = folded.spans.flatMap((span) => {
    const text = folded.text.slice(span.start, span.end);
    const level = levelOf(span, text);
    return level === null
      ? []
      : [{ title: text, level, start: span.start, bodyStart: span.end + 1 }];
  });
  const found = heads.map((head) => ({ ...head, end: folded.text.length }));
  const open: typeof found = [];
  for (const section of found) {
    while ((open.at(-1)?.level ?? 0) >= section.level) {
      const closed = open.pop();
      if (closed !== undefined) closed.end = section.start;
    }
    open.push(section);
  }
  sectionsOf.set(folded, found);
  return found;
}

/** The innermost section that holds the place `at`. */
export function sectionOf(folded: FoldedText, at: number): Section | undefined {
  const all = sections(folded);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index -= 1) {
    const section = all[index];
    if (section !== undefined && at < section.end) return section;
  }
  return undefined;
}
