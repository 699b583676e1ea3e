import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readDocument } from '../../electron/documents/read-document-file.ts';
import { runJob } from '../../electron/workers/run-job.ts';
import { flateBombPdf, zipBombDocx, zipBombOdt } from '../fixtures/documents/bombs.ts';
import { peakOfChildren } from '../fixtures/documents/peak-memory.ts';
import type { BenchRow } from './bench-row.ts';

const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus');
const outDir = fileURLToPath(new URL('../output/bench-extraction', import.meta.url));
const mebibyte = 1024 * 1024;

interface Peer {
  readonly name: string;
  readonly command: string;
  readonly arguments: (file: string) => string[];
}

const peers: readonly Peer[] = [
  {
    name: 'pdftotext -layout',
    command: 'pdftotext',
    arguments: (file) => ['-layout', file, '/dev/null'],
  },
  {
    name: 'mutool draw -F text',
    command: 'mutool',
    arguments: (file) => ['draw', '-q', '-F', 'text', '-o', '/dev/null', file],
  },
];

/** Real agreements: a third of the contracts that came as PDF, and two public documents. */
function realFiles(): string[] {
  const contracts = path.join(corpus, 'cuad/pdf');
  if (!existsSync(contracts)) return [];
  const names = readdirSync(contracts).filter((name) => name.endsWith('.pdf'));
  const chosen = names.toSorted().filter((_, at) => at % 3 === 0);
  const documents = ['D4_core_dsa_text.pdf', 'NM4_home_office_report_2014_pages_1-22.pdf'];
  return [
    ...chosen.map((name) => path.join(contracts, name)),
    ...documents.map((name) => path.join(corpus, 'documents', name)),
  ];
}

/** The reading process and the warm one as they are shipped: bundled, without the loader of TypeScript. */
async function bundled(): Promise<{ readonly worker: string; readonly warm: string }> {
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
          worker: fileURLToPath(new URL('../../electron/workers/worker.ts', import.meta.url)),
          warm: fileURLToPath(new URL('extraction-child.ts', import.meta.url)),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return { worker: path.join(outDir, 'worker.js'), warm: path.join(outDir, 'warm.js') };
}

async function milliseconds(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function perSecond(pages: number, ms: number): number {
  return pages / (ms / 1_000);
}

function atLeast(name: string, value: number, peer: string, theirs: number): BenchRow {
  return {
    name,
    value,
    unit: 'pages/s',
    peer: { name: peer, value: theirs, ratio: value / theirs },
    // Within twice the time of the peer.
    budget: theirs / 2,
    within: value >= theirs / 2,
  };
}

/**
 * Text out of PDFs beside `pdftotext` and `mutool` on the same files. Our turn and theirs follow each other
 * file by file, so that whatever else the machine does falls on all. "Fresh" starts a process for each file,
 * as the app does; "warm" is one process that has read every file once, and the peers without the time that
 * their process takes to start.
 */
async function speed(files: readonly string[]): Promise<BenchRow[]> {
  const { worker, warm } = await bundled();
  const there = peers.filter(({ command }) => spawnSync(command, ['-v']).error === undefined);
  for (const { name, command } of peers.filter((peer) => !there.includes(peer))) {
    console.warn(`SKIPPED: ${name} beside our extraction, because ${command} is not installed.`);
  }
  let pages = 0;
  let ours = 0;
  const theirs = new Map(there.map(({ name }) => [name, { fresh: 0, start: 0 }]));
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    const input = { fileName: path.basename(file), bytes, password: null, ocr: false };
    ours += await milliseconds(async () => {
      const read = await runJob('read-document', input, { worker });
      if (!read.ok || !read.value.readable) throw new Error(`${file} was not read`);
      pages += read.value.document.pages.length;
    });
    for (const peer of there) {
      const sums = theirs.get(peer.name);
      if (sums === undefined) continue;
      sums.fresh += await milliseconds(() =>
        execFileSync(peer.command, peer.arguments(file), { stdio: 'ignore' }),
      );
      sums.start += await milliseconds(() => spawnSync(peer.command, ['-v']));
    }
  }
  // Written by extraction-child.ts in this shape.
  const said = JSON.parse(
    execFileSync(process.execPath, [warm, ...files], { encoding: 'utf8' }),
  ) as {
    readonly milliseconds: number;
  };
  const count = `${pages} pages of ${files.length} files`;
  return there.flatMap(({ name }) => {
    const { fresh = 0, start = 0 } = theirs.get(name) ?? {};
    const bare = Math.max(1, fresh - start);
    const rows = [
      atLeast(
        `PDF text, a fresh process each (${count})`,
        perSecond(pages, ours),
        name,
        perSecond(pages, fresh),
      ),
      atLeast(
        'PDF text, warm, without any process start',
        perSecond(pages, said.milliseconds),
        name,
        perSecond(pages, bare),
      ),
    ];
    // The target is set by pdftotext; mutool stands beside it.
    return name.startsWith('pdftotext')
      ? rows
      : rows.map((row) => ({ ...row, budget: null, within: null }));
  });
}

/** Files that unpack to a gigabyte: what the reading process held when it gave up or was stopped. */
async function bombs(): Promise<BenchRow[]> {
  if (process.platform !== 'linux') {
    console.warn('SKIPPED: the memory of bombs, because only Linux tells the most a process held.');
    return [];
  }
  const files = [
    ['PDF', 'bomb.pdf', flateBombPdf(3_000_000)],
    ['Word', 'bomb.docx', zipBombDocx(3_000_000)],
    ['Word, a little within the limits', 'bomb.docx', zipBombDocx(240_000)],
    ['OpenDocument', 'bomb.odt', zipBombOdt(3_000_000)],
  ] as const;
  const rows: BenchRow[] = [];
  for (const [kind, fileName, bytes] of files) {
    const { result, peak } = await peakOfChildren(() => readDocument(fileName, bytes));
    if (result.readable) throw new Error(`${fileName} was read to its end`);
    const value = (peak ?? 0) / mebibyte;
    rows.push({
      name: `bomb of ${(bytes.length / 1_000_000).toFixed(1)} MB (${kind}): ${result.problem}`,
      value,
      unit: 'MiB',
      peer: null,
      budget: 700,
      within: value <= 700,
    });
  }
  return rows;
}

/** How fast text comes out of documents, and what hostile ones cost. */
export async function extractionBench(): Promise<BenchRow[]> {
  const files = realFiles();
  if (files.length === 0) {
    console.warn(`SKIPPED: the speed of extraction, because there are no files at ${corpus}.`);
  }
  return [...(files.length === 0 ? [] : await speed(files)), ...(await bombs())];
}
