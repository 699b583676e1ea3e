import { documentFormat } from './document-format.ts';
import { limits } from './limits.ts';
import { unreadable, type ReadOptions, type ReadOutcome } from './read-outcome.ts';

/**
 * Reads the text of a document. To be called in a child process only: a hostile file may take the
 * process with it. Bounds on time and memory are the parent's.
 */
export async function readDocumentHere(
  fileName: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadOutcome> {
  if (bytes.byteLength === 0) return unreadable('empty');
  if (bytes.byteLength > limits.fileBytes) return unreadable('too-large');
  switch (documentFormat(fileName, bytes)) {
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(bytes, options);
    }
    case 'docx': {
      const { readDocx } = await import('./word/read-docx.ts');
      return readDocx(bytes);
    }
    case 'doc': {
      const { readWord97 } = await import('./word/read-word97.ts');
      return readWord97(bytes);
    }
    case 'odt': {
      const { readOdt } = await import('./odf/read-odt.ts');
      return readOdt(bytes);
    }
    case 'html': {
      const { readHtml } = await import('./html/read-html.ts');
      return readHtml(bytes);
    }
    case 'markdown':
    case 'text': {
      const { readText } = await import('./text/read-text.ts');
      return readText(bytes, documentFormat(fileName, bytes) === 'markdown');
    }
    case null:
      return unreadable('unsupported');
  }
}
