import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';

// A worker from our own origin: the policy of the page admits no other.
GlobalWorkerOptions.workerSrc = workerAddress;

/** A pack that can be drawn: its document and the size of its pages at 100 %, in pixels. */
export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  readonly width: number;
  readonly height: number;
}

const pixelsPerPoint = 96 / 72;

/** Opens the bytes of a pack. Nothing is fetched or evaluated. */
export function usePdf(bytes: Uint8Array): OpenedPdf | 'opening' | 'failed' {
  const [opened, setOpened] = useState<OpenedPdf | 'opening' | 'failed'>('opening');
  useEffect(() => {
    let isWanted = true;
    // The worker takes the memory over, so it gets a copy of its own.
    const task = getDocument({ data: bytes.slice(), useWasm: false, disableStream: true });
    const open = async () => {
      const document = await task.promise;
      const first = await document.getPage(1);
      const { width, height } = first.getViewport({ scale: pixelsPerPoint });
      return { document, pages: document.numPages, width, height };
    };
    open().then(
      (pdf) => {
        if (isWanted) setOpened(pdf);
      },
      () => {
        if (isWanted) setOpened('failed');
      },
    );
    return () => {
      isWanted = false;
      void task.destroy();
    };
  }, [bytes]);
  return opened;
}
