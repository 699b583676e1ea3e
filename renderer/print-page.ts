import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/**
 * The hidden page behind “Print”. Chromium can't print a PDF without its viewer, and the viewer is an
 * extension that our sandbox does not let in; so each sheet is drawn here, sharply, and printed as a
 * picture. The title tells the main process how it went.
 */
const dotsPerInch = 200;
const pointsPerInch = 72;

async function drawSheets(): Promise<void> {
  GlobalWorkerOptions.workerSrc = workerAddress;
  const answer = await fetch('./pack.pdf');
  if (!answer.ok) throw new Error('The pack is not there.');
  const data = new Uint8Array(await answer.arrayBuffer());
  const pack = await getDocument({ data, isEvalSupported: false }).promise;
  for (let number = 1; number <= pack.numPages; number += 1) {
    const page = await pack.getPage(number);
    const viewport = page.getViewport({ scale: dotsPerInch / pointsPerInch });
    const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
    // pdfjs draws on either kind of canvas; its types know only the page's own.
    const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
    await page.render({ canvas: null, canvasContext, viewport, intent: 'print' }).promise;
    document.body.append(await pictureOf(canvas));
    page.cleanup();
  }
}

/**
 * A picture takes a tenth of what a canvas keeps. In a hidden page a canvas's own toBlob and a picture's
 * decode wait three seconds each for an idle moment: hence a canvas off the screen, and load.
 */
async function pictureOf(canvas: OffscreenCanvas): Promise<HTMLImageElement> {
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  const picture = new Image(canvas.width, canvas.height);
  picture.alt = '';
  picture.className = canvas.width > canvas.height ? 'wide' : 'upright';
  picture.src = URL.createObjectURL(blob);
  await new Promise((resolve, reject) => {
    picture.onload = resolve;
    picture.onerror = reject;
  });
  return picture;
}

drawSheets().then(
  () => {
    document.title = 'Ready';
  },
  (error: unknown) => {
    console.error(error);
    document.title = 'Failed';
  },
);
