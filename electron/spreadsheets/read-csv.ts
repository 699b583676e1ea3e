import Papa from 'papaparse';
import type { Workbook } from '../../shared/exchange/workbook.ts';
import { corrupt } from './reading-limits.ts';
import { SheetBuilder } from './sheet-builder.ts';

/** What Windows-1252 has at 0x80 to 0x9F. Node 20 decodes it as Latin-1 and loses these. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (each) => upper[each.charCodeAt(0) - 0x80] ?? each);
}

/** Text of a CSV file: a byte-order mark decides; else UTF-8, and Windows-1252 where it is none. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, so it is from an older Windows program.
    return decodeWindows1252(bytes);
  }
}

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
  const { data } = Papa.parse<string[]>(text, { delimiter });
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
