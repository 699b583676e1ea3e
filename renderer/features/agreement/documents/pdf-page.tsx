import { TextLayer, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { pixelsPerPoint, type OpenedPdf } from './pdf-file.ts';
import styles from './pdf-pages.module.css';
import { placesOf } from './text-places.ts';
import { wordBoxes, type Box, type MarkedQuote, type OcrWord } from './word-boxes.ts';

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
  words,
  quotes,
  currentId,
  onSize,
  onMarked,
}: {
  readonly pdf: OpenedPdf;
  readonly number: number;
  /** 1 is 100 %. */
  readonly scale: number;
  /** The words that OCR read, where the page is a picture and their places are known. */
  readonly words: readonly OcrWord[] | null;
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
    const runs = text.current;
    if (picture === null || runs === null) return undefined;
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
          container: runs,
          viewport: page.getViewport({ scale: scale * pixelsPerPoint }),
        });
        stop = () => {
          drawing.cancel();
          made.cancel();
        };
        runs.replaceChildren();
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
      runs.replaceChildren();
      // Gives the picture's memory back at once.
      picture.width = 0;
      picture.height = 0;
    };
  }, [pdf, number, scale]);

  useEffect(() => {
    const found =
      words !== null
        ? wordBoxes(words, quotes)
        : layer === null || text.current === null
          ? null
          : boxesOf(layer, text.current, quotes);
    if (found === null) return;
    // The current one lies over those that share its words.
    setBoxes(found.toSorted((a, b) => Number(a.id === currentId) - Number(b.id === currentId)));
    told.current.onMarked(
      number,
      found.some(({ id }) => id === currentId),
    );
  }, [layer, words, quotes, currentId, number]);

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
      {words === null ? null : <PictureWords words={words} />}
    </div>
  );
}

/** The words of a picture, over it, to be selected; they are read out from the text under it. */
function PictureWords({ words }: { readonly words: readonly OcrWord[] }) {
  return (
    <div className={styles.pictureWords} aria-hidden="true">
      {words.map(({ text, x, y, width, height }, at) => (
        <span
          key={at}
          style={{
            left: `${x * 100}%`,
            top: `${y * 100}%`,
            width: `${width * 100}%`,
            height: `${height * 100}%`,
            fontSize: `${height * 100}cqh`,
          }}
        >
          {text}{' '}
        </span>
      ))}
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
