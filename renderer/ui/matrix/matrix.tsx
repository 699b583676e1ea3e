import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { GridKeys } from '../grid-keys/grid-keys.tsx';
import styles from './matrix.module.css';

/** A column of a matrix. */
export interface MatrixColumn {
  readonly key: string;
  readonly head: ReactNode;
}

/** What a cell shows, what it is called, and how it is set off. */
export interface MatrixCell {
  readonly shown: ReactNode;
  /** Where the visible words alone would not tell a screen reader what the cell says. */
  readonly label?: string;
  readonly look?: 'plain' | 'apart' | 'missing' | 'loud' | 'warm' | 'quiet';
}

/** A row: its head, its cells, and a last cell in words. */
export interface MatrixRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly MatrixCell[];
  readonly note?: ReactNode;
}

/** Rows under one heading. */
export interface MatrixGroup {
  readonly heading: string;
  readonly rows: readonly MatrixRow[];
}

/**
 * Things by areas: heads that stay while it scrolls, hairlines, cells that can be opened.
 * Accessibility: a real table with a caption and row and column heads; every cell is a button, one tab
 * stop for all, arrow keys inside; the chosen cell is told by `aria-pressed` and a border; a cell that
 * stands out does so by its mark, its weight and a bar before its colour.
 */
export function Matrix({
  caption,
  corner,
  columns,
  groups,
  foot,
  noteHead,
  hasLongHeads = false,
  chosen,
  onChoose,
}: {
  readonly caption: string;
  /** Over the row heads: "Term". */
  readonly corner: string;
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly MatrixGroup[];
  readonly foot?: MatrixRow;
  /** Over the notes; without it there is no last column. */
  readonly noteHead?: string;
  /** The row heads are sentences rather than words, and get more room. */
  readonly hasLongHeads?: boolean;
  readonly chosen: { readonly row: string; readonly column: number } | null;
  readonly onChoose: (row: string, column: number) => void;
}) {
  const span = columns.length + 1 + (noteHead === undefined ? 0 : 1);
  return (
    <GridKeys className={styles.scroll}>
      <table className={styles.matrix}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className={classNames(styles.head, styles.corner, hasLongHeads && styles.wide)}
            >
              {corner}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.head}>
                {column.head}
              </th>
            ))}
            {noteHead === undefined ? null : (
              <th scope="col" className={classNames(styles.head, styles.noteHead)}>
                {noteHead}
              </th>
            )}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.heading}>
            <tr>
              <th scope="rowgroup" colSpan={span} className={styles.group}>
                <span className={styles.groupWords}>{group.heading}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.key} data-grid-row>
                <th scope="row" className={styles.rowHead}>
                  {row.head}
                </th>
                {row.cells.map((cell, at) => {
                  const isChosen = chosen?.row === row.key && chosen.column === at;
                  return (
                    <td key={columns[at]?.key ?? at} className={styles.cell}>
                      <button
                        type="button"
                        data-grid-cell
                        className={classNames(styles.button, styles[cell.look ?? 'plain'])}
                        aria-pressed={isChosen}
                        aria-label={cell.label}
                        onClick={() => {
                          onChoose(row.key, at);
                        }}
                      >
                        <span className={styles.inside}>{cell.shown}</span>
                      </button>
                    </td>
                  );
                })}
                {noteHead === undefined ? null : <td className={styles.note}>{row.note}</td>}
              </tr>
            ))}
          </tbody>
        ))}
        {foot === undefined ? null : (
          <tfoot>
            <tr>
              <th scope="row" className={styles.rowHead}>
                {foot.head}
              </th>
              {foot.cells.map((cell, at) => (
                <td key={columns[at]?.key ?? at} className={styles.footCell}>
                  {cell.shown}
                </td>
              ))}
              {noteHead === undefined ? null : <td className={styles.note}>{foot.note}</td>}
            </tr>
          </tfoot>
        )}
      </table>
    </GridKeys>
  );
}
