import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
  clearUnlike,
  isUpdating,
  signPictures,
  unlikeIn,
  whyNotHere,
} from '../pictures/kept-pictures.ts';
import {
  emptyStates,
  longStates,
  readOnlyStates,
  sampleStates,
  type ViewState,
} from '../pictures/states.ts';
import { wear } from '../pictures/themes.ts';
import { journey } from './support/journey.ts';
import { Shell, StartPage } from './support/pages.ts';

const limit = { timeout: isUpdating ? 1_200_000 : 600_000 };

async function unlikeAmong(page: Page, states: readonly ViewState[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const state of states) found.push(...(await unlikeIn(page, state)));
  return found;
}

/** Says loudly why the pictures are left out; true where they can be held side by side. */
function canCompare(page: Page): boolean {
  const version = page.context().browser()?.version() ?? 'unknown';
  const why = whyNotHere(version);
  if (why !== null) console.warn(`SKIPPED: the pictures of the views, because ${why}.`);
  else if (isUpdating) signPictures(version);
  return why === null;
}

describe('Every view looks as it did when its pictures were last taken on purpose', () => {
  journey('with the sample, on this day and on another', limit, async ({ app: { page } }) => {
    if (!canCompare(page)) return;
    clearUnlike();
    await wear(page, 'light');
    await new StartPage(page).openSample();
    expect(await unlikeAmong(page, [...sampleStates, ...readOnlyStates])).toEqual([]);
  });

  journey('with nothing in it, and with too much', limit, async ({ app: { page } }) => {
    if (!canCompare(page)) return;
    await wear(page, 'light');
    const start = { name: 'start', open: () => new StartPage(page).heading.waitFor() };
    const found = [...(await unlikeIn(page, start))];
    await page.getByRole('button', { name: 'Start a register…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Start a register' });
    await dialog.getByLabel('Name of the register').fill('Severnshire sharing');
    await dialog.getByText('None', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Make the register' }).click();
    await Shell.ready(page);
    found.push(...(await unlikeAmong(page, [...emptyStates, ...longStates])));
    expect(found).toEqual([]);
  });
});
