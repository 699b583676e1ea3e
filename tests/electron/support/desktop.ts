import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, test, type TestAPI } from 'vitest';
import { appFolder, endRuntime, findRuntime } from './runtime.ts';

/** One start of the real app. */
export interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** The real app with a data folder of its own, which outlives each start. */
export interface Desktop {
  readonly dataFolder: string;
  /** A folder for what dialogs save and open. */
  readonly documents: string;
  readonly start: () => Promise<Started>;
  /** Ends the app as a power cut would. */
  readonly kill: (started: Started) => Promise<void>;
}

const runtime = await findRuntime();

/** A journey in a real window; skipped, and loudly, where there is no Electron or no screen. */
export const desktopJourney: TestAPI<{ desktop: Desktop }> = test.extend<{ desktop: Desktop }>({
  desktop: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'concordat-desktop-'));
    const running = new Set<ElectronApplication>();
    const start = async (): Promise<Started> => {
      if ('why' in runtime) throw new Error(runtime.why);
      const isRoot = process.getuid?.() === 0;
      const app = await _electron.launch({
        executablePath: runtime.program,
        args: [
          ...(isRoot ? ['--no-sandbox'] : []),
          `--user-data-dir=${join(folder, 'data')}`,
          '--lang=en-GB',
          appFolder,
        ],
        env: { ...inherited(), ...(runtime.display ? { DISPLAY: runtime.display } : {}) },
      });
      running.add(app);
      app.once('close', () => running.delete(app));
      const page = await app.firstWindow();
      page.setDefaultTimeout(20_000);
      return { app, page };
    };
    const kill = async ({ app }: Started): Promise<void> => {
      const gone = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await gone;
    };
    await use({ dataFolder: join(folder, 'data'), documents: folder, start, kill });
    for (const app of running) await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

if ('why' in runtime) {
  console.warn(`SKIPPED: the journeys in a real Electron window, because ${runtime.why}.`);
}

/** `desktopJourney`, or its skipped form. */
export const journey = 'why' in runtime ? desktopJourney.skip : desktopJourney;

afterAll(() => {
  endRuntime();
});

/** Lets the next save dialogs answer with `path`, as if the officer had typed it. */
export async function answerSaveDialog({ app }: Started, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Lets the next open dialogs answer with `path`. */
export async function answerOpenDialog({ app }: Started, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

/** The environment without what would make Electron run as Node. */
function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (each): each is [string, string] => each[1] !== undefined && each[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return Object.fromEntries(entries);
}
