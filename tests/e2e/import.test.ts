import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey, type RunningApp } from './support/journey.ts';
import { ImportPage, StartPage, smallRegister } from './support/pages.ts';

async function openImport(app: RunningApp): Promise<ImportPage> {
  const shell = await new StartPage(app.page).openSample();
  await shell.go('Import');
  return new ImportPage(app.page);
}

describe('an import', () => {
  journey('shows what could not be read, and takes a corrected column', async ({ app }) => {
    const { page } = app;
    const importing = await openImport(app);
    await importing.choose(smallRegister);
    await page.getByRole('table', { name: /^Columns of the spreadsheet/ }).waitFor();
    await page.getByText('2 rows in your file, 2 will be in the register.').first().waitFor();
    await page
      .getByRole('table', { name: 'Values that were not read, by row' })
      .getByText('TBC')
      .first()
      .waitFor();

    const target = page.getByRole('combobox', { name: 'Where Review date goes' });
    expect(await target.inputValue()).toBe('Next review');
    await target.fill('last rev');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => target.inputValue()).toBe('Last review');

    await importing.lookAtChanges();
    await page.getByRole('button', { name: 'Add 2 agreements' }).click();
    await page.getByText(/2 added. One undo takes it all back/).waitFor();
  });

  journey('of the same file a second time changes nothing', async ({ app }) => {
    const { page } = app;
    const importing = await openImport(app);
    await importing.choose(smallRegister);
    await importing.lookAtChanges();
    await importing.apply.click();
    await page.getByText(/One undo takes it all back/).waitFor();
    await page.getByRole('link', { name: /^Import/ }).click();
    await importing.choose(smallRegister);
    await importing.lookAtChanges();
    await page.getByText('The register says all of this already.').waitFor();
    await expectAccessible(page);
  });

  journey('of a damaged file is refused in one sentence, and nothing is lost', async ({ app }) => {
    const { page } = app;
    const importing = await openImport(app);
    await importing.choose({
      name: 'broken.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK this is no spreadsheet'),
    });
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: 'broken.xlsx' }).waitFor();
    expect(await alert.innerText()).toContain('Nothing was changed.');
    await expectAccessible(page);
  });

  const real = fileURLToPath(
    new URL('../../../shared/corpus/registers/R1_dfe_external_data_shares.xlsx', import.meta.url),
  );
  if (!existsSync(real)) {
    console.warn('SKIPPED: the import of a real register, because its corpus is not beside us.');
  }
  journey.skipIf(!existsSync(real))('of 389 real agreements leaves none out', async ({ app }) => {
    const { page } = app;
    const importing = await openImport(app);
    await importing.choose({
      name: 'real register.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(real),
    });
    await page.getByText('389 rows in your file, 389 will be in the register.').first().waitFor();
    await expectAccessible(page);
    await importing.lookAtChanges();
    await page.getByRole('button', { name: 'Add 389 agreements' }).click();
    await page.getByText(/389 added. One undo takes it all back/).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page
      .getByText(/^44 agreements/)
      .first()
      .waitFor();
  });
});
