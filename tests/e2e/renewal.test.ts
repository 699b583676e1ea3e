import { describe, expect } from 'vitest';
import { expectAccessibleInEveryTheme } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { StartPage } from './support/pages.ts';

describe('The renewal of an agreement', () => {
  journey(
    'starts a draft with what must be put right, and ends with the draft in force',
    async ({ app }) => {
      const { page } = app;
      const shell = await new StartPage(page).openSample();
      const change = async (entry: string) => {
        await page.getByRole('button', { name: 'Change', exact: true }).press('Enter');
        await page.getByRole('menuitem', { name: entry }).press('Enter');
      };
      await page.goto(`${page.url().split('#')[0] ?? ''}#/agreement/agreement-isa-001`);
      await page.getByRole('heading', { level: 1, name: /^ISA-001/ }).waitFor();
      await change('Start the next version…');
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/^A draft is added with \d+ terms/).waitFor();
      await expectAccessibleInEveryTheme(page);
      expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(2);
      await dialog.getByRole('textbox', { name: /Who puts it right/ }).fill('IG officer');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /^ISA-001\/2/ }).waitFor();
      await page.getByRole('tab', { name: /^Actions/ }).click();
      const actions = page.getByRole('table', { name: 'Actions' });
      expect(await actions.getByRole('row').count()).toBeGreaterThan(3);

      await change('Put in force…');
      await dialog.getByText(/gets the status Superseded/).waitFor();
      await expectAccessibleInEveryTheme(page);
      await dialog.getByRole('button', { name: 'Put it in force' }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.goto(`${page.url().split('#')[0] ?? ''}#/agreement/agreement-isa-001`);
      await page.getByText('Superseded', { exact: true }).first().waitFor();
      await shell.undo();
      await page.getByText('Superseded', { exact: true }).first().waitFor({ state: 'detached' });
    },
    180_000,
  );
});
