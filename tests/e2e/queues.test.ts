import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { Shell, StartPage } from './support/pages.ts';

async function openActions(page: Page): Promise<void> {
  await new StartPage(page).openSample();
  await page.keyboard.press('Alt+4');
  await page.getByRole('heading', { level: 1, name: 'Actions' }).waitFor();
}

describe('the queue of actions', () => {
  journey('is grouped, assigned and finished by keyboard, and undone', async ({ app }) => {
    const { page } = app;
    await openActions(page);
    const grid = page.getByRole('grid', { name: 'Actions' });
    await grid.getByRole('gridcell').first().focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('group', { name: 'Selected actions' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Assign…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Assign \d actions/ });
    await page.keyboard.press('Enter');
    await dialog.getByText('Name a post or a day.').waitFor();
    await expectAccessible(page);
    await page.keyboard.type('Records manager');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Group|^Not grouped/ }).press('Enter');
    await page.getByRole('option', { name: 'By whom' }).press('Enter');
    const tree = page.getByRole('treegrid', { name: 'Actions' });
    await tree.getByRole('gridcell', { name: /^Records manager \d actions/ }).waitFor();
    await page.getByRole('button', { name: 'Mark as done' }).press('Enter');
    await page.getByText('No action is in this state.').waitFor();
    await page.getByRole('button', { name: /^Undo: completion of \d actions/ }).press('Enter');
    await tree.getByRole('gridcell', { name: /^Records manager \d actions/ }).waitFor();
  });

  journey('is handed to a calendar', async ({ app }) => {
    const { page } = app;
    await openActions(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a calendar…' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
  });
});

describe('recommendations of inspections', () => {
  journey('are recorded, answered by an action, and closed with evidence', async ({ app }) => {
    const { page } = app;
    await openActions(page);
    await page.getByRole('radio', { name: 'Recommendations' }).click();
    await page.getByText(/^Hold the signed copy of each agreement/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Record a recommendation' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Record a recommendation' });
    await dialog.getByRole('button', { name: 'Record it' }).press('Enter');
    await dialog.getByText('Say who inspected.').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Who inspected').fill('Inspectorate of Severnshire 🏛 هيئة التفتيش');
    await dialog.getByLabel('Report').fill('Sharing data against serious violence');
    await dialog.getByLabel('What it says').fill(`Review every agreement. ${'Long '.repeat(60)}`);
    await dialog.getByLabel('Deadline').fill('31/12/2026');
    await dialog.getByRole('button', { name: 'Record it' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('39 days left').waitFor();

    await page.getByRole('button', { name: /^Raise an action:.*Inspectorate/ }).press('Enter');
    await page.keyboard.type('Review the fourteen agreements that are not fit');
    await page.getByLabel('By whom').fill('Head of information governance');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: /Review the fourteen agreements/ }).waitFor();
    for (const options of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      const other = await app.open(options);
      await Shell.ready(other);
      await other.evaluate(() => {
        location.hash = '#/actions?tab=recommendations';
      });
      await other.getByText('39 days left').waitFor();
      await expectAccessible(other);
      await other.close();
    }

    await page.getByRole('button', { name: /^Edit or close:.*Inspectorate/ }).press('Enter');
    const change = page.getByRole('dialog', { name: 'Change the recommendation' });
    await change.getByLabel('Met on').fill('22/11/2026');
    await change.getByRole('button', { name: 'Save it' }).press('Enter');
    await change.getByText('Say what shows that it is met.').waitFor();
    await change.getByLabel('Evidence that it is met').fill('Minute 7 of the board');
    await change.getByRole('button', { name: 'Save it' }).press('Enter');
    await page.getByText('Met 22 November 2026').waitFor();
  });
});

describe('the queue of findings', () => {
  journey('is grouped by rule, ticked by key and given to a post', async ({ app }) => {
    const { page } = app;
    await new StartPage(page).openSample();
    await page.keyboard.press('Alt+3');
    const list = page.getByRole('listbox', { name: 'Findings, worst first' });
    await list.waitFor();
    await page.getByRole('button', { name: /By severity/ }).press('Enter');
    await page.getByRole('option', { name: 'By rule' }).press('Enter');
    await list.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('2 findings selected').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Raise 2 actions' });
    await dialog.getByLabel('By whom').fill('Data protection officer');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo: new 2 actions/ }).waitFor();

    await list.focus();
    await page.keyboard.press('Control+a');
    await page
      .getByText(/^\d+ findings selected/)
      .first()
      .waitFor();
    await page.keyboard.press('d');
    const dismissal = page.getByRole('dialog', { name: /^Dismiss \d+ findings/ });
    await page.keyboard.type('The register was replaced.');
    await dismissal.getByRole('combobox', { name: 'Decided by' }).fill('Data protection officer');
    await page.keyboard.press('Escape');
    await dismissal.getByRole('button', { name: /^Dismiss it \(\d+\)/ }).press('Enter');
    await page.getByText('Nothing waits here.').waitFor();
  });
});
