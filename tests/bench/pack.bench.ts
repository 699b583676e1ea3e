import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { BenchRow } from './bench-row.ts';
import { packAsHtml } from './pack-as-html.ts';
import { benchAgreements, benchMatter } from './pack-matter.ts';

interface ChildResult {
  readonly milliseconds: number;
  readonly pages: number;
  readonly bytes: number;
  readonly maxRss: number;
}

const mebibyte = 1024 * 1024;

/** A pack of about 300 pages: ours in a process of its own, and Chromium printing the same findings. */
export async function packBench(): Promise<BenchRow[]> {
  const child = await bundled(fileURLToPath(new URL('pack-child.ts', import.meta.url)));
  const said = execFileSync(process.execPath, ['--expose-gc', child], { encoding: 'utf8' });
  // Written by pack-child.ts in this shape.
  const ours = JSON.parse(said) as ChildResult;
  const per300 = 300 / ours.pages;
  const theirs = await printedByChromium();
  const seconds = (ours.milliseconds / 1000) * per300;
  const peerSeconds = theirs === null ? null : theirs.milliseconds / 1000;
  return [
    {
      name: `pack, seconds for 300 pages (${ours.pages} made)`,
      value: seconds,
      unit: 's',
      peer: null,
      budget: 2.5,
      within: seconds <= 2.5,
    },
    {
      name: 'pack, the same register and findings',
      value: ours.milliseconds / 1000,
      unit: 's',
      peer:
        peerSeconds === null
          ? null
          : {
              name: 'Chromium print',
              value: peerSeconds,
              ratio: ours.milliseconds / 1000 / peerSeconds,
            },
      // At least five times as fast as a browser.
      budget: peerSeconds === null ? null : peerSeconds / 5,
      within: peerSeconds === null ? null : ours.milliseconds / 1000 <= peerSeconds / 5,
    },
    {
      name: 'pack, most memory of its process',
      value: ours.maxRss / mebibyte,
      unit: 'MiB',
      peer: null,
      budget: 300,
      within: ours.maxRss / mebibyte <= 300,
    },
    {
      name: 'pack, size of a page',
      value: ours.bytes / ours.pages / 1000,
      unit: 'kB',
      peer:
        theirs === null
          ? null
          : {
              name: 'Chromium print',
              value: theirs.bytes / theirs.pages / 1000,
              ratio: ours.bytes / ours.pages / (theirs.bytes / theirs.pages),
            },
      budget: 9,
      within: ours.bytes / ours.pages / 1000 <= 9,
    },
  ];
}

/** The child as one built file: what a loader of TypeScript holds in memory is not the pack's. */
async function bundled(entry: string): Promise<string> {
  const outDir = fileURLToPath(new URL('../output/bench', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20' },
  });
  return path.join(outDir, 'pack-child.js');
}

async function printedByChromium(): Promise<{
  milliseconds: number;
  bytes: number;
  pages: number;
} | null> {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    console.warn(
      `SKIPPED: Chromium did not print beside the pack because ${executablePath} is not there; set CHROME_PATH`,
    );
    return null;
  }
  const { register, report } = benchMatter(benchAgreements);
  const html = packAsHtml(register, report);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const from = performance.now();
    await page.setContent(html);
    const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true });
    const milliseconds = performance.now() - from;
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 1;
    return { milliseconds, bytes: pdf.length, pages };
  } finally {
    await browser.close();
  }
}
