import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on a page, upright, in points from the top left corner as the page is read. */
export interface PageItem {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline, from the top. */
  readonly base: number;
  readonly size: number;
  readonly bold: boolean;
}

/** The items of a page and its size, turned so that most of its text is upright. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Letters of fonts that give no Unicode: what they say cannot be known. */
  readonly unmapped: number;
  readonly letters: number;
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type RawItem = Extract<TextContent['items'][number], { str: string }>;

function isRawItem(item: TextContent['items'][number]): item is RawItem {
  return 'str' in item;
}

// Private use (but for the two usual bullets), replacement and control characters: glyph numbers that
// came through as if they were text.
const unmappedLetter = /[\uE000-\uF0A6\uF0A8-\uF0B6\uF0B8-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]/g;

/** The matrix of an item; pdfjs types it as an array of anything. */
function numbers(item: RawItem): readonly number[] {
  const matrix: unknown[] = item.transform;
  return matrix.map(Number);
}

type Turn = 0 | 90 | 180 | 270;

function turnOf(transform: readonly number[]): Turn {
  const [a = 1, b = 0] = transform;
  const degrees = ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) * 90 + 360) % 360) as Turn; // multiples of 90 below 360
  return degrees;
}

function commonestTurn(items: readonly RawItem[]): Turn {
  const letters = new Map<Turn, number>();
  for (const item of items) {
    const turn = turnOf(numbers(item));
    letters.set(turn, (letters.get(turn) ?? 0) + item.str.trim().length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Reads the text of one page. Text turned by the page's own rotation, or drawn sideways, is turned upright. */
export async function pageLayout(page: PDFPageProxy): Promise<PageLayout> {
  const content = await page.getTextContent({ includeMarkedContent: false });
  const raw = content.items.filter(isRawItem);
  const turn = commonestTurn(raw);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const pageWidth = x1 - x0;
  const pageHeight = y1 - y0;
  const sideways = turn === 90 || turn === 270;
  const width = sideways ? pageHeight : pageWidth;
  const height = sideways ? pageWidth : pageHeight;
  let unmapped = 0;
  let letters = 0;
  const items: PageItem[] = [];
  for (const item of raw) {
    const text = item.str;
    if (text.trim() === '') continue;
    letters += text.length;
    unmapped += text.match(unmappedLetter)?.length ?? 0;
    const [a = 1, b = 0, , , e = 0, f = 0] = numbers(item);
    const x = e - x0;
    const y = f - y0;
    const [left, base] =
      turn === 90
        ? [y, x]
        : turn === 180
          ? [pageWidth - x, y]
          : turn === 270
            ? [pageHeight - y, pageWidth - x]
            : [x, pageHeight - y];
    const size = Math.hypot(a, b);
    const family = content.styles[item.fontName]?.fontFamily ?? '';
    items.push({
      text,
      left,
      right: left + item.width,
      base,
      size,
      bold: /bold|black|heavy|semi/i.test(`${item.fontName} ${family}`),
    });
  }
  return { width, height, items, unmapped, letters };
}
