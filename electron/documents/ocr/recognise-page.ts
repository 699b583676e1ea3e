import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Block } from '../../../shared/reading/document-text.ts';
import type { RecognisedPage, RecognisePage } from '../read-outcome.ts';

/** Below this confidence a page may lie on its side: the other three ways are tried too. */
const doubtful = 60;

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
    const blocks = (data.blocks ?? []).flatMap((block) =>
      block.paragraphs.map((paragraph): Block => ({
        kind: 'paragraph',
        text: paragraph.lines.map((line) => line.text.trim()).join('\n'),
        level: null,
        cell: null,
      })),
    );
    const said = blocks.filter((block) => block.text.trim() !== '');
    return { blocks: said, confidence: Math.max(0, Math.min(100, data.confidence)) };
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
