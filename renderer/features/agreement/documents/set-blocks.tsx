import { Fragment, type ReactNode } from 'react';
import type { DocumentPage } from '../../../../shared/contract/channels-documents.ts';
import { classNames } from '../../../ui/class-names.ts';
import type { MarkedQuote } from '../../../ui/pdf-pages/word-boxes.ts';
import styles from './set-blocks.module.css';
import { placesOf } from '../../../ui/pdf-pages/text-places.ts';

type Block = DocumentPage['blocks'][number];

/** A stretch of a block's text that a quote marks. */
export interface BlockMark {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The marks of a page's quotes, block by block. */
export function marksOf(
  blocks: readonly Block[],
  quotes: readonly MarkedQuote[],
): ReadonlyMap<number, readonly BlockMark[]> {
  const texts = blocks.map(({ text }) => text);
  const marks = new Map<number, BlockMark[]>();
  for (const { id, quote } of quotes) {
    for (const { piece, from, to } of placesOf(quote, texts)) {
      marks.set(piece, [...(marks.get(piece) ?? []), { id, from, to }]);
    }
  }
  return marks;
}

/** What stands together: one block, or all cells of a table. */
export type SetPiece =
  | { readonly kind: 'block'; readonly at: number; readonly block: Block }
  | {
      readonly kind: 'table';
      readonly at: number;
      readonly cells: readonly { readonly at: number; readonly block: Block }[];
    };

/** The blocks of a page as they are set; neighbouring cells of one table go together. */
export function piecesOf(blocks: readonly Block[]): readonly SetPiece[] {
  const pieces: SetPiece[] = [];
  for (const [at, block] of blocks.entries()) {
    const last = pieces.at(-1);
    if (block.cell === null) pieces.push({ kind: 'block', at, block });
    else if (last?.kind === 'table' && last.cells[0]?.block.cell?.table === block.cell.table) {
      pieces[pieces.length - 1] = { ...last, cells: [...last.cells, { at, block }] };
    } else pieces.push({ kind: 'table', at, cells: [{ at, block }] });
  }
  return pieces;
}

/** One piece of set text with its marks. */
export function SetPieceView({
  piece,
  marks,
  currentId,
}: {
  readonly piece: SetPiece;
  readonly marks: ReadonlyMap<number, readonly BlockMark[]>;
  readonly currentId: string | null;
}) {
  const words = (at: number, text: string) => (
    <MarkedText text={text} marks={marks.get(at) ?? []} currentId={currentId} />
  );
  if (piece.kind === 'table') return <SetTable piece={piece} words={words} />;
  const { block, at } = piece;
  const inside = words(at, block.text);
  switch (block.kind) {
    case 'heading':
      // The headings of a document are not headings of this view: the outline stays the app's own.
      return (
        <p className={classNames(styles.heading, styles[`level${Math.min(3, block.level ?? 2)}`])}>
          {inside}
        </p>
      );
    case 'list-item':
      return <p className={styles.item}>{inside}</p>;
    case 'header':
    case 'footer':
      return <p className={styles.edge}>{inside}</p>;
    case 'note':
      return <p className={styles.note}>{inside}</p>;
    case 'paragraph':
    case 'table-cell':
      return <p className={styles.paragraph}>{inside}</p>;
  }
}

function SetTable({
  piece,
  words,
}: {
  readonly piece: Extract<SetPiece, { kind: 'table' }>;
  readonly words: (at: number, text: string) => ReactNode;
}) {
  const rows = new Map<number, Map<number, { readonly at: number; readonly text: string }[]>>();
  for (const { at, block } of piece.cells) {
    if (block.cell === null) continue;
    const row = rows.get(block.cell.row) ?? new Map<number, { at: number; text: string }[]>();
    row.set(block.cell.column, [...(row.get(block.cell.column) ?? []), { at, text: block.text }]);
    rows.set(block.cell.row, row);
  }
  const columns = Math.max(1, ...piece.cells.map(({ block }) => (block.cell?.column ?? 0) + 1));
  return (
    <table className={styles.table}>
      <tbody>
        {[...rows].map(([row, cells]) => (
          <tr key={row}>
            {Array.from({ length: columns }, (_, column) => (
              <td key={column}>
                {(cells.get(column) ?? []).map(({ at, text }) => (
                  <Fragment key={at}>{words(at, text)} </Fragment>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Text with marked stretches; where two quotes share words, the current one is drawn. */
function MarkedText({
  text,
  marks,
  currentId,
}: {
  readonly text: string;
  readonly marks: readonly BlockMark[];
  readonly currentId: string | null;
}) {
  if (marks.length === 0) return text;
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])]
    .filter((edge) => edge <= text.length)
    .toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? text.length;
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to);
    const mark = over.find(({ id }) => id === currentId) ?? over[0];
    const words = text.slice(from, to);
    if (mark === undefined) return <Fragment key={from}>{words}</Fragment>;
    return (
      <mark
        key={from}
        data-mark={mark.id}
        className={classNames(styles.mark, mark.id === currentId && styles.current)}
      >
        {words}
      </mark>
    );
  });
}
