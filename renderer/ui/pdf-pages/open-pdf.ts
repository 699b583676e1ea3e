import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';

// A worker from our own origin: the policy of the page admits no other.
GlobalWorkerOptions.workerSrc = workerAddress;

/** CSS pixels for one point of the page at 100 %. */
export const pixelsPerPoint = 96 / 72;

/** A PDF that can be drawn, with the size of its first page at 100 %, in CSS pixels. */
export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  readonly width: number;
  readonly height: number;
}

/** What became of opening a PDF. */
export type PdfState = OpenedPdf | 'opening' | 'failed' | 'password-needed' | 'password-wrong';

const ownFolder = (name: string) => new URL(`pdfjs/${name}/`, document.baseURI).href;

/** Brings pdf.js the character maps and fonts that lie beside the page; nothing else is fetched. */
class OwnFiles {
  async fetch({
    kind,
    filename,
  }: {
    readonly kind: string;
    readonly filename: string;
  }): Promise<Uint8Array> {
    const folder = kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts';
    const answer = await fetch(`${ownFolder(folder)}${filename}`);
    if (!answer.ok) throw new Error(`${filename} does not lie beside the page.`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/** How a PDF is opened. */
export interface OpeningOptions {
  readonly password?: string | null;
  /** Whether the one before stays in sight until the next bytes are open. */
  readonly keepsLast?: boolean;
}

/** Opens the bytes of a document. Nothing leaves the page, and no script of the document is run. */
export function usePdf(
  bytes: Uint8Array,
  { password = null, keepsLast = false }: OpeningOptions = {},
): PdfState {
  const [opened, setOpened] = useState<PdfState>('opening');
  useEffect(() => {
    let isWanted = true;
    // The worker takes the memory over, so it gets a copy of its own.
    const task = getDocument({
      data: bytes.slice(),
      useWasm: false,
      // The fonts beside the page stand in for those that a document does not carry: the same everywhere.
      useSystemFonts: false,
      useWorkerFetch: false,
      disableStream: true,
      BinaryDataFactory: OwnFiles,
      wasmUrl: ownFolder('wasm'),
      // A page of a drawing can be a metre wide: no picture of it may take more than 64 MB.
      canvasMaxAreaInBytes: 64 * 1024 * 1024,
      ...(password === null ? {} : { password }),
    });
    const open = async () => {
      const pdf = await task.promise;
      const first = await pdf.getPage(1);
      const { width, height } = first.getViewport({ scale: pixelsPerPoint });
      return { document: pdf, pages: pdf.numPages, width, height };
    };
    open().then(
      (pdf) => {
        if (isWanted) setOpened(pdf);
      },
      (error: unknown) => {
        if (!isWanted) return;
        if (!(error instanceof Error && error.name === 'PasswordException')) setOpened('failed');
        else setOpened(password === null ? 'password-needed' : 'password-wrong');
      },
    );
    return () => {
      isWanted = false;
      if (!keepsLast) setOpened('opening');
      void task.destroy();
    };
  }, [bytes, password, keepsLast]);
  return opened;
}
