import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreview } from '../../electron/preview/start-preview.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { launchChromium } from '../e2e/support/chromium.ts';
import { Shell, StartPage } from '../e2e/support/pages.ts';

/**
 * Takes the pictures of the user guide from the app as it was built last, with the sample, in the
 * light theme: `npm run build && npm run help:pictures`.
 */
const appFolder = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('../../assets/help/pictures/', import.meta.url));
const day = '2026-11-22';
const size = { width: 1100, height: 620 };

const places: readonly (readonly [name: string, address: string])[] = [
  ['overview', '#/overview'],
  ['register', '#/register'],
  ['agreement', '#/agreement/agreement-isa-001'],
  ['findings', '#/findings'],
  ['meetings', '#/meetings/partnership-estuary'],
  ['packs', '#/packs'],
];

const dataFolder = mkdtempSync(join(tmpdir(), 'concordat-pictures-'));
const clock = { now: () => `${day}T10:00:00.000Z`, today: () => isoDate(day) };
const preview = await startPreview({ appFolder, dataFolder, clock });
const browser = await launchChromium();
let bytes = 0;
try {
  const context = await browser.newContext({
    viewport: size,
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(preview.address);
  await new StartPage(page).openSample();
  await Shell.ready(page);
  for (const [name, address] of places) {
    await page.evaluate((to) => {
      window.location.hash = to;
    }, address);
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    if (name === 'packs') {
      await page.getByRole('button', { name: 'Show the pack' }).click();
      await page.locator('canvas').first().waitFor({ timeout: 60_000 });
    }
    // What is drawn after the words: charts, pages, fonts.
    await page.waitForTimeout(2_000);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    bytes += statSync(path).size;
    console.log(`${name}.png ${Math.round(statSync(path).size / 1024)} kB`);
  }
} finally {
  await browser.close();
  await preview.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
console.log(`${Math.round(bytes / 1024)} kB together`);
if (bytes > 1_500_000) {
  console.error('The pictures are larger than 1.5 MB together.');
  process.exitCode = 1;
}
