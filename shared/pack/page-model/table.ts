import type { Inline } from '../typeset/inline.ts';
import { unit } from '../typeset/measures.ts';
import { styles, type TextStyle } from '../typeset/text-styles.ts';
import { element } from './structure.ts';
import type { Block, Strip } from './strip.ts';
import type { Cell } from './table-cell.ts';
import {
  captionStrip,
  type Caption,
  type RowsOnPages,
  type TitledCaption,
} from './table-caption.ts';
import { headStrip } from './table-head.ts';
import { layRow, rowStrips, type LaidRow } from './table-row.ts';

/** A column of a table. Widths in points; the gap to the next column is inside the width. */
export interface TableColumn {
  readonly head: Inline;
  readonly width: number;
  readonly align?: 'left' | 'right';
  readonly gap?: number;
}

/** A row. A group row spans the table and heads the rows under it; a total closes it. */
export interface TableRow {
  readonly kind: 'row' | 'group' | 'total';
  readonly cells: readonly Cell[];
  readonly anchors?: readonly string[];
}

/** What a table is made of. */
export interface TableContent {
  readonly caption?: Caption;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly style?: TextStyle;
  /** Space above and below the text of a row, in points; tight is 1.75. */
  readonly padding?: number;
  /** Space above the table. */
  readonly before?: number;
  /** Read down as well as across: cells then name the heads of their row and their column. */
  readonly isTwoWay?: boolean;
}

/**
 * A table with rules and no boxes. Rows are never divided (unless one is taller than a page); its
 * caption and head are set again on each page as furniture, a group row with "continued"; at least
 * two rows stand on either side of a page's end, and a group row stays with two rows.
 */
export function table(content: TableContent): Block {
  const { columns, rows, style = styles.table, padding = unit / 2, before = 0 } = content;
  return (frame) => {
    const { setter } = frame;
    const node = element(frame.parent, 'Table');
    const onPages: RowsOnPages = { total: countRows(rows), ranges: new Map() };
    const caption: TitledCaption | undefined =
      content.caption === undefined
        ? undefined
        : {
            title: content.caption.title ?? `Table ${frame.nextNumber('Table')}`,
            ...content.caption,
          };
    const lead: Strip[] = [];
    if (caption !== undefined)
      lead.push(captionStrip(setter, frame.width, caption, onPages, element(node, 'Caption')));
    const headRow = element(element(node, 'THead'), 'TR');
    const headNames =
      content.isTwoWay === true ? columns.map(() => `head-${frame.nextNumber('Name')}`) : null;
    lead.push(headStrip(setter, columns, frame.width, headRow, headNames));

    const furniture = (): Strip[] => [
      ...(caption === undefined
        ? []
        : [captionStrip(setter, frame.width, caption, onPages, 'furniture')]),
      headStrip(setter, columns, frame.width, 'furniture'),
    ];

    const body = element(node, 'TBody');
    const laid = rows.map((row) => layRow(setter, row, columns, frame.width, style, padding));
    let group: LaidRow | null = null;
    let number = 0;
    const strips = laid.flatMap((row, index) => {
      const heading = row.kind === 'row' ? group : null;
      if (row.kind === 'group') group = row;
      if (row.kind === 'row') number += 1;
      return rowStrips(setter, row, {
        parent: body,
        pageHeight: frame.pageHeight,
        headNames,
        rowName: headNames === null ? '' : `row-${frame.nextNumber('Name')}`,
        columns,
        tableWidth: frame.width,
        breakBefore: mayBreakAbove(laid, index) ? 'allow' : 'avoid',
        next: laid[index + 1] ?? null,
        number: row.kind === 'row' ? number : null,
        onPages,
        again: () => {
          const group = heading?.repeated?.();
          return group === undefined ? furniture() : [...furniture(), group];
        },
      });
    });
    const all = [...lead.map((strip) => ({ ...strip, keepNext: true })), ...strips];
    return all.map((strip, index) => (index === 0 ? { ...strip, before } : strip));
  };
}

function countRows(rows: readonly TableRow[]): number {
  return rows.filter((row) => row.kind === 'row').length;
}

/** Two rows stay under the head, under a group row, above the end and with a total. */
function mayBreakAbove(rows: readonly LaidRow[], index: number): boolean {
  const kindAt = (at: number): TableRow['kind'] | undefined => rows[at]?.kind;
  if (index <= 1) return false;
  if (kindAt(index) === 'total' || kindAt(index - 1) === 'group') return false;
  if (kindAt(index) === 'group') return true;
  if (kindAt(index - 2) === 'group' || index === rows.length - 1) return false;
  return kindAt(index + 1) !== 'total';
}
