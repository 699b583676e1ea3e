import type { SheetColumn } from './header-row.ts';
import { headingKey } from './headings.ts';
import type { MappedColumn } from './map-columns.ts';
import type { SheetRow } from './workbook.ts';

/**
 * Why a row under the header is no agreement, in words; null where it is one. Repeated headers,
 * totals and headings inside the table are told by their shape, never by what they say alone.
 */
export function whySkipped(row: SheetRow, mapped: readonly MappedColumn[]): string | null {
  const filled = row.texts
    .map((text, index) => ({ text: text.trim(), index }))
    .filter(({ text }) => text !== '');
  const heading = new Map(mapped.map(({ column }) => [column.index, column]));
  if (filled.length >= 2 && filled.every(({ text, index }) => repeats(text, heading.get(index)))) {
    return 'It repeats the header';
  }
  const [first] = filled;
  if (first === undefined) return 'It is empty';
  if (
    filled.length <= 2 &&
    /^(grand )?total\b|^(count|number of (agreements|isas))\b/i.test(first.text)
  ) {
    return 'It is a total';
  }
  if (filled.length === 1 && row.wide.includes(first.index))
    return 'It is a heading inside the table';
  const naming = new Set<MappedColumn['target']>(['ref', 'title', 'parties', 'purpose']);
  const named = mapped.some(
    ({ target, column }) => naming.has(target) && (row.texts[column.index] ?? '').trim() !== '',
  );
  return named ? null : 'It has no reference, no title, no party and no purpose';
}

function repeats(text: string, column: SheetColumn | undefined): boolean {
  return column !== undefined && headingKey(text) === headingKey(column.heading);
}
