import { describe, expect } from 'vitest';
import { RegisterPage, StartPage } from '../e2e/support/pages.ts';
import { askFromPage, journey, type Started } from './support/desktop.ts';

/** What the officer sees after a crash: Playwright holds on to the page that died. */
async function textOfWindow({ app }: Started): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined || window.webContents.isCrashed()) return '';
    const script = 'document.body?.innerText ?? ""';
    const text = window.webContents.executeJavaScript(script) as Promise<string>;
    // A page that dies meanwhile never answers.
    const late = new Promise<string>((rest) => setTimeout(rest, 1_000, ''));
    return Promise.race([text, late]);
  });
}

/** Answers the boxes that the app shows with the button of this number, and keeps what they say. */
async function answerBoxes({ app }: Started, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const told: string[] = [];
    Reflect.set(globalThis, 'told', told);
    dialog.showMessageBoxSync = (...given: unknown[]) => {
      const { message, detail } = given.at(-1) as { message: string; detail: string };
      told.push(`${message} ${detail}`);
      return response;
    };
    dialog.showErrorBox = (message, detail) => told.push(`${message} ${detail}`);
  }, button);
}

async function told({ app }: Started): Promise<string> {
  return app.evaluate(() => String(Reflect.get(globalThis, 'told')));
}

describe('when a process of the app dies', () => {
  journey('the window is drawn again with all that was saved', async ({ desktop }) => {
    const started = await desktop.start();
    const { app, page } = started;
    const shell = await new StartPage(page).openSample();
    await shell.go('Register');
    const agreement = await new RegisterPage(page).openAgreement('ISA-002');
    await agreement.setTerm('Ends', '31/3/2029');
    await agreement.term('Ends').filter({ hasText: '31 March 2029' }).waitFor();
    await page.getByRole('button', { name: 'Edit Ends', exact: true }).click();
    await page.getByRole('form', { name: 'Edit Ends' }).getByRole('textbox').fill('30/6/20');

    await answerBoxes(started, 0);
    const drawing = await app.evaluate(({ BrowserWindow }) => {
      return BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? -1;
    });
    process.kill(drawing, 'SIGKILL');
    await expect
      .poll(() => textOfWindow(started), { timeout: 30_000, interval: 300 })
      .toContain('31 March 2029');
    expect(await told(started)).toMatch(
      /The window stopped working\. Every change that was called saved is on disk\. What was being typed in a field is gone\./,
    );
    // The same agreement in the same register, which is whole.
    const text = await textOfWindow(started);
    expect(text).toContain('ISA-002');
    expect(text).toMatch(/Saved .*change 3/);
    const answer = await app.evaluate(({ BrowserWindow }) => {
      const script = "window.concordat['keeping.check']({})";
      return BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script) as unknown;
    });
    expect(answer).toMatchObject({ ok: true, value: { ok: true } });
  });

  journey('a reader that dies is told of, and the app goes on', async ({ desktop }) => {
    const { app, page } = await desktop.start();
    await new StartPage(page).openSample();
    await app.evaluate(({ app: electron }) => {
      const looking = setInterval(() => {
        for (const { pid, name, serviceName } of electron.getAppMetrics()) {
          if (![name, serviceName].includes('Concordat reader')) continue;
          clearInterval(looking);
          process.kill(pid, 'SIGKILL');
        }
      }, 5);
    });
    const rows = Array.from({ length: 20_000 }, (_, at) => `ISA-${at},Sharing ${at},NHS,1/4/2025`);
    const csv = ['Reference,Title,Partners,Start date', ...rows].join('\n');
    const answer = await page.evaluate(async (text) => {
      const api: unknown = Reflect.get(window, 'concordat');
      const methods = api as Record<string, (input: object) => Promise<unknown>>;
      return methods['import.open']?.({ fileName: 'a.csv', bytes: new TextEncoder().encode(text) });
    }, csv);
    expect(answer).toMatchObject({
      ok: false,
      error: { safe: expect.stringMatching(/\w/) as string },
    });
    const after = await askFromPage(page, 'import.open', {
      fileName: 'a.csv',
      bytes: Uint8Array.from(Buffer.from('Reference,Title\nISA-1,Sharing')),
    });
    expect(after).toMatchObject({ ok: true });
  });

  journey('the process that draws pictures may die, and the window stays', async ({ desktop }) => {
    const started = await desktop.start();
    const { app, page } = started;
    const shell = await new StartPage(page).openSample();
    await answerBoxes(started, 1);
    await app.evaluate(({ app: electron }) => {
      for (const { pid, type } of electron.getAppMetrics()) {
        if (type === 'GPU') process.kill(pid, 'SIGKILL');
      }
    });
    await shell.go('Register');
    await new RegisterPage(page).row('ISA-002').waitFor();
    expect(await told(started)).toBe('');
  });
});
