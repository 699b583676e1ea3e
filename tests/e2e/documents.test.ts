import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { agreementText } from '../contract/support/agreements.ts';
import { expectAccessible } from './support/accessible.ts';
import { journey, type RunningApp } from './support/journey.ts';
import { AgreementPage, RegisterPage, StartPage, type ChosenFile } from './support/pages.ts';

const fixture = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)));

function sample(name: string): ChosenFile {
  const buffer = fixture(`../../assets/samples/documents/${name}`);
  return { name, mimeType: 'application/octet-stream', buffer };
}

const scan = sample('ISA-010.pdf');
const locked: ChosenFile = {
  name: 'locked.pdf',
  mimeType: 'application/pdf',
  buffer: fixture('../fixtures/documents/locked.pdf'),
};
const rightPassword = 'weir-lock-1742';

function text(name: string, words: string): ChosenFile {
  return { name, mimeType: 'text/markdown', buffer: Buffer.from(words) };
}

async function openAgreement(app: RunningApp, ref: string): Promise<AgreementPage> {
  const shell = await new StartPage(app.page).openSample();
  await shell.go('Register');
  return new RegisterPage(app.page).openAgreement(ref);
}

async function openDocuments(app: RunningApp, ref: string): Promise<void> {
  await openAgreement(app, ref);
  await app.page.getByRole('tab', { name: /^Documents/ }).click();
}

/** Opens the pane of a document and waits until what was chosen in it is marked on its page. */
async function openPane(page: Page, fileName: string): Promise<void> {
  await attachIfMissing(page, fileName);
  await page.getByRole('link', { name: fileName, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: fileName }).waitFor();
  await currentMark(page).first().waitFor();
}

/** On a machine that is very busy the sample opens without its documents: they are added then. */
async function attachIfMissing(page: Page, fileName: string): Promise<void> {
  const link = page.getByRole('link', { name: fileName, exact: true });
  const add = page.getByRole('button', { name: 'Choose the document…' });
  await link.or(add).first().waitFor();
  if ((await link.count()) > 0) return;
  await choose(page, 'Choose the document…', sample(fileName));
  await link.waitFor({ timeout: 60_000 });
}

function currentMark(page: Page): Locator {
  return page.locator('[data-mark][class*="current"]');
}

async function choose(page: Page, button: string, files: ChosenFile | ChosenFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(files);
}

const listOf = (page: Page) => page.getByRole('listbox', { name: 'Found in the document' });

