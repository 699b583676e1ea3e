/** The dots of a page as it was drawn on white, three bytes each, row by row. */
export interface DrawnPixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * What of Node's canvas is used here. pdfjs makes one for itself and its types name the browser's, which
 * this layer does not know.
 */
interface MadeCanvas {
  readonly canvas: object;
  readonly context: {
    getImageData(
      x: number,
      y: number,
      width: number,
      height: number,
    ): { readonly data: Uint8ClampedArray };
  };
}

/** The dots of the first page of a PDF of ours, one dot a point; null where its picture cannot be decoded. */
export async function pixelsOf(pdf: Uint8Array): Promise<DrawnPixels | null> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({
    data: pdf,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
    verbosity: 0,
  }).promise;
  try {
    const page = await document.getPage(1);
    const operators = await page.getOperatorList();
    const painted: readonly number[] = operators.fnArray;
    if (!painted.includes(OPS.paintImageXObject)) return null;
    const viewport = page.getViewport({ scale: 1 });
    const { width, height } = viewport;
    const made = canvasOf(page, width, height);
    // pdfjs's type asks for a browser's canvas; Node's does what it needs.
    const drawing = page as unknown as {
      render(options: object): { readonly promise: Promise<void> };
    };
    const { canvas, context: canvasContext } = made;
    await drawing.render({ canvas, canvasContext, viewport }).promise;
    const { data } = made.context.getImageData(0, 0, width, height);
    const rgb = new Uint8Array(width * height * 3);
    for (let dot = 0; dot < width * height; dot += 1)
      for (let channel = 0; channel < 3; channel += 1)
        rgb[dot * 3 + channel] = data[dot * 4 + channel] ?? 255;
    return { width, height, rgb };
  } finally {
    await document.destroy();
  }
}

function canvasOf(page: object, width: number, height: number): MadeCanvas {
  const transport: unknown = Reflect.get(page, '_transport');
  const factory: unknown =
    typeof transport === 'object' && transport !== null
      ? Reflect.get(transport, 'canvasFactory')
      : null;
  if (typeof factory !== 'object' || factory === null || !('create' in factory))
    throw new Error('pdfjs has no canvas here');
  return (factory as { create(width: number, height: number): MadeCanvas }).create(width, height);
}
