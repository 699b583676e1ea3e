import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { RegisterPage, Shell, StartPage } from './support/pages.ts';

async function openRegister(page: Page): Promise<void> {
  const shell = await new StartPage(page).openSample();
  await shell.go('Register');
  await page.getByRole('treegrid', { name: 'Agreements' }).waitFor();
}

const words = (page: Page) => page.getByRole('searchbox', { name: 'Narrow by words' });
describe('the Register', () => {
  journey('narrows by words and chips, and says how many are left', async ({ app }) => {
    const { page } = app;
    await openRegister(page);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('marac');
    await page
      .getByText(/^\d+ of \d+ agreements$/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Expired/ }).click();
    await page
      .getByText(/^1 of \d+ agreements$/)
      .first()
      .waitFor();
    await new RegisterPage(page).row('ISA-019').waitFor();
    await expectAccessible(page);

    await words(page).fill('no such agreement');
    await page.getByText('No agreement fits').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show all agreements' }).click();
    await page.getByText(/^\d+ agreements with/).waitFor();
  });

  journey('groups, folds and sorts', async ({ app }) => {
    const { page } = app;
    await openRegister(page);
    const grid = page.getByRole('treegrid', { name: 'Agreements' });
    const open = Number(await grid.getAttribute('aria-rowcount'));
    const group = grid.getByRole('gridcell', { name: /^Severnmouth \d+ agreements/ });
    const folded = Number(/\d+/.exec(await group.innerText())?.[0]);
    await group.click();
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(open - folded));

    await page.getByRole('radio', { name: 'Nothing' }).click();
    const flat = page.getByRole('grid', { name: 'Agreements' });
    await flat.getByRole('button', { name: 'Rating' }).click();
    const first = flat.getByRole('row').nth(1);
    await first.filter({ hasText: 'Red' }).waitFor();
    await flat.getByRole('button', { name: 'Rating' }).click();
    await first.filter({ hasText: 'Green' }).waitFor();
    expect(await flat.getByRole('columnheader', { name: 'Rating' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
  });

  journey('comes back as it was left', async ({ app }) => {
    const { page } = app;
    await openRegister(page);
    await words(page).fill('marac');
    await new RegisterPage(page).openAgreement('ISA-019');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('treegrid', { name: 'Agreements' }).waitFor();
    expect(await words(page).inputValue()).toBe('marac');
  });

  journey(
    'takes a new agreement, refuses a reference that is taken, and undoes',
    async ({ app }) => {
      const { page } = app;
      await openRegister(page);
      await page.getByRole('button', { name: 'New agreement' }).click();
      const dialog = page.getByRole('dialog', { name: 'New agreement' });
      await dialog.getByRole('textbox', { name: 'Reference' }).fill('isa-002');
      await dialog.getByRole('textbox', { name: 'Title' }).fill('Sharing about rough sleeping');
      await page.keyboard.press('Enter');
      await dialog.getByText(/^ISA-002 is taken/).waitFor();
      await expectAccessible(page);
      await dialog.getByRole('textbox', { name: 'Reference' }).fill('ISA-777');
      await dialog.getByRole('button', { name: 'Add the agreement' }).click();
      await page.getByRole('heading', { level: 1, name: /ISA-777/ }).waitFor();

      await page.getByRole('button', { name: /^Undo/ }).click();
      const shell = await Shell.ready(page);
      await shell.go('Register');
      await words(page).fill('ISA-777');
      await page.getByText('No agreement fits').waitFor();
    },
  );

  journey('can be read in dark and forced colours, with its dialog open', async ({ app }) => {
    await openRegister(app.page);
    for (const options of [
      { colorScheme: 'dark' },
      { colorScheme: 'dark', forcedColors: 'active' },
    ] as const) {
      const page = await app.open(options);
      const shell = await Shell.ready(page);
      await shell.go('Register');
      await page.getByRole('treegrid', { name: 'Agreements' }).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'New agreement' }).click();
      await page.getByRole('button', { name: 'Add the agreement' }).click();
      await page.getByText('Give the agreement a reference of its own.').waitFor();
      await expectAccessible(page);
      await page.close();
    }
  });

  journey('gives up columns in order on a small window, and says which', async ({ app }) => {
    await openRegister(app.page);
    const page = await app.open({ viewport: { width: 911, height: 480 } });
    const shell = await Shell.ready(page);
    await shell.go('Register');
    await page.getByText('No room for', { exact: false }).waitFor();
    const heads = await page.getByRole('columnheader').allInnerTexts();
    expect(heads).toContain('Review');
    expect(heads).not.toContain('Last used');
    await expectAccessible(page);
  });
});
