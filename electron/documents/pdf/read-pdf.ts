import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, DocumentText, Page } from '../../../shared/reading/document-text.ts';
import { limits } from '../limits.ts';
import {
  unreadable,
  type ReadOptions,
  type ReadOutcome,
  type RecognisedPage,
} from '../read-outcome.ts';
import { furniture } from './furniture.ts';
import { isGarbled } from './garbled-text.ts';
import { bodyStyle, pageBlocks } from './page-blocks.ts';
import { pageLayout, type PageLayout } from './page-items.ts';
import { pageLines, type Line } from './page-lines.ts';

interface LaidPage {
  readonly page: PDFPageProxy;
  readonly layout: PageLayout;
  readonly lines: readonly Line[];
  readonly fields: readonly Block[];
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** What officers typed into form fields is part of the document, though it is not part of the page. */
async function fieldValues(page: PDFPageProxy): Promise<Block[]> {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation): Block[] => {
    if (typeof annotation !== 'object' || annotation === null) return [];
    const value = 'fieldValue' in annotation ? annotation.fieldValue : null;
    const name = 'alternativeText' in annotation ? annotation.alternativeText : null;
    if (typeof value !== 'string' || value.trim() === '' || value === 'Off') return [];
    const label = typeof name === 'string' && name.trim() !== '' ? `${name.trim()}: ` : '';
    return [{ kind: 'paragraph', text: `${label}${value}`, level: null, cell: null }];
  });
}

/**
 * Without the platform's streams pdfjs unpacks by itself: quicker for the small streams of a page, and a
 * bomb grows so slowly that its process is stopped long before the machine feels it.
 */
function unpackWithinPdfjs(): void {
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
}

async function open(bytes: Uint8Array, password: string | undefined): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  unpackWithinPdfjs();
  return getDocument({
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  }).promise;
}

async function layOut(pdf: PDFDocumentProxy, options: ReadOptions): Promise<LaidPage[]> {
  const laid: LaidPage[] = [];
  let letters = 0;
  // Annotations are slow to read, and only a form has fields among them.
  const isForm = (await pdf.getFieldObjects()) !== null;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const layout = await pageLayout(page);
    letters += layout.letters;
    if (letters > limits.letters) break;
    laid.push({
      page,
      layout,
      lines: pageLines(layout),
      fields: isForm ? await fieldValues(page) : [],
    });
    options.onProgress?.({ page: number, pages: pdf.numPages, step: 'text' });
  }
  return laid;
}

/** The pages, those without what their fonts made unreadable, so that OCR reads those instead. */
function withoutGarbled(laid: readonly LaidPage[]): { pages: LaidPage[]; garbled: number } {
  const pages = laid.map((each) =>
    isGarbled(each.layout)
      ? { ...each, layout: { ...each.layout, items: [], letters: 0 }, lines: [] }
      : each,
  );
  return { pages, garbled: pages.filter((each, at) => each !== laid[at]).length };
}

/** The blocks of pages, in order: their headers, what they say, their footers. */
function setPages(
  laid: readonly {
    readonly layout: PageLayout;
    readonly lines: readonly Line[];
    readonly fields?: readonly Block[];
  }[],
  firstTable: number,
): Block[][] {
  const edges = furniture(laid.map(({ lines, layout }) => ({ lines, height: layout.height })));
  const body = bodyStyle(laid.map(({ lines }) => lines));
  let tables = firstTable;
  return laid.map(({ lines, fields }, at) => {
    const headers = edges[at]?.headers ?? new Set<Line>();
    const footers = edges[at]?.footers ?? new Set<Line>();
    const set = pageBlocks(
      lines.filter((line) => !headers.has(line) && !footers.has(line)),
      body,
      tables,
    );
    tables = set.tables;
    const edge = (kind: 'header' | 'footer', of: ReadonlySet<Line>): Block[] =>
      [...of].map((line) => ({ kind, text: line.text, level: null, cell: null }));
    return [
      ...edge('header', headers),
      ...set.blocks,
      ...(fields ?? []),
      ...edge('footer', footers),
    ];
  });
}