describe('the pane of a document', () => {
  journey(
    'takes a term from the document by keyboard, and leads back to its words',
    async ({ app }) => {
      const { page } = app;
      await openDocuments(app, 'ISA-001');
      await openPane(page, 'ISA-001.pdf');
      await listOf(page).focus();
      await page.keyboard.press('Home');
      const ends = listOf(page).getByRole('option', { name: /^Ends/ });
      for (let tries = 0; tries < 9; tries += 1) {
        if ((await ends.getAttribute('aria-selected')) === 'true') break;
        await page.keyboard.press('ArrowDown');
      }
      const detail = page.getByRole('region', { name: 'Ends' });
      expect(await detail.innerText()).toContain('31 January 2022');
      await expectAccessible(page);

      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await detail.getByText('Accepted').waitFor();
      await expect.poll(() => ends.innerText()).toContain('Accepted');

      await page.getByRole('link', { name: /^ISA-001 / }).click();
      const agreement = new AgreementPage(page);
      const term = agreement.term('Ends').filter({ hasText: '31 January 2022' });
      await term.getByRole('link', { name: 'read on page 2 of ISA-001.pdf' }).click();
      await currentMark(page).first().waitFor();
      expect(
        await page
          .getByRole('spinbutton', { name: 'Page' })
          .or(page.getByLabel('Page', { exact: true }))
          .first()
          .inputValue(),
      ).toBe('2');

      await page.getByRole('link', { name: /^ISA-001 / }).click();
      await page.getByRole('tab', { name: /^History/ }).click();
      await page
        .getByText(/31 January 2022/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: /^Undo/ }).click();
      await page.getByRole('tab', { name: /^Terms/ }).click();
      await agreement
        .term('Ends')
        .filter({ hasText: '31 January 2022' })
        .waitFor({ state: 'detached' });
    },
  );

  journey(
    'steps from find to find by F3 and n, says where it is, and Esc goes back',
    async ({ app }) => {
      const { page } = app;
      await openDocuments(app, 'ISA-001');
      await openPane(page, 'ISA-001.pdf');
      const said = page.locator('[aria-live="polite"]').last();
      await page.keyboard.press('F3');
      await expect.poll(() => said.innerText()).toMatch(/^2 of \d+: .*, page \d+/);
      await page.keyboard.press('n');
      await expect.poll(() => said.innerText()).toMatch(/^3 of \d+: /);
      await page.keyboard.press('Shift+F3');
      await expect.poll(() => said.innerText()).toMatch(/^2 of \d+: /);
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
        .toBe('listbox');
    },
  );

  journey('uses selected words as a term, seen before it is taken', async ({ app }) => {
    const { page } = app;
    await openDocuments(app, 'ISA-001');
    await openPane(page, 'ISA-001.pdf');
    await page
      .locator('[data-page="2"] span', { hasText: 'remains in force until' })
      .first()
      .waitFor();
    await page.evaluate(() => {
      const run = [...document.querySelectorAll('[data-page="2"] span')].find((each) =>
        each.textContent.includes('remains in force until'),
      );
      if (run === undefined) throw new Error('The words are not on the page.');
      document.getSelection()?.selectAllChildren(run);
    });
    await page.getByRole('button', { name: 'Use as…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Use words of the document' });
    await dialog.waitFor();
    expect(await dialog.getByLabel(/^Words on page 2/).inputValue()).toContain('until');
    await dialog.getByRole('combobox', { name: 'Use them as' }).fill('DPIA date');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectAccessible(page);
    await dialog.getByLabel('DPIA date').fill('31 January 2022');
    await dialog.getByRole('button', { name: 'Put it into the register' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /^ISA-001 / }).click();
    const term = new AgreementPage(page).term('DPIA date');
    await term.filter({ hasText: '31 January 2022' }).filter({ hasText: 'ISA-001.pdf' }).waitFor();
  });

  journey('refuses words that do not stand on the page', async ({ app }) => {
    const { page } = app;
    await openDocuments(app, 'ISA-001');
    await openPane(page, 'ISA-001.pdf');
    await page.getByRole('button', { name: 'Use words as…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Words on page/).fill('It ends on 1 May 2044');
    await dialog.getByRole('button', { name: 'Put it into the register' }).click();
    await dialog.getByText(/These words do not stand on page/).waitFor();
  });

  journey('shows what accepting all changes, and asks why one is dismissed', async ({ app }) => {
    const { page } = app;
    await openDocuments(app, 'ISA-001');
    await openPane(page, 'ISA-001.pdf');
    await page.getByRole('button', { name: 'Dismiss…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await dialog.getByText('Say why, so that nobody has to ask it again.').waitFor();
    await page.keyboard.type('The register follows the variation of 2023.');
    await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await page.getByText(/Dismissed .*: The register follows the variation of 2023\./).waitFor();

    await page.getByRole('button', { name: 'Accept all…' }).click();
    await expectAccessible(page);
    const table = dialog.getByRole('table', { name: 'What changes' });
    expect(await table.getByRole('row', { name: /^Ends/ }).innerText()).toContain(
      '31 January 2022',
    );
    await dialog.getByRole('button', { name: /^Accept \d+ terms/ }).click();
    await page.getByRole('button', { name: 'Accept all…' }).waitFor({ state: 'detached' });
  });

  journey('is shown and not editable on another day, and says why', async ({ app }) => {
    const { page } = app;
    await openDocuments(app, 'ISA-001');
    await openPane(page, 'ISA-001.pdf');
    await page.getByRole('button', { name: /^As at/ }).click();
    await page.getByLabel('Judge everything as at').fill('1/3/2026');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing can be changed here now.').waitFor();
    expect(await page.getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);
    await currentMark(page).first().waitFor();
  });

  for (const [look, options] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['150 %', { viewport: { width: 911, height: 512 } }],
  ] as const) {
    journey(`has no barrier in ${look}, drawn and set`, async ({ app }) => {
      await openDocuments(app, 'ISA-001');
      const page = await app.open(options);
      await page.goto(app.page.url());
      await attachIfMissing(page, 'ISA-001.pdf');
      await page.getByRole('link', { name: 'ISA-001.pdf', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'ISA-001.pdf' }).waitFor();
      if (look === '150 %') await page.getByText('Document', { exact: true }).click();
      await currentMark(page).first().waitFor();
      await expectAccessible(page);
      await new RegisterPage(page).page
        .getByRole('link', { name: /^Register/ })
        .first()
        .click();
      await new RegisterPage(page).openAgreement('ISA-007');
      await page.getByRole('tab', { name: /^Documents/ }).click();
      await attachIfMissing(page, 'ISA-007.docx');
      await page.getByRole('link', { name: 'ISA-007.docx', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'ISA-007.docx' }).waitFor();
      if (look === '150 %') await page.getByText('Document', { exact: true }).click();
      await currentMark(page).first().waitFor();
      await expectAccessible(page);
    });
  }
});

describe('adding documents', () => {
  journey('reads a scan by OCR, says so, and marks the words that it rests on', async ({ app }) => {
    const { page } = app;
    await openDocuments(app, 'ISA-010');
    await choose(page, 'Choose the document…', scan);
    await page
      .getByText(/Reading by OCR|Reading/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'ISA-010.pdf' }).waitFor({ timeout: 90_000 });
    await page
      .getByText(/read by OCR, confidence \d+ %/)
      .first()
      .waitFor();
    await openPane(page, 'ISA-010.pdf');
    await page.getByText(/This page is a picture\./).waitFor();
    // Once on the picture, where OCR kept the place of each word, and once in the words under it.
    await page.locator('[data-page="1"] span[data-mark][class*="current"]').first().waitFor();
    expect(await page.locator('mark[class*="current"]').first().innerText()).toContain('2024');
    await expectAccessible(page);
  });

  journey(
    'asks for a password, says when it is wrong, and keeps a file unread',
    async ({ app }) => {
      const { page } = app;
      await openDocuments(app, 'ISA-003');
      await choose(page, 'Choose the document…', locked);
      const dialog = page.getByRole('dialog', { name: 'This file is protected by a password' });
      await dialog.getByText(/It is not kept/).waitFor({ timeout: 60_000 });
      await expectAccessible(page);
      await page.keyboard.type('not this one');
      await page.keyboard.press('Enter');
      await dialog.getByText('This was not the password. Try again.').waitFor({ timeout: 60_000 });
      await dialog.getByRole('button', { name: 'Keep without reading' }).click();
      await page
        .getByText('Protected by a password, not read')
        .first()
        .waitFor({ timeout: 60_000 });

      await page.getByRole('button', { name: 'More for locked.pdf' }).click();
      await page.getByRole('menuitem', { name: /^Read again/ }).click();
      await dialog.waitFor({ timeout: 60_000 });
      await page.keyboard.type(rightPassword);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached', timeout: 60_000 });
      await page
        .getByRole('cell', { name: 'Protected by a password, not read' })
        .waitFor({ state: 'detached', timeout: 60_000 });
    },
  );

  journey(
    'takes dropped files, changes their role, and gives them back by undo',
    async ({ app }) => {
      const { page } = app;
      await openAgreement(app, 'ISA-003');
      const words = agreementText('ISA-003', 'Missing children', '31 March 2024');
      const data = await page.evaluateHandle((content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], 'dropped.md', { type: 'text/markdown' }));
        transfer.items.add(new File([`${content} `], 'annex.md', { type: 'text/markdown' }));
        return transfer;
      }, words);
      await page
        .getByRole('tablist', { name: /^Parts of/ })
        .dispatchEvent('drop', { dataTransfer: data });
      await page.getByRole('link', { name: 'dropped.md' }).waitFor({ timeout: 60_000 });
      await page.getByRole('link', { name: 'annex.md' }).waitFor({ timeout: 60_000 });

      await page.getByRole('button', { name: 'More for annex.md' }).click();
      await page.getByRole('menuitem', { name: 'Role: annex' }).click();
      await page.getByRole('cell', { name: 'Annex', exact: true }).waitFor();
      await page.getByRole('button', { name: 'More for annex.md' }).click();
      await page.getByRole('menuitem', { name: /^Remove/ }).click();
      await page.getByRole('link', { name: 'annex.md' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Undo/ }).click();
      await page.getByRole('link', { name: 'annex.md' }).waitFor();
      await expectAccessible(page);
    },
  );
});

