import type { OneEdit } from '../../../shared/contract/edit.ts';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { readBlock } from '../../ui/data-grid/clipboard-table.ts';
import type { GridColumn } from '../../ui/data-grid/columns.ts';
import { editValue, termOfColumn } from './term-texts.ts';

/** What a pasted block would do at a cell of the Register. */
export interface PastedBlock {
  readonly rows: number;
  readonly columns: number;
  readonly edits: readonly OneEdit[];
  /** Columns of the grid that can't be typed in and so take nothing from the block. */
  readonly skipped: readonly string[];
  /** Rows and columns of the block that fall outside the grid. */
  readonly outside: { readonly rows: number; readonly columns: number };
}

function editOf(row: RegisterRow, column: string, text: string): OneEdit | null {
  const { id: agreementId } = row;
  if (column === 'title') {
    const title = text.replace(/\s+/g, ' ').trim().slice(0, 1_000);
    if (title === '') return null;
    const { ref, partnershipId } = row;
    return { kind: 'set-details', agreementId, ref, title, partnershipId };
  }
  const term = termOfColumn(column);
  return term === null
    ? null
    : { kind: 'set-term', agreementId, term, value: editValue(term, text) };
}

/**
 * Lays a block from a spreadsheet on the grid: its first cell on the first of `rows` and `columns`. An
 * empty cell empties nothing: a block that is pasted to fill some cells does not clear the others.
 */
export function layBlock(
  text: string,
  rows: readonly RegisterRow[],
  columns: readonly GridColumn<RegisterRow>[],
): PastedBlock {
  const block = readBlock(text);
  const width = block.reduce((most, cells) => Math.max(most, cells.length), 0);
  const edits: OneEdit[] = [];
  for (const [down, cells] of block.entries()) {
    const row = rows[down];
    if (row === undefined) break;
    for (const [right, cell] of cells.entries()) {
      const column = columns[right];
      if (column?.typed === undefined || cell.trim() === '') continue;
      const edit = editOf(row, column.id, cell);
      if (edit !== null) edits.push(edit);
    }
  }
  return {
    rows: block.length,
    columns: width,
    edits,
    skipped: columns
      .slice(0, width)
      .flatMap(({ typed, head }) => (typed === undefined ? [head] : [])),
    outside: {
      rows: Math.max(0, block.length - rows.length),
      columns: Math.max(0, width - columns.length),
    },
  };
}
