import type { Typesetter } from '../typeset/break-lines.ts';
import { colours } from '../typeset/colours.ts';
import { spansOf, type Inline } from '../typeset/inline.ts';
import { styles, type TextStyle } from '../typeset/text-styles.ts';
import { element, type StructureNode } from './structure.ts';
import type { Pen, Strip } from './strip.ts';
import type { Tag } from './surface.ts';
import { drawCellLine, isInline, linesOfCell, type Cell, type CellLine } from './table-cell.ts';
import type { RowsOnPages } from './table-caption.ts';

/** Room between the text of a column and the next column, in points, where a column says nothing. */
const usualGap = 8;

/** The width that a column has for text. */
export function textWidthOf(column: ColumnMeasure): number {
  return column.width - (column.gap ?? usualGap);
}

/** A row is divided between lines where a page's heads and the row would not find room. */
const roomForHeads = 160;

/** What a row needs to know of a column. */
export interface ColumnMeasure {
  readonly head: Inline;
  readonly width: number;
  readonly align?: 'left' | 'right';
  readonly gap?: number;
}

interface RowContent {
  readonly kind: 'row' | 'group' | 'total';
  readonly cells: readonly Cell[];
  readonly anchors?: readonly string[];
}

interface LaidCell {
  readonly left: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly lines: readonly CellLine[];
}

/** A measured row. Its lines are set again when it is drawn: those of a large pack would fill the memory. */
export interface LaidRow {
  readonly kind: RowContent['kind'];
  readonly cells: readonly Cell[];
  /** Height of its tallest cell in points, without the white around it. */
  readonly textHeight: number;
  readonly padding: number;
  readonly anchors: readonly string[];
  /** The page on which its last part stands, once placed. */
  lastPage: number;
  firstPage: number;
  /** Breaks its cells into lines. */
  readonly lay: () => readonly LaidCell[];
  /** A group row set again at the head of a page, as furniture; null for other rows. */
  readonly repeated: (() => Strip) | null;
}

/** The left edge of a column, from the table's. */
export function columnLeft(columns: readonly ColumnMeasure[], index: number): number {
  let left = 0;
  for (let at = 0; at < index; at += 1) left += columns[at]?.width ?? 0;
  return left;
}

/** Measures a row. A group row's only cell is as wide as the table. */
export function layRow(
  setter: Typesetter,
  row: RowContent,
  columns: readonly ColumnMeasure[],
  tableWidth: number,
  style: TextStyle,
  padding: number,
): LaidRow {
  const own = row.kind === 'row' ? style : { ...style, weight: styles.tableStrong.weight };
  const lay = (): readonly LaidCell[] =>
    row.cells.map((cell, index): LaidCell => {
      const column = columns[index];
      const isGroup = row.kind === 'group';
      const width = isGroup || column === undefined ? tableWidth : textWidthOf(column);
      return {
        left: isGroup ? 0 : columnLeft(columns, index),
        width,
        align: isGroup ? 'left' : (column?.align ?? 'left'),
        lines: linesOfCell(setter, cell, own, width),
      };
    });
  return {
    kind: row.kind,
    cells: row.cells,
    textHeight: heightOfText(lay()),
    padding,
    anchors: row.anchors ?? [],
    firstPage: 0,
    lastPage: 0,
    lay,
    repeated:
      row.kind === 'group'
        ? () => repeatedGroup(setter, row, columns, tableWidth, style, padding)
        : null,
  };
}

function repeatedGroup(
  setter: Typesetter,
  { cells: [cell] }: RowContent,
  columns: readonly ColumnMeasure[],
  tableWidth: number,
  style: TextStyle,
  padding: number,
): Strip {
  const words: Cell =
    cell === undefined || !isInline(cell)
      ? ''
      : [...spansOf(cell), { text: ', continued', weight: 'regular', colour: colours.secondInk }];
  const group = { kind: 'group', cells: [words] } as const;
  const again = layRow(setter, group, columns, tableWidth, style, padding);
  const tags = again.cells.map(() => 'furniture' as const);
  return {
    height: heightOfPart(again, again.textHeight),
    before: 0,
    breakBefore: 'allow',
    draw(pen) {
      drawPart(pen, setter, again, again.lay(), tags, tableWidth);
    },
  };
}

/** What a row is told about the table around it. */
export interface RowPlace {
  readonly parent: StructureNode;
  /** Height of a page's text area. */
  readonly pageHeight: number;
  /** Names of the heads of the columns, in a table that is read both ways; null in others. */
  readonly headNames: readonly string[] | null;
  /** The name of this row's head, where there are names. */
  readonly rowName: string;
  readonly columns: readonly ColumnMeasure[];
  readonly tableWidth: number;
  readonly breakBefore: Strip['breakBefore'];
  readonly next: LaidRow | null;
  /** Its number among the rows that are counted; null for group and total rows. */
  readonly number: number | null;
  readonly onPages: RowsOnPages;
  readonly again: () => readonly Strip[];
}

