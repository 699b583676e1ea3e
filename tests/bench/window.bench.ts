import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { createFindingQueues } from '../../electron/session/views/findings-queue.ts';
import { narrowed, searchable } from '../../renderer/features/register/filter.ts';
import { ordered } from '../../renderer/features/register/order.ts';
import type { ViewName } from '../../renderer/state/route.ts';
import type { GridSort } from '../../renderer/ui/data-grid/grid-head.tsx';
import { createAudits } from '../../electron/session/audits.ts';
import { createRegisterRows } from '../../electron/session/views/register-rows.ts';
import { wholeQueue } from '../../shared/contract/channels-findings.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { appFolder, endRuntime, findRuntime, type Runtime } from '../electron/support/runtime.ts';
import type { BenchRow } from './bench-row.ts';
import { installProbe } from './window-probe.ts';
import { dataFolderWith, windowRegister } from './window-register.ts';

const today = isoDate('2026-11-22');

function row(name: string, value: number, budget: number, unit = 'ms'): BenchRow {
  return { name, value, unit, peer: null, budget, within: value <= budget };
}

/** The compressed code that the page names itself and what that imports before it can run. */
function codeAtStart(): BenchRow[] {
  const folder = path.join(appFolder, 'out', 'renderer');
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    // What is imported when it is needed is written import("…"), and is not among these.
    for (const [, name] of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g)) {
      add(path.join(path.dirname(file), name ?? ''));
    }
  };
  for (const [, name] of page.matchAll(/(?:src|href)="(?:\.\/|\/)?([^"]+\.js)"/g)) {
    add(path.join(folder, name ?? ''));
  }
  const bytes = [...found].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return [row('window, code loaded at its start, compressed', bytes / 1_000, 350, 'kB')];
}

interface OpenedWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly usable: number;
  readonly opened: number;
}

/** Starts the built app on a data folder, opens its register, and runs `use` in the window. */
async function inWindow(
  runtime: Exclude<Runtime, { why: string }>,
  agreements: number,
  use: (opened: OpenedWindow) => Promise<BenchRow[]>,
): Promise<BenchRow[]> {
  const dataFolder = await dataFolderWith(windowRegister(agreements));
  const isRoot = process.getuid?.() === 0;
  const started = performance.now();
  const app = await _electron.launch({
    executablePath: runtime.program,
    args: [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${dataFolder}`, appFolder],
    env: { ...process.env, ...(runtime.display ? { DISPLAY: runtime.display } : {}) },
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(60_000);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const usable = performance.now() - started;
    const asked = performance.now();
    await page
      .getByRole('button', { name: /Generated/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /agreements are in date/ }).waitFor();
    const opened = performance.now() - asked;
    return await use({ app, page, usable, opened });
  } finally {
    await app.close();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Each view, the key that goes to it, and what is there once it shows what it is for. */
const views: readonly {
  readonly view: ViewName;
  readonly key: string | null;
  readonly rows: string;
}[] = [
  { view: 'register', key: 'Alt+2', rows: '[role=treegrid] [role=row][aria-rowindex="4"]' },
  { view: 'findings', key: 'Alt+3', rows: '[role=option] b, [role=option] span' },
  { view: 'actions', key: 'Alt+4', rows: '[role=row][aria-rowindex="4"]' },
  { view: 'compare', key: null, rows: 'h1' },
  { view: 'coverage', key: null, rows: '[role=grid], table' },
  { view: 'meetings', key: null, rows: 'h1' },
  { view: 'experience', key: null, rows: 'h1' },
  { view: 'audits', key: null, rows: 'h1' },
  { view: 'standards', key: 'Alt+5', rows: 'h1' },
  { view: 'import', key: 'Alt+6', rows: 'h1' },
  { view: 'packs', key: 'Alt+7', rows: 'h1' },
  { view: 'settings', key: 'Alt+8', rows: 'h1' },
  { view: 'keeping', key: 'Alt+9', rows: 'h1' },
  { view: 'help', key: 'F1', rows: 'h1' },
  { view: 'overview', key: 'Alt+1', rows: 'h1' },
];

/** Presses the key of a view; one without a key is gone to by the address that its link has. */
async function goTo(page: Page, { view, key }: (typeof views)[number]): Promise<void> {
  await page.evaluate((to) => {
    // What stands there now is not what is waited for.
    document.querySelector('main')?.setAttribute('data-before', '');
    for (const old of document.querySelectorAll('main > *')) old.setAttribute('data-old', '');
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'F9') location.hash = `#/${to}`;
      },
      { once: true },
    );
  }, view);
  await page.keyboard.press(key ?? 'F9');
}

async function firstPaints({ page }: OpenedWindow): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const times: { readonly view: string; readonly first: number; readonly whole: number }[] = [];
  for (const each of views) {
    await goTo(page, each);
    const shown = (what: string) =>
      `main > :not([data-old]) ${what}, main > ${what}:not([data-old])`;
    const [first, whole] = await Promise.all([
      page.evaluate((selector) => window.probe.shown(selector), shown('h1')),
      page.evaluate((selector) => window.probe.shown(selector), shown(each.rows)),
    ]);
    times.push({ view: each.view, first, whole });
    await page.waitForTimeout(1_500);
  }
  for (const { view, first, whole } of times) {
    rows.push(row(`window, first paint of ${view} after its key`, first, 200));
    if (whole > first) rows.push(row(`window, ${view} with its rows`, whole, 200));
  }
  return rows;
}

