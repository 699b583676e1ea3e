import { TextLayer, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { pixelsPerPoint, type OpenedPdf } from './pdf-file.ts';
import styles from './pdf-pages.module.css';
import { placesOf } from './text-places.ts';

/** Words of the document that are marked on their page. */
export interface MarkedQuote {
  readonly id: string;
  readonly page: number;
  readonly quote: string;
}

/** A box over words, in parts of the page's width and height. */
interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A page that is only passed on the way is not drawn: it waits this many milliseconds in sight. */
const patience = 70;
/** The largest canvas, in pixels: four times a page on a laptop's screen. */
const largestCanvas = 12_000_000;

/**
 * One page of a PDF with its words over the picture, and the marks between the two.
 * Accessibility: a group named by its number; its words can be read out, searched and selected; a mark
 * is an outline as well as a colour, and is hidden from the tree because its words are read from the
 * text.
 */
export function PdfPage({
  pdf,
  number,
  scale,
  quotes,
  currentId,
  onSize,
  onMarked,
}: {
  readonly pdf: OpenedPdf;
  readonly number: number;
  /** 1 is 100 %. */
  readonly scale: number;
  readonly quotes: readonly MarkedQuote[];
  readonly currentId: string | null;
  /** Called with the page's own size at 100 %, once it is known. */
  readonly onSize: (number: number, width: number, height: number) => void;
  /** Called when the marks of this page stand, with whether the current one is among them. */
  readonly onMarked: (number: number, isCurrentThere: boolean) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const [layer, setLayer] = useState<TextLayer | null>(null);
  const told = useRef({ onSize, onMarked });
  useEffect(() => {
    told.current = { onSize, onMarked };
  });

  useEffect(() => {
    const picture = canvas.current;
    const words = text.current;
    if (picture === null || words === null) return undefined;
    let stop: () => void = () => undefined;
    const left = new AbortController();
    const isGone = () => left.signal.aborted;
    const timer = window.setTimeout(() => {
      void (async () => {
        const page = await pdf.document.getPage(number);
        if (isGone()) return;
        const { width, height } = page.getViewport({ scale: pixelsPerPoint });
        told.current.onSize(number, width, height);
        const drawing = draw(page, picture, scale);
        const made = new TextLayer({
          textContentSource: page.streamTextContent(),
          container: words,
          viewport: page.getViewport({ scale: scale * pixelsPerPoint }),
        });
        stop = () => {
          drawing.cancel();
          made.cancel();
        };
        words.replaceChildren();
        // A drawing that was stopped (another zoom, another page) is no failure.
        await Promise.allSettled([drawing.promise, made.render()]);
        // The canvas on which it measured words stands outside the page otherwise.
        TextLayer.cleanup();
        if (isGone()) return;
        setLayer(made);
      })();
    }, patience);
    return () => {
      window.clearTimeout(timer);
      left.abort();
      stop();
      setLayer(null);
      words.replaceChildren();
      // Gives the picture's memory back at once.
      picture.width = 0;
      picture.height = 0;
    };
  }, [pdf, number, scale]);

  useEffect(() => {
    if (layer === null || text.current === null) return;
    const found = boxesOf(layer, text.current, quotes);
    // The current one lies over those that share its words.
    setBoxes(found.toSorted((a, b) => Number(a.id === currentId) - Number(b.id === currentId)));
    told.current.onMarked(
      number,
      found.some(({ id }) => id === currentId),
    );
  }, [layer, quotes, currentId, number]);

  return (
    <div
      role="group"
      aria-label={`Page ${number} of ${pdf.pages}`}
      data-page={number}
      className={styles.page}
      // A custom property of the text layer.
      style={{ ['--total-scale-factor' as string]: scale * pixelsPerPoint }}
    >
      <canvas ref={canvas} className={styles.picture} aria-hidden="true" />
      <div className={styles.marks} aria-hidden="true">
        {boxes.map((box, at) => (
          <span
            key={`${box.id} ${String(at)}`}
            data-mark={box.id}
            className={classNames(styles.mark, box.id === currentId && styles.currentMark)}
            style={{
              left: `${box.left * 100}%`,
              top: `${box.top * 100}%`,
              width: `${box.width * 100}%`,
              height: `${box.height * 100}%`,
            }}
          />
        ))}
      </div>
      <div ref={text} className={styles.text} />
    </div>
  );
}

/** Draws a page as sharp as the screen is, within the largest canvas. */
function draw(page: PDFPageProxy, picture: HTMLCanvasElement, scale: number) {
  const wanted = page.getViewport({ scale: scale * pixelsPerPoint });
  const sharpest = Math.sqrt(largestCanvas / (wanted.width * wanted.height));
  const viewport = page.getViewport({
    scale: scale * pixelsPerPoint * Math.min(window.devicePixelRatio, sharpest),
  });
  picture.width = Math.floor(viewport.width);
  picture.height = Math.floor(viewport.height);
  return page.render({ canvas: picture, viewport });
}

/** Where the quotes stand on the page: a box for each line of each of them. */
function boxesOf(
  layer: TextLayer,
  container: HTMLElement,
  quotes: readonly MarkedQuote[],
): readonly Box[] {
  const frame = container.getBoundingClientRect();
  if (frame.width === 0) return [];
  return quotes.flatMap(({ id, quote }) =>
    placesOf(quote, layer.textContentItemsStr).flatMap(({ piece, from, to }) => {
      const run = layer.textDivs[piece]?.firstChild;
      if (run === null || run === undefined || run.nodeType !== Node.TEXT_NODE) return [];
      const range = document.createRange();
      const length = run.textContent?.length ?? 0;
      range.setStart(run, Math.min(from, length));
      range.setEnd(run, Math.min(to, length));
      return [...range.getClientRects()].map((rect) => ({
        id,
        left: (rect.left - frame.left) / frame.width,
        top: (rect.top - frame.top) / frame.height,
        width: rect.width / frame.width,
        height: rect.height / frame.height,
      }));
    }),
  );
}
