import { placesOf } from './text-places.ts';

/** A word that OCR read, and where it stands on its page in parts of the page's width and height. */
export interface OcrWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words of the document that are marked on their page. */
export interface MarkedQuote {
  readonly id: string;
  readonly page: number;
  readonly quote: string;
}

/** A box over words, in parts of the page's width and height. */
export interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where quotes stand on the picture of a page: one box for each line that a quote touches. */
export function wordBoxes(
  words: readonly OcrWord[],
  quotes: readonly MarkedQuote[],
): readonly Box[] {
  const texts = words.map(({ text }) => text);
  return quotes.flatMap(({ id, quote }) => {
    const boxes: Box[] = [];
    for (const piece of new Set(placesOf(quote, texts).map((place) => place.piece))) {
      const word = words[piece];
      if (word === undefined) continue;
      const box = { id, left: word.x, top: word.y, width: word.width, height: word.height };
      const last = boxes.at(-1);
      if (last !== undefined && isSameLine(last, box)) boxes[boxes.length - 1] = around(last, box);
      else boxes.push(box);
    }
    return boxes;
  });
}

/** Words of one line overlap in height by half of the lower one, and stand one after the other. */
function isSameLine(line: Box, word: Box): boolean {
  const overlap =
    Math.min(line.top + line.height, word.top + word.height) - Math.max(line.top, word.top);
  return overlap > Math.min(line.height, word.height) / 2 && word.left >= line.left;
}

function around(a: Box, b: Box): Box {
  const top = Math.min(a.top, b.top);
  return {
    id: a.id,
    left: a.left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - a.left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
