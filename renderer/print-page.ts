import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

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
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    document.body.append(await pictureOf(canvas));
    page.cleanup();
  }
}

/** A picture takes a tenth of what a canvas keeps, and is decoded before the printer asks for it. */
async function pictureOf(canvas: HTMLCanvasElement): Promise<HTMLImageElement> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('A sheet could not be drawn.');
  const picture = new Image(canvas.width, canvas.height);
  picture.alt = '';
  picture.className = canvas.width > canvas.height ? 'wide' : 'upright';
  picture.src = URL.createObjectURL(blob);
  await picture.decode();
  canvas.width = 0;
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
