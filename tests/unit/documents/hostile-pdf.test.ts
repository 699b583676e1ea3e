import { expect, it } from 'vitest';
import { readDocumentHere } from '../../../electron/documents/read-document.ts';
import type { RecognisedPage } from '../../../electron/documents/read-outcome.ts';
import {
  pdfOf,
  pdfOfPages,
  shuffledFont,
  shuffledMap,
  stream,
} from '../../fixtures/documents/small-pdf.ts';

const sentences = Array.from(
  { length: 8 },
  () => 'The partners share personal data to protect adults at risk from harm.',
);

function texts(read: Awaited<ReturnType<typeof readDocumentHere>>): string[] {
  if (!read.readable) throw new Error(read.problem);
  return read.document.pages.map(({ blocks }) => blocks.map(({ text }) => text).join('\n'));
}

it('a page whose font says wrong letters is told, and the page beside it is read', async () => {
  const bytes = pdfOfPages([sentences, sentences], { 1: shuffledFont }, [shuffledMap]);
  const read = await readDocumentHere('a.pdf', bytes, {});
  expect(texts(read).map((text) => text.slice(0, 12))).toEqual(['The partners', '']);
  expect(read).toMatchObject({
    pagesWithoutText: 1,
    document: {
      notes: [
        'The fonts of 1 of 2 pages do not say which letters they draw, so these can be read by OCR only.',
      ],
    },
  });
});

it('a document of such pages alone is image-only, with the reason', async () => {
  const bytes = pdfOfPages([sentences], { 0: shuffledFont }, [shuffledMap]);
  const read = await readDocumentHere('a.pdf', bytes, {});
  expect(read).toMatchObject({ readable: false, problem: 'image-only' });
  if (!read.readable) expect(read.notes.join(' ')).toContain('OCR');
});

it('such a page is read by OCR where there is an engine, and no other page is', async () => {
  const pictures: Uint8Array[] = [];
  const recognised: RecognisedPage = {
    confidence: 88,
    words: [],
    layout: {
      width: 1_000,
      height: 1_400,
      letters: 20,
      unmapped: 0,
      items: [
        { text: 'Read from the picture', left: 100, right: 400, base: 100, size: 20, bold: false },
      ],
    },
  };
  const bytes = pdfOfPages([sentences, sentences], { 1: shuffledFont }, [shuffledMap]);
  const read = await readDocumentHere('a.pdf', bytes, {
    ocr: (png) => {
      pictures.push(png);
      return Promise.resolve(recognised);
    },
  });
  expect(texts(read)[1]).toBe('Read from the picture');
  expect(pictures).toHaveLength(1);
  expect([...(pictures[0]?.subarray(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47]);
  if (read.readable)
    expect(read.document.pages.map(({ ocrConfidence }) => ocrConfidence)).toEqual([null, 88]);
});

it('a page of figures and names is not taken for shuffled letters', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `WR${at} 2024 1${at}.50 Shropshire CCG NHS`);
  expect(texts(await readDocumentHere('a.pdf', pdfOfPages([rows]), {}))[0]).toContain('WR29');
});

it('five thousand pages are too many, and that is said before they are read', async () => {
  const bytes = pdfOfPages(Array.from({ length: 5_000 }, () => ['Text']));
  expect(await readDocumentHere('a.pdf', bytes, {})).toMatchObject({ problem: 'too-large' });
});

it('a tree of pages that holds itself, and a form that draws itself, come to an end', async () => {
  const circle = pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]/Parent 2 0 R>>',
  ]);
  expect(await readDocumentHere('a.pdf', circle, {})).toMatchObject({ readable: false });
  const form = pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 6 0 R>>',
    stream('BT /F1 11 Tf 60 700 Td (Before the form) Tj ET /X Do'),
    stream('/X Do /X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 6 0 R'),
    '<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X 5 0 R>>>>',
  ]);
  const read = await readDocumentHere('a.pdf', form, {});
  if (read.readable) expect(texts(read)[0]).toContain('Before the form');
  else expect(['corrupt', 'empty']).toContain(read.problem);
});

it.each([0.2, 0.5, 0.8, 0.98])('%d of a file is read or refused in a word', async (part) => {
  const whole = pdfOfPages([sentences, sentences]);
  const read = await readDocumentHere('a.pdf', whole.slice(0, whole.length * part), {});
  if (read.readable) expect(texts(read).join('')).toContain('The partners');
  else expect(read.problem).toBe('corrupt');
});
