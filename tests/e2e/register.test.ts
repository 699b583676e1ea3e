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

    await page.getByRole('button', { name: /By partnership/ }).click();
    await page.getByRole('option', { name: 'Not grouped' }).click();
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

  journey('is changed by keyboard: a cell, then many agreements at once', async ({ app }) => {
    const { page } = app;
    await openRegister(page);
    await words(page).fill('licensing, no dpia');
    await page.getByText('Without DPIA').waitFor();
    await words(page).fill('');
    const grid = page.getByRole('treegrid', { name: 'Agreements' });
    await grid
      .getByRole('gridcell', { name: /agreements:/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowDown');
    const expiry = grid.locator('[data-grid-focus]');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    const before = await expiry.innerText();
    await page.keyboard.press('F2');
    await page.keyboard.type('next week perhaps');
    await page.keyboard.press('Enter');
    await page.getByText(/is not something that "Ends" can say/).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('31/3/2031');
    await page.keyboard.press('Enter');
    await page.getByText('31 Mar 2031').first().waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.type('1/2/2032');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await page.getByText('31 Mar 2031').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText('31 Mar 2031').first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('31 Mar 2031').first().waitFor({ state: 'detached' });

    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('group', { name: 'Selected agreements' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Change them…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Change \d agreements/ });
    await page.keyboard.type('Retention');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('To', { exact: true }).fill('Two years from closure');
    await dialog.getByRole('region', { name: 'What would change' }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^Change \d agreements/ }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo: Retention of \d agreements/ }).press('Enter');
    expect(before).not.toBe('31 Mar 2031');
  });

  journey('takes a block from a spreadsheet, shown before it is pasted', async ({ app }) => {
    const { page } = app;
    await openRegister(page);
    await words(page).fill('isa-00');
    const grid = page.getByRole('treegrid', { name: 'Agreements' });
    await grid
      .getByRole('gridcell', { name: /agreements?:/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowDown');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '31/3/2031\tRed\r\nnot a date\t\r\n');
      const at = document.activeElement;
      at?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    const dialog = page.getByRole('dialog', { name: 'Paste 2 rows by 2 columns' });
    await dialog.getByText(/can’t be changed and are left out/).waitFor();
    await dialog.getByText(/what falls on Rating/).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('31 Mar 2031').first().waitFor();
    await page.getByRole('button', { name: /^Undo: pasted 2 rows/ }).click();
  });

  journey('keeps columns, order and words as a view that others can open', async ({ app }) => {
    const { page } = app;
    await openRegister(page);
    const menu = page.getByRole('button', { name: 'View', exact: true });
    await menu.press('Enter');
    await page.getByRole('menuitem', { name: /^Columns/ }).press('Enter');
    const columns = page.getByRole('dialog', { name: 'Columns' });
    await columns.getByRole('button', { name: /Add a column/ }).press('Enter');
    await page.getByRole('option', { name: 'DPIA date' }).press('Enter');
    await columns.getByRole('button', { name: 'Move DPIA date up' }).press('Enter');
    await expectAccessible(page);
    await columns.getByRole('button', { name: 'Show these columns' }).press('Enter');
    await page.getByRole('columnheader', { name: 'DPIA date' }).waitFor();
    await words(page).fill('nhs');
    await menu.press('Enter');
    await page.getByRole('menuitem', { name: /^Save this view/ }).press('Enter');
    await page.keyboard.type('NHS and its DPIAs');
    await page.keyboard.press('Enter');
    await page.getByText(/is in the register/).waitFor();

    const other = await app.open();
    await (await Shell.ready(other)).go('Register');
    await other.getByRole('button', { name: 'View', exact: true }).press('Enter');
    await other.getByRole('menuitem', { name: /^NHS and its DPIAs/ }).press('Enter');
    await other.getByRole('columnheader', { name: 'DPIA date' }).waitFor();
    expect(await words(other).inputValue()).toBe('nhs');
    await expectAccessible(other);
  });

  journey(
    'offers partners and agreements that may be the same, and prints every listed row',
    async ({ app }) => {
      const { page } = app;
      await openRegister(page);
      await page.getByRole('button', { name: 'View', exact: true }).press('Enter');
      await page.getByRole('menuitem', { name: /^What may be the same/ }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'What may be the same' });
      await dialog
        .getByRole('list', { name: 'Pairs of partners' })
        .or(dialog.getByText('No two partners have names that are alike.'))
        .waitFor();
      await dialog
        .getByRole('region', { name: 'Agreements' })
        .getByText(/entered twice|Because/)
        .first()
        .waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      const all = Number(
        /^\d+/.exec(await page.getByText(/^\d+ agreements with/).innerText())?.[0],
      );
      const printed = await page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'));
        const rows = document.querySelectorAll('[data-print-sheet] tbody tr').length;
        window.dispatchEvent(new Event('afterprint'));
        return rows;
      });
      expect(printed).toBe(all);
    },
  );
});
