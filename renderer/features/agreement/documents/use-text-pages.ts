import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentPage } from '../../../../shared/contract/channels-documents.ts';
import type { Refusal } from '../../../../shared/result/refusal.ts';
import { ask } from '../../../state/ask.ts';

/** The set text of a document as far as it was asked for. */
export interface TextPages {
  readonly pages: ReadonlyMap<number, DocumentPage>;
  /** Null until the first window is there. */
  readonly total: number | null;
  readonly refusal: Refusal | null;
  /** Asks for the window in which a page lies, once. */
  readonly want: (page: number) => void;
}

/** So many pages are asked for at once. */
const windowSize = 8;

/** Asks for the text of a document window by window, as its pages come into sight. */
export function useTextPages(
  documentId: string,
  readAt: string | null,
  isWanted: boolean,
): TextPages {
  const [pages, setPages] = useState<ReadonlyMap<number, DocumentPage>>(new Map());
  const [total, setTotal] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = useRef(new Set<number>());
  const want = useCallback(
    (page: number) => {
      const first = Math.floor((page - 1) / windowSize) * windowSize + 1;
      if (asked.current.has(first)) return;
      asked.current.add(first);
      const range = { from: first, to: first + windowSize - 1 };
      void ask('documents.text', { documentId, ...range }).then((answer) => {
        if (!answer.ok) {
          setRefusal(answer.error);
          return;
        }
        setTotal(answer.value.total);
        setPages((before) => {
          const after = new Map(before);
          for (const each of answer.value.pages) after.set(each.number, each);
          return after;
        });
      });
    },
    [documentId],
  );
  // What was read anew is asked for anew.
  useEffect(() => {
    asked.current = new Set();
    if (isWanted) want(1);
  }, [want, readAt, isWanted]);
  return { pages, total, refusal, want };
}
