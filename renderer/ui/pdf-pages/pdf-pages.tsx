import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './pdf-pages.module.css';
import { wordBoxes, type MarkedQuote, type OcrWord } from './word-boxes.ts';
import { scaleOf, type Size, type Zoom } from './zoom.ts';

/** Where the pages are to be brought: a page, and marked words on it. A new one is a new jump. */
export interface JumpTarget {
  readonly page: number;
  readonly id: string | null;
}

/** What is marked on the pages, where to go, and who hears which page is in sight. */
export interface PagesProps {
  readonly quotes: readonly MarkedQuote[];
  readonly currentId: string | null;
  readonly target: JumpTarget | null;
  /** Called with the page that is in sight. */
  readonly onPage: (page: number) => void;
}

/** What stands under a page: its marks, and who hears whether the current one is among them. */
export interface UnderPage {
  readonly page: number;
  readonly quotes: readonly MarkedQuote[];
  readonly onMarked: (number: number, isCurrentThere: boolean) => void;
}

/** White over a page, in CSS pixels; the last one has it below too. */
const gap = 14;

/**
 * The pages of a PDF, one under the other: only those in sight are drawn.
 * Accessibility: a named region that scrolls by keyboard; see `PdfPage`.
 */
export function PdfPages({
  pdf,
  zoom,
  label,
  quotes = none,
  currentId = null,
  target,
  onPage,
  isDimmed = false,
  wordsOf = noWords,
  under,
}: Pick<PagesProps, 'target' | 'onPage'> &
  Partial<Pick<PagesProps, 'quotes' | 'currentId'>> & {
    readonly pdf: OpenedPdf;
    readonly zoom: Zoom;
    /** The name of the region: "Pages of the document". */
    readonly label: string;
    /** What is shown is no longer what would be made now. */
    readonly isDimmed?: boolean;
    /** The words that OCR read on a page that is a picture, with their places. */
    readonly wordsOf?: (page: number) => readonly OcrWord[] | null;
    /** What stands under a page, for example the words of a picture. */
    readonly under?: (given: UnderPage) => ReactNode;
  }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  const [sizes, setSizes] = useState<ReadonlyMap<number, Size>>(new Map());
  const pending = useRef<string | null>(null);
  const inSight = useRef(1);
  const scale = scaleOf(zoom, pdf, room);
  const sizeOf = (number: number): Size => sizes.get(number) ?? pdf;

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setRoom({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualiser hands out functions that the React compiler cannot look into; it leaves this component as it is
  const virtual = useVirtualizer({
    count: room.width === 0 ? 0 : pdf.pages,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => Math.floor(sizeOf(at + 1).height * scale) + gap + 2,
    overscan: 1,
    paddingEnd: gap,
  });
  // In another size the page that was in sight stays in sight.
  useEffect(() => {
    virtual.measure();
    if (inSight.current > 1) virtual.scrollToIndex(inSight.current - 1, { align: 'start' });
  }, [virtual, scale]);

  const byPage = useMemo(() => {
    const found = new Map<number, MarkedQuote[]>();
    for (const quote of quotes) found.set(quote.page, [...(found.get(quote.page) ?? []), quote]);
    return found;
  }, [quotes]);

  /** Brings the current mark to the upper third, once it stands. */
  const toMark = useCallback((id: string) => {
    window.requestAnimationFrame(() => {
      const element = scroller.current;
      const mark = element?.querySelector(`[data-mark="${CSS.escape(id)}"]`);
      if (element === null || mark === null || mark === undefined) return;
      pending.current = null;
      const { top } = mark.getBoundingClientRect();
      const here = element.getBoundingClientRect();
      element.scrollTop += top - here.top - element.clientHeight / 3;
    });
  }, []);
  const isReady = room.width > 0;
  useEffect(() => {
    if (!isReady || target === null) return;
    const { page, id } = target;
    pending.current = id;
    const isDrawn = virtual.getVirtualItems().some(({ index }) => index === page - 1);
    if (!isDrawn || id === null) virtual.scrollToIndex(page - 1, { align: 'start' });
    if (id !== null) toMark(id);
  }, [virtual, toMark, target, isReady]);
  const onSize = useCallback((number: number, width: number, height: number) => {
    setSizes((before) => {
      const known = before.get(number);
      if (known?.width === width && known.height === height) return before;
      return new Map(before).set(number, { width, height });
    });
  }, []);
  const onMarked = useCallback(
    (_number: number, isThere: boolean) => {
      if (pending.current !== null && isThere) toMark(pending.current);
    },
    [toMark],
  );

  const onScroll = () => {
    const element = scroller.current;
    if (element === null) return;
    const sight = element.scrollTop + element.clientHeight / 3;
    const item = virtual.getVirtualItems().find(({ end }) => end > sight);
    if (item === undefined) return;
    inSight.current = item.index + 1;
    onPage(item.index + 1);
  };
  return (
    // A region that scrolls must be reachable by keyboard.
    <div
      ref={scroller}
      className={classNames(styles.pages, isDimmed && styles.dimmed)}
      data-pages
      role="region"
      aria-label={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={onScroll}
    >
      <div className={styles.length} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const number = item.index + 1;
          const { width, height } = sizeOf(number);
          const marked = byPage.get(number) ?? none;
          const words = wordsOf(number);
          // The picture goes before the words under it, where the quote is marked on it.
          const isOnPicture =
            words !== null && wordBoxes(words, marked).some(({ id }) => id === currentId);
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)`, paddingTop: gap }}
            >
              <div className={styles.sheet} style={{ width: Math.floor(width * scale) }}>
                <div style={{ height: Math.floor(height * scale) }}>
                  <PdfPage
                    pdf={pdf}
                    number={number}
                    scale={scale}
                    isPassing={virtual.isScrolling}
                    words={words}
                    quotes={marked}
                    currentId={currentId}
                    onSize={onSize}
                    onMarked={onMarked}
                  />
                </div>
                {under?.({
                  page: number,
                  quotes: marked,
                  onMarked: isOnPicture ? ignore : onMarked,
                })}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const none: readonly MarkedQuote[] = [];
const ignore = () => undefined;
const noWords = () => null;
