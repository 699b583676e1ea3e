import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey, type RunningApp } from './support/journey.ts';
import { StartPage } from './support/pages.ts';

async function openPacks(app: RunningApp): Promise<void> {
  const shell = await new StartPage(app.page).openSample();
  await shell.go('Packs and print');
  await app.page.getByRole('group', { name: /^Page 1 of \d+$/ }).waitFor({ timeout: 60_000 });
}

describe('a pack', () => {
  journey('is seen page by page, with words that can be selected, and saved', async ({ app }) => {
    const { page } = app;
    await openPacks(app);
    const first = page.getByRole('group', { name: /^Page 1 of/ });
    await expect.poll(() => first.innerText()).toContain('OFFICIAL-SENSITIVE');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect
      .poll(() => page.getByRole('group', { name: /^Page 2 of/ }).innerText())
      .toContain('OFFICIAL-SENSITIVE');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the PDF…' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  journey('of one partnership for a meeting is made anew with its reference', async ({ app }) => {
    const { page } = app;
    await openPacks(app);
    await page.getByRole('button', { name: /About/ }).click();
    await page.getByRole('option').nth(1).click();
    await page.getByLabel('Reference', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Show the pack' }).click();
    await page.getByText(/^Give the pack a reference/).waitFor();
    await page.getByLabel('Reference', { exact: true }).fill('SCSP 2026-12');
    await page.getByLabel(/^For the meeting on/).fill('1/12/2026');
    await page.getByRole('button', { name: 'Show the pack' }).click();
    await expect
      .poll(() => page.getByRole('group', { name: /^Page 1 of/ }).innerText(), { timeout: 15_000 })
      .toContain('SCSP 2026-12');
  });

  journey('stands beside the register in four formats to take away', async ({ app }) => {
    const { page } = app;
    await openPacks(app);
    for (const [name, ending] of [
      [/^Excel/, /\.xlsx$/],
      [/^CSV/, /\.csv$/],
      [/^JSON/, /\.json$/],
      [/^Calendar/, /\.ics$/],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(ending);
    }
  });

  journey(
    'changes with its kind and its sections, and its contents lead to its pages',
    async ({ app }) => {
      const { page } = app;
      await openPacks(app);
      await page.getByRole('button', { name: /Kind of pack/ }).click();
      await page.getByRole('option', { name: 'Board pack' }).click();
      const contents = page.getByRole('navigation', { name: 'Contents of the pack' });
      await expect
        .poll(() => contents.innerText(), { timeout: 30_000 })
        .toContain('Actions by owner');
      const sections = page.getByRole('list', { name: 'Sections of the pack' });
      await sections.getByText('Trend', { exact: true }).click();
      await expect.poll(() => contents.innerText(), { timeout: 30_000 }).not.toContain('Trend');
      await contents.getByRole('button', { name: /Horizon/ }).click();
      await expect.poll(() => page.getByLabel('Page', { exact: true }).inputValue()).not.toBe('1');
      await expectAccessible(page);
    },
  );

  journey('is given out, stands in a list with its hash, and is made again', async ({ app }) => {
    const { page } = app;
    await openPacks(app);
    const [first] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      (async () => {
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('menuitem', { name: /^Give it out/ }).click();
      })(),
    ]);
    await page.getByText(/^SHA-256 [0-9a-f]{64}$/).waitFor();
    const [second] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: /^Make it again: / }).click(),
    ]);
    const [one, other] = [readFileSync(await first.path()), readFileSync(await second.path())];
    expect(one.equals(other)).toBe(true);
  });
});
