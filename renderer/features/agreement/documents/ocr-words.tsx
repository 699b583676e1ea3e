import { useEffect, useMemo } from 'react';
import { RefusalNotice } from '../../../ui/notice/notice.tsx';
import { ProgressLine } from '../../../ui/progress/progress-line.tsx';
import { ocrPageWords } from './document-words.ts';
import type { MarkedQuote } from '../../../ui/pdf-pages/word-boxes.ts';
import styles from './ocr-words.module.css';
import { marksOf, piecesOf, SetPieceView } from './set-blocks.tsx';
import type { TextPages } from './use-text-pages.ts';

/** The words that OCR read on a page, under its picture, with their marks. */
export function OcrWords({
  text,
  page,
  confidence,
  quotes,
  currentId,
  onMarked,
}: {
  readonly text: TextPages;
  readonly page: number;
  readonly confidence: number;
  readonly quotes: readonly MarkedQuote[];
  readonly currentId: string | null;
  readonly onMarked: (number: number, isCurrentThere: boolean) => void;
}) {
  const { refusal, want } = text;
  const blocks = text.pages.get(page)?.blocks;
  useEffect(() => {
    want(page);
  }, [want, page]);
  const marks = useMemo(() => marksOf(blocks ?? [], quotes), [blocks, quotes]);
  useEffect(() => {
    if (blocks === undefined) return;
    const isThere = [...marks.values()].some((each) => each.some(({ id }) => id === currentId));
    onMarked(page, isThere);
  }, [blocks, marks, currentId, onMarked, page]);
  return (
    <section className={styles.read} aria-label={`Words of page ${page}, read by OCR`}>
      <p className={styles.readHead}>{ocrPageWords(confidence)}</p>
      <div className={styles.readWords} data-page={page}>
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        {blocks === undefined && refusal === null ? (
          <ProgressLine words="Fetching the words" />
        ) : null}
        {piecesOf(blocks ?? []).map((piece) => (
          <SetPieceView key={piece.at} piece={piece} marks={marks} currentId={currentId} />
        ))}
      </div>
    </section>
  );
}
