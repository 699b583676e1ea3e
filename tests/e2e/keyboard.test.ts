import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';
import { Shell } from './support/pages.ts';

/** The name of what has the focus, as it is shown. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });
}

async function tabTo(page: Page, name: RegExp, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`${most} times Tab did not reach ${name.source}; last: ${await focused(page)}`);
}

async function openSampleByKeyboard(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo(page, /^Open the sample$/);
  await page.keyboard.press('Enter');
  await Shell.ready(page);
}

describe('by keyboard alone', () => {
  journey('an officer goes from the first run to an agreement and back', async ({ app }) => {
    const { page } = app;
    await openSampleByKeyboard(page);

    await page.keyboard.press('Alt+2');
    await page.getByRole('treegrid', { name: 'Agreements' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Register');

    await tabTo(page, /^Severnmouth/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: /ISA-002/ });
    await heading.waitFor();
    await expect.poll(() => focused(page)).toContain('ISA-002');

    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('treegrid', { name: 'Agreements' }).waitFor();
    await tabTo(page, /^ISA-002$/);
  });

  journey('the grid is one tab stop, and the focus is never lost in it', async ({ app }) => {
    const { page } = app;
    await openSampleByKeyboard(page);
    await page.keyboard.press('Alt+2');
    const grid = page.getByRole('treegrid', { name: 'Agreements' });
    await grid.waitFor();
    await tabTo(page, /^Severnmouth/);
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);

    const rowIndex = () =>
      page.evaluate(() =>
        document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'),
      );
    const last = await grid.getAttribute('aria-rowcount');
    await page.keyboard.press('Control+End');
    expect(await rowIndex()).toBe(last);
    for (const key of ['PageUp', 'PageUp', 'PageUp', 'PageDown', 'ArrowUp', 'Home']) {
      await page.keyboard.press(key);
      expect(await rowIndex(), key).toBeTruthy();
    }
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('Title');
    await page.keyboard.press('Enter');
    await grid
      .getByRole('columnheader', { name: 'Title' })
      .and(grid.locator('[aria-sort="ascending"]'))
      .waitFor();
  });

  journey('Ctrl+K finds an agreement, a command and a partner', async ({ app }) => {
    const { page } = app;
    await openSampleByKeyboard(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('isa-019');
    await page
      .getByRole('option', { name: /^ISA-019/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /ISA-019/ }).waitFor();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('go to standards');
    await page.getByRole('option', { name: /Go to Standards/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Standards/ }).waitFor();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('tarnbridge district');
    const partner = page.getByRole('option', { name: /Partner$/ }).first();
    await partner.waitFor();
    await partner.click();
    await page.getByRole('treegrid', { name: 'Agreements' }).waitFor();
    await page
      .getByText(/^\d+ of \d+ agreements$/)
      .first()
      .waitFor();
  });

  journey('Ctrl+Z undoes and Ctrl+Y does again, but not while typing', async ({ app }) => {
    const { page } = app;
    await openSampleByKeyboard(page);
    await page.getByRole('button', { name: 'Record this audit' }).press('Enter');
    await page.getByText('is recorded', { exact: false }).waitFor();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('x');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Since the audit of 22 November 2026' }).waitFor();

    await page.keyboard.press('Control+z');
    await page.getByText('Undone:', { exact: false }).waitFor();
    await page.keyboard.press('Control+y');
    await page.getByText('Done again:', { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'Since the audit of 22 November 2026' }).waitFor();
  });
});
