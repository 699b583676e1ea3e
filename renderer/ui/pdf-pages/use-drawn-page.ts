import { TextLayer, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { pixelsPerPoint, type OpenedPdf } from './open-pdf.ts';

/** A page that is only passed on the way is not drawn: it waits this many milliseconds in sight. */
const patience = 70;
/** The largest canvas, in pixels: four times a page on a laptop's screen. */
const largestCanvas = 12_000_000;

/** Which page is drawn, and how. */
export interface DrawnPageOptions {
  readonly pdf: OpenedPdf;
  readonly number: number;
  /** 1 is 100 %. */
  readonly scale: number;
  /** Whether the page comes by while its reader scrolls. */
  readonly isPassing: boolean;
  /** Called with the page's own size at 100 %, once it is known. */
  readonly onSize: (number: number, width: number, height: number) => void;
}

/** A page's picture and words while they are drawn and after. */
export interface DrawnPage {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly words: RefObject<HTMLDivElement | null>;
  /** The words over the picture, once they stand. */
  readonly layer: TextLayer | null;
}

/** Draws a page into its canvas and sets its words over it; puts both away with the page. */
export function useDrawnPage({
  pdf,
  number,
  scale,
  isPassing,
  onSize,
}: DrawnPageOptions): DrawnPage {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [layer, setLayer] = useState<TextLayer | null>(null);
  const told = useRef({ onSize, wait: isPassing ? patience : 0 });
  useEffect(() => {
    told.current = { onSize, wait: isPassing ? patience : 0 };
  });

  useEffect(() => {
    const picture = canvas.current;
    const runs = words.current;
    if (picture === null || runs === null) return undefined;
    let stop: () => void = () => undefined;
    const left = new AbortController();
    // While the next file is being opened the one before stays in sight and can no longer be drawn.
    const isGone = () => left.signal.aborted || pdf.document.loadingTask.destroyed;
    const drawAll = async () => {
      if (isGone()) return;
      const page = await pdf.document.getPage(number);
      if (isGone()) return;
      const { width, height } = page.getViewport({ scale: pixelsPerPoint });
      told.current.onSize(number, width, height);
      const beside = document.createElement('canvas');
      const drawing = draw(page, beside, scale);
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
      await Promise.allSettled([
        drawing.promise.then(() => {
          show(beside, picture);
        }),
        made.render(),
      ]);
      // The canvas on which it measured words stands outside the page otherwise.
      TextLayer.cleanup();
      if (!isGone()) setLayer(made);
    };
    const timer = window.setTimeout(() => {
      drawAll().catch((error: unknown) => {
        if (!isGone()) throw error;
      });
    }, told.current.wait);
    return () => {
      window.clearTimeout(timer);
      left.abort();
      stop();
      setLayer(null);
      runs.replaceChildren();
    };
  }, [pdf, number, scale]);

  useEffect(() => {
    const picture = canvas.current;
    return () => {
      if (picture !== null) letGo(picture);
    };
  }, []);

  return { canvas, words, layer };
}

/** Puts a finished picture in the place of the one before, so that no empty page is seen between them. */
function show(finished: HTMLCanvasElement, picture: HTMLCanvasElement): void {
  picture.width = finished.width;
  picture.height = finished.height;
  picture.getContext('2d')?.drawImage(finished, 0, 0);
  letGo(finished);
}

/** Gives a picture's memory back at once. */
function letGo(picture: HTMLCanvasElement): void {
  picture.width = 0;
  picture.height = 0;
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
