import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** 200 dots an inch reads 10 pt print well; beyond that OCR gains little and costs much. */
const dotsPerInch = 200;
/** A page is at most this many dots on its longer side, whatever size it claims to have. */
const mostDots = 3_400;

/**
 * A page as far as it is drawn here. Node's canvas does what pdfjs asks of the browser's, but pdfjs'
 * own types name the browser's, which some of our layers know and others do not.
 */
interface DrawnPage {
  render(options: object): { readonly promise: Promise<unknown> };
}

interface MadeCanvas {
  readonly canvas: { toBuffer(type: 'image/png'): Uint8Array };
  readonly context: unknown;
}

interface NodeCanvasFactory {
  create(width: number, height: number): MadeCanvas;
  destroy(made: MadeCanvas): void;
}

function factoryOf(page: PDFPageProxy): NodeCanvasFactory {
  const factory: unknown = Reflect.get(Reflect.get(page, '_transport') as object, 'canvasFactory');
  if (typeof factory !== 'object' || factory === null || !('create' in factory)) {
    throw new Error('pdfjs has no canvas here');
  }
  return factory as NodeCanvasFactory;
}

/** A PNG picture of a page, upright as the page says. */
export async function pagePicture(page: PDFPageProxy, dpi = dotsPerInch): Promise<Uint8Array> {
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.min(dpi / 72, mostDots / Math.max(plain.width, plain.height));
  const viewport = page.getViewport({ scale });
  const factory = factoryOf(page);
  const made = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  try {
    const { canvas, context: canvasContext } = made;
    const drawn: DrawnPage = page;
    await drawn.render({ canvas, canvasContext, viewport }).promise;
    return made.canvas.toBuffer('image/png');
  } finally {
    factory.destroy(made);
  }
}

/** True where any of the pages draws an image or a path: a scan, as against an empty page. */
export async function drawsSomething(pages: readonly PDFPageProxy[]): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const drawing = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.constructPath,
    OPS.showText,
  ]);
  for (const page of pages.slice(0, 20)) {
    const { fnArray } = await page.getOperatorList();
    if (fnArray.some((operation) => drawing.has(operation))) return true;
  }
  return false;
}
