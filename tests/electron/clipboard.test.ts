import { describe, expect } from 'vitest';
import { RegisterPage, StartPage } from '../e2e/support/pages.ts';
import { journey, type Started } from './support/desktop.ts';

async function held({ app }: Started): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

/** Copies the heading of an agreement as an officer would: marked and by the menu’s Copy. */
async function copyHeading(started: Started): Promise<void> {
  const { app, page } = started;
  await page.getByRole('heading', { level: 1 }).selectText();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.copy();
  });
  await expect.poll(() => held(started)).toContain('ISA-002');
  // The window tells the host that it copied something.
  await page.waitForTimeout(400);
}

describe('the clipboard', () => {
  journey('is cleared on request, and only of what was copied here', async ({ desktop }) => {
    const started = await desktop.start();
    const { app, page } = started;
    const shell = await new StartPage(page).openSample();
    await shell.go('Register');
    await new RegisterPage(page).openAgreement('ISA-002');
    const clear = async (): Promise<void> => {
      await app.evaluate(({ Menu }) => {
        Menu.getApplicationMenu()?.getMenuItemById('clear-copied')?.click();
      });
    };
    await copyHeading(started);
    await clear();
    await page.getByText('The clipboard is cleared.').waitFor();
    expect(await held(started)).toBe('');

    await copyHeading(started);
    await app.evaluate(async ({ clipboard }) => {
      await clipboard.writeText('a colleague’s telephone number');
    });
    await clear();
    await page.getByText(/holds something else by now/).waitFor();
    expect(await held(started)).toBe('a colleague’s telephone number');
  });

  journey('is cleared after the time that is set, and when the app ends', async ({ desktop }) => {
    const started = await desktop.start();
    const { app, page } = started;
    const shell = await new StartPage(page).openSample();
    await page.evaluate(async () => {
      const api: unknown = Reflect.get(window, 'concordat');
      const methods = api as Record<string, (input: object) => Promise<unknown>>;
      await methods['settings.set']?.({
        officer: 'Records manager',
        theme: 'system',
        singleKeyShortcuts: true,
        clearCopiedAfter: 5,
      });
    });
    await shell.go('Register');
    await new RegisterPage(page).openAgreement('ISA-002');
    await copyHeading(started);
    await expect.poll(() => held(started), { timeout: 15_000, interval: 250 }).toBe('');
    await copyHeading(started);
    await app.evaluate(({ app: electron, clipboard }) => {
      electron.once('will-quit', () => {
        void Promise.resolve(clipboard.readText()).then((text) => {
          process.stdout.write(`the clipboard holds “${text}”\n`);
        });
      });
    });
    let said = '';
    app.process().stdout?.on('data', (words: Buffer) => (said += words.toString()));
    await app.close();
    expect(said).toContain('the clipboard holds “”');
  });
});
