import Papa from 'papaparse';
import type { Workbook } from '../../shared/exchange/workbook.ts';
import { decodeText } from '../text/decode-text.ts';
import { corrupt } from './reading-limits.ts';
import { SheetBuilder } from './sheet-builder.ts';

const delimiters = [',', ';', '\t', '|'];

/** The delimiter that splits the first lines most and most evenly, outside quotation marks. */
function findDelimiter(text: string): string {
  const head = text.slice(0, 50_000);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 30, skipEmptyLines: true });
    const widths = data.map((row) => row.length);
    const widest = Math.max(0, ...widths);
    if (widest < 2) continue;
    const usual = widths.filter((width) => width === widest).length / widths.length;
    const score = usual * 10 + Math.min(widest, 60) / 60;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Reads a `.csv`. Rows count as Excel counts them: a line break inside a cell starts no row. */
export function readCsv(fileName: string, bytes: Uint8Array): Workbook {
  const whole = decodeText(bytes);
  if (whole.slice(0, 10_000).includes('\u0000')) throw corrupt(fileName, 'it is not text');
  const hint = /^\ufeff?sep=(.)\r?\n/.exec(whole);
  const text = hint === null ? whole.replace(/^\ufeff/, '') : whole.slice(hint[0].length);
  const delimiter = hint?.[1] ?? findDelimiter(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  // All rows below it would be one cell, and their agreements lost without a word.
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined) {
    throw corrupt(fileName, `a quotation mark in row ${(open.row ?? 0) + 1} is never closed`);
  }
  const builder = new SheetBuilder(fileName, { cells: 0, characters: 0 });
  for (const [row, cells] of data.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell.trim() !== '') builder.cell(row, column, cell.replaceAll('\r\n', '\n'), null);
    }
  }
  return { format: 'csv', sheets: [builder.build(sheetName(fileName), false)] };
}

function sheetName(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.[a-z0-9]{1,4}$/i, '') || 'Sheet 1';
}
