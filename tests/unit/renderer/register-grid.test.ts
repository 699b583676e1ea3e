import { describe, expect, test } from 'vitest';
import { readFilter } from '../../../renderer/features/register/filter.ts';
import { nextSorts, ordered } from '../../../renderer/features/register/order.ts';
import { layBlock } from '../../../renderer/features/register/pasted-block.ts';
import { known } from '../../../renderer/features/register/register-store.ts';
import { editValue } from '../../../renderer/features/register/term-texts.ts';
import { sortKey } from '../../../shared/register/sort-key.ts';
import {
  asHtml,
  asTabbed,
  isBlock,
  readBlock,
} from '../../../renderer/ui/data-grid/clipboard-table.ts';
import type { GridColumn } from '../../../renderer/ui/data-grid/columns.ts';
import type { GridItem } from '../../../renderer/ui/data-grid/items.ts';
import {
  allOf,
  nothingSelected,
  reached,
  toggled,
} from '../../../renderer/ui/data-grid/selection.ts';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';

function row(ref: string, changes: Partial<RegisterRow> = {}): RegisterRow {
  return {
    id: ref.toLowerCase(),
    ref,
    title: `About ${ref}`,
    partnershipId: null,
    partnership: null,
    partners: [],
    partnerKinds: [],
    currency: 'in-date',
    rating: 'green',
    effectiveFrom: null,
    nextReview: null,
    expiresOn: null,
    lastUsed: null,
    businessOwner: null,
    findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0 },
    cannotTell: 0,
    lacks: [],
    ...changes,
  };
}

describe('a table on the clipboard', () => {
  const table = {
    heads: ['Ref', 'Title'],
    rows: [
      ['ISA-1', 'One\nand "two"'],
      ['=HYPERLINK("x")', '<b>&'],
    ],
  };

  test('comes back from tabbed text as it was, with formulas as text', () => {
    expect(readBlock(asTabbed(table))).toEqual([
      ['Ref', 'Title'],
      ['ISA-1', 'One\nand "two"'],
      [`'=HYPERLINK("x")`, '<b>&'],
    ]);
  });

  test('holds no markup of its cells', () => {
    expect(asHtml(table)).toContain('&lt;b&gt;&amp;');
    expect(asHtml(table)).not.toContain('<b>');
  });

  test('is a block only where it has more than one cell', () => {
    expect(isBlock('one cell\r\n')).toBe(false);
    expect(isBlock('"one\ncell"')).toBe(false);
    expect(isBlock('a\tb')).toBe(true);
    expect(isBlock('a\nb')).toBe(true);
  });
});

describe('rows that are selected', () => {
  const items: GridItem<RegisterRow>[] = [
    { kind: 'group', key: 'g', label: 'G', tally: '', isOpen: true },
    ...['A', 'B', 'C'].map((ref) => ({ kind: 'row' as const, key: ref, row: row(ref) })),
  ];
  const id = (each: RegisterRow) => each.id;

  test('reach from where Shift began, up and down', () => {
    const down = reached(items, nothingSelected, 2, 3, id);
    expect([...down.ids]).toEqual(['b', 'c']);
    expect([...reached(items, down, 3, 0, id).ids]).toEqual(['a', 'b']);
  });

  test('are taken in and out one by one, or all at once', () => {
    const one = toggled(items[1], nothingSelected, id);
    expect([...one.ids]).toEqual(['a']);
    expect(toggled(items[1], one, id).ids.size).toBe(0);
    expect(allOf(items, id).ids.size).toBe(3);
  });
});

describe('a filter in words', () => {
  test('reads what an agreement says nothing of', () => {
    expect(readFilter('expired, NHS, no DPIA')).toEqual({
      words: ['expired', 'nhs'],
      lacks: ['dpia'],
    });
    expect(readFilter('without end date and missing retention').lacks).toEqual([
      'end',
      'retention',
    ]);
  });

  test('leaves a phrase in quotes and longer words alone', () => {
    expect(readFilter('"no partnership"')).toEqual({ words: ['no partnership'], lacks: [] });
    expect(readFilter('no partnership').lacks).toEqual([]);
    expect(readFilter('casino end').lacks).toEqual([]);
  });
});

describe('rows in order', () => {
  test('by several columns, numbers by their worth, case and accents aside', () => {
    const rows = [
      row('ISA-10', { rating: 'red' }),
      row('isa-2', { rating: 'red' }),
      row('ÏSA-1', { rating: 'green' }),
    ];
    const sorted = ordered(rows, [
      { column: 'rating', direction: 'descending' },
      { column: 'ref', direction: 'descending' },
    ]);
    expect(sorted.map(({ ref }) => ref)).toEqual(['ÏSA-1', 'ISA-10', 'isa-2']);
    expect(sortKey('Édition 9') < sortKey('edition 10')).toBe(true);
  });

  test('take a second column with Shift, turn it, and give it up again', () => {
    const one = nextSorts([{ column: 'ref', direction: 'ascending' }], 'rating', true);
    expect(one).toHaveLength(2);
    const turned = nextSorts(one, 'rating', true);
    expect(turned[1]?.direction).toBe('descending');
    expect(nextSorts(turned, 'rating', true)).toHaveLength(1);
  });
});

describe('a block that is pasted', () => {
  const column = (id: string, isTyped: boolean): GridColumn<RegisterRow> => ({
    id,
    head: id,
    min: 50,
    cell: () => null,
    ...(isTyped ? { typed: { kind: 'line' } } : {}),
  });
  const columns = [column('expiry', true), column('rating', false), column('term:status', true)];

  test('lies on the rows and columns from its cell, and says what is left out', () => {
    const block = layBlock(
      '31/3/2027\tRed\tIn force\n\t\tDraft\n2028\t\t',
      [row('A'), row('B')],
      columns,
    );
    expect(block.edits).toEqual([
      { kind: 'set-term', agreementId: 'a', term: 'expiresOn', value: '31/3/2027' },
      { kind: 'set-term', agreementId: 'a', term: 'status', value: 'in-force' },
      { kind: 'set-term', agreementId: 'b', term: 'status', value: 'draft' },
    ]);
    expect(block.skipped).toEqual(['rating']);
    expect(block.outside).toEqual({ rows: 1, columns: 0 });
  });

  test('names a choice by its words, and leaves what is no choice for the check to refuse', () => {
    expect(editValue('status', 'In Force')).toBe('in-force');
    expect(editValue('status', 'perhaps')).toBe('perhaps');
  });
});

test('a view of a later version is shown without what is not known', () => {
  const view = known({
    chips: ['expired', 'glowing'],
    grouping: 'by-moon',
    sorts: [{}],
    columns: [],
  });
  expect(view).toEqual({
    chips: ['expired'],
    grouping: 'partnership',
    sorts: [{ column: 'ref', direction: 'ascending' }],
    columns: null,
  });
});
