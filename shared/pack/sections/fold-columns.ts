/**
 * Divides columns (numbered from 0) over tables of at most `most`, as evenly as they go, so that the
 * last table does not stand with one column alone.
 */
export function foldColumns(columns: number, most: number): readonly (readonly number[])[] {
  const tables = Math.ceil(columns / most);
  const each = Math.ceil(columns / Math.max(1, tables));
  return Array.from({ length: tables }, (_, table) =>
    Array.from({ length: each }, (__, at) => table * each + at).filter((at) => at < columns),
  );
}
