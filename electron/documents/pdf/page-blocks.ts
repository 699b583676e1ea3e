import type { Block } from '../../../shared/reading/document-text.ts';
import type { Line } from './page-lines.ts';

/** What is usual in the whole document, against which a line is judged. */
export interface BodyStyle {
  readonly size: number;
  /** The usual distance from baseline to baseline. */
  readonly leading: number;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The size and leading of most of the letters. */
export function bodyStyle(pages: readonly (readonly Line[])[]): BodyStyle {
  const letters = new Map<number, number>();
  const steps: number[] = [];
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const size = Math.round(line.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + line.text.length);
      const next = lines[at + 1];
      const step = next === undefined ? 0 : next.base - line.base;
      if (step > line.size * 0.8 && step < line.size * 2.2) steps.push(step);
    }
  }
  const size = [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  return { size, leading: median(steps) || size * 1.2 };
}

const bullet = /^(?:[•‣◦▪▫●○■□\uF0B7\uF0A7·–—*+«¢©-]|o(?=\s))\s+/;
const listNumber = /^(?:\(?[a-z]{1,2}[).]|\(?[ivx]{1,5}[).]|\(\d{1,2}\))\s+/i;

function headingLevel(line: Line, body: BodyStyle): number | null {
  if (line.text.length > 120 || /[.;,]$/.test(line.text)) return null;
  const ratio = line.size / body.size;
  if (ratio >= 1.5) return 1;
  if (ratio >= 1.22) return 2;
  if (ratio >= 1.08) return 3;
  return line.bold && line.text.split(' ').length <= 14 ? 3 : null;
}

function block(kind: Block['kind'], text: string, level: number | null = null): Block {
  return { kind, text, level, cell: null };
}

/** Rows that share their columns are a table: two pieces or more, starting where the row above does. */
function isRow(line: Line): boolean {
  return line.pieces.length >= 2;
}

function sharesColumns(a: Line, b: Line): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < a.size * 1.2;
  return a.pieces.some(
    (piece, at) => at > 0 && b.pieces.some((other) => near(piece.left, other.left)),
  );
}

function tableFrom(lines: readonly Line[], at: number): number {
  let end = at;
  while (end < lines.length) {
    const line = lines[end];
    const above = lines[end - 1];
    if (line === undefined) break;
    const belongs =
      isRow(line) &&
      (end === at ||
        (above !== undefined && (sharesColumns(above, line) || sharesColumns(line, above))));
    // A wrapped cell: one piece that starts where some column does, close under its row.
    const wraps =
      end > at &&
      line.pieces.length === 1 &&
      above !== undefined &&
      line.base - above.base < line.size * 1.6 &&
      lines
        .slice(at, end)
        .some((row) =>
          row.pieces.some(
            (piece, index) => index > 0 && Math.abs(piece.left - line.left) < line.size,
          ),
        );
    if (!belongs && !wraps) break;
    end += 1;
  }
  const rows = lines.slice(at, end).filter(isRow).length;
  return rows >= 2 ? end : at;
}

function columnStarts(rows: readonly Line[]): number[] {
  const starts: number[] = [];
  const size = rows[0]?.size ?? 10;
  for (const piece of rows.flatMap((row) => row.pieces)) {
    if (!starts.some((start) => Math.abs(start - piece.left) < size * 1.2)) starts.push(piece.left);
  }
  return starts.toSorted((a, b) => a - b);
}

function tableBlocks(rows: readonly Line[], table: number): Block[] {
  const starts = columnStarts(rows);
  const cells: { row: number; column: number; text: string }[] = [];
  let row = -1;
  for (const line of rows) {
    if (isRow(line) || row === -1) row += 1;
    for (const piece of line.pieces) {
      const column = starts.findLastIndex((start) => start <= piece.left + line.size * 1.2);
      const known = cells.find((cell) => cell.row === row && cell.column === Math.max(0, column));
      if (known === undefined) cells.push({ row, column: Math.max(0, column), text: piece.text });
      else known.text += `\n${piece.text}`;
    }
  }
  return cells.map((cell) => ({
    kind: 'table-cell',
    text: cell.text,
    level: null,
    cell: { table, row: cell.row, column: cell.column },
  }));
}

function startsBlock(line: Line, above: Line, body: BodyStyle): boolean {
  const step = line.base - above.base;
  if (step < 0 || step > Math.max(body.leading, line.size * 1.25) * 1.35) return true;
  if (Math.abs(line.size - above.size) > 0.6) return true;
  if (bullet.test(line.text) || listNumber.test(line.text)) return true;
  return /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+[A-Z]/.test(line.text) && /[.;:]$/.test(above.text);
}

/** The blocks of one page. `firstTable` numbers its tables on through the document. */
export function pageBlocks(
  lines: readonly Line[],
  body: BodyStyle,
  firstTable: number,
): { blocks: Block[]; tables: number } {
  const blocks: Block[] = [];
  let tables = firstTable;
  let open: { block: Block; last: Line } | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const end = isRow(line) ? tableFrom(lines, at) : at;
    if (end > at) {
      blocks.push(...tableBlocks(lines.slice(at, end), tables));
      tables += 1;
      open = null;
      at = end - 1;
      continue;
    }
    const level = headingLevel(line, body);
    if (
      open !== null &&
      !startsBlock(line, open.last, body) &&
      (level === null) === (open.block.level === null)
    ) {
      open.block.text += `\n${line.text}`;
      open = { block: open.block, last: line };
      continue;
    }
    const isItem = bullet.test(line.text) || listNumber.test(line.text);
    const made: Block =
      level !== null && !isItem
        ? block('heading', line.text, level)
        : block(isItem ? 'list-item' : 'paragraph', line.text.replace(bullet, ''));
    blocks.push(made);
    open = { block: made, last: line };
  }
  return { blocks, tables };
}
