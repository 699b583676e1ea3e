import { useEffect, useState } from 'react';
import type { Refusal } from '../../../../shared/result/refusal.ts';
import { ask } from '../../../state/ask.ts';

/** The bytes of a document, or why they could not be had; both null while they are fetched. */
export interface DocumentBytes {
  readonly bytes: Uint8Array | null;
  readonly refusal: Refusal | null;
}

/** Fetches the kept bytes once for each document: they never change under one id. */
export function useDocumentBytes(documentId: string, isWanted: boolean): DocumentBytes {
  const [fetched, setFetched] = useState<DocumentBytes & { readonly of: string | null }>({
    of: null,
    bytes: null,
    refusal: null,
  });
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    void ask('documents.bytes', { documentId }).then((answer) => {
      if (!isCurrent) return;
      setFetched(
        answer.ok
          ? { of: documentId, bytes: answer.value.bytes, refusal: null }
          : { of: documentId, bytes: null, refusal: answer.error },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [documentId, isWanted]);
  return fetched.of === documentId ? fetched : { bytes: null, refusal: null };
}
