import { describe, expect } from 'vitest';
import { expectAccessibleInEveryTheme } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { StartPage } from './support/pages.ts';

describe('Help', () => {
  journey('opens by F1 at the view, is searched, and goes back', async ({ app }) => {
    const { page } = app;
    const main = page.getByRole('main');
    const start = new StartPage(page);
    await start.heading.waitFor();
    await page.keyboard.press('F1');
    await main.getByRole('heading', { level: 1, name: 'What Concordat is for' }).waitFor();
    await page.getByRole('link', { name: 'Back to Start' }).press('Enter');
    await start.openSample();

    const rail = page.getByRole('navigation', { name: 'Views' });
    await rail.getByRole('link', { name: /^Findings/ }).press('Enter');
    await main.getByRole('heading', { level: 1, name: /Findings/ }).waitFor();
    await page.keyboard.press('F1');
    await main.getByRole('heading', { level: 1, name: 'Findings', exact: true }).waitFor();
    await page.getByRole('img', { name: /queue of findings/ }).waitFor();
    expect(
      await page.evaluate(() =>
        [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
      ),
    ).toBe(true);
    await expectAccessibleInEveryTheme(page);

    await page.getByRole('searchbox', { name: /Search the guide/ }).fill('screen reader');
    await page.getByText('1 section found').waitFor();
    await page.getByRole('link', { name: 'Accessibility statement' }).press('Enter');
    await main.getByRole('heading', { level: 1, name: 'Accessibility statement' }).waitFor();
    await page.getByRole('link', { name: 'Back to Findings' }).press('Enter');
    await page.getByRole('listbox').or(page.getByRole('grid')).first().waitFor();
    expect(page.url()).toMatch(/#\/findings/);
  });
});
