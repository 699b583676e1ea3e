import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { StartPage } from './support/pages.ts';

async function openView(page: Page, view: string): Promise<void> {
  await new StartPage(page).openSample();
  const rail = page.getByRole('navigation', { name: 'Views' });
  await rail.getByRole('link', { name: new RegExp(`^${view}`) }).click();
}

describe('Compare', () => {
  journey('answers how the five partnerships differ, and names the odd one', async ({ app }) => {
    const { page } = app;
    await openView(page, 'Compare');
    await page.getByRole('heading', { level: 1, name: /^The five agreements differ on/ }).waitFor();
    await expectAccessible(page);
    const table = page.getByRole('table', { name: /side by side/ });
    const heads = await table.getByRole('columnheader').allInnerTexts();
    expect(heads.join(' ')).toContain('North Severnshire');

    await page.getByRole('button', { name: 'Show all 7' }).click();
    await page
      .getByText('Four share weekly by portal; South Severnshire monthly by e-mail.')
      .click();
    const pane = page.getByRole('complementary', { name: 'The chosen cell' });
    await pane.getByRole('heading', { name: 'Frequency, South Severnshire' }).waitFor();

    const rows = await table.getByRole('row').count();
    await page.getByRole('radio', { name: /^All/ }).click();
    expect(await table.getByRole('row').count()).toBeGreaterThan(rows);

    await pane.getByRole('link', { name: /^Open ISA-024/ }).click();
    await page.getByRole('heading', { level: 1, name: /Community safety/ }).waitFor();
  });

  journey('is walked through with arrow keys, one tab stop for all cells', async ({ app }) => {
    const { page } = app;
    await openView(page, 'Compare');
    const cells = page.locator('[data-grid-cell]');
    await cells.first().waitFor();
    expect(await page.locator('[data-grid-cell][tabindex="0"]').count()).toBe(1);
    await cells.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const label = await page.locator(':focus').getAttribute('aria-label');
    expect(label).toMatch(/^Harrowmere, Rating: /);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Rating, Harrowmere' }).waitFor();
  });
});

describe('Coverage', () => {
  journey(
    'shows a gap, raises an action for it by one key, and takes a correction',
    async ({ app }) => {
      const { page } = app;
      await openView(page, 'Coverage');
      await page.getByRole('heading', { level: 1, name: /needs are covered and fit/ }).waitFor();
      await expectAccessible(page);
      const gap = page.getByRole('button', {
        name: /^Road traffic collisions, Estuary: Not covered/,
      });
      await gap.focus();
      await page.keyboard.press('a');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'By whom' }).fill('Information Sharing Officer');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Raise the action' }).click();
      await page
        .getByRole('button', { name: /^Road traffic collisions, Estuary: .* An action is open/ })
        .waitFor();

      await page.getByRole('button', { name: 'An agreement covers it' }).click();
      await dialog.getByRole('combobox', { name: /^Agreement/ }).fill('ISA-034');
      await page.getByRole('option', { name: /ISA-034/ }).click();
      await dialog.getByRole('textbox', { name: /^How you know/ }).fill('Schedule 2 lists them.');
      await dialog.getByRole('button', { name: 'Correct the cell' }).click();
      await page.getByText('An officer says that it covers this. Schedule 2 lists them.').waitFor();
    },
  );

  journey('asks per strand, and says so in its answer', async ({ app }) => {
    const { page } = app;
    await openView(page, 'Coverage');
    const answer = page.getByRole('heading', { level: 1 });
    await answer.filter({ hasText: 'of 120 needs' }).waitFor();
    await page.getByRole('button', { name: /Every strand/ }).click();
    await page.getByRole('option', { name: 'Pursue' }).click();
    await answer.filter({ hasNotText: 'of 120 needs' }).waitFor();
    expect(await page.getByRole('button', { name: /^School exclusions/ }).count()).toBe(0);
  });
});

describe('Audits and experience', () => {
  journey('says what changed since the last audit, and why', async ({ app }) => {
    const { page } = app;
    await openView(page, 'Audits');
    await page.getByRole('heading', { level: 1, name: /findings are new/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('radio', { name: /^New/ }).click();
    await page
      .getByText(/the day moved on from 24 August 2026/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Record the audit of today' }).click();
    await page.getByRole('rowheader', { name: '22 Nov 2026', exact: true }).waitFor();
  });

  journey(
    'prints an old audit as it was, the same after the register moved on',
    async ({ app }) => {
      const { page } = app;
      await openView(page, 'Audits');
      const reprinted = async (): Promise<Buffer> => {
        await page.getByRole('button', { name: /^Reprint as it was.* 24 August 2026$/ }).click();
        const dialog = page.getByRole('dialog', { name: /as at 24 August 2026, as it was/ });
        await dialog.getByText(/^Judged by rule set/).waitFor();
        await dialog.getByText('What we hold').click();
        await expectAccessible(page);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          dialog.getByRole('button', { name: 'Save the PDF…' }).click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/^What we hold .* 2026-08-24\.pdf$/);
        await dialog.getByRole('button', { name: 'Close' }).click();
        return readFileSync(await download.path());
      };
      const first = await reprinted();
      await page.getByRole('button', { name: 'Record the audit of today' }).click();
      await page.getByRole('rowheader', { name: '22 Nov 2026', exact: true }).waitFor();
      expect(Buffer.compare(first, await reprinted())).toBe(0);
    },
  );

  journey('records a view from anywhere, by keyboard alone', async ({ app }) => {
    const { page } = app;
    await openView(page, 'Findings');
    await page.keyboard.press('Control+Shift+E');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /^Agreement/ }).waitFor();
    await page.keyboard.type('ISA-004');
    await page.getByRole('option', { name: /ISA-004/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Neighbourhood Sergeant');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^23 say fit/).waitFor();
    await expectAccessible(page);
  });
});
