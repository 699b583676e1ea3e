import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import type { AgreementPage } from './support/pages.ts';
import { RegisterPage, StartPage } from './support/pages.ts';
import type { RunningApp } from './support/journey.ts';

async function openAgreement(app: RunningApp, ref: string): Promise<AgreementPage> {
  const shell = await new StartPage(app.page).openSample();
  await shell.go('Register');
  return new RegisterPage(app.page).openAgreement(ref);
}

describe('an agreement', () => {
  journey('is edited by keyboard, and the focus stays on the term', async ({ app }) => {
    const { page } = app;
    const agreement = await openAgreement(app, 'ISA-001');
    const ends = agreement.term('Ends').getByRole('gridcell').first();
    await ends.focus();
    await page.keyboard.press('F2');
    await expectAccessible(page);
    await page.keyboard.type('March 2028');
    await page.keyboard.press('Enter');
    await agreement.term('Ends').filter({ hasText: 'March 2028' }).waitFor();
    await agreement.term('Ends').filter({ hasText: 'typed 22 Nov 2026' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('March 2028');

    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('1 February 2019');
    await page.keyboard.press('Enter');
    await page.keyboard.type('30/2/2019');
    await page.keyboard.press('Enter');
    await page.getByText('There is no such day.').waitFor();
    await page.keyboard.press('Escape');
    expect(await agreement.term('Starts').innerText()).toContain('1 February 2019');
  });

  journey('tells recorded as empty from not recorded, and both can be set', async ({ app }) => {
    const { page } = app;
    const agreement = await openAgreement(app, 'ISA-001');
    await page.getByRole('button', { name: 'Edit Comments', exact: true }).click();
    await page.getByRole('button', { name: 'Record as empty' }).click();
    await agreement.term('Comments').filter({ hasText: 'recorded as empty' }).waitFor();

    await page.getByRole('button', { name: 'Edit Comments', exact: true }).click();
    await page.getByRole('button', { name: 'Make it not recorded' }).click();
    const add = page.getByRole('button', { name: 'Comments, not recorded: add it' });
    await add.click();
    await page.keyboard.press('Escape');
    await add.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Comments');
  });

  journey('states that it has no end in its own words', async ({ app }) => {
    const { page } = app;
    const agreement = await openAgreement(app, 'ISA-001');
    await page.getByRole('button', { name: 'Edit Ends', exact: true }).click();
    await page.getByText('The agreement says that it has no end').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/^Type the words in which the agreement says so/).waitFor();
    await page.getByLabel('In its words').fill('until further notice');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await agreement.term('Ends').filter({ hasText: 'No end, as stated' }).waitFor();
  });

  journey('shows a finding in full beside its term', async ({ app }) => {
    const { page } = app;
    const agreement = await openAgreement(app, 'ISA-001');
    const marking = agreement.term('Marking');
    await marking.getByRole('button', { expanded: false }).last().click();
    await marking.getByText('What should be').waitFor();
    await expectAccessible(page);
    await marking.getByRole('link', { name: 'Decide on it in Findings' }).click();
    await page.getByRole('heading', { level: 2, name: /withdrawn/ }).waitFor();
  });

  journey('takes a party, a flow, a practitioner’s view and an action', async ({ app }) => {
    const { page } = app;
    await openAgreement(app, 'ISA-001');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Add a party' }).click();
    await dialog.getByRole('button', { name: 'Add the party' }).click();
    await dialog.getByText('Give the name of the party.').waitFor();
    await page.keyboard.type('Severnmouth Housing');
    await dialog.getByRole('button', { name: 'Add the party' }).click();
    await page.getByRole('rowheader', { name: /Severnmouth Housing/ }).waitFor();

    await page.getByRole('tab', { name: /^Flows/ }).click();
    await page.getByRole('button', { name: 'Add a flow' }).click();
    await dialog.getByLabel('What flows, in short').fill('Weekly list of addresses');
    await dialog.locator('label').filter({ hasText: 'Severnmouth Housing' }).last().click();
    await dialog.getByRole('button', { name: 'Add the flow' }).click();
    await page.getByRole('rowheader', { name: /Weekly list of addresses/ }).waitFor();

    await page.getByRole('tab', { name: /^Views and refusals/ }).click();
    await page.getByRole('button', { name: 'Add a view' }).click();
    await dialog.getByText('Fit in part').click();
    await dialog.getByLabel('Post').fill('Analyst');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Add the view' }).click();
    await page.getByRole('rowheader', { name: 'Analyst', exact: true }).waitFor();

    await page.getByRole('tab', { name: /^Actions/ }).click();
    await page.getByRole('button', { name: 'Raise an action' }).click();
    await dialog.getByLabel('What is to be done').fill('Ask for the missing signature');
    await dialog.getByLabel('By whom').fill('IG officer');
    await dialog.getByLabel(/^By when/).fill('+30 days');
    await dialog.getByRole('button', { name: 'Raise the action' }).click();
    await page.getByRole('rowheader', { name: 'Ask for the missing signature' }).waitFor();
    await page.getByText('Due in 30 days').waitFor();

    await page.getByRole('tab', { name: /^History/ }).click();
    await page.getByText(/Weekly list of addresses/).waitFor();
    await expectAccessible(page);
  });

  journey('is removed only when it was said twice, and undo brings it back', async ({ app }) => {
    const { page } = app;
    await openAgreement(app, 'ISA-003');
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Remove the agreement…' }).click();
    await page.getByRole('button', { name: 'Remove the agreement', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Register/ }).waitFor();
    const link = page.getByRole('link', { name: 'ISA-003', exact: true });
    await link.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo/ }).click();
    await link.waitFor();
  });

  journey('cannot be edited on another day than today, and says why', async ({ app }) => {
    const { page } = app;
    await openAgreement(app, 'ISA-001');
    await page.getByRole('button', { name: /^As at/ }).click();
    await page.getByLabel('Judge everything as at').fill('1/3/2026');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing can be changed here now.').waitFor();
    expect(await page.getByRole('button', { name: 'Edit Ends', exact: true }).count()).toBe(0);
  });
});
