import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { Shell, StartPage } from './support/pages.ts';

const answerShape = /^(\d+) of (\d+) agreements are in date\. (\d+) are fit for purpose\.$/;

async function answered(page: Page): Promise<{ inDate: number; all: number; fit: number }> {
  const heading = page.getByRole('heading', { level: 1, name: /fit for purpose/ });
  const [, inDate, all, fit] = answerShape.exec(await heading.innerText()) ?? [];
  return { inDate: Number(inDate), all: Number(all), fit: Number(fit) };
}

describe('the Overview', () => {
  journey('answers with numbers that the tables under it add up to', async ({ app }) => {
    await new StartPage(app.page).openSample();
    const { inDate, all, fit } = await answered(app.page);
    expect(all).toBeGreaterThan(40);

    const rows = app.page.getByRole('table', { name: 'Rating by partnership' }).getByRole('row');
    let [fitInRows, allInRows, datedInRows] = [0, 0, 0];
    for (const row of (await rows.all()).slice(1)) {
      const cells = await row.getByRole('cell').allInnerTexts();
      const [dated = 0, total = 0] = (cells.at(-2) ?? '').split(' of ').map(Number);
      datedInRows += dated;
      allInRows += total;
      fitInRows += Number((cells.at(-1) ?? '').split(' of ')[0]);
    }
    expect([datedInRows, allInRows, fitInRows]).toEqual([inDate, all, fit]);
  });

  journey('follows the day, and nothing can be recorded on another one', async ({ app }) => {
    const { page } = app;
    await new StartPage(page).openSample();
    const today = await answered(page);
    expect(await page.getByRole('button', { name: 'Record this audit' }).isEnabled()).toBe(true);

    await page.getByRole('button', { name: /^As at 22 November 2026/ }).click();
    await page.getByRole('textbox', { name: 'Judge everything as at' }).fill('22/11/2029');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show this day' }).click();
    await page.getByText('not today', { exact: true }).waitFor();
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: `${today.inDate} of` })
      .waitFor();
    expect(await page.getByRole('button', { name: 'Record this audit' }).isEnabled()).toBe(false);

    await page.getByRole('button', { name: 'Back to today' }).click();
    await page
      .getByRole('heading', { level: 1, name: new RegExp(`^${today.inDate} of`) })
      .waitFor();
  });

  journey('says what changed since the audit that was recorded', async ({ app }) => {
    const { page } = app;
    const shell = await new StartPage(page).openSample();
    await page.getByRole('button', { name: 'Record this audit' }).click();
    await page.getByText('The audit as at 22 November 2026 is recorded.').waitFor();
    await page.getByRole('heading', { name: 'Since the audit of 22 November 2026' }).waitFor();
    await page.getByText('No agreement changed its rating').waitFor();
    await shell.undo();
    await page
      .getByRole('heading', { name: 'Since the audit of 22 November 2026' })
      .waitFor({ state: 'detached' });
  });

  journey('can be read in dark, forced colours and on a narrow window', async ({ app }) => {
    await new StartPage(app.page).openSample();
    for (const options of [
      { colorScheme: 'dark' },
      { colorScheme: 'dark', forcedColors: 'active' },
      { viewport: { width: 340, height: 560 } },
    ] as const) {
      const page = await app.open(options);
      await Shell.ready(page);
      await page.getByRole('heading', { level: 1, name: /fit for purpose/ }).waitFor();
      await expectAccessible(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, 'the page does not scroll sideways').toBeLessThanOrEqual(
        page.viewportSize()?.width ?? 0,
      );
    }
  });
});
