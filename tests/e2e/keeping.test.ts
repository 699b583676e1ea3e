import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Api } from '../../shared/contract/api.ts';
import { startApp } from '../contract/support/test-app.ts';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { StartPage } from './support/pages.ts';

async function openKeeping(page: Page): Promise<void> {
  const shell = await new StartPage(page).openSample();
  await shell.go('Safe keeping');
  await page.getByRole('button', { name: 'Make a copy now' }).waitFor();
}

async function saveBundle(page: Page): Promise<Buffer> {
  await page.getByRole('tab', { name: 'Hand over' }).click();
  await page.getByRole('radio', { name: 'Not sealed' }).check({ force: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the bundle…' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.concordat$/);
  return readFileSync(await download.path());
}

/** A colleague's copy of the bundle, in which the first agreement is kept for ten years. */
async function colleagueOf(bundle: Buffer): Promise<Buffer> {
  const app = await startApp();
  const bytes = new Uint8Array(bundle);
  const { token } = await app.get('bundle.open', { fileName: 'x', bytes, passphrase: null });
  const folder = mkdtempSync(join(tmpdir(), 'concordat-colleague-'));
  app.answers.push(join(folder, 'theirs.concordat'));
  await app.get('bundle.make-register', { token });
  const { register } = await app.get('app.state', {});
  const agreementId = 'agreement-isa-001';
  await app.get('change.make', {
    basedOn: register?.revision ?? 0,
    edit: { kind: 'set-term', agreementId, term: 'retention', value: 'Ten years' },
  });
  await app.get('bundle.save', { withDocuments: true, withMappings: false, passphrase: null });
  const saved = Buffer.from(app.saved.at(-1)?.bytes ?? []);
  await app.get('register.close', {});
  rmSync(folder, { recursive: true, force: true });
  return saved;
}

async function setRetention(page: Page, words: string): Promise<void> {
  await page.evaluate(async (value) => {
    // The preview's bridge puts it there, as the preload script does in the window.
    const { concordat } = window as unknown as { readonly concordat: Api };
    const state = await concordat['app.state']({});
    await concordat['change.make']({
      basedOn: state.ok ? (state.value.register?.revision ?? 0) : 0,
      edit: { kind: 'set-term', agreementId: 'agreement-isa-001', term: 'retention', value },
    });
  }, words);
}

describe('safe keeping', () => {
  journey('makes a copy, shows what restoring would change, and restores it', async ({ app }) => {
    const { page } = app;
    await openKeeping(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Make a copy now' }).click();
    await page.getByText('Holds everything').waitFor();
    await setRetention(page, 'Six years');
    await page.getByRole('button', { name: /^Restore the copy/ }).click();
    await page.getByText(/^1 thing would change/).waitFor();
    await page
      .getByText(/Retention: Six years →|Retention:.*Six years/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText(/Undo restoring the register/).waitFor();
  });

  journey('checks the register part by part', async ({ app }) => {
    const { page } = app;
    await openKeeping(page);
    await page.getByRole('tab', { name: 'Check' }).click();
    await page.getByRole('button', { name: 'Check the register' }).click();
    await page.getByText(/^The register is whole: \d/).waitFor();
    expect(await page.getByRole('row').count()).toBe(6);
    await expectAccessible(page);
  });

  journey('merges a colleague’s bundle, asking about what both changed', async ({ app }) => {
    const { page } = app;
    await openKeeping(page);
    const theirs = await colleagueOf(await saveBundle(page));
    await expectAccessible(page);
    await setRetention(page, 'Six years');
    await page.getByRole('tab', { name: 'Merge' }).click();
    const file = join(app.dataFolder, 'theirs.concordat');
    writeFileSync(file, theirs);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a colleague’s bundle…' }).click(),
    ]);
    await chooser.setFiles(file);
    const question = page.getByRole('radiogroup', { name: 'Retention' });
    await question.waitFor();
    await expectAccessible(page);
    const choice = question.getByRole('radio').nth(1);
    await choice.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Merge as one change' }).click();
    await page.getByText(/Undo merge of bundle theirs/).waitFor();
  });
});
