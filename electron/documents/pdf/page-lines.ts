import type { PageItem, PageLayout } from './page-items.ts';

/** A piece of a line that no wide gap breaks: a cell of a table, or a line of a column. */
export interface LinePiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A line of text: its pieces from left to right. */
export interface Line {
  readonly pieces: readonly LinePiece[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Glyphs drawn twice a hair apart are fake bold: the second drawing says nothing new. */
function withoutOverprint(items: readonly PageItem[]): PageItem[] {
  const kept: PageItem[] = [];
  for (const item of items) {
    const twin = kept.findLast(
      (other) =>
        other.text === item.text &&
        Math.abs(other.left - item.left) < item.size * 0.12 &&
        Math.abs(other.base - item.base) < item.size * 0.12,
    );
    if (twin === undefined) kept.push(item);
  }
  return kept;
}

function pieces(items: readonly PageItem[]): LinePiece[] {
  const found: { text: string; left: number; right: number }[] = [];
  for (const item of items) {
    const last = found.at(-1);
    const gap = last === undefined ? Infinity : item.left - last.right;
    if (last === undefined || gap > item.size * 1.6) {
      found.push({ text: item.text, left: item.left, right: item.right });
      continue;
    }
    const spaced = /\s$/.test(last.text) || /^\s/.test(item.text);
    last.text += (gap > item.size * 0.18 && !spaced ? ' ' : '') + item.text;
    last.right = Math.max(last.right, item.right);
  }
  return found.map((piece) => ({ ...piece, text: piece.text.trim() }));
}

function toLine(items: readonly PageItem[]): Line {
  const ordered = withoutOverprint(items.toSorted((a, b) => a.left - b.left));
  const parts = pieces(ordered);
  const widest = ordered.toSorted((a, b) => b.text.length - a.text.length)[0];
  const bold = ordered.filter((item) => item.bold).reduce((sum, item) => sum + item.text.length, 0);
  const all = ordered.reduce((sum, item) => sum + item.text.length, 0);
  return {
    pieces: parts,
    text: parts.map((piece) => piece.text).join(' '),
    left: Math.min(...ordered.map((item) => item.left)),
    right: Math.max(...ordered.map((item) => item.right)),
    base: widest?.base ?? 0,
    size: widest?.size ?? 0,
    bold: bold > all / 2,
  };
}

function linesOf(items: readonly PageItem[]): Line[] {
  const sorted = items.toSorted((a, b) => a.base - b.base || a.left - b.left);
  const rows: PageItem[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    // Superscripts and footnote marks belong to the line whose body they touch.
    if (
      row !== undefined &&
      first !== undefined &&
      item.base - first.base < Math.max(first.size, item.size) * 0.5
    ) {
      row.push(item);
    } else rows.push([item]);
  }
  return rows.map(toLine);
}

/**
 * A white gutter that runs down most of the page between two columns of running text, or null. A table
 * has gutters too, but its rows are short; columns have long lines on both sides.
 */
function gutter(layout: PageLayout): number | null {
  const { items, width } = layout;
  const letters = items.reduce((sum, item) => sum + item.text.length, 0);
  if (letters < 800) return null;
  let best: { at: number; crossing: number } | null = null;
  for (let at = width * 0.35; at <= width * 0.65; at += 4) {
    const crossing = items
      .filter((item) => item.left < at - 4 && item.right > at + 4)
      .reduce((sum, item) => sum + item.text.length, 0);
    if (best === null || crossing < best.crossing) best = { at, crossing };
  }
  if (best === null || best.crossing > letters * 0.12) return null;
  const { at } = best;
  const sides = [
    items.filter((item) => item.right <= at + 4),
    items.filter((item) => item.left >= at - 4),
  ];
  for (const side of sides) {
    const lines = linesOf(side);
    const long = lines.filter(
      (line) => line.right - line.left > width * 0.22 && line.pieces.length === 1,
    );
    if (long.length < 10 || long.length < lines.length * 0.6) return null;
  }
  return at;
}

/** The lines of a page in reading order; two columns are read one after the other. */
export function pageLines(layout: PageLayout): Line[] {
  const at = gutter(layout);
  if (at === null) return linesOf(layout.items);
  const across = layout.items.filter((item) => item.left < at - 4 && item.right > at + 4);
  const left = linesOf(
    layout.items.filter((item) => item.right <= at + 4 && !across.includes(item)),
  );
  const right = linesOf(
    layout.items.filter((item) => item.left >= at - 4 && !across.includes(item)),
  );
  const wide = linesOf(across);
  const top = Math.min(...left.map((line) => line.base), ...right.map((line) => line.base));
  return [
    ...wide.filter((line) => line.base < top),
    ...left,
    ...right,
    ...wide.filter((line) => line.base >= top),
  ];
}
