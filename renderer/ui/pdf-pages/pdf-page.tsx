import type { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { pixelsPerPoint } from './open-pdf.ts';
import styles from './pdf-page.module.css';
import { placesOf } from './text-places.ts';
import { useDrawnPage, type DrawnPageOptions } from './use-drawn-page.ts';
import { wordBoxes, type Box, type MarkedQuote, type OcrWord } from './word-boxes.ts';

/**
 * One page of a PDF with its words over the picture, and the marks between the two.
 * Accessibility: a group named by its number; its words can be read out, searched and selected; a mark
 * is an outline as well as a colour, and is hidden from the tree because its words are read from the
 * text.
 */
export function PdfPage({
  words,
  quotes,
  currentId,
  onMarked,
  ...drawn
}: DrawnPageOptions & {
  /** The words that OCR read, where the page is a picture and their places are known. */
  readonly words: readonly OcrWord[] | null;
  readonly quotes: readonly MarkedQuote[];
  readonly currentId: string | null;
  /** Called when the marks of this page stand, with whether the current one is among them. */
  readonly onMarked: (number: number, isCurrentThere: boolean) => void;
}) {
  const { pdf, number, scale } = drawn;
  const { canvas, words: runs, layer } = useDrawnPage(drawn);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const told = useRef(onMarked);
  useEffect(() => {
    told.current = onMarked;
  });
  useEffect(() => {
    const found =
      words !== null
        ? wordBoxes(words, quotes)
        : layer === null || runs.current === null
          ? null
          : boxesOf(layer, runs.current, quotes);
    if (found === null) return;
    // The current one lies over those that share its words.
    setBoxes(found.toSorted((a, b) => Number(a.id === currentId) - Number(b.id === currentId)));
    told.current(
      number,
      found.some(({ id }) => id === currentId),
    );
  }, [layer, runs, words, quotes, currentId, number]);

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
            style={inParts(box.left, box.top, box.width, box.height)}
          />
        ))}
      </div>
      <div ref={runs} className={styles.text} />
      {words === null ? null : <PictureWords words={words} />}
    </div>
  );
}

/** The words of a picture, over it, to be selected; they are read out from the text under it. */
function PictureWords({ words }: { readonly words: readonly OcrWord[] }) {
  return (
    <div className={styles.pictureWords} aria-hidden="true">
      {words.map(({ text, x, y, width, height }, at) => (
        <span key={at} style={{ ...inParts(x, y, width, height), fontSize: `${height * 100}cqh` }}>
          {text}{' '}
        </span>
      ))}
    </div>
  );
}

/** A place on the page, given in parts of its width and height. */
function inParts(left: number, top: number, width: number, height: number) {
  return {
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
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
