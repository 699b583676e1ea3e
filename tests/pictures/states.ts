import type { Page } from 'playwright-core';
import { ImportPage, type ChosenFile } from '../e2e/support/pages.ts';

/** A view in one of its states, and how an officer gets there from anywhere in the register. */
export interface ViewState {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** False where it is never on paper: a dialog, a menu. */
  readonly onPaper?: false;
}

/** Goes to an address inside the app and waits for the view's heading. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, address);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

function at(name: string, address: string): ViewState {
  return { name, open: (page) => goTo(page, address) };
}

/** A dialog that a button of a view opens. */
function dialogAt(name: string, address: string, button: string | RegExp): ViewState {
  return {
    name,
    onPaper: false,
    open: async (page) => {
      await goTo(page, address);
      await page.getByRole('button', { name: button }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  };
}

const agreement = '#/agreement/agreement-isa-001';

/** The sample: every view as it is worked with. */
export const sampleStates: readonly ViewState[] = [
  at('overview', '#/overview'),
  at('register', '#/register'),
  at('agreement', agreement),
  at('agreement-documents', `${agreement}?tab=documents`),
  at('agreement-views', `${agreement}?tab=views`),
  at('agreement-history', `${agreement}?tab=history`),
  at('compare', '#/compare'),
  at('coverage', '#/coverage'),
  at('findings', '#/findings'),
  at('actions', '#/actions'),
  at('meetings', '#/meetings'),
  at('meeting', '#/meetings/partnership-estuary'),
  at('experience', '#/experience'),
  at('audits', '#/audits'),
  at('standards', '#/standards'),
  at('standards-set', '#/standards?tab=tailored'),
  at('standards-phrases', '#/standards?tab=phrases'),
  at('settings', '#/settings'),
  at('settings-force', '#/settings?tab=force'),
  at('settings-partners', '#/settings?tab=partners'),
  at('keeping-seal', '#/keeping?tab=seal'),
  at('help', '#/help'),
  dialogAt('dialog-new-agreement', '#/register', 'New agreement'),
  dialogAt('dialog-needs', '#/coverage', 'What is asked for'),
  dialogAt('dialog-request', '#/experience', 'Log a request'),
  dialogAt('dialog-decision', '#/findings', /^Accept the risk/),
  dialogAt('dialog-own-rule', '#/standards', 'Write a rule'),
  dialogAt('dialog-partner', '#/settings?tab=partners', /^Edit /),
  {
    name: 'search',
    onPaper: false,
    open: async (page) => {
      await goTo(page, '#/overview');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('isa-01');
      await page.getByRole('option', { name: /^ISA-010/ }).waitFor();
    },
  },
];

/** The sample as at another day, on which nothing can be changed. */
export const readOnlyStates: readonly ViewState[] = [
  {
    name: 'read-only-register',
    open: async (page) => {
      await goTo(page, '#/register');
      await page.getByRole('button', { name: /^As at/ }).click();
      await page.getByLabel('Judge everything as at').fill('1/3/2026');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^As at 1 March 2026/ }).waitFor();
    },
  },
  at('read-only-agreement', agreement),
  at('read-only-findings', '#/findings'),
];

/** A register that has just been made: what there is to see before anything is in it. */
export const emptyStates: readonly ViewState[] = [
  at('empty-overview', '#/overview'),
  at('empty-register', '#/register'),
  at('empty-compare', '#/compare'),
  at('empty-findings', '#/findings'),
  at('empty-actions', '#/actions'),
  at('empty-recommendations', '#/actions?tab=recommendations'),
  at('empty-meetings', '#/meetings'),
  at('empty-experience', '#/experience'),
  at('empty-audits', '#/audits'),
  at('empty-documents', '#/documents'),
];

const longTitle =
  'Sharing about people at risk of exploitation, their households and associates, between every body that has a duty to safeguard them, under the arrangements that were agreed for the whole of the area';
const manyPartners = Array.from(
  { length: 40 },
  (_, number) => `Partner body number ${String(number + 1)} of Severnshire and District`,
).join('; ');

/** A spreadsheet with more in a cell than any table has room for. */
const overfull: ChosenFile = {
  name: 'an overfull register.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Reference,Title,Partners,Start date,Review date,Expiry date',
      `ISA-WITH-A-VERY-LONG-REFERENCE-2019/000123/B,"${longTitle}","${manyPartners}",01/04/2025,31/03/2027,TBC`,
      'ISA-902,Missing,Estuary Council,01/05/2019,30/04/2021,',
    ].join('\r\n'),
  ),
};

/** The same register with an overfull spreadsheet brought in, from its columns to its agreement. */
export const longStates: readonly ViewState[] = [
  at('import', '#/import'),
  {
    name: 'import-columns',
    open: async (page) => {
      await goTo(page, '#/import');
      await new ImportPage(page).choose(overfull);
      await page.getByText(overfull.name).first().waitFor();
    },
  },
  {
    name: 'import-changes',
    open: async (page) => {
      const view = new ImportPage(page);
      await view.lookAtChanges();
      await view.apply.waitFor();
    },
  },
  {
    name: 'long-register',
    open: async (page) => {
      await new ImportPage(page).apply.click();
      await page
        .getByText(/imported|added/i)
        .first()
        .waitFor();
      await goTo(page, '#/register');
      await page.getByRole('link', { name: 'ISA-902' }).waitFor();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
    },
  },
  {
    name: 'long-agreement',
    open: async (page) => {
      await goTo(page, '#/register');
      await page.getByRole('link', { name: /^ISA-WITH/ }).click();
      await page.getByRole('heading', { level: 1, name: /ISA-WITH/ }).waitFor();
    },
  },
];
