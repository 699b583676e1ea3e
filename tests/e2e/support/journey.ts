import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startPreview } from '../../../electron/preview/start-preview.ts';
import type { Clock } from '../../../electron/session/host-ports.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { launchChromium } from './chromium.ts';

/** The app as an officer meets it: the built page, the real handlers and storage, an empty data folder. */
export interface RunningApp {
  readonly page: Page;
  readonly dataFolder: string;
  readonly address: string;
  /** Another page on the same app, for example with another colour scheme. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
}

/** The size that the app is made for, less title bar and taskbar. */
export const laptop = { width: 1366, height: 690 };

/** The day on which every journey takes place. */
export const journeyDay = '2026-11-22';

const appFolder = fileURLToPath(new URL('../../..', import.meta.url));

const clock: Clock = {
  now: () => `${journeyDay}T10:00:00.000Z`,
  today: () => isoDate(journeyDay),
};

/**
 * A test with an app of its own. It fails when the page logs an error, which is also how a broken
 * content policy shows itself.
 */
export const journey = test.extend<{ browser: Browser; app: RunningApp }>({
  browser: [
    async ({}, use) => {
      const browser = await launchChromium();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  app: async ({ browser }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'concordat-journey-'));
    const preview = await startPreview({ appFolder, dataFolder, clock });
    const complaints: string[] = [];
    const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ viewport: laptop, locale: 'en-GB', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(preview.address);
      return page;
    };
    await use({ page: await open(), dataFolder, address: preview.address, open });
    for (const context of browser.contexts()) await context.close();
    await preview.close();
    rmSync(dataFolder, { recursive: true, force: true });
    expect(complaints, 'what the page complained of').toEqual([]);
  },
});
