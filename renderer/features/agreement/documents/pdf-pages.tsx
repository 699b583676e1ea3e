import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { OcrWords } from './ocr-words.tsx';
import type { OpenedPdf } from './pdf-file.ts';
import { PdfPage } from './pdf-page.tsx';
import { wordBoxes, type MarkedQuote } from './word-boxes.ts';
import styles from './pdf-pages.module.css';
import type { TextPages } from './use-text-pages.ts';
import { scaleOf, type Zoom } from './zoom.ts';

/** Where the pages are to be brought: a page, and marked words on it. A new one is a new jump. */
export interface JumpTarget {
  readonly page: number;
  readonly id: string | null;
}

/** What pages are shown with, drawn or set. */
export interface PagesProps {
  readonly text: TextPages;
  readonly quotes: readonly MarkedQuote[];
  readonly currentId: string | null;
  readonly target: JumpTarget | null;
  /** Called with the page that is in sight. */
  readonly onPage: (page: number) => void;
}

/** White over a page, in CSS pixels; the last one has it below too. */
const gap = 14;

/**
 * The pages of a PDF, one under the other: only those in sight are drawn. A page without a text layer
 * has the words that OCR read under its picture.
 * Accessibility: a region that scrolls by keyboard; see `PdfPage`.
 */
export function PdfPages({
  pdf,
  zoom,
  text,
  ocr,
  quotes,
  currentId,
  target,
  onPage,
}: PagesProps & {
  readonly pdf: OpenedPdf;
  readonly zoom: Zoom;
  /** Pages read by OCR, with their confidence. */
  readonly ocr: readonly { readonly page: number; readonly confidence: number }[];
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [sizes, setSizes] = useState<ReadonlyMap<number, readonly [number, number]>>(new Map());
  const pending = useRef<string | null>(null);
  const scale = scaleOf(zoom, pdf.width, room);
  const sizeOf = (number: number): readonly [number, number] =>
    sizes.get(number) ?? [pdf.width, pdf.height];

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setRoom(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualiser hands out functions that the React compiler cannot look into; it leaves this component as it is
  const virtual = useVirtualizer({
    count: room === 0 ? 0 : pdf.pages,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => Math.floor(sizeOf(at + 1)[1] * scale) + gap + 2,
    overscan: 1,
    paddingEnd: gap,
  });
  useEffect(() => {
    virtual.measure();
  }, [virtual, scale]);

  const byPage = useMemo(() => {
    const found = new Map<number, MarkedQuote[]>();
    for (const quote of quotes) found.set(quote.page, [...(found.get(quote.page) ?? []), quote]);
    return found;
  }, [quotes]);
  const confidences = useMemo(
    () => new Map(ocr.map(({ page, confidence }) => [page, confidence])),
    [ocr],
  );

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
  const isReady = room > 0;
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
      if (known?.[0] === width && known[1] === height) return before;
      return new Map(before).set(number, [width, height]);
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
    const inSight = virtual.getVirtualItems().find(({ end }) => end > sight);
    if (inSight !== undefined) onPage(inSight.index + 1);
  };
  return (
    // A region that scrolls must be reachable by keyboard.
    <div
      ref={scroller}
      className={styles.pages}
      data-document-pages
      role="region"
      aria-label="Pages of the document"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={onScroll}
    >
      <div className={styles.length} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const number = item.index + 1;
          const [width, height] = sizeOf(number);
          const confidence = confidences.get(number);
          const marked = byPage.get(number) ?? none;
          const words = text.pages.get(number)?.words ?? null;
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
                    words={words}
                    quotes={marked}
                    currentId={currentId}
                    onSize={onSize}
                    onMarked={onMarked}
                  />
                </div>
                {confidence === undefined ? null : (
                  <OcrWords
                    text={text}
                    page={number}
                    confidence={confidence}
                    quotes={marked}
                    currentId={currentId}
                    onMarked={isOnPicture ? ignore : onMarked}
                  />
                )}
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
