import { describe, expect } from 'vitest';
import { Shell, StartPage } from '../e2e/support/pages.ts';
import { journey } from './support/desktop.ts';

describe('printing in a real window', () => {
  journey('a printer that is not there, or goes away, is told in words', async ({ desktop }) => {
    const { app, page } = await desktop.start();
    const shell = await new StartPage(page).openSample();
    await shell.go('Packs and print');
    const print = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Print…' }).click();
      await page.getByText('Both sides, turned over the long edge.').waitFor();
      await page.getByText('Black and white is enough.').waitFor();
      await page.getByRole('button', { name: 'Open the printer’s dialog…' }).click();
    };
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('There is no window.');
      window.webContents.getPrintersAsync = () => Promise.resolve([]);
    });
    await print();
    await page.getByText('No printer is set up on this computer.').first().waitFor();
    await page
      .getByText(/save the pack as a PDF/)
      .first()
      .waitFor();

    await app.evaluate(({ app: electron, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('There is no window.');
      const options = { name: 'gone', displayName: 'gone', description: '', options: {} };
      window.webContents.getPrintersAsync = () =>
        Promise.resolve([{ ...options, status: 0, isDefault: true }]);
      electron.on('web-contents-created', (_event, sheets) => {
        sheets.print = (_options, done) => done?.(false, 'Invalid deviceName provided');
      });
    });
    await print();
    await page
      .getByText('The pack was not printed: the printer or the print dialog refused.')
      .first()
      .waitFor({ timeout: 180_000 });
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(1);
    await Shell.ready(page);
    expect(await shell.saved.isVisible()).toBe(true);
  });
});
