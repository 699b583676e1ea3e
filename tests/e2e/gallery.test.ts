import { existsSync, readdirSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGallery } from '../../electron/preview/build-gallery.ts';
import type { PreviewServer } from '../../electron/preview/server.ts';
import { startPreview } from '../../electron/preview/start-preview.ts';
import { systemClock } from '../../electron/session/system-clock.ts';
import { expectAccessibleInEveryTheme } from './support/accessible.ts';
import { launchChromium } from './support/chromium.ts';
import { targetsTooSmall } from './support/targets.ts';

const appFolder = fileURLToPath(new URL('../..', import.meta.url));
const ui = join(appFolder, 'renderer', 'ui');

/** Folders of renderer/ui that have no look of their own, or are only seen inside another. */
const seenInside: Readonly<Record<string, string>> = {
  'action-dialog': 'a FormDialog with the fields of an action',
  'action-state': 'a Mark',
  field: 'the lines around every field',
  fields: 'the grid of every form',
  'file-button': 'inside FileDrop',
  'finding-reading': 'a Reading of a finding',
  'form-dialog': 'among the examples of Dialog',
  'grid-keys': 'keys of Matrix and tables; has unit tests',
  icon: 'inside Button',
  link: 'inside Section and Table',
  locale: 'no look',
  'open-bundle': 'a Dialog with a passphrase',
  'page-header': 'the head of every view; in the pictures of the views',
  'pdf-pages': 'needs a PDF; in the journeys of packs and documents',
  popover: 'what Select, ComboBox and MenuButton open',
  'request-dialog': 'a FormDialog with the fields of a request',
  'scroll-area': 'inside Table',
  'search-box': 'in the pictures of the views',
  'visually-hidden': 'no look',
};

let preview: PreviewServer;
let page: Page;
let close: () => Promise<void>;
const complaints: string[] = [];

beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'concordat-gallery-'));
  const galleryFolder = await buildGallery(appFolder);
  preview = await startPreview({ appFolder, dataFolder, clock: systemClock, galleryFolder });
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(`${preview.address}gallery/`);
  await page.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor();
  close = async () => {
    await browser.close();
    await preview.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
});

afterAll(() => close());

function example(name: string) {
  return page.locator(`[data-example="${name}"]`);
}

describe('The gallery of components', () => {
  test('has examples of every component, in its folder', () => {
    const folders = readdirSync(ui, { withFileTypes: true }).filter((each) => each.isDirectory());
    const without = folders
      .map(({ name }) => name)
      .filter((name) => !existsSync(join(ui, name, `${name}.examples.tsx`)));
    expect(without.toSorted()).toEqual(Object.keys(seenInside).toSorted());
  });

  test('draws every example under the policy of the page, and complains of none', async () => {
    expect(await page.locator('[data-example]').count()).toBeGreaterThanOrEqual(50);
    expect(complaints).toEqual([]);
  });

  test('has no barrier that axe finds in light, dark and forced colours', async () => {
    await expectAccessibleInEveryTheme(page);
  });

  test('has no target under 24 by 24 pixels', async () => {
    expect(await targetsTooSmall(page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('measures enough contrast in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.getByRole('radio', { name: colorScheme === 'light' ? 'Light' : 'Dark' }).click();
    const measured = await page.locator('[data-contrast]').evaluateAll((all) =>
      all.map((each) => ({
        words: each.textContent,
        ratio: Number(each.getAttribute('data-contrast')),
        least: Number(each.getAttribute('data-least')),
      })),
    );
    expect(measured.length).toBeGreaterThan(40);
    expect(measured.filter(({ ratio, least }) => !(ratio >= least))).toEqual([]);
    await page.getByRole('radio', { name: 'As Windows' }).click();
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('moves nothing when less motion is asked for', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((each) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(each);
          const isAnimated = animationName !== 'none' && parseFloat(animationDuration) > 0.001;
          return isAnimated || parseFloat(transitionDuration) > 0.001;
        }).length,
    );
    expect(moving).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });
});

describe('A dialog', () => {
  test('takes the focus, keeps it, and gives it back by Escape', async () => {
    const opener = example('Dialog: a question').getByRole('button', { name: 'Ask' });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Restore the copy of 10:00?' });
    await dialog.waitFor();
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((each) => each.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await opener.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test('keeps its buttons in sight in a low window', async () => {
    await page.setViewportSize({ width: 480, height: 260 });
    await example('Dialog: a form').getByRole('button').press('Enter');
    const save = page.getByRole('dialog').getByRole('button', { name: 'Add the partner' });
    const box = await save.boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(260);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1366, height: 768 });
  });
});

describe('Choices and fields', () => {
  test('are one tab stop with arrows within', async () => {
    const chips = example('Choices: one chip');
    await chips.getByRole('radio', { name: /Open/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    expect(await chips.getByRole('radio', { name: /Done/ }).getAttribute('aria-checked')).toBe(
      'true',
    );
  });

  test('say what is wrong in their description, not by colour alone', async () => {
    const field = example('TextField: wrong').getByRole('textbox', { name: 'Title' });
    const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
    const words = await page.evaluate(
      (all) => all.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
      ids,
    );
    expect(words).toContain('Give the agreement a title.');
    expect(await example('TextField: wrong').locator('svg').count()).toBeGreaterThan(0);
  });

  test('read a day as it is typed and say it back', async () => {
    const field = example('DayField: empty').getByRole('textbox');
    await field.fill('31/3/27');
    await field.press('Tab');
    expect(await field.inputValue()).toBe('31 March 2027');
  });
});
