import { PDFDict, PDFDocument, PDFName, PDFStream, type PDFPage } from 'pdf-lib';
import type { AttachedPage } from '../../../shared/pack/attachment.ts';
import { areasOfQuote, type TextRun } from './find-quote.ts';

/** What is to be appended of a document. */
export interface AttachmentRequest {
  readonly bytes: Uint8Array;
  /** All pages, or only those on which a quote stands. */
  readonly which: 'whole' | 'quoted';
  readonly quotes: readonly {
    readonly page: number;
    readonly by: string;
    readonly words: string;
  }[];
}

/** The pages of a document made plain, or why there are none. */
export interface PreparedAttachment {
  readonly total: number;
  readonly pages: readonly AttachedPage[];
  readonly bytes: Uint8Array | null;
  readonly problem: string | null;
}

/** More pages than a pack can sensibly carry. */
const mostPages = 400;

function cannot(problem: string, total = 0): PreparedAttachment {
  return { total, pages: [], bytes: null, problem };
}

/**
 * Makes the pages of a PDF plain: upright pictures of pages with neither links, forms nor scripts, and
 * with the areas of its quotes. Runs in a child process only, because the file is hostile until shown
 * otherwise.
 */
export async function prepareAttachment(request: AttachmentRequest): Promise<PreparedAttachment> {
  const { bytes, which, quotes } = request;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  if (!head.includes('%PDF-')) return cannot('it is not a PDF');
  const source = await opened(bytes);
  if (source === null) return cannot('it is damaged');
  if (source.isEncrypted) return cannot('it is protected by a password');
  try {
    const all = source.getPages();
    const wanted = all
      .map((page, at) => ({ page, number: at + 1 }))
      .filter(({ number }) => which === 'whole' || quotes.some(({ page }) => page === number));
    if (wanted.length === 0) return cannot('no page of it is quoted', all.length);
    if (wanted.length > mostPages)
      return cannot(`it has more than ${mostPages} pages to append`, all.length);
    const target = await PDFDocument.create({ updateMetadata: false });
    const runs = await textOf(
      bytes,
      wanted.map(({ number }) => number).filter((number) => quotes.some((q) => q.page === number)),
    );
    const pages: AttachedPage[] = [];
    for (const { page, number } of wanted) {
      const { width, height } = await addUpright(target, page);
      const own = quotes
        .filter((quote) => quote.page === number)
        .map(({ by, words }) => ({
          by,
          words,
          areas: [...areasOfQuote(words, runs.get(number) ?? [])],
        }));
      pages.push({ number, width, height, quotes: own });
    }
    await target.flush();
    disarm(target);
    const made = await target.save({ updateFieldAppearances: false });
    return { total: all.length, pages, bytes: made, problem: null };
  } catch {
    // Whatever a page is made of that cannot be copied: the file is at fault and is named.
    return cannot('its pages cannot be reproduced');
  }
}

async function opened(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  } catch {
    // The library throws errors of many kinds for what it cannot read, and for nothing else.
    return null;
  }
}

/** Puts a page upright, cut to what a reader shows of it, on a page of its own size. */
async function addUpright(
  target: PDFDocument,
  page: PDFPage,
): Promise<{ readonly width: number; readonly height: number }> {
  const box = page.getCropBox();
  const edges = {
    left: box.x,
    bottom: box.y,
    right: box.x + box.width,
    top: box.y + box.height,
  };
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270;
  const { left, bottom, right, top } = edges;
  const matrix = {
    0: [1, 0, 0, 1, -left, -bottom],
    90: [0, -1, 1, 0, -bottom, right],
    180: [-1, 0, 0, -1, right, top],
    270: [0, 1, -1, 0, top, -left],
  }[turn] as [number, number, number, number, number, number]; // six numbers by construction
  const isTurned = turn === 90 || turn === 270;
  const width = isTurned ? box.height : box.width;
  const height = isTurned ? box.width : box.height;
  const picture = await target.embedPage(page, edges, matrix);
  target.addPage([width, height]).drawPage(picture, { x: 0, y: 0, xScale: 1, yScale: 1 });
  return { width, height };
}

const actions = ['AA', 'OpenAction', 'JS', 'JavaScript', 'Ref', 'OPI', 'PieceInfo', 'Metadata'];

/** Takes out of every object what could act or reach outside the file. */
function disarm(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    for (const name of actions) dict.delete(PDFName.of(name));
    if (object instanceof PDFStream)
      for (const name of ['F', 'FFilter', 'FDecodeParms']) dict.delete(PDFName.of(name));
  }
}

/** The runs of text of some pages, where they stand as the page is read. */
async function textOf(
  bytes: Uint8Array,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly TextRun[]>> {
  const found = new Map<number, readonly TextRun[]>();
  if (numbers.length === 0) return found;
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  }).promise;
  for (const number of new Set(numbers)) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    found.set(
      number,
      content.items.flatMap((item): TextRun[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = (item.transform as unknown[]).map(
          Number,
        );
        const along = item.width / Math.hypot(a, b || Number.EPSILON);
        const corners = [
          [x - c * 0.22, y - d * 0.22],
          [x + a * along + c * 0.8, y + b * along + d * 0.8],
        ].map(([px = 0, py = 0]) => viewport.convertToViewportPoint(px, py) as number[]);
        const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = corners;
        return [
          {
            text: item.str,
            x: Math.min(x1, x2),
            y: Math.min(y1, y2),
            width: Math.abs(x2 - x1),
            height: Math.abs(y2 - y1),
          },
        ];
      }),
    );
  }
  await pdf.destroy();
  return found;
}
