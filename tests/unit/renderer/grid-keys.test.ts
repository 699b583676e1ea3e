import { describe, expect, test } from 'vitest';
import { nextPlace } from '../../../renderer/ui/grid-keys/next-place.ts';

const widths = [1, 3, 2];
const from = (row: number, cell: number) => (key: string) => nextPlace(key, { row, cell }, widths);

describe('The keys of a grid', () => {
  test('move by one and hold at the edges', () => {
    expect(from(0, 0)('ArrowUp')).toEqual({ row: 0, cell: 0 });
    expect(from(0, 0)('ArrowDown')).toEqual({ row: 1, cell: 0 });
    expect(from(2, 1)('ArrowDown')).toEqual({ row: 2, cell: 1 });
    expect(from(1, 2)('ArrowRight')).toEqual({ row: 1, cell: 2 });
  });

  test('stay in the last cell of a shorter row', () => {
    expect(from(1, 2)('ArrowDown')).toEqual({ row: 2, cell: 1 });
    expect(from(1, 2)('ArrowUp')).toEqual({ row: 0, cell: 0 });
  });

  test('go to both ends of a row and over ten rows', () => {
    expect(from(1, 1)('Home')).toEqual({ row: 1, cell: 0 });
    expect(from(1, 1)('End')).toEqual({ row: 1, cell: 2 });
    expect(from(0, 0)('PageDown')).toEqual({ row: 2, cell: 0 });
  });

  test('leave every other key alone', () => {
    expect(from(1, 1)('a')).toBeNull();
    expect(from(1, 1)('Tab')).toBeNull();
  });
});
