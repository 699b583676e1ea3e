import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Api } from '../../shared/contract/api.ts';
import type { Input } from '../../shared/contract/contract.ts';
import { policyOf } from '../../electron/policy/policy-file.ts';
import { policyView } from '../../electron/policy/policy-words.ts';
import { startApp } from '../contract/support/test-app.ts';
import { textOfPages } from '../unit/pack/text-of-pdf.ts';
import { expectAccessibleInEveryTheme } from './support/accessible.ts';
import { journey, type RunningApp } from './support/journey.ts';
import { StartPage, type Shell } from './support/pages.ts';

type TabName = 'Copies' | 'Check' | 'Hand over' | 'Merge' | 'Sealing';

const secret = 'oatmeal lantern quarry';
const pictures = process.env['PICTURES'];

/** Axe in every theme and on the narrowest laptop; a picture of each where PICTURES names a folder. */
async function expectGoodLook(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 690 });
  await expectAccessibleInEveryTheme(page);
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  const looks = [
    ['light', 'light', 'none'],
    ['dark', 'dark', 'none'],
    ['forced', 'light', 'active'],
  ] as const;
  for (const [width, height] of [[911, 512], [1366, 690]] as const) {
    await page.setViewportSize({ width, height });
    for (const [look, colorScheme, forcedColors] of looks) {
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(pictures, `${name}-${look}-${width}.png`) });
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  } // prettier-ignore
}

async function open(page: Page, tab: TabName): Promise<Shell> {
  const shell = await new StartPage(page).openSample();
  await shell.go('Safe keeping');
  await page.getByRole('button', { name: 'Make a copy now' }).waitFor();
  await page.getByRole('tab', { name: tab }).click();
  return shell;
}

/** Where the sample register lies. */
function inRegister(app: RunningApp, name: string): string {
  return join(app.dataFolder, 'Severnshire sample.concordat', name);
}

type Term = Extract<Input<'change.make'>['edit'], { kind: 'set-term' }>['term'];

/** Sets terms of the first agreement as another part of the app would. */
async function setTerms(page: Page, values: readonly (readonly [Term, string])[]): Promise<void> {
  await page.evaluate(async (given) => {
    // The preview's bridge puts it there, as the preload script does in the window.
    const { concordat } = window as unknown as { readonly concordat: Api };
    for (const [term, value] of given) {
      const state = await concordat['app.state']({});
      await concordat['change.make']({
        basedOn: state.ok ? (state.value.register?.revision ?? 0) : 0,
        edit: { kind: 'set-term', agreementId: 'agreement-isa-001', term, value },
      });
    }
  }, values);
}

async function choose(page: Page, button: string, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(file);
}

async function closeAndOpenAgain(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { concordat } = window as unknown as { readonly concordat: Api };
    await concordat['register.close']({});
  });
  await page.reload();
  await page.getByRole('button', { name: 'Open the sample' }).click();
}

const long =
  'Six years after the last contact with the service, or until the twenty-fifth birthday of the youngest child of the household where that is later, and then reviewed by the post that owns the record';

/** The sheet with the recovery key holds the key and what it opens, and nothing of the window. */
async function expectOnPaper(page: Page): Promise<void> {
  const key = await page
    .getByText(/^[0-9A-Z]{5}(-[0-9A-Z]+)+$/)
    .first()
    .innerText();
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf();
  await page.emulateMedia({ media: 'screen' });
  const pages = await textOfPages(new Uint8Array(pdf));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain(key);
  expect(pages[0]).toContain('Recovery key of the register “Severnshire sharing register”');
  expect(pages[0]).not.toMatch(/Show the words|Overview|I have it/);
  if (pictures !== undefined) writeFileSync(join(pictures, 'seal-key.pdf'), pdf);
}

/** What IT may set for a computer, in the words of the app; the preview has no such file of its own. */
async function setByIt(page: Page): Promise<void> {
  const set = {
    format: 1,
    defaultMarking: 'OFFICIAL-SENSITIVE',
    sealingRequired: true,
    backupFolder: '/srv/share/Concordat copies',
    exportKinds: ['pack', 'print', 'xlsx'],
    rulePackFolder: '/srv/share/Concordat rules',
  };
  const policy = policyView(policyOf('policy.json', Buffer.from(JSON.stringify(set))));
  await page.route('**/call/app.state', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { readonly value: object };
    await route.fulfill({ response, json: { ...answer, value: { ...answer.value, policy } } });
  });
}

