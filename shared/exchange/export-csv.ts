import type { OutTable } from './export-columns.ts';
import { neutralise } from './neutralise.ts';

function quoted(text: string): string {
  return /[",\n\r;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV as Excel opens it: a byte-order mark, CRLF, quotation marks where needed, and no
 * cell that a spreadsheet would take for a formula.
 */
export function toCsv(table: OutTable): string {
  const lines = [table.headings, ...table.rows.map((row) => row.map(({ text }) => text))];
  return `\ufeff${lines.map((line) => line.map((text) => quoted(neutralise(text))).join(',')).join('\r\n')}\r\n`;
}
