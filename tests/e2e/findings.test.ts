import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey, type RunningApp } from './support/journey.ts';
import { StartPage } from './support/pages.ts';

async function openFindings(app: RunningApp): Promise<void> {
  const shell = await new StartPage(app.page).openSample();
  await shell.go('Findings');
  await app.page.getByRole('listbox', { name: 'Findings, worst first' }).waitFor();
}

const current = '[role="option"][aria-selected="true"]';

describe('findings', () => {
  journey('are decided with one key each, and the next one is in sight', async ({ app }) => {
    const { page } = app;
    await openFindings(app);
    await page.keyboard.press('j');
    const second = await page.locator(current).innerText();
    await page.keyboard.press('k');
    expect(await page.locator(current).innerText()).not.toBe(second);
    // The reading follows the list as soon as the finding has come.
    const chosen = await page.locator(current).innerText();
    const heading = page.getByRole('heading', { level: 2 });
    await expect.poll(async () => chosen.includes(await heading.innerText())).toBe(true);
    const first = await heading.innerText();

    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Accept this risk' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^Accept the risk/ }).click();
    await dialog.getByText('Say why the risk is accepted. Inspectors will read it.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('The redraft is on the agenda of the next meeting.');
    await dialog.getByLabel('Until').fill('1/1/2029');
    await dialog.getByRole('button', { name: /^Accept the risk/ }).click();
    await dialog.getByText(/1 January 2029 is too far/).waitFor();
    await dialog.getByLabel('Until').fill('+3 months');
    await dialog.getByRole('button', { name: /^Accept the risk/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(current).innerText()).toBe(second);

    await page.getByRole('radio', { name: /^Risk accepted/ }).click();
    await page.getByRole('heading', { level: 2, name: first }).waitFor();
    await page.getByText('Senior information risk owner').waitFor();
    await page.getByRole('button', { name: 'Withdraw the decision' }).click();
    await page
      .getByRole('button', { name: 'Withdraw the decision' })
      .waitFor({ state: 'detached' });
  });

  journey(
    'that fail by the same rule are dismissed together, and undone together',
    async ({ app }) => {
      const { page } = app;
      await openFindings(app);
      const toDecide = page.getByRole('radio', { name: /^To decide/ });
      const before = await toDecide.innerText();
      await page.keyboard.press('d');
      const dialog = page.getByRole('dialog', { name: 'Dismiss this finding' });
      await page.keyboard.type('The document was withdrawn and replaced.');
      await dialog.getByRole('combobox', { name: 'Decided by' }).fill('Data protection officer');
      await page.keyboard.press('Escape');
      if (!(await dialog.isVisible()))
        throw new Error('Escape left the dialog instead of its list.');
      await dialog.getByText('Decide them all together, for the same reason').click();
      await dialog.getByRole('button', { name: /^Dismiss it/ }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => toDecide.innerText()).not.toBe(before);
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(() => toDecide.innerText()).toBe(before);
    },
  );

  journey('become actions with their recommendation in words', async ({ app }) => {
    const { page } = app;
    await openFindings(app);
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Raise an action' });
    expect((await dialog.getByLabel('What is to be done').inputValue()).length).toBeGreaterThan(10);
    await dialog.getByLabel('By whom').fill('Data protection officer');
    await dialog.getByRole('button', { name: 'Raise the action' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('action raised').first().waitFor();
  });

  journey('are narrowed by words, and keep letters for typing', async ({ app }) => {
    const { page } = app;
    await openFindings(app);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('isa-019');
    await expect
      .poll(async () =>
        (await page.getByRole('option').allInnerTexts()).every((text) => text.includes('ISA-019')),
      )
      .toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expectAccessible(page);
  });

  journey('leave single letters alone once they are switched off', async ({ app }) => {
    const { page } = app;
    await openFindings(app);
    await page.getByRole('link', { name: /^Settings/ }).click();
    await page.getByText('Single keys in Findings').click();
    await page.getByRole('link', { name: /^Findings/ }).click();
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('a');
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  journey('are read one at a time in a window of 911 by 512', async ({ app }) => {
    await openFindings(app);
    const page = await app.open({ viewport: { width: 911, height: 512 } });
    await page.getByRole('link', { name: /^Findings/ }).click();
    await page.getByRole('option').first().click();
    const heading = page.getByRole('heading', { level: 2 });
    await heading.waitFor();
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('listbox').waitFor();
  });
});
