import { PDFDocument, type PDFRef } from 'pdf-lib';
import { pictureName, type PackAttachment } from '../attachment.ts';

/**
 * Takes the pages of attachments into a document as pictures that any page can show. The bytes are
 * those that our own child process wrote: nothing in them acts.
 */
export async function embedPictures(
  document: PDFDocument,
  attachments: readonly PackAttachment[],
): Promise<ReadonlyMap<string, PDFRef>> {
  const pictures = new Map<string, PDFRef>();
  for (const [index, { bytes, pages }] of attachments.entries()) {
    if (bytes === null) continue;
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const embedded = await document.embedPages(source.getPages());
    pages.forEach(({ number }, at) => {
      const page = embedded[at];
      if (page !== undefined) pictures.set(pictureName(index, number), page.ref);
    });
  }
  return pictures;
}