describe('a folder of documents', () => {
  journey(
    'is matched, asked about where it is in doubt, and attached as one change',
    async ({ app }) => {
      const { page } = app;
      const shell = await new StartPage(page).openSample();
      await shell.go('Import');
      await page.getByRole('link', { name: 'Bring in signed documents instead' }).click();
      await page.getByRole('heading', { level: 1, name: 'Bring in signed documents' }).waitFor();
      await expectAccessible(page);
      await choose(page, 'Choose files…', [
        text('sure.md', agreementText('ISA-003', 'Sharing on paper', '31 March 2024')),
        text('rival a.md', agreementText('ISA-004', 'Sharing on paper', '31 March 2025')),
        text('rival b.md', agreementText('ISA-004', 'Sharing on paper', '31 March 2027')),
        text('broken.docx', 'PK this is no document'),
      ]);
      const grid = page.getByRole('grid', { name: 'Files' });
      const row = (name: string) => grid.getByRole('row', { name: new RegExp(`^${name}`) });
      await row('sure.md').getByText('Matched').waitFor({ timeout: 90_000 });
      await row('rival a.md').getByText('Doubtful').waitFor({ timeout: 90_000 });
      await row('broken.docx').getByText('Not readable').waitFor({ timeout: 90_000 });

      await row('rival a.md').getByRole('gridcell').first().click();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('region', { name: 'About rival a.md' });
      await panel
        .getByText(/same reference/)
        .first()
        .waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Space');
      await row('rival a.md').getByText('Matched').waitFor();
      await row('rival b.md').getByRole('gridcell').first().click();
      await page.getByRole('button', { name: 'Leave it out' }).click();
      await row('rival b.md').getByText('Left out').waitFor();

      await page.getByRole('button', { name: 'Attach 2 documents…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('row', { name: /^rival a\.md ISA-004/ }).waitFor();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Attach 2 documents' }).click();
      await row('sure.md').getByText('Attached').waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: /^Undo/ }).click();
      await row('sure.md')
        .getByText('Left out')
        .or(row('sure.md').getByText('Matched'))
        .first()
        .waitFor();
    },
  );

  journey(
    'is reached from the search field, and says how another agreement is found',
    async ({ app }) => {
      const { page } = app;
      await new StartPage(page).openSample();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('bring in signed');
      await page.getByRole('option', { name: /Bring in signed documents/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Bring in signed documents' }).waitFor();
      await choose(page, 'Choose files…', text('notes.md', '# Notes\n\nNothing here is agreed.'));
      const panel = page.getByRole('region', { name: 'About notes.md' });
      await panel.getByLabel(/^Another agreement/).fill('ISA-005');
      await panel.getByRole('radio', { name: /^ISA-005/ }).waitFor({ timeout: 60_000 });
    },
  );
});
