import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Api } from '../../shared/contract/api.ts';
import type { Flow } from '../../shared/register/agreement.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { expectAccessibleInEveryTheme } from './support/accessible.ts';
import { journey, journeyDay } from './support/journey.ts';
import { StartPage } from './support/pages.ts';

const agreementId = 'agreement-isa-001';

/** Records flows as the window does, because the sample has none. */
async function recordFlows(page: Page): Promise<void> {
  const given = { agreementId, asAt: isoDate(journeyDay) };
  await page.evaluate(async ({ agreementId: id, asAt }) => {
    const { concordat } = window as unknown as { readonly concordat: Api };
    const view = await concordat['agreement.get']({ asAt, id });
    if (!view.ok) throw new Error(view.error.what);
    const [first, ...others] = view.value.agreement.parties.map((party) => party.id);
    if (first === undefined) throw new Error('no party');
    const blank: Omit<Flow, 'id' | 'name' | 'fromPartyId' | 'toPartyIds' | 'dataItems'> = {
      specialCategory: null,
      criminalOffence: null,
      lawEnforcementPurpose: null,
      regime: null,
      gateway: null,
      discloserBasis: null,
      recipientBasis: null,
      condition: null,
      frequency: null,
      transferMethod: null,
    };
    const flows = [
      { name: 'Incidents of the week', from: first, to: others, items: ['places', 'times'] },
      { name: 'Persons at risk', from: first, to: others.slice(0, 1), items: ['names'] },
      { name: 'Visits', from: others[0] ?? first, to: [first], items: [] },
    ];
    let basedOn = view.value.revision;
    for (const { name, from, to, items } of flows) {
      const flow = { ...blank, name, fromPartyId: from, toPartyIds: to, dataItems: items };
      const edit = { kind: 'put-flow' as const, agreementId: id, id: null, flow };
      const made = await concordat['change.make']({ basedOn, edit });
      if (!made.ok) throw new Error(made.error.what);
      basedOn = made.value.revision;
    }
  }, given);
}

describe('The picture of flows', () => {
  journey('says who sends what to whom, before the table that says it in full', async ({ app }) => {
    const { page } = app;
    await new StartPage(page).openSample();
    await recordFlows(page);
    await page.evaluate((to) => {
      window.location.hash = to;
    }, `#/agreement/${agreementId}?tab=flows`);
    const picture = page.getByRole('img', { name: /^Who sends what to whom: 3 flows/ });
    await picture.waitFor();
    const words = await picture.locator('text').allTextContents();
    expect(words).toContain('Incidents of the week');
    expect(words).toContain('places, times');
    expect(await picture.locator('rect').count()).toBe(5);
    expect(await page.getByRole('table', { name: 'Flows' }).getByRole('row').count()).toBe(4);
    const folder = process.env['PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/flow-picture.png` });
    await expectAccessibleInEveryTheme(page);
  });
});
