import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import {
  AgreementPage,
  ImportPage,
  RegisterPage,
  Shell,
  smallRegister,
  StartPage,
} from './support/pages.ts';

describe('the first minutes', () => {
  journey('an officer opens the sample and reads the answer', async ({ app }) => {
    const start = new StartPage(app.page);
    await start.heading.waitFor();
    await expectAccessible(app.page);

    const shell = await start.openSample();
    await shell.saved.waitFor();
    await shell.heading.filter({ hasText: /in date.*fit for purpose/i }).waitFor();
    expect(await app.page.getByText('Sample data of an invented force').isVisible()).toBe(true);
    await expectAccessible(app.page);
  });

  journey('an officer brings in a spreadsheet, and one undo takes it back', async ({ app }) => {
    const shell = await new StartPage(app.page).openSample();
    await shell.go('Import');
    const importing = new ImportPage(app.page);
    await importing.choose(smallRegister);
    await app.page.getByRole('table', { name: /^Columns of the spreadsheet/ }).waitFor();
    await expectAccessible(app.page);
    await importing.lookAtChanges();
    await importing.apply.click();

    await shell.go('Register');
    const register = new RegisterPage(app.page);
    await app.page.getByRole('searchbox', { name: /Narrow by words/ }).fill('ISA-90');
    await register.row('ISA-902').waitFor();
    expect(await register.row('ISA-902').innerText()).toMatch(/Lapsed/);

    await shell.undo();
    await register.row('ISA-902').waitFor({ state: 'detached' });
  });

  journey('an officer corrects a date, and the agreement is judged anew', async ({ app }) => {
    const shell = await new StartPage(app.page).openSample();
    await shell.go('Register');
    const agreement = await new RegisterPage(app.page).openAgreement('ISA-002');
    await agreement.setTerm('Ends', '31/3/2026');
    await app.page.getByText('Expired', { exact: false }).first().waitFor();
    expect(await agreement.term('Ends').innerText()).toContain('31 March 2026');

    await app.page.reload();
    await Shell.ready(app.page);
    await new AgreementPage(app.page).term('Ends').filter({ hasText: '31 March 2026' }).waitFor();
  });

  journey('what was hostile in a spreadsheet is text in the app', async ({ app }) => {
    const shell = await new StartPage(app.page).openSample();
    await shell.go('Import');
    const importing = new ImportPage(app.page);
    await importing.choose({
      name: '=cmd|calc.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Reference,Title,Partners\nISA-903,"=HYPERLINK(""http://evil.example"",""<img src=x onerror=alert(1)>"")",Estuary Council\n',
      ),
    });
    await app.page.getByRole('table', { name: /^Columns of the spreadsheet/ }).waitFor();
    await app.page.getByText('<img src=x onerror=alert(1)>', { exact: false }).first().waitFor();
    expect(await app.page.locator('img[src="x"]').count()).toBe(0);
  });
});