function assemble(laid: readonly LaidPage[]): Page[] {
  return setPages(laid, 0).map((blocks, at) => ({ number: at + 1, blocks, ocrConfidence: null }));
}

/** Reads pages without text by OCR, where the caller has an engine. */
async function recognise(
  laid: readonly LaidPage[],
  pages: Page[],
  options: ReadOptions,
): Promise<{ pages: Page[]; recognised: number }> {
  const { ocr } = options;
  const silent = laid
    .flatMap((each, at) => (each.layout.letters < 12 ? [at] : []))
    .slice(0, limits.ocrPages);
  if (ocr === undefined || silent.length === 0) return { pages, recognised: 0 };
  const { pagePicture } = await import('./page-picture.ts');
  const scans = new Map<number, RecognisedPage>();
  for (const [done, at] of silent.entries()) {
    const each = laid[at];
    if (each === undefined) continue;
    options.onProgress?.({ page: done + 1, pages: silent.length, step: 'ocr' });
    const read = await ocr(await pagePicture(each.page));
    if (read.layout.items.length > 0) scans.set(at, read);
  }
  // Scans are set by themselves: their points are those of pictures, not of pages.
  const set = [...scans].map(([at, { layout, confidence, words }]) => ({
    at,
    confidence,
    words,
    layout,
    lines: pageLines(layout),
  }));
  const typedTables = pages.flatMap(({ blocks }) =>
    blocks.flatMap(({ cell }) => cell?.table ?? []),
  );
  const built = setPages(set, Math.max(-1, ...typedTables) + 1);
  for (const [index, { at, confidence, words }] of set.entries()) {
    const page = pages[at];
    if (page === undefined) continue;
    pages[at] = {
      ...page,
      blocks: [...page.blocks, ...(built[index] ?? [])],
      ocrConfidence: confidence,
      ...(words === undefined ? {} : { words: [...words] }),
    };
  }
  return { pages, recognised: set.length };
}

/**
 * Reads a PDF. Pages without text are read by OCR when `options.ocr` is there; otherwise a document
 * with no text at all is `image-only`, or `empty` when its pages draw nothing.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  let pdf: PDFDocumentProxy;
  try {
    pdf = await open(bytes, options.password);
  } catch (error) {
    return unreadable(nameOf(error) === 'PasswordException' ? 'encrypted' : 'corrupt');
  }
  try {
    if (pdf.numPages > limits.pages) return unreadable('too-large');
    const all = await layOut(pdf, options);
    if (all.length < pdf.numPages) return unreadable('too-large');
    const notes: string[] = [];
    const { pages: laid, garbled } = withoutGarbled(all);
    if (garbled > 0) {
      notes.push(
        `The fonts of ${garbled} of ${all.length} pages do not say which letters they draw, so these can be read by OCR only.`,
      );
    }
    const { pages, recognised } = await recognise(laid, assemble(laid), options);
    if (recognised > 0) notes.push(`${recognised} of ${pages.length} pages were read by OCR.`);
    const document: DocumentText = { pages, notes };
    if (pages.some((page) => page.blocks.some((block) => block.text.trim() !== ''))) {
      const pagesWithoutText = pages.filter((page) => page.blocks.length === 0).length;
      return { readable: true, document, pagesWithoutText };
    }
    const { drawsSomething } = await import('./page-picture.ts');
    const drawn = await drawsSomething(laid.map(({ page }) => page));
    return unreadable(drawn ? 'image-only' : 'empty', notes);
  } catch (error) {
    return unreadable('corrupt', [error instanceof Error ? error.message : 'The file breaks off.']);
  } finally {
    await pdf.loadingTask.destroy();
  }
}
