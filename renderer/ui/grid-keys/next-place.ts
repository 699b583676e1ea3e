/** Where an arrow key leads from a place; null where the key is no movement. */
export function nextPlace(
  key: string,
  at: { readonly row: number; readonly cell: number },
  widths: readonly number[],
): { readonly row: number; readonly cell: number } | null {
  const inRow = (row: number, cell: number) => ({
    row,
    cell: Math.max(0, Math.min(cell, (widths[row] ?? 1) - 1)),
  });
  switch (key) {
    case 'ArrowDown':
      return inRow(Math.min(widths.length - 1, at.row + 1), at.cell);
    case 'ArrowUp':
      return inRow(Math.max(0, at.row - 1), at.cell);
    case 'ArrowRight':
      return inRow(at.row, at.cell + 1);
    case 'ArrowLeft':
      return inRow(at.row, at.cell - 1);
    case 'Home':
      return inRow(at.row, 0);
    case 'End':
      return inRow(at.row, (widths[at.row] ?? 1) - 1);
    case 'PageDown':
      return inRow(Math.min(widths.length - 1, at.row + 10), at.cell);
    case 'PageUp':
      return inRow(Math.max(0, at.row - 10), at.cell);
    default:
      return null;
  }
}
