import { describe, expect } from 'vitest';
import { expectAccessibleInEveryTheme } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { StartPage } from './support/pages.ts';

describe('Meetings', () => {
  journey(
    'goes from what to raise to minutes, actions and the next meeting, by keyboard',
    async ({ app }) => {
      const { page } = app;
      await new StartPage(page).openSample();
      const rail = page.getByRole('navigation', { name: 'Views' });
      await rail.getByRole('link', { name: 'Meetings' }).press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
      await expectAccessibleInEveryTheme(page);
      await page.getByRole('link', { name: /^Estuary/ }).press('Enter');
      await page.getByRole('heading', { level: 1, name: /agreements are in date/ }).waitFor();
      await expectAccessibleInEveryTheme(page);
      const raise = page.getByRole('table', { name: 'To raise' });
      expect(await raise.getByRole('row').count()).toBeGreaterThan(3);
      await page
        .getByText(/and this partnership has none/)
        .first()
        .waitFor();

      const said = page.getByRole('textbox', { name: /What was said/ });
      await said.press('T');
      await page.keyboard.type('he council asked for more time.');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Send the signed copy | Council IG lead');
      await page.getByText('no day set').waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Set an end date');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Say which post does it, after a bar.').waitFor();
      await page.getByRole('textbox', { name: /What was decided/ }).press('End');
      await page.keyboard.type(' | IG officer | +30 days');
      await page.getByRole('button', { name: 'Save the minutes and 2 actions' }).press('Enter');
      const agreed = page.getByRole('table', { name: 'What this meeting agreed' });
      await agreed.getByRole('row', { name: /Set an end date/ }).waitFor();
      await expectAccessibleInEveryTheme(page);

      await page.getByRole('link', { name: /^Prepare the next meeting/ }).press('Enter');
      const promised = page.getByRole('table', { name: 'What earlier meetings agreed' });
      await promised.getByRole('row', { name: /Send the signed copy/ }).waitFor();
      await promised.getByRole('button', { name: 'Done: Set an end date' }).press('Enter');
      await promised.getByText('Done 22 November 2026').waitFor();
      await page.getByText(/Minutes can be written from the day/).waitFor();

      await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Packs and print' }).waitFor();
      const form = page.getByRole('form', { name: 'The pack' });
      await form.getByRole('button', { name: /Estuary/ }).waitFor();
      const day = form.getByRole('textbox', { name: /For the meeting on/ });
      expect(await day.inputValue()).toMatch(/2027/);
    },
    180_000,
  );
});
