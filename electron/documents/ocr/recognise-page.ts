import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PageWord } from '../../../shared/reading/document-text.ts';
import type { PageItem, PageLayout } from '../pdf/page-items.ts';
import type { RecognisedPage, RecognisePage } from '../read-outcome.ts';

/** Below this confidence a page may lie on its side: the other three ways are tried too. */
const doubtful = 60;

/** A line as the engine gives it, in points of the picture. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
}

export interface RecognisedWord {
  readonly text: string;
  readonly bbox: {
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
  };
  readonly confidence: number;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * The words of lines as items of a page. The words of a line share its baseline and size, for a letter's
 * own box says little of either; what the engine took for specks and rules is left out.
 */
export function lineItems(lines: readonly RecognisedLine[]): PageItem[] {
  const heights = lines.flatMap(({ words }) => words.map(({ bbox }) => bbox.y1 - bbox.y0));
  const usual = median(heights);
  return lines.flatMap(({ words }) => {
    const said = words.filter(
      ({ text, confidence }) =>
        /[\p{L}\p{N}]/u.test(text) || (text.trim() !== '' && confidence > 60),
    );
    if (said.length === 0) return [];
    const height = median(said.map(({ bbox }) => bbox.y1 - bbox.y0));
    // Heights of words differ with their letters: only a plain difference is a difference of size.
    const size = Math.abs(height - usual) < usual * 0.3 ? usual : height;
    const base = median(said.map(({ bbox }) => bbox.y1));
    const runs: PageItem[] = [];
    for (const { text, bbox } of said) {
      const last = runs.at(-1);
      // One item for as much of the line as no wide gap breaks: words alone look like columns.
      if (last !== undefined && bbox.x0 - last.right <= size * 1.6) {
        runs[runs.length - 1] = { ...last, text: `${last.text} ${text.trim()}`, right: bbox.x1 };
      } else {
        runs.push({ text: text.trim(), left: bbox.x0, right: bbox.x1, base, size, bold: false });
      }
    }
    return runs;
  });
}

/** Width and height of a PNG in points, from its header. */
function pictureSize(png: Uint8Array): { readonly width: number; readonly height: number } {
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

/** Words as parts of their picture, so that any size of it can be marked. */
export function pageWords(
  lines: readonly RecognisedLine[],
  { width, height }: { readonly width: number; readonly height: number },
): PageWord[] {
  const part = (points: number, of: number): number => Math.round((points / of) * 10_000) / 10_000;
  return lines.flatMap(({ words }) =>
    words
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map(({ text, bbox }) => ({
        text: text.trim(),
        x: part(bbox.x0, width),
        y: part(bbox.y0, height),
        width: part(bbox.x1 - bbox.x0, width),
        height: part(bbox.y1 - bbox.y0, height),
      })),
  );
}

/** An engine that reads page pictures, and the way to stop it. */
export interface OcrEngine {
  readonly recognise: RecognisePage;
  readonly stop: () => Promise<void>;
}

function languageFolder(): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0');
}

/**
 * Starts the engine: English, from the data that came with the app, without any network. Pages that
 * read badly are turned by quarter turns, and the reading that the engine trusts most is kept.
 */
export async function startOcr(): Promise<OcrEngine> {
  const { createWorker } = await import('tesseract.js');
  const cachePath = await mkdtemp(path.join(tmpdir(), 'concordat-ocr-'));
  const worker = await createWorker('eng', 1, {
    langPath: languageFolder(),
    gzip: true,
    cachePath,
    cacheMethod: 'none',
  });

  async function once(png: Uint8Array, quarterTurns: number): Promise<RecognisedPage> {
    const rotateRadians = (quarterTurns * Math.PI) / 2;
    const { data } = await worker.recognize(Buffer.from(png), { rotateRadians }, { blocks: true });
    const lines = (data.blocks ?? []).flatMap((block) =>
      block.paragraphs.flatMap((paragraph) => paragraph.lines),
    );
    const items = lineItems(lines);
    const layout: PageLayout = {
      width: Math.max(0, ...items.map(({ right }) => right)),
      height: Math.max(0, ...items.map(({ base }) => base)),
      items,
      unmapped: 0,
      letters: items.reduce((sum, { text }) => sum + text.length, 0),
    };
    const page = { layout, confidence: Math.max(0, Math.min(100, data.confidence)) };
    return quarterTurns === 0 ? { ...page, words: pageWords(lines, pictureSize(png)) } : page;
  }

  return {
    async recognise(png) {
      let best = await once(png, 0);
      for (let turns = 1; turns < 4 && best.confidence < doubtful; turns += 1) {
        const turned = await once(png, turns);
        if (turned.confidence > best.confidence) best = turned;
      }
      return best;
    },
    async stop() {
      await worker.terminate();
      await rm(cachePath, { recursive: true, force: true });
    },
  };
}
