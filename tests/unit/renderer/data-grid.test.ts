import { describe, expect, test } from 'vitest';
import { fitColumns, tracks, type GridColumn } from '../../../renderer/ui/data-grid/columns.ts';
import { copiedTable } from '../../../renderer/ui/data-grid/copied-table.ts';
import { moved } from '../../../renderer/ui/data-grid/items.ts';
import { selectedByKey } from '../../../renderer/ui/data-grid/selection.ts';

function column(id: string, min: number, gives?: number): GridColumn<string> {
  return { id, head: id, min, cell: (row) => row, ...(gives === undefined ? {} : { gives }) };
}

const columns = [
  column('ref', 70),
  { ...column('title', 150), grow: 2 },
  column('review', 100, 2),
  column('used', 100, 1),
];

describe('The columns of a grid', () => {
  test('are all there while they fit', () => {
    expect(fitColumns(columns, 420).gone).toEqual([]);
  });

  test('go in their set order, one pixel too few being enough', () => {
    expect(fitColumns(columns, 419).gone.map((each) => each.id)).toEqual(['used']);
    expect(fitColumns(columns, 319).gone.map((each) => each.id)).toEqual(['review', 'used']);
  });

  test('that never give way stay, however narrow it is', () => {
    expect(fitColumns(columns, 10).shown.map((each) => each.id)).toEqual(['ref', 'title']);
  });

  test('share what is left over by their growth', () => {
    expect(tracks(columns)).toBe('70px minmax(150px, 2fr) 100px 100px');
  });
});

describe('The keys of a grid', () => {
  const extent = { rows: 100, columns: 4, page: 10 };
  const from =
    (row: number, at: number) =>
    (key: string, control = false) =>
      moved({ row, column: at }, key, control, extent);

  test('move by one and stop at the edges', () => {
    expect(from(5, 1)('ArrowDown')).toEqual({ row: 6, column: 1 });
    expect(from(99, 1)('ArrowDown')).toEqual({ row: 99, column: 1 });
    expect(from(5, 3)('ArrowRight')).toEqual({ row: 5, column: 3 });
    expect(from(5, 0)('ArrowLeft')).toEqual({ row: 5, column: 0 });
  });

  test('reach the heads above the first row and come back', () => {
    expect(from(0, 2)('ArrowUp')).toEqual({ row: -1, column: 2 });
    expect(from(-1, 2)('ArrowDown')).toEqual({ row: 0, column: 2 });
  });

  test('go a page, to the ends of a row, and with Ctrl to the ends of the grid', () => {
    expect(from(5, 1)('PageDown')).toEqual({ row: 15, column: 1 });
    expect(from(5, 1)('PageUp')).toEqual({ row: 0, column: 1 });
    expect(from(5, 1)('Home')).toEqual({ row: 5, column: 0 });
    expect(from(5, 1)('End')).toEqual({ row: 5, column: 3 });
    expect(from(5, 1)('Home', true)).toEqual({ row: 0, column: 0 });
    expect(from(5, 1)('End', true)).toEqual({ row: 99, column: 3 });
  });

  test('leave other keys alone', () => {
    expect(from(5, 1)('a')).toBeNull();
    expect(from(5, 1)('Tab')).toBeNull();
  });

  test('stay at the heads of an empty grid', () => {
    expect(moved({ row: -1, column: 0 }, 'ArrowDown', false, { ...extent, rows: 0 })).toEqual({
      row: -1,
      column: 0,
    });
  });
});

describe('Selecting and copying in a grid', () => {
  const items = ['a', 'b', 'c'].map((row) => ({ kind: 'row' as const, key: row, name: row, row }));
  const rowId = (row: string) => row;
  const one = [{ ...column('ref', 70), full: (row: string) => row.toUpperCase() }];
  const copied = (ids: readonly string[]) =>
    copiedTable(
      items,
      1,
      { rowId, value: { ids: new Set(ids), from: null }, onChange: () => undefined },
      one,
    );

  test('Space takes the row with the focus in and out, Ctrl A all, Escape none', () => {
    const press = (key: string, ctrlKey: boolean, ids: readonly string[]) =>
      selectedByKey({ key, ctrlKey }, items, 1, { ids: new Set(ids), from: null }, rowId)?.ids;
    expect([...(press(' ', false, ['a']) ?? [])]).toEqual(['a', 'b']);
    expect([...(press(' ', false, ['b']) ?? [])]).toEqual([]);
    expect([...(press('A', true, []) ?? [])]).toEqual(['a', 'b', 'c']);
    expect(press('Escape', false, ['a'])?.size).toBe(0);
    expect(press('Escape', false, [])).toBeUndefined();
    expect(press('a', false, [])).toBeUndefined();
  });

  test('the selected rows are copied as they are listed, else the one with the focus', () => {
    expect(copied(['c', 'a'])?.rows).toEqual([['A'], ['C']]);
    expect(copied([])?.rows).toEqual([['B']]);
    expect(copied(['gone'])).toBeNull();
  });
});
