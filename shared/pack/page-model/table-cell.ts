import { breakLines, type Line, type Typesetter } from '../typeset/break-lines.ts';
import type { Inline } from '../typeset/inline.ts';
import { styles, type TextStyle } from '../typeset/text-styles.ts';
import { baselineOf, drawLine } from './draw-line.ts';
import type { Pen } from './strip.ts';
import type { Surface, Tag } from './surface.ts';

/** A paragraph in a cell. */
export interface CellParagraph {
  readonly inline: Inline;
  readonly style?: TextStyle;
  readonly maxLines?: number;
}

/** A drawing in a cell: what it shows in words, its height in points, and how it is drawn. */
export interface CellFigure {
  readonly words: string;
  readonly height: number;
  paint(surface: Surface, x: number, y: number, width: number, tag: Tag): void;
}

/** What stands in a cell. */
export type Cell =
  Inline | { readonly paragraphs: readonly CellParagraph[] } | { readonly figure: CellFigure };

/** A line of a cell with its style; a row is drawn line by line. */
export interface CellLine {
  readonly height: number;
  readonly content: { readonly line: Line; readonly style: TextStyle } | CellFigure;
}

/** A thing over the body responsible for it, in second ink: the two-line cell of every table. */
export function over(thing: Inline, body: Inline, maxLines = 3): Cell {
  return {
    paragraphs: [
      { inline: thing, maxLines },
      { inline: body, style: styles.tableSecond, maxLines },
    ],
  };
}

/** Measures a cell into lines. */
export function linesOfCell(
  setter: Typesetter,
  cell: Cell,
  style: TextStyle,
  width: number,
): readonly CellLine[] {
  if (isFigure(cell)) return [{ height: cell.figure.height, content: cell.figure }];
  const paragraphs: readonly CellParagraph[] = isParagraphs(cell)
    ? cell.paragraphs
    : [{ inline: cell }];
  return paragraphs.flatMap((paragraph) => {
    const own = paragraph.style ?? style;
    const lines = breakLines(setter, paragraph.inline, own, width, paragraph.maxLines);
    return lines.map((line) => ({ height: own.leading, content: { line, style: own } }));
  });
}

/** How a line of a cell stands in its column. */
export interface CellPlace {
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly isLast: boolean;
}

/** Draws a line of a cell with its top left corner at the pen. */
export function drawCellLine(
  pen: Pen,
  setter: Typesetter,
  { content }: CellLine,
  { width, align, isLast }: CellPlace,
  tag: Tag,
): void {
  if ('paint' in content) {
    content.paint(pen.surface, pen.x, pen.y, width, tag);
    return;
  }
  const { line, style } = content;
  const baseline = pen.y + baselineOf(style);
  const place = { x: pen.x, baseline, width, align, isFollowed: !isLast };
  drawLine(pen, setter, line, style, place, tag);
}

/** Tells words from paragraphs and drawings. */
export function isInline(cell: Cell): cell is Inline {
  return !isFigure(cell) && !isParagraphs(cell);
}

function isFigure(cell: Cell): cell is { readonly figure: CellFigure } {
  return typeof cell === 'object' && 'figure' in cell;
}

function isParagraphs(cell: Cell): cell is { readonly paragraphs: readonly CellParagraph[] } {
  return typeof cell === 'object' && 'paragraphs' in cell;
}
