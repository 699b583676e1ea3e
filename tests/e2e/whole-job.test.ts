import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';
import { smallRegister, StartPage } from './support/pages.ts';

/**
 * The whole job before a meeting, from the first run to the saved pack, without a mouse: prints the
 * number of key presses and the seconds. Keys that type words are counted too; the file dialogs belong
 * to Windows and are not.
 */
describe('The whole job by keyboard', () => {
  journey(
    'from the first run through import and findings to a saved pack',
    async ({ app }) => {
      const { page } = app;
      const started = performance.now();
      let presses = 0;
      const press = async (key: string) => {
        presses += 1;
        await page.keyboard.press(key);
      };
      const type = async (text: string) => {
        presses += text.length;
        await page.keyboard.type(text);
      };
      /** Tabs until the focus is on what an officer looks for. */
      const tabTo = async (name: RegExp, key = 'Tab') => {
        for (let n = 0; n < 90; n += 1) {
          await press(key);
          const focused = await page.evaluate(() => {
            const { activeElement: on } = document;
            if (on === null || on === document.body) return '';
            return on.getAttribute('aria-label') ?? on.textContent;
          });
          if (name.test(focused)) return;
        }
        throw new Error(`Tab never reached ${String(name)}.`);
      };
      /** A button that waits for something takes no focus yet. */
      const ready = (hasText: RegExp) =>
        page.locator('button:not([disabled]):not([aria-disabled="true"])', { hasText }).waitFor();
      const command = async (words: string) => {
        await press('Control+k');
        await type(words);
        await page.getByRole('option').first().waitFor();
        await press('Enter');
      };

      await new StartPage(page).heading.waitFor();
      await tabTo(/spreadsheet/i);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')]);
      await chooser.setFiles(smallRegister);
      await page.getByRole('dialog').waitFor();
      await press('Enter');
      await ready(/What will change/);
      await tabTo(/^\d\s*What will change/);
      await press('Enter');
      const apply = page.getByRole('button', { name: /^(Add|Change|Update) .*agreement/ });
      await apply.waitFor();
      await tabTo(/^(Add|Change|Update) .*agreement/);
      await press('Enter');
      await page.getByText(/^Saved .*change/).waitFor();

      await press('Alt+3');
      await page.getByRole('heading', { level: 1, name: /Findings/ }).waitFor();
      await page.locator('[role="option"], [role="row"]').first().waitFor();
      await press('j');
      await press('n');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await press('Tab');
      await type('IG officer');
      await press('Enter');
      await dialog.waitFor({ state: 'detached' });

      await command('packs');
      await page.getByRole('heading', { level: 1, name: 'Packs and print' }).waitFor();
      await ready(/^Save the PDF/);
      await tabTo(/^Save the PDF/);
      const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
      const path = await download.path();
      expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`Whole job by keyboard: ${presses} key presses, ${seconds} seconds.`);
      expect(presses).toBeLessThan(400);
    },
    180_000,
  );
});
