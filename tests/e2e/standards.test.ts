import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { packContent } from '../unit/tailoring/examples.ts';
import { expectAccessible } from './support/accessible.ts';
import { journey, type RunningApp } from './support/journey.ts';
import { StartPage } from './support/pages.ts';

async function openStandards(app: RunningApp): Promise<Page> {
  const { page } = app;
  await new StartPage(page).openSample();
  await page.getByRole('link', { name: /^Standards/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Standards' }).waitFor();
  await page.locator('summary').first().waitFor();
  return page;
}

/** The lines of the list whose title begins so. */
function rule(page: Page, title: string): Locator {
  return page.locator('summary').filter({ hasText: title });
}

async function because(dialog: Locator, page: Page): Promise<void> {
  await dialog.getByLabel('Why', { exact: true }).fill('Decided by the board on 12 November.');
  await dialog.getByRole('combobox', { name: 'Approved by' }).fill('Chair of the board');
  await page.keyboard.press('Tab');
}

const pack = packContent({
  rules: [{ rule: 'liaison-officer-named', severity: 'high' }],
  ownRules: [
    {
      id: 'pack-review-yearly',
      title: 'Not reviewed every year',
      asks: 'Agreements should be reviewed every year.',
      why: '',
      scope: 'agreement',
      condition: {
        join: 'all',
        of: [{ field: 'title', operator: 'is-not-empty', value: null }],
      },
      severity: 'low',
      message: 'It has the title “{title}”.',
      advice: 'Agree on a yearly review.',
      force: 'good-practice',
      source: {
        text: 'Decision 7 of the board',
        address: null,
        checked: packContent().issuedOn,
        verification: 'checked',
      },
    },
  ],
});

function file(name: string, text: string) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

describe('the standard', () => {
  journey(
    'says of each rule what it asks, by which source, and where it failed',
    async ({ app }) => {
      const page = await openStandards(app);
      await page.keyboard.press('Control+f');
      await page.keyboard.type('retention zebra');
      await page.getByText('No rule fits these words.').waitFor();
      await page.getByLabel('Find by words').fill('retention-stated');
      const body = page.locator('details[open]');
      await body.getByText('By what').waitFor();
      await body
        .getByText(/^https:/)
        .first()
        .waitFor();
      await expectAccessible(page);
      await body.getByRole('link', { name: /^ISA-/ }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();

      await page.getByRole('link', { name: /^Standards/ }).click();
      await page.getByRole('tab', { name: 'Sources' }).click();
      await page.getByRole('rowheader', { name: /Crime and Disorder Act 1998, s\.115/ }).waitFor();
      await expectAccessible(page);
      await page.getByRole('tab', { name: 'Stale phrases' }).click();
      await page.getByRole('rowheader', { name: 'sensitive personal data' }).waitFor();
      await expectAccessible(page);
    },
  );

  journey(
    'is set with a reason, by keyboard, and the findings follow and come back',
    async ({ app }) => {
      const page = await openStandards(app);
      await page.getByLabel('Find by words').fill('retention-stated');
      await page.getByRole('button', { name: /^Set this rule/ }).press('Enter');
      const dialog = page.getByRole('dialog');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option', { name: 'For information' }).press('Enter');
      await dialog.getByText(/would change/).waitFor();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Set the rule' }).click();
      await dialog.getByText('Say why. Inspectors will read it.').waitFor();
      await because(dialog, page);
      await dialog.getByRole('button', { name: 'Set the rule' }).click();
      await dialog.waitFor({ state: 'detached' });
      await rule(page, 'For information instead of High').waitFor();

      await page
        .locator('details[open]')
        .getByRole('link', { name: /^\d+ finding/ })
        .click();
      await page.getByRole('option').first().getByText('For information').waitFor();
      await page.getByRole('button', { name: /^Undo/ }).click();
      await page.getByRole('option').first().getByText('High').waitFor();
    },
  );

  journey('takes a rule of the force’s own, tried before it is saved', async ({ app }) => {
    const page = await openStandards(app);
    await page.getByRole('button', { name: 'Write a rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Write a rule of your own' });
    await dialog.getByRole('button', { name: 'Try it' }).click();
    await dialog.getByText('Say on what the rule rests, for example a force order.').waitFor();
    await dialog.getByLabel('Title').fill('Shared by e-mail');
    await dialog.getByLabel('What it asks').fill('Data should not go by e-mail.');
    await dialog.getByRole('combobox', { name: 'What', exact: true }).fill('Transfer m');
    await page.getByRole('option', { name: 'Transfer method', exact: true }).click();
    await dialog.getByRole('button', { name: /Comparison/ }).click();
    await page.getByRole('option', { name: 'contains', exact: true }).click();
    await dialog.getByLabel('With what').fill('mail');
    await dialog.getByLabel('What the finding says').fill('{ref} sends by “{transferMethod}”.');
    await dialog.getByLabel('What to do').fill('Use the portal.');
    await dialog.getByLabel('Source', { exact: true }).fill('Force order 12/2026');
    await dialog.getByRole('button', { name: 'Try it' }).click();
    await dialog
      .getByText(/^It would make \d+ findings? in a register of 44 agreements\.$/)
      .waitFor();
    await dialog
      .getByText(/sends by “.*mail/i)
      .first()
      .waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save the rule' }).click();
    await dialog.waitFor({ state: 'detached' });

    await rule(page, 'Shared by e-mail').click();
    await page
      .locator('details[open]')
      .getByRole('link', { name: /^\d+ finding/ })
      .click();
    await page.getByRole('heading', { level: 2, name: 'Shared by e-mail' }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page
      .getByRole('heading', { level: 2, name: 'Shared by e-mail' })
      .waitFor({ state: 'detached' });
  });

  journey('takes a rule pack from a file once it has shown what would change', async ({ app }) => {
    const page = await openStandards(app);
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles(
      file('bad.json', '{ "schema": "concordat-rule-pack",\n "schemaVersion": 2 }'),
    );
    await page.getByText(/Line 2: the file is of format 2/).waitFor();

    await choose.setInputFiles(file('pack.json', JSON.stringify(pack)));
    const dialog = page.getByRole('dialog', { name: /^Rule pack: Standards of the Severnshire/ });
    await dialog.getByText(/SHA-256 [0-9a-f]{64}/).waitFor();
    await dialog.getByText(/findings would appear and .* findings would change/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Adopt the pack' }).click();
    await dialog.getByText('Say why. Inspectors will read it.').waitFor();
    await because(dialog, page);
    await dialog.getByRole('button', { name: 'Adopt the pack' }).click();
    await dialog.waitFor({ state: 'detached' });
    await rule(page, 'Not reviewed every year').waitFor();

    await page.getByRole('tab', { name: 'How it is set' }).click();
    await page
      .getByRole('rowheader', { name: /Standards of the Severnshire information board/ })
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('No rule pack was ever adopted.').waitFor();
  });

  journey('is printed with every rule set out in full', async ({ app }) => {
    const page = await openStandards(app);
    const folded = await page.locator('details[open]').count();
    await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(folded).toBe(0);
    const rules = await page.locator('summary').count();
    expect(await page.getByText('By what', { exact: true }).count()).toBe(rules);
    await page.evaluate(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    await expect.poll(() => page.locator('details[open]').count()).toBe(0);
  });

  journey('can be read in a window of 911 by 512, and in the dark', async ({ app }) => {
    await openStandards(app);
    const page = await app.open({ viewport: { width: 911, height: 512 }, colorScheme: 'dark' });
    await page.getByRole('link', { name: /^Standards/ }).click();
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: /^Set this rule/ }).waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
});
