import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { PDFDocument, type PDFFont } from 'pdf-lib';
import { expect, it } from 'vitest';
import { readDocument } from '../../electron/documents/read-document-file.ts';

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];

/** A page set in a font of its own, without the map that says which letters its glyphs are. */
async function withoutUnicode(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  // pdf-lib was written for an older fontkit, whose whole fonts are embedded in the same way.
  pdf.registerFontkit(fontkit as unknown as Fontkit);
  const bytes = readFileSync(
    new URL('../../assets/fonts/SourceSans3_400Regular.ttf', import.meta.url),
  );
  const font: PDFFont = await pdf.embedFont(bytes, { subset: false });
  const page = pdf.addPage([595, 842]);
  lines.forEach((line, at) => {
    page.drawText(line, { x: 60, y: 760 - at * 24, size: 14, font });
  });
  const saved = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1');
  const bare = saved.replace(/\/ToUnicode \d+ 0 R/, (entry) => ' '.repeat(entry.length));
  expect(bare).not.toBe(saved);
  return new Uint8Array(Buffer.from(bare, 'latin1'));
}

it('a page whose font has no Unicode is read by OCR, and says so', async () => {
  const bytes = await withoutUnicode([
    'Information sharing agreement',
    'This agreement is made between Severnshire Police and Severnmouth Council.',
    'The partners share personal data to protect adults at risk from harm.',
    'This agreement expires on 31 March 2027 and is reviewed every year.',
  ]);
  const read = await readDocument('a.pdf', bytes);
  if (!read.readable) throw new Error(`${read.problem} ${read.notes.join(' ')}`);
  const [page] = read.document.pages;
  const text = page?.blocks.map((block) => block.text).join(' ') ?? '';
  expect(text).toContain('expires on 31 March 2027');
  expect(page?.ocrConfidence).toBeGreaterThan(60);
  expect(read.document.notes.join(' ')).toMatch(/do not say which letters.*read by OCR/);
});
