import type { Locator, Page } from 'playwright-core';

/** What an officer sees and does, by roles and labels; the same for the browser and the real window. */

/** A file as a file dialog hands it over. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export class StartPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: /which data-sharing agreements/i });
  }

  async openSample(): Promise<Shell> {
    await this.page.getByRole('button', { name: 'Open the sample' }).click();
    return Shell.ready(this.page);
  }
}

/** The bar and the rail, which are there in every view of an open register. */
export class Shell {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Waits until a register is open and its views can be reached. */
  static async ready(page: Page): Promise<Shell> {
    // The sample's documents are read when it is made, each in a child process of its own.
    await page.getByRole('navigation', { name: 'Views' }).waitFor({ timeout: 60_000 });
    return new Shell(page);
  }

  get saved(): Locator {
    return this.page.getByText(/^Saved .*change \d+$/);
  }

  get heading(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 1 });
  }

  get alerts(): Locator {
    return this.page.getByRole('alert');
  }

  async go(
    view: 'Overview' | 'Register' | 'Findings' | 'Import' | 'Packs and print' | 'Safe keeping',
  ): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: 'Views' });
    await rail.getByRole('link', { name: new RegExp(`^${view}`) }).click();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo/ }).click();
  }
}

export class RegisterPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  row(ref: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${ref} `) });
  }

  async openAgreement(ref: string): Promise<AgreementPage> {
    // In the grid: the view before it may have links of the same name while it is going.
    const grid = this.page.getByRole('treegrid').or(this.page.getByRole('grid'));
    await grid.getByRole('link', { name: ref, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: new RegExp(ref) }).waitFor();
    return new AgreementPage(this.page);
  }
}

export class AgreementPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  term(label: string): Locator {
    return this.page.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: label, exact: true }),
    });
  }

  /** Types a new value for a term and saves it with Enter, as most officers do. */
  async setTerm(label: string, value: string): Promise<void> {
    await this.page.getByRole('button', { name: `Edit ${label}`, exact: true }).click();
    const field = this.page.getByRole('form', { name: `Edit ${label}` }).getByRole('textbox');
    await field.fill(value);
    await field.press('Enter');
  }
}

export class ImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async choose(file: ChosenFile): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: 'Choose a spreadsheet…' }).click(),
    ]);
    await chooser.setFiles(file);
  }

  step(name: 'File' | 'Columns and values' | 'What will change'): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^\\d ${name}`) });
  }

  async lookAtChanges(): Promise<void> {
    await this.step('What will change').click();
  }

  get apply(): Locator {
    return this.page.getByRole('button', { name: /^(Add|Change|Update) .*agreement/ });
  }
}

/** A small register as a force might keep it, with a doubtful date. */
export const smallRegister: ChosenFile = {
  name: 'sharing register.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Reference,Title,Partners,Start date,Review date,Expiry date',
      'ISA-901,Sharing about rough sleeping,Harrowmere Council,01/04/2025,31/03/2027,TBC',
      'ISA-902,Sharing about missing children,Estuary Council,01/05/2019,30/04/2021,',
    ].join('\r\n'),
  ),
};
