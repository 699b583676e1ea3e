import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentPage } from '../../../../shared/contract/channels-documents.ts';
import { RefusalNotice } from '../../../ui/notice/notice.tsx';
import type { JumpTarget, PagesProps } from '../../../ui/pdf-pages/pdf-pages.tsx';
import type { MarkedQuote } from '../../../ui/pdf-pages/word-boxes.ts';
import { ProgressLine } from '../../../ui/progress/progress-line.tsx';
import { marksOf, piecesOf, SetPieceView, type BlockMark, type SetPiece } from './set-blocks.tsx';
import styles from './set-text.module.css';
import type { TextPages } from './use-text-pages.ts';

/** A row of the text: the head of a page, a piece of it, or a page that is not there yet. */
type Row =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'awaited'; readonly page: number }
  | {
      readonly kind: 'piece';
      readonly page: number;
      readonly piece: SetPiece;
      readonly marks: ReadonlyMap<number, readonly BlockMark[]>;
    };

const heights: Readonly<Record<Row['kind'], number>> = { page: 34, awaited: 700, piece: 56 };

/**
 * The words of a document that has no pages of its own to draw, set in the house's type: only what is
 * in sight is in the page, and only the pages that come into sight are asked for.
 * Accessibility: a region that scrolls by keyboard; each page is named; marked words are `mark`s.
 */
export function SetText({
  text,
  hasPages,
  quotes,
  currentId,
  target,
  onPage,
}: PagesProps & {
  readonly text: TextPages;
  /** False where the format has no pages: nothing is said of them then. */
  readonly hasPages: boolean;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { pages, total, refusal, want } = text;
  const done = useRef<JumpTarget | null>(null);
  const [isShown, setShown] = useState(false);
  const rows = useMemo(
    () => rowsOf(pages, total, quotes, hasPages),
    [pages, total, quotes, hasPages],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualiser hands out functions that the React compiler cannot look into; it leaves this component as it is
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => heights[rows[at]?.kind ?? 'piece'],
    overscan: 6,
    paddingStart: 8,
    paddingEnd: 40,
  });
  const items = virtual.getVirtualItems();
  useEffect(() => {
    for (const { index } of items) {
      const row = rows[index];
      if (row?.kind === 'awaited') want(row.page);
    }
  }, [items, rows, want]);

  // In one column the words may be there and not shown: a jump waits until they are.
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setShown(element.clientHeight > 0);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  // A jump waits until the words of its page are there.
  useEffect(() => {
    if (!isShown || target === null || done.current === target) return undefined;
    if (!pages.has(target.page)) {
      want(target.page);
      return undefined;
    }
    const at = rowOf(rows, target);
    if (at === -1) return undefined;
    virtual.scrollToIndex(at, { align: 'center' });
    const timer = window.setTimeout(() => {
      done.current = target;
      const mark = scroller.current?.querySelector(`[data-mark="${CSS.escape(target.id ?? '')}"]`);
      mark?.scrollIntoView({ block: 'center' });
    }, 120);
    return () => {
      window.clearTimeout(timer);
    };
  }, [isShown, target, pages, rows, virtual, want]);

  const onScroll = () => {
    const sight = (scroller.current?.scrollTop ?? 0) + (scroller.current?.clientHeight ?? 0) / 3;
    const item = items.find(({ end }) => end > sight);
    const row = item === undefined ? undefined : rows[item.index];
    if (row !== undefined) onPage(row.page);
  };
  return (
    // A region that scrolls must be reachable by keyboard.
    <div
      ref={scroller}
      className={styles.text}
      data-pages
      role="region"
      aria-label="Words of the document"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={onScroll}
    >
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {total === null && refusal === null ? <ProgressLine words="Fetching the words" /> : null}
      <div className={styles.length} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              data-page={row.page}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'page' ? (
                <p className={styles.page}>
                  page {row.page}
                  {total === null ? null : ` of ${total}`}
                </p>
              ) : row.kind === 'awaited' ? (
                <p className={styles.awaited}>Fetching page {row.page}</p>
              ) : (
                <SetPieceView piece={row.piece} marks={row.marks} currentId={currentId} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowsOf(
  pages: ReadonlyMap<number, DocumentPage>,
  total: number | null,
  quotes: readonly MarkedQuote[],
  hasPages: boolean,
): readonly Row[] {
  return Array.from({ length: total ?? 0 }, (_, at) => at + 1).flatMap((page): readonly Row[] => {
    const found = pages.get(page);
    if (found === undefined) return [{ kind: 'awaited', page }];
    const marks = marksOf(
      found.blocks,
      quotes.filter((quote) => quote.page === page),
    );
    const pieces = piecesOf(found.blocks).map((piece): Row => ({
      kind: 'piece',
      page,
      piece,
      marks,
    }));
    return hasPages ? [{ kind: 'page', page }, ...pieces] : pieces;
  });
}

/** The row of a page's marked words, or of its beginning. */
function rowOf(rows: readonly Row[], jump: JumpTarget): number {
  const isMarked = (row: Row) =>
    row.kind === 'piece' &&
    row.page === jump.page &&
    (row.piece.kind === 'block' ? [row.piece.at] : row.piece.cells.map(({ at }) => at)).some((at) =>
      row.marks.get(at)?.some(({ id }) => id === jump.id),
    );
  const marked = rows.findIndex(isMarked);
  return marked === -1 ? rows.findIndex(({ page }) => page === jump.page) : marked;
}
