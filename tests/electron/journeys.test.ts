import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import {
  AgreementPage,
  ImportPage,
  RegisterPage,
  Shell,
  smallRegister,
  StartPage,
} from '../e2e/support/pages.ts';
import { answerOpenDialog, answerSaveDialog, journey } from './support/desktop.ts';

describe('in a real window', () => {
  journey('the first run shows the question, then the sample’s answer', async ({ desktop }) => {
    const { app, page } = await desktop.start();
    await new StartPage(page).heading.waitFor();
    expect(page.url()).toBe('concordat://app/');

    const shell = await new StartPage(page).openSample();
    await shell.heading.filter({ hasText: /in date.*fit for purpose/i }).waitFor();

    const reach = await page.evaluate(async () => {
      const tried = ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd'].map(
        (address) =>
          fetch(address).then(
            () => `reached ${address}`,
            () => 'refused',
          ),
      );
      return {
        tried: await Promise.all(tried),
        opened: window.open('https://example.org/') === null,
        node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
        frozen: Object.isFrozen(Reflect.get(window, 'concordat')),
      };
    });
    expect(reach).toEqual({
      tried: ['refused', 'refused', 'refused'],
      opened: true,
      node: ['undefined', 'undefined'],
      frozen: true,
    });
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { windows: BrowserWindow.getAllWindows().length, visible: window?.isVisible() };
    });
    expect(preferences).toEqual({ windows: 1, visible: true });
  });

  journey('a spreadsheet comes in, and the menu’s Undo takes it back', async ({ desktop }) => {
    const { app, page } = await desktop.start();
    const shell = await new StartPage(page).openSample();
    await shell.go('Import');
    const importing = new ImportPage(page);
    await importing.choose(smallRegister);
    await page.getByRole('table', { name: /^Columns of the spreadsheet/ }).waitFor();
    await importing.lookAtChanges();
    await importing.apply.click();

    await shell.go('Register');
    await page.getByRole('searchbox', { name: /Narrow by words/ }).fill('ISA-90');
    const added = new RegisterPage(page).row('ISA-901');
    await added.waitFor();
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('undo')?.click();
    });
    await added.waitFor({ state: 'detached' });
  });

  journey('an edit that was called saved is there after a power cut', async ({ desktop }) => {
    const first = await desktop.start();
    const shell = await new StartPage(first.page).openSample();
    await shell.go('Register');
    const agreement = await new RegisterPage(first.page).openAgreement('ISA-002');
    await agreement.setTerm('Ends', '31/3/2029');
    await agreement.term('Ends').filter({ hasText: '31 March 2029' }).waitFor();
    // After the sample's rows and its documents.
    await shell.saved.filter({ hasText: 'change 3' }).waitFor();
    await desktop.kill(first);

    const second = await desktop.start();
    await new StartPage(second.page).heading.waitFor();
    const again = await new StartPage(second.page).openSample();
    await again.go('Register');
    await new RegisterPage(second.page).openAgreement('ISA-002');
    const ends = new AgreementPage(second.page).term('Ends');
    await ends.filter({ hasText: '31 March 2029' }).waitFor();
  });

  journey(
    'a pack is saved where the officer says, and printed sheet by sheet',
    async ({ desktop }) => {
      const started = await desktop.start();
      const { app, page } = started;
      const shell = await new StartPage(page).openSample();
      await shell.go('Packs and print');
      const file = join(desktop.documents, 'pack.pdf');
      await answerSaveDialog(started, file);
      await page.getByRole('button', { name: 'Save the PDF…' }).click();
      await page
        .getByText(/pack\.pdf/)
        .first()
        .waitFor();
      const bytes = readFileSync(file);
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(bytes.subarray(-8).toString('latin1')).toContain('%%EOF');

      // A printer is stood in for by a PDF of the sheets, so that what would be printed can be counted.
      await app.evaluate(({ app: electron, BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window === undefined) throw new Error('There is no window.');
        window.webContents.getPrintersAsync = () =>
          Promise.resolve([
            {
              name: 'test',
              displayName: 'test',
              description: '',
              options: {},
              status: 0,
              isDefault: true,
            },
          ]);
        electron.on('web-contents-created', (_event, sheets) => {
          sheets.print = (_options, done) => {
            void sheets.executeJavaScript('document.images.length').then((count: number) => {
              Reflect.set(globalThis, 'sheetsPrinted', count);
              done?.(true, '');
            });
          };
        });
      });
      await page.getByRole('button', { name: 'Print…' }).click();
      await page.getByRole('button', { name: 'Open the printer’s dialog…' }).click();
      await expect
        .poll(() => app.evaluate(() => Number(Reflect.get(globalThis, 'sheetsPrinted'))), {
          timeout: 90_000,
          interval: 500,
        })
        .toBeGreaterThan(10);
      await expect
        .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
        .toBe(1);
    },
  );

  journey('what can’t be done is said in words, and nothing is lost', async ({ desktop }) => {
    const started = await desktop.start();
    const { page } = started;
    await new StartPage(page).heading.waitFor();
    const notARegister = join(desktop.documents, 'holiday photos');
    writeFileSync(join(desktop.documents, 'letter.txt'), 'not a register');
    await answerOpenDialog(started, notARegister);
    await page.getByRole('button', { name: 'Open a register…' }).click();
    await page
      .getByText(/register/i)
      .and(page.getByText(/no .*register|not a register|isn’t|is no/i))
      .first()
      .waitFor();

    const shell = await new StartPage(page).openSample();
    await shell.go('Packs and print');
    await answerSaveDialog(started, join(desktop.documents, 'no such folder', 'pack.pdf'));
    await page.getByRole('button', { name: 'Save the PDF…' }).click();
    await page
      .getByText(/was not saved/)
      .first()
      .waitFor();
    await Shell.ready(page);
    expect(await shell.saved.isVisible()).toBe(true);
  });
});