describe('the states of safe keeping', () => {
  journey('set by IT: what is locked, in words', async ({ app }) => {
    const { page } = app;
    await new StartPage(page).openSample();
    await setByIt(page);
    await page.reload();
    await page.goto(`${app.address}#/settings`);
    await page.getByRole('tab', { name: 'Set by IT' }).click();
    await page.getByRole('table', { name: 'Settings that IT made' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(6);
    await expectGoodLook(page, 'set-by-it');
  });

  journey('copies: none, made, and what restoring one would change', async ({ app }) => {
    const { page } = app;
    await open(page, 'Copies');
    await page.getByRole('button', { name: 'Make a copy now' }).click();
    await page.getByText('Holds everything').waitFor();
    await setTerms(page, [['retention', long], ['liaisonOfficer', 'Partnership inspector'], ['version', '4.1']]); // prettier-ignore
    await page.getByRole('button', { name: /^Restore the copy/ }).click();
    await page.getByText(/would change/).waitFor();
    await expectGoodLook(page, 'restore');
  });

  journey('check: whole, and a line of the trail altered', async ({ app }) => {
    const { page } = app;
    await open(page, 'Check');
    await page.getByRole('button', { name: 'Check the register' }).click();
    await page.getByText(/^The register is whole: \d/).waitFor();
    await expectGoodLook(page, 'check-whole');
    const trail = inRegister(app, 'trail.jsonl');
    writeFileSync(trail, readFileSync(trail, 'utf8').replace('Severnmouth', 'Severnmoutn'));
    await page.getByRole('button', { name: 'Check the register' }).click();
    await page.getByText(/^The register is not whole at/).waitFor();
    await expectGoodLook(page, 'check-broken');
    const pdf = join(app.dataFolder, 'a pack.pdf');
    writeFileSync(pdf, '%PDF-1.7');
    await choose(page, 'Check a pack…', pdf);
    await page.getByText(/is not a pack that this register recorded/).waitFor();
    await expectGoodLook(page, 'check-pack');
  });

  journey('hand over: passphrases that differ, and one that is too short', async ({ app }) => {
    const { page } = app;
    await open(page, 'Hand over');
    await page.getByLabel('Passphrase', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Save the bundle…' }).click();
    await page.getByText('The two passphrases are not the same.').waitFor();
    await page.getByLabel('The passphrase again').fill('short');
    await page.getByRole('button', { name: 'Save the bundle…' }).click();
    await page.getByText(/12 characters/).nth(1).waitFor(); // prettier-ignore
    await expectGoodLook(page, 'hand-over-short');
  });

  journey('merge: a colleague’s copy with questions, and copies in the folder', async ({ app }) => {
    const { page } = app;
    await open(page, 'Hand over');
    await page.getByLabel('Passphrase', { exact: true }).fill(secret);
    await page.getByLabel('The passphrase again').fill(secret);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the bundle…' }).click(),
    ]);
    const bundle = readFileSync(await download.path());
    const theirs = join(app.dataFolder, 'Estuary records manager.concordat');
    writeFileSync(theirs, await colleagueOf(bundle));
    const altered = join(app.dataFolder, 'altered.concordat');
    writeFileSync(altered, bundle.fill(0x20, bundle.length - 400, bundle.length - 300));
    copyFileSync(
      inRegister(app, 'trail.jsonl'),
      inRegister(app, 'trail (conflicted copy of RECORDS-PC 2026-11-21).jsonl'),
    );
    await setTerms(page, [['retention', long], ['liaisonOfficer', 'Partnership inspector'], ['version', '4.1']]); // prettier-ignore
    await page.getByRole('tab', { name: 'Merge' }).click();
    await page.getByText('Copies of the trail lie in the register’s folder.').waitFor();
    await expectGoodLook(page, 'merge-first');
    await choose(page, 'Choose a colleague’s bundle…', altered);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Passphrase of the bundle').fill('not this one at all');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    await expectGoodLook(page, 'merge-wrong-passphrase');
    await dialog.getByLabel('Passphrase of the bundle').fill(secret);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await dialog.getByText(/altered|damaged|not whole/i).first().waitFor(); // prettier-ignore
    await page.keyboard.press('Escape');
    await choose(page, 'Choose a colleague’s bundle…', theirs);
    await page.getByRole('radiogroup').first().waitFor();
    await expectGoodLook(page, 'merge-questions');
  });

  journey(
    'sealing: made, the key that is shown once, and the wrong passphrase',
    async ({ app }) => {
      const { page } = app;
      await open(page, 'Sealing');
      await page.getByLabel('New passphrase', { exact: true }).fill(secret);
      await page.getByRole('button', { name: 'Seal the register' }).click();
      await page.getByText('The two passphrases are not the same.').waitFor();
      await page.getByLabel('The new passphrase again').fill(secret);
      await page.getByRole('button', { name: 'Seal the register' }).click();
      await page.getByText(/Print this recovery key now/).waitFor({ timeout: 60_000 });
      await expectGoodLook(page, 'seal-key');
      await page.emulateMedia({ media: 'print' });
      if (pictures !== undefined)
        await page.screenshot({ path: join(pictures, 'seal-key-print.png') });
      await page.emulateMedia({ media: 'screen' });
      await expectOnPaper(page);
      await page.getByRole('button', { name: 'I have it' }).click();
      await page.getByLabel(/^Present passphrase/).fill('not this one at all');
      await page.getByRole('button', { name: 'Make a new recovery key' }).click();
      await page.getByRole('alert').waitFor();
      await expectGoodLook(page, 'seal-wrong');
      await closeAndOpenAgain(page);
      const dialog = page.getByRole('dialog', { name: 'This register is sealed' });
      await dialog.waitFor();
      await expectGoodLook(page, 'unlock');
      await dialog.getByLabel(/^Passphrase/).fill('not this one at all');
      await dialog.getByRole('button', { name: 'Open', exact: true }).click();
      await dialog.getByRole('alert').waitFor();
      await expectGoodLook(page, 'unlock-wrong');
    },
  );

  journey('recovery: a trail that was cut off in its last line', async ({ app }) => {
    const { page } = app;
    await open(page, 'Copies');
    await setTerms(page, [['retention', long]]);
    await page.getByRole('button', { name: 'Make a copy now' }).click();
    await page.getByText('Holds everything').waitFor();
    await page.evaluate(async () => {
      const { concordat } = window as unknown as { readonly concordat: Api };
      await concordat['register.close']({});
    });
    const trail = inRegister(app, 'trail.jsonl');
    const whole = readFileSync(trail);
    writeFileSync(trail, whole.subarray(0, -40));
    rmSync(inRegister(app, 'register.json'));
    await closeAndOpenAgain(page);
    await page.getByRole('button', { name: 'I have read it' }).first().waitFor();
    await expectGoodLook(page, 'recovered');
  });

  journey('recovery: a trail that is broken leads to its copies', async ({ app }) => {
    const { page } = app;
    await open(page, 'Copies');
    await page.getByRole('button', { name: 'Make a copy now' }).click();
    await page.getByText('Holds everything').waitFor();
    const trail = inRegister(app, 'trail.jsonl');
    const whole = readFileSync(trail);
    await page.evaluate(async () => {
      const { concordat } = window as unknown as { readonly concordat: Api };
      await concordat['register.close']({});
    });
    writeFileSync(trail, String(whole).replace('Severnmouth', 'Severnmoutn'));
    rmSync(inRegister(app, 'register.json'), { force: true });
    await closeAndOpenAgain(page);
    await page.getByRole('navigation', { name: 'Views' }).waitFor();
    await page.getByRole('button', { name: 'Look at the copies' }).waitFor();
    await expectGoodLook(page, 'broken');
  });
});

/** A colleague's copy of the bundle: three terms of the first agreement set otherwise, and one added. */
async function colleagueOf(bundle: Buffer): Promise<Buffer> {
  const app = await startApp();
  const bytes = new Uint8Array(bundle);
  const { token } = await app.get('bundle.open', { fileName: 'x', bytes, passphrase: secret });
  const folder = mkdtempSync(join(tmpdir(), 'concordat-colleague-'));
  app.answers.push(join(folder, 'theirs.concordat'));
  await app.get('bundle.make-register', { token });
  const set = async (edit: Input<'change.make'>['edit']): Promise<void> => {
    const { register } = await app.get('app.state', {});
    await app.get('change.make', { basedOn: register?.revision ?? 0, edit });
  };
  const agreementId = 'agreement-isa-001';
  await set({ kind: 'set-term', agreementId, term: 'retention', value: 'Ten years' });
  await set({ kind: 'set-term', agreementId, term: 'liaisonOfficer', value: 'Records manager' });
  await set({ kind: 'set-term', agreementId, term: 'version', value: '5' });
  await set({ kind: 'set-term', agreementId: 'agreement-isa-002', term: 'retention', value: long });
  await app.get('bundle.save', { withDocuments: true, withMappings: false, passphrase: null });
  const saved = Buffer.from(app.saved.at(-1)?.bytes ?? []);
  await app.get('register.close', {});
  rmSync(folder, { recursive: true, force: true });
  return saved;
}