/** The strips of a row: one, or several where the row is taller than a page. */
export function rowStrips(setter: Typesetter, row: LaidRow, place: RowPlace): readonly Strip[] {
  const node = element(place.parent, 'TR');
  const tags = row.cells.map((_, index) => cellElement(node, row, index, place));
  const tallest = place.pageHeight - roomForHeads;
  const parts = row.textHeight <= tallest ? [null] : slices(row.lay(), tallest);
  return parts.map((part, index): Strip => {
    const isLast = index === parts.length - 1;
    const height = heightOfPart(row, part === null ? row.textHeight : heightOfText(part));
    return {
      height,
      before: 0,
      breakBefore: index === 0 ? place.breakBefore : 'allow',
      anchors: index === 0 ? row.anchors : [],
      again: place.again,
      placed(pageNumber) {
        if (index === 0) row.firstPage = pageNumber;
        row.lastPage = pageNumber;
        if (place.number === null) return;
        const range = place.onPages.ranges.get(pageNumber);
        const first = range?.first ?? place.number;
        place.onPages.ranges.set(pageNumber, { first, last: place.number });
      },
      draw(pen) {
        drawPart(pen, setter, row, part ?? row.lay(), tags, place.tableWidth);
        if (isLast) drawRuleUnder(pen, row, place, height);
      },
    };
  });
}

function cellElement(
  node: StructureNode,
  row: LaidRow,
  index: number,
  { columns, headNames, rowName }: RowPlace,
): StructureNode {
  if (row.kind === 'group') return element(node, 'TH', { scope: 'Row', columns: columns.length });
  if (headNames === null)
    return index === 0 ? element(node, 'TH', { scope: 'Row' }) : element(node, 'TD');
  if (index === 0) return element(node, 'TH', { scope: 'Row', name: rowName });
  const head = headNames[index];
  return element(node, 'TD', { headers: head === undefined ? [rowName] : [rowName, head] });
}

/** Divides the lines of a row into parts of at most the tallest height. */
function slices(cells: readonly LaidCell[], tallest: number): readonly (readonly LaidCell[])[] {
  let rest = cells;
  const parts: (readonly LaidCell[])[] = [];
  do {
    const taken = rest.map((cell) => ({ cell, count: linesThatFit(cell.lines, tallest) }));
    parts.push(taken.map(({ cell, count }) => ({ ...cell, lines: cell.lines.slice(0, count) })));
    rest = taken.map(({ cell, count }) => ({ ...cell, lines: cell.lines.slice(count) }));
  } while (rest.some((cell) => cell.lines.length > 0));
  return parts;
}

function linesThatFit(lines: readonly CellLine[], tallest: number): number {
  let height = 0;
  let count = 0;
  for (const line of lines) {
    height += line.height;
    if (height > tallest && count > 0) break;
    count += 1;
  }
  return count;
}

function heightOfText(cells: readonly LaidCell[]): number {
  let tallest = 0;
  for (const { lines } of cells) {
    let height = 0;
    for (const line of lines) height += line.height;
    if (height > tallest) tallest = height;
  }
  return tallest;
}

function roomAbove({ kind, padding }: LaidRow): number {
  return kind === 'group' ? padding + 1.75 : padding;
}

function heightOfPart(row: LaidRow, ofText: number): number {
  return ofText + roomAbove(row) + row.padding;
}

function drawPart(
  pen: Pen,
  setter: Typesetter,
  row: LaidRow,
  cells: readonly LaidCell[],
  tags: readonly Tag[],
  tableWidth: number,
): void {
  cells.forEach(({ left, width, align, lines }, index) => {
    let y = pen.y + roomAbove(row);
    lines.forEach((line, at) => {
      const place = { width, align, isLast: at === lines.length - 1 };
      const corner = { ...pen, x: pen.x + left, y };
      drawCellLine(corner, setter, line, place, tags[index] ?? 'ornament');
      y += line.height;
    });
  });
  if (row.kind !== 'group') return;
  const foot = pen.y + heightOfPart(row, heightOfText(cells)) - 0.5;
  pen.surface.rectangle(pen.x, foot, tableWidth, 0.5, colours.ink, 'ornament');
}

/** A hairline between rows; a stronger rule at the end of the page, of the table and above a total. */
function drawRuleUnder(pen: Pen, row: LaidRow, place: RowPlace, height: number): void {
  if (row.kind === 'group') return;
  const { next } = place;
  const isEnd = next === null || next.firstPage !== pen.page || next.kind !== 'row';
  const thickness = isEnd ? 0.5 : 0.35;
  const colour = isEnd && next?.kind !== 'group' ? colours.ink : colours.hairline;
  pen.surface.rectangle(
    pen.x,
    pen.y + height - thickness,
    place.tableWidth,
    thickness,
    colour,
    'ornament',
  );
}
