import type { Block } from '../../../shared/reading/document-text.ts';
import { onePage } from '../one-page.ts';
import { unreadable, type ReadOutcome } from '../read-outcome.ts';

function paragraphs(text: string, kind: Block['kind']): Block[] {
  return text
    .split(/[\r\n\u000B\u000C]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line): Block[] =>
      // The format's cells come as tab-parted text; rows are lines.
      line
        .split('\t')
        .filter((part) => part.trim() !== '')
        .map((part) => ({ kind, text: part.trim(), level: null, cell: null })),
    );
}

/**
 * True where the file information block says that the text is encrypted. The block opens the
 * WordDocument stream (magic A5EC, a version from 0x00C0) on a sector boundary; bit 8 of the flags at
 * offset 10 is fEncrypted ([MS-DOC] 2.5.2).
 */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 12 <= bytes.byteLength; at += 512) {
    if (view.getUint16(at, true) !== 0xa5ec || view.getUint16(at + 2, true) < 0x00c0) continue;
    return (view.getUint16(at + 10, true) & 0x0100) !== 0;
  }
  return false;
}

/** Reads a Word 97 to 2003 file with the one kept reader of that format on npm. */
export async function readWord97(bytes: Uint8Array): Promise<ReadOutcome> {
  if (isEncrypted(bytes)) return unreadable('encrypted');
  const { default: WordExtractor } = await import('word-extractor');
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    return onePage([
      ...paragraphs(document.getHeaders({ includeFooters: false }), 'header'),
      ...paragraphs(document.getBody(), 'paragraph'),
      ...paragraphs(document.getTextboxes({}), 'paragraph'),
      ...paragraphs(document.getFootnotes(), 'note'),
      ...paragraphs(document.getEndnotes(), 'note'),
      ...paragraphs(document.getFooters(), 'footer'),
    ]);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/encrypt|password/i.test(message)) return unreadable('encrypted');
    return unreadable(
      /not a valid|unable to read|unsupported/i.test(message) ? 'unsupported' : 'corrupt',
    );
  }
}