const sorted = (times: readonly number[]) => times.toSorted((a, b) => a - b);

async function scrolling({ page }: OpenedWindow): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [key, name, selector] of [
    ['Alt+2', 'the register', '[role=treegrid]'],
    ['Alt+3', 'the findings', '[role=listbox]'],
  ] as const) {
    await page.keyboard.press(key);
    await page.locator(selector).waitFor();
    await page.waitForTimeout(1_000);
    // The calmest of three runs: what is not ours on a busy machine differs from run to run.
    const runs: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const gaps = await page.evaluate(
        (around) => window.probe.scrolled(around, 120),
        `main ${selector}`,
      );
      runs.push(Math.max(...gaps));
    }
    rows.push(row(`window, longest frame while ${name} scroll`, Math.min(...runs), 50));
  }
  return rows;
}

async function filtering({ page }: OpenedWindow): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [key, name, typed] of [
    ['Alt+2', '10,000 agreements', 'nhs expired'],
    ['Alt+3', '60,000 findings', 'basis isa-01'],
  ] as const) {
    await page.keyboard.press(key);
    await page.waitForTimeout(1_000);
    await page.keyboard.press('Control+F');
    await page.evaluate(() => window.probe.keys());
    const times: number[] = [];
    for (const letter of typed) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(250);
      times.push(Math.max(0, ...(await page.evaluate(() => window.probe.keys()))));
    }
    const inOrder = sorted(times);
    rows.push(row(`window, a key narrows ${name} (median)`, inOrder[inOrder.length >> 1] ?? 0, 50));
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  }
  return rows;
}

/** What the renderer's process holds, shared pages of the runtime included. */
async function memory({ app }: OpenedWindow): Promise<BenchRow[]> {
  const kilobytes = await app.evaluate(({ app: host }) =>
    Math.max(
      ...host
        .getAppMetrics()
        .filter(({ type }) => type === 'Tab')
        .map(({ memory: { workingSetSize } }) => workingSetSize),
    ),
  );
  return [row('window, memory of the renderer after all of it', kilobytes / 1_024, 350, 'MB')];
}

/** The best of five runs, in milliseconds: what the machine does when nothing else is on it. */
function best(run: (turn: number) => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5; turn += 1) {
    const started = performance.now();
    run(turn);
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** What a click on a head and a key in a filter cost before anything is drawn. */
function ordering(): BenchRow[] {
  const register = windowRegister(10_000);
  const report = createAudits().of(register, today);
  const findings = report.agreements.reduce((sum, each) => sum + each.findings.length, 0);
  const { rows } = createRegisterRows().of(register, report, 1, null);
  const sorts: readonly GridSort[] = [{ column: 'title', direction: 'ascending' }];
  const prepared = searchable(rows);
  const queues = createFindingQueues();
  const list = (words: string) =>
    queues.head(
      { asAt: today, filter: { ...wholeQueue, words }, grouping: 'severity' },
      register,
      report,
      1,
    );
  const many = findings.toLocaleString('en-GB');
  return [
    row(
      'register, 10,000 rows sorted by title',
      best(() => ordered(rows, sorts)),
      150,
    ),
    row(
      'register, 10,000 rows filtered by “council, no dpia”',
      best(() => narrowed(prepared, { typed: 'council, no dpia', chips: [] })),
      50,
    ),
    row(
      `findings, ${many} put in order for the first time`,
      best(() =>
        createFindingQueues().head(
          { asAt: today, filter: wholeQueue, grouping: 'rule' },
          register,
          report,
          1,
        ),
      ),
      500,
    ),
    row(
      `findings, ${many} narrowed by a word`,
      best((turn) => list(`basis ${turn}`)),
      50,
    ),
  ];
}

/** The window on 10,000 agreements and 60,000 findings, in a real Electron. */
export async function windowBench(): Promise<BenchRow[]> {
  const rows = [...codeAtStart(), ...ordering()];
  const runtime = await findRuntime();
  if ('why' in runtime) {
    console.warn(`SKIPPED: the window itself, because ${runtime.why}.`);
    return rows;
  }
  try {
    const small = await inWindow(runtime, 1_000, ({ usable, opened }) =>
      Promise.resolve([
        row('window usable after its start (with Playwright)', usable, 1_500),
        row('window, a register of 1,000 agreements opened and shown', opened, 1_500),
      ]),
    );
    const large = await inWindow(runtime, 10_000, async (opened) => {
      await opened.page.waitForTimeout(3_000);
      await installProbe(opened.page);
      return [
        ...(await firstPaints(opened)),
        ...(await scrolling(opened)),
        ...(await filtering(opened)),
        ...(await memory(opened)),
      ];
    });
    return [...rows, ...small, ...large];
  } finally {
    endRuntime();
  }
}
