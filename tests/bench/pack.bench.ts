import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BenchRow } from './bench-row.ts';
import type { ChildResult } from './peers/measured.ts';
import type { PackContent } from './peers/pack-content.ts';
import { printedByChromium } from './peers/printed-by-chromium.ts';

const mebibyte = 1024 * 1024;
const outDir = fileURLToPath(new URL('../output/bench', import.meta.url));
const fontFolder = fileURLToPath(new URL('../../assets/fonts', import.meta.url));

/**
 * Ours, tagged, beside four others that set the same words, headings and tables on the same page, each
 * in a process of its own. They are held against each other by processor time, which a busy machine
 * changes less than the clock's. @react-pdf/renderer is given a tenth: of all of it it takes minutes.
 */
export async function packBench(): Promise<BenchRow[]> {
  await buildChildren();
  const few = contentFor('few');
  const many = contentFor('many');
  const ours = run('pack-child', ['many']);
  const pdfkit = run('pdfkit-child', [many, fontFolder]);
  const pdfmake = run('pdfmake-child', [many, fontFolder]);
  const oursFew = run('pack-child', ['few']);
  const reactPdf = run('react-pdf-child', [few, fontFolder]);
  const oursMost = run('pack-child', ['most']);
  // Written by content-child.ts in this shape.
  const content = JSON.parse(readFileSync(many, 'utf8')) as PackContent;
  const printed = await printedByChromium(content, fontFolder);

  const per300 = (ours.cpuMilliseconds / 1000 / ours.pages) * 300;
  const perPage = ours.bytes / ours.pages / 1000;
  return [
    row('pack, processor seconds for 300 pages', per300, 's', 2.5),
    besidePeer('pdfkit, untagged', ours, pdfkit, 1.3),
    besidePeer('pdfmake, untagged', ours, pdfmake, null),
    besidePeer('@react-pdf/renderer, untagged', oursFew, reactPdf, null),
    ...(printed === null
      ? []
      : [
          // At least five times as fast as a browser.
          besidePeer('Chromium print, tagged', ours, printed, 0.2),
        ]),
    {
      ...row('pack, size of a page', perPage, 'kB', 9),
      peer:
        printed === null
          ? null
          : {
              name: 'Chromium print',
              value: printed.bytes / printed.pages / 1000,
              ratio: perPage / (printed.bytes / printed.pages / 1000),
            },
    },
    row(
      `pack of ${oursMost.pages} pages, most memory of its process`,
      oursMost.maxRss / mebibyte,
      'MiB',
      300,
    ),
    row(
      `pack of ${oursMost.pages} pages, its first page by itself`,
      oursMost.firstPageMilliseconds ?? Infinity,
      'ms',
      400,
    ),
  ];
}

function row(name: string, value: number, unit: string, budget: number): BenchRow {
  return { name, value, unit, peer: null, budget, within: value <= budget };
}

/** How many pages each made stands in the name, because no two libraries break lines alike. */
function besidePeer(
  name: string,
  ours: Pick<ChildResult, 'cpuMilliseconds' | 'pages'>,
  theirs: Pick<ChildResult, 'cpuMilliseconds' | 'pages'>,
  most: number | null,
): BenchRow {
  const value = ours.cpuMilliseconds / 1000;
  const peer = theirs.cpuMilliseconds / 1000;
  return {
    name: `pack, the same words (${ours.pages} pages; ${name.split(',')[0] ?? ''} ${theirs.pages})`,
    value,
    unit: 's',
    peer: { name, value: peer, ratio: value / peer },
    budget: most === null ? null : peer * most,
    within: most === null ? null : value <= peer * most,
  };
}

/** The children as built files: what a loader of TypeScript holds in memory is not the pack's. */
async function buildChildren(): Promise<void> {
  const source = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: {
          'pack-child': source('pack-child.ts'),
          'content-child': source('peers/content-child.ts'),
          'pdfkit-child': source('peers/pdfkit-child.ts'),
          'pdfmake-child': source('peers/pdfmake-child.ts'),
          'react-pdf-child': source('peers/react-pdf-child.tsx'),
        },
      },
    },
  });
}

function contentFor(size: string): string {
  const file = path.join(outDir, `${size}.json`);
  execFileSync(process.execPath, [path.join(outDir, 'content-child.js'), size, file]);
  return file;
}

function run(child: string, args: readonly string[]): ChildResult {
  const file = path.join(outDir, `${child}.js`);
  const said = execFileSync(process.execPath, ['--expose-gc', file, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * mebibyte,
  });
  // Written by measured.ts in this shape; a library may say something before it.
  return JSON.parse(said.slice(said.lastIndexOf('{'))) as ChildResult;
}
