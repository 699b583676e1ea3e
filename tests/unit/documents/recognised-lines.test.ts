import { describe, expect, it } from 'vitest';
import {
  lineItems,
  pageWords,
  type RecognisedLine,
} from '../../../electron/documents/ocr/recognise-page.ts';
import { bodyStyle, pageBlocks } from '../../../electron/documents/pdf/page-blocks.ts';
import { pageLines } from '../../../electron/documents/pdf/page-lines.ts';

/** A line of words, each 10 points a letter, with `gap` points between them. */
function line(y: number, height: number, words: readonly string[], gap = 10): RecognisedLine {
  let x = 100;
  return {
    words: words.map((text) => {
      const bbox = { x0: x, y0: y - height, x1: x + text.length * 10, y1: y };
      x = bbox.x1 + gap;
      return { text, bbox, confidence: 90 };
    }),
  };
}

function blocks(...lines: readonly RecognisedLine[]) {
  const items = lineItems(lines);
  const letters = items.reduce((sum, { text }) => sum + text.length, 0);
  const set = pageLines({ width: 1_000, height: 1_400, items, unmapped: 0, letters });
  return pageBlocks(set, bodyStyle([set]), 0).blocks;
}

const text = (y: number, words: string) => line(y, 20, words.split(' '));

describe('the lines of a scan', () => {
  it('become headings and paragraphs as those of a typed page do', () => {
    const found = blocks(
      line(100, 40, ['Sharing', 'agreement']),
      text(200, 'The parties share personal data'),
      text(226, 'to protect adults at risk.'),
      text(300, 'Each keeps a record.'),
    );
    expect(found.map(({ kind, text: said }) => `${kind}: ${said}`)).toEqual([
      'heading: Sharing agreement',
      'paragraph: The parties share personal data\nto protect adults at risk.',
      'paragraph: Each keeps a record.',
    ]);
  });

  it('become tables where wide gaps stand under each other', () => {
    const found = blocks(
      line(100, 20, ['Review', 'March'], 200),
      line(130, 20, ['Expiry', 'April'], 200),
    );
    expect(found.map(({ kind, cell }) => [kind, cell?.row, cell?.column])).toEqual([
      ['table-cell', 0, 0],
      ['table-cell', 0, 1],
      ['table-cell', 1, 0],
      ['table-cell', 1, 1],
    ]);
  });

  it('lose specks that the engine took for signs', () => {
    const speck = { text: '|', bbox: { x0: 1, y0: 1, x1: 2, y1: 9 }, confidence: 20 };
    expect(lineItems([{ words: [speck] }])).toEqual([]);
  });
});

describe('the words of a scan', () => {
  it('stand on their picture as parts of it, specks left out', () => {
    const speck = { text: '|', bbox: { x0: 1, y0: 1, x1: 2, y1: 9 }, confidence: 20 };
    const words = pageWords([line(100, 20, ['Ends', 'March']), { words: [speck] }], {
      width: 1_000,
      height: 2_000,
    });
    expect(words).toEqual([
      { text: 'Ends', x: 0.1, y: 0.04, width: 0.04, height: 0.01 },
      { text: 'March', x: 0.15, y: 0.04, width: 0.05, height: 0.01 },
    ]);
  });
});

it('letters drawn twice a hair apart, for boldness, are read once', () => {
  const drawn = { text: 'Review', left: 100, right: 160, base: 200, size: 12, bold: false };
  const items = [
    drawn,
    { ...drawn, left: 100.5, right: 160.5 },
    { ...drawn, left: 300, right: 360 },
  ];
  const [line] = pageLines({ width: 600, height: 800, items, unmapped: 0, letters: 18 });
  expect(line?.pieces.map(({ text: said }) => said)).toEqual(['Review', 'Review']);
});
