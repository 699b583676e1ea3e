import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import {
  ImportPage,
  RegisterPage,
  smallRegister,
  StartPage,
  type Shell,
} from '../e2e/support/pages.ts';
import { answerSaveDialog, askFromPage, journey, type Started } from './support/desktop.ts';

/** A word that stands in no program and no file but the register of these journeys. */
const planted = 'Quillfeather';

/** Files below `folder` that hold the planted word in whichever coding, registers left out. */
function holdingThePlantedWord(folder: string): string[] {
  const forms = [Buffer.from(planted), Buffer.from(planted, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (/\.concordat([/\\]|$)/.test(name) || !existsSync(path) || !statSync(path).isFile()) {
      return false;
    }
    const bytes = readFileSync(path);
    return name.includes(planted) || forms.some((form) => bytes.includes(form));
  });
}

/** The sample with an agreement and a file whose every word is planted. */
async function openWithPlanted({ page }: Started): Promise<Shell> {
  const shell = await new StartPage(page).openSample();
  const added = await askFromPage(page, 'change.make', {
    basedOn: 2,
    edit: {
      kind: 'add-agreement',
      ref: 'ISA-777',
      title: `${planted} protocol`,
      partnershipId: null,
      partnerIds: [],
    },
  });
  expect(added).toMatchObject({ ok: true });
  return shell;
}

async function title({ app }: Started): Promise<string> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');
}

describe('what is left outside the register', () => {
  journey('no title, log, cache or temporary file holds its words', async ({ desktop }) => {
    const started = await desktop.start();
    const { page } = started;
    const shell = await openWithPlanted(started);
    const titles = new Set<string>();
    for (const view of ['Overview', 'Findings', 'Packs and print', 'Import', 'Register'] as const) {
      await shell.go(view);
      titles.add(await title(started));
    }
    await page.getByRole('searchbox', { name: /Narrow by words/ }).fill(planted);
    await new RegisterPage(page).openAgreement('ISA-777');
    titles.add(await title(started));
    const read = await page.evaluate(async (words) => {
      const api: unknown = Reflect.get(window, 'concordat');
      const methods = api as Record<string, (input: object) => Promise<unknown>>;
      return methods['documents.add']?.({
        jobId: 'job-1',
        agreementId: 'agreement-isa-777',
        fileName: `${words}.txt`,
        bytes: new TextEncoder().encode(`${words} protocol\n\nReview date: 1 May 2027\n`),
        role: 'signed-copy',
        password: null,
        keepUnread: false,
      });
    }, planted);
    expect(read).toMatchObject({ ok: true });
    await shell.go('Import');
    const importing = new ImportPage(page);
    const buffer = Buffer.from(String(smallRegister.buffer).replace('rough sleeping', planted));
    await importing.choose({ ...smallRegister, buffer });
    await page.getByRole('table', { name: /^Columns of the spreadsheet/ }).waitFor();
    await importing.lookAtChanges();
    await importing.apply.click();
    await shell.go('Packs and print');
    await answerSaveDialog(started, join(desktop.documents, 'pack.pdf'));
    await page.getByRole('button', { name: 'Save the PDF…' }).click();
    await page.getByText(/pack\.pdf/).first().waitFor(); // prettier-ignore
    // A fault, so that there is a log: the page asks what no page of ours would.
    await askFromPage(page, 'agreement.get', { asAt: '2026-11-22', id: planted });
    await askFromPage(page, 'register.open-recent', { token: planted });
    const places = await started.app.evaluate(({ app }) => ({
      recent: process.platform === 'win32' ? app.getJumpListSettings().removedItems : [],
      dumps: app.getPath('crashDumps'),
    }));
    await started.app.close();

    expect([...titles].join()).not.toMatch(/Quillfeather|ISA-\d/);
    expect(places.recent).toEqual([]);
    expect(holdingThePlantedWord(desktop.documents)).toEqual([]);
    const dumps = existsSync(places.dumps)
      ? readdirSync(places.dumps, { recursive: true, encoding: 'utf8' })
      : [];
    expect(dumps.filter((name) => name.endsWith('.dmp'))).toEqual([]);
  });

  journey(
    'a drawing process that dies leaves no dump of what was on the screen',
    async ({ desktop }) => {
      const started = await desktop.start();
      const { app, page } = started;
      await openWithPlanted(started);
      await page.getByRole('link', { name: /^Register/ }).first().click(); // prettier-ignore
      await page.getByRole('searchbox', { name: /Narrow by words/ }).fill(planted);
      await app.evaluate(({ BrowserWindow, dialog }) => {
        dialog.showMessageBoxSync = () => 1;
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      });
      if (!app.process().killed) await app.waitForEvent('close');
      expect(holdingThePlantedWord(desktop.documents)).toEqual([]);
      const all = readdirSync(desktop.documents, { recursive: true, encoding: 'utf8' });
      expect(all.filter((name) => /\.dmp$|(^|[/\\])core(\.\d+)?$/.test(name))).toEqual([]);
    },
  );

  journey('no dialog puts a file into the system’s list of recent ones', async ({ desktop }) => {
    const started = await desktop.start();
    const { app, page } = started;
    await new StartPage(page).heading.waitFor();
    await app.evaluate(({ dialog }) => {
      const asked: unknown[] = [];
      Reflect.set(globalThis, 'asked', asked);
      dialog.showOpenDialog = (...given: unknown[]) => {
        asked.push(given.at(-1));
        return Promise.resolve({ canceled: true, filePaths: [] });
      };
      dialog.showSaveDialog = (...given: unknown[]) => {
        asked.push(given.at(-1));
        return Promise.resolve({ canceled: true, filePath: '' });
      };
    });
    await askFromPage(page, 'register.open', {});
    await askFromPage(page, 'register.create', { name: 'Another', templateId: null });
    await new StartPage(page).openSample();
    await askFromPage(page, 'export.save', { asAt: '2026-11-22', format: 'csv' });
    await askFromPage(page, 'backups.choose-second', {});
    const asked = await app.evaluate(
      () => Reflect.get(globalThis, 'asked') as { readonly properties?: readonly string[] }[],
    );
    expect(asked).toHaveLength(4);
    for (const options of asked) expect(options.properties).toContain('dontAddToRecent');
  });
});
