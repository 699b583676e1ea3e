import { readFileSync, writeFileSync } from 'node:fs';
import type { PackContent } from './pack-content.ts';

/** What a child says of the pack that it made. Sizes in bytes; `cpu` is of all its threads. */
export interface ChildResult {
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
  readonly pages: number;
  readonly bytes: number;
  readonly maxRss: number;
  /** Processor time of the first page alone, which only ours can make. */
  readonly firstPageMilliseconds?: number;
}

/** Pages of a PDF that does not hide its page objects in object streams, as the peers write it. */
export function countPages(pdf: Uint8Array): number {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return source.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/**
 * Times one making of a pack after a small one, as in an app that is warm, and prints the result. The
 * child runs with --expose-gc, so that nothing from before is counted in.
 */
export async function measured(
  warmUp: () => Promise<unknown>,
  make: () => Promise<{ readonly pdf: Uint8Array; readonly pages: number }>,
  keepAt: string | undefined,
  besides: Pick<ChildResult, 'firstPageMilliseconds'> = {},
): Promise<void> {
  await warmUp();
  globalThis.gc?.();
  const before = process.cpuUsage();
  const from = performance.now();
  const { pdf, pages } = await make();
  const milliseconds = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  const result: ChildResult = {
    ...besides,
    milliseconds,
    cpuMilliseconds: (user + system) / 1000,
    pages,
    bytes: pdf.length,
    maxRss: process.resourceUsage().maxRSS * 1024,
  };
  if (keepAt !== undefined) writeFileSync(keepAt, pdf);
  process.stdout.write(JSON.stringify(result));
}

/** What every peer's child does: reads the content, sets a few chapters, then times all of them. */
export async function measuredPeer(
  make: (content: PackContent, fonts: Fonts) => Promise<Uint8Array>,
): Promise<void> {
  const [, , contentFile = '', fontFolder = '', keepAt] = process.argv;
  // Written by pack.bench.ts in this shape.
  const content = JSON.parse(readFileSync(contentFile, 'utf8')) as PackContent;
  const fonts: Fonts = {
    light: `${fontFolder}/SourceSans3_300Light.ttf`,
    regular: `${fontFolder}/SourceSans3_400Regular.ttf`,
    semibold: `${fontFolder}/SourceSans3_600SemiBold.ttf`,
  };
  const few = { ...content, chapters: content.chapters.slice(0, 6) };
  await measured(
    () => make(few, fonts),
    async () => {
      const pdf = await make(content, fonts);
      return { pdf, pages: countPages(pdf) };
    },
    keepAt,
  );
}

/** The files of the three weights. */
export interface Fonts {
  readonly light: string;
  readonly regular: string;
  readonly semibold: string;
}
