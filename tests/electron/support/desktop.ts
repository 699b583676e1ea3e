import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, expect, test, type TestAPI } from 'vitest';
import type { Channel } from '../../../shared/contract/contract.ts';
import { notTheDebuggers, watchFromOutside, type Watch } from '../../security/outside.ts';
import { appFolder, endRuntime, findRuntime } from './runtime.ts';

/** One start of the real app. */
export interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** The real app with a data folder of its own, which outlives each start. */
export interface Desktop {
  readonly dataFolder: string;
  /** A folder for what dialogs save and open. Everything that the app can write is below it. */
  readonly documents: string;
  readonly start: () => Promise<Started>;
  /** Ends the app as a power cut would. */
  readonly kill: (started: Started) => Promise<void>;
  /**
   * What the network was used for so far, seen from outside; taken here, it is not held against the
   * journey, which otherwise fails for it.
   */
  readonly takeSeen: () => readonly string[];
}

const runtime = await findRuntime();

/**
 * A journey in a real window; skipped, and loudly, where there is no Electron or no screen. Every one is
 * watched from outside, and fails when the app uses the network for anything.
 */
export const desktopJourney: TestAPI<{ desktop: Desktop }> = test.extend<{ desktop: Desktop }>({
  desktop: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'concordat-desktop-'));
    const running = new Set<ElectronApplication>();
    const watches: Watch[] = [];
    const taken = new Set<string>();
    const start = async (): Promise<Started> => {
      if ('why' in runtime) throw new Error(runtime.why);
      const isRoot = process.getuid?.() === 0;
      const watch = watchFromOutside(runtime.program, mkdtempSync(join(folder, 'watch-')));
      if (watch !== null) watches.push(watch);
      const app = await _electron.launch({
        executablePath: watch?.program ?? runtime.program,
        args: [
          ...(isRoot ? ['--no-sandbox'] : []),
          `--user-data-dir=${join(folder, 'data')}`,
          '--lang=en-GB',
          appFolder,
        ],
        env: {
          ...inherited(),
          ...(runtime.display ? { DISPLAY: runtime.display } : {}),
          ...(await foldersBelow(folder)),
        },
      });
      running.add(app);
      app.once('close', () => running.delete(app));
      watch?.follow(app.process().pid ?? -1);
      const page = await app.firstWindow();
      page.setDefaultTimeout(20_000);
      return { app, page };
    };
    const kill = async ({ app }: Started): Promise<void> => {
      const gone = app.waitForEvent('close');
      const pid = app.process().pid ?? -1;
      const watch = watches.at(-1);
      if (watch === undefined) app.process().kill('SIGKILL');
      else watch.kill(pid);
      await gone;
    };
    const seen = (): string[] =>
      watches.flatMap((watch) => notTheDebuggers(watch.seen())).filter((each) => !taken.has(each));
    const takeSeen = (): readonly string[] => {
      const now = seen();
      for (const each of now) taken.add(each);
      return now;
    };
    await use({ dataFolder: join(folder, 'data'), documents: folder, start, kill, takeSeen });
    for (const app of running) await app.close();
    expect(seen(), 'what the network was used for').toEqual([]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

if (process.platform !== 'linux') {
  console.warn('SKIPPED: watching the app from outside, because this is not Linux.');
}
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

/** Temporary files, the home folder and its caches, where they can be looked through afterwards. */
async function foldersBelow(folder: string): Promise<Record<string, string>> {
  const names = ['TMPDIR', 'HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME'];
  const made = names.map((name) => [name, join(folder, name.toLowerCase())] as const);
  for (const [, path] of made) await mkdir(path, { recursive: true });
  return Object.fromEntries(made);
}

/** The environment without what would make Electron run as Node. */
function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (each): each is [string, string] => each[1] !== undefined && each[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return Object.fromEntries(entries);
}

/** Sends the page's own message, as a script in it could, and answers with what came back. */
export async function askFromPage(page: Page, channel: Channel, input: object): Promise<unknown> {
  return page.evaluate(
    async ([name, message]) => {
      const api: unknown = Reflect.get(window, 'concordat');
      const methods = api as Record<string, (input: object) => Promise<unknown>>;
      return methods[name]?.(message);
    },
    [channel, input] as const,
  );
}
