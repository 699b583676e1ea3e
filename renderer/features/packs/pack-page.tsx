import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import styles from './pack-pages.module.css';
import type { OpenedPdf } from './pdf-document.ts';

const pixelsPerPoint = 96 / 72;

/**
 * One page of the pack, drawn when it comes near the eye and put away when it is far.
 * Accessibility: a group named by its number; its text lies over the picture, so that it can be read
 * out, searched and selected.
 */
export function PackPage({
  pdf,
  number,
  zoom,
}: {
  readonly pdf: OpenedPdf;
  readonly number: number;
  readonly zoom: number;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        setNear(entries.some((entry) => entry.isIntersecting));
      },
      { root: element.closest('[data-pages]'), rootMargin: '900px 0px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    const picture = canvas.current;
    const words = text.current;
    if (!isNear || picture === null || words === null) return undefined;
    let stop: () => void = () => undefined;
    const left = new AbortController();
    // While the next pack is being opened the one before stays in sight and can no longer be drawn.
    const isPutAway = () => left.signal.aborted || pdf.document.loadingTask.destroyed;
    const draw = async () => {
      if (isPutAway()) return;
      const page = await pdf.document.getPage(number);
      if (isPutAway()) return;
      const scale = zoom * pixelsPerPoint;
      const density = window.devicePixelRatio;
      const sharp = page.getViewport({ scale: scale * density });
      picture.width = Math.floor(sharp.width);
      picture.height = Math.floor(sharp.height);
      const drawing = page.render({ canvas: picture, viewport: sharp });
      const layer = new TextLayer({
        textContentSource: page.streamTextContent(),
        container: words,
        viewport: page.getViewport({ scale }),
      });
      stop = () => {
        drawing.cancel();
        layer.cancel();
      };
      words.replaceChildren();
      // A drawing that was stopped (another zoom, another page) is no failure.
      await Promise.allSettled([drawing.promise, layer.render()]);
      // The canvas on which it measured words stands outside the page otherwise.
      TextLayer.cleanup();
    };
    draw().catch((error: unknown) => {
      if (!isPutAway()) throw error;
    });
    return () => {
      left.abort();
      stop();
      words.replaceChildren();
    };
  }, [pdf, number, zoom, isNear]);

  return (
    <div
      ref={frame}
      role="group"
      aria-label={`Page ${number} of ${pdf.pages}`}
      data-page={number}
      className={styles.page}
      style={{
        width: Math.floor(pdf.width * zoom),
        height: Math.floor(pdf.height * zoom),
        ['--total-scale-factor' as string]: zoom * pixelsPerPoint, // a custom property of the text layer
      }}
    >
      {isNear ? (
        <>
          <canvas ref={canvas} className={styles.picture} aria-hidden="true" />
          <div ref={text} className={styles.text} />
        </>
      ) : null}
    </div>
  );
}
