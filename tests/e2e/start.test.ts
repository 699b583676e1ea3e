import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { Shell, smallRegister } from './support/pages.ts';

describe('the ways in', () => {
  journey('an officer starts from the template of a force, and finds it again', async ({ app }) => {
    const { page } = app;
    await page.getByRole('button', { name: 'Start a register…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Start a register' });
    await dialog.getByRole('textbox', { name: 'Name of the register' }).fill('Our agreements');
    await dialog.getByText('West Mercia Police', { exact: true }).click();
    expect(await dialog.getByRole('radio', { name: 'West Mercia Police' }).isChecked()).toBe(true);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Make the register' }).click();

    await Shell.ready(page);
    await page.getByRole('heading', { level: 1, name: 'There is no agreement' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Our agreements: this register' }).click();
    await page.getByRole('menuitem', { name: /^Close this register/ }).click();
    await page.getByRole('heading', { name: 'Open again' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Open Our agreements' }).click();
    await Shell.ready(page);
  });

  journey(
    'a spreadsheet that is chosen first waits until its register is made',
    async ({ app }) => {
      const { page } = app;
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Choose a spreadsheet…' }).click(),
      ]);
      await chooser.setFiles(smallRegister);
      const dialog = page.getByRole('dialog', { name: /sharing register\.csv/ });
      await dialog.getByRole('button', { name: 'Make it and read the spreadsheet' }).click();
      await page.getByRole('table', { name: /^Columns of the spreadsheet/ }).waitFor();
      expect(await page.getByText('sharing register.csv').count()).toBeGreaterThan(0);
    },
  );

  journey('what cannot be opened is said in words, and the page goes on', async ({ app }) => {
    const { page } = app;
    await page.getByRole('button', { name: 'Open a register…' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect((await alert.innerText()).length).toBeGreaterThan(40);
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await Shell.ready(page);
  });
});
