import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { difference, keepsake } from './likeness.ts';
import { readPng, writePng } from './png.ts';
import type { ViewState } from './states.ts';
import { themes, wear, type Theme } from './themes.ts';

/** Where the kept pictures are, and where those go that are unlike. */
const kept = fileURLToPath(new URL('./kept/', import.meta.url));
const unlike = fileURLToPath(new URL('../output/pictures/', import.meta.url));
const madeWith = join(kept, 'made-with.json');

/** Places of the picture at half its size that may differ: less than a word. */
const tolerance = 40;

/** Whether the pictures are taken anew: `npm run pictures -- --update`. */
export const isUpdating = process.env['PICTURES_UPDATE'] === 'yes';

/**
 * Why pictures can't be held side by side here, in a sentence; null where they can. Another version of
 * the browser draws letters otherwise, and the same view would differ everywhere.
 */
export function whyNotHere(version: string): string | null {
  if (isUpdating) return null;
  if (!existsSync(madeWith))
    return 'no pictures are kept; `npm run pictures -- --update` takes them';
  const { chromium } = JSON.parse(readFileSync(madeWith, 'utf8')) as { chromium: string }; // our own file
  return chromium === majorOf(version)
    ? null
    : `the kept pictures were made with Chromium ${chromium}, and this is ${version}`;
}

/** Says with which browser the pictures were made. */
export function signPictures(version: string): void {
  mkdirSync(kept, { recursive: true });
  writeFileSync(madeWith, `${JSON.stringify({ chromium: majorOf(version) }, null, 2)}\n`);
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}

/** Opens a state and holds its picture in each theme against the kept one; answers what is unlike. */
export async function unlikeIn(page: Page, state: ViewState): Promise<readonly string[]> {
  const found: string[] = [];
  await wear(page, 'light');
  await state.open(page);
  for (const theme of themes) {
    if (theme === 'paper' && state.onPaper === false) continue;
    await wear(page, theme);
    const wrong = await heldAgainst(page, state.name, theme);
    if (wrong !== null) found.push(wrong);
  }
  await wear(page, 'light');
  await leaveDialogs(page);
  return found;
}

/** Escape until nothing lies over the page. */
async function leaveDialogs(page: Page): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) await page.keyboard.press('Escape');
}

async function heldAgainst(page: Page, name: string, theme: Theme): Promise<string | null> {
  const file = join(kept, theme, `${name}.png`);
  const before = existsSync(file) ? readPng(readFileSync(file)) : null;
  // A view that is still coming is looked at again before it counts as unlike.
  let now = keepsake(readPng(await taken(page)));
  let result = before === null ? null : difference(before, now);
  for (let tries = 0; tries < 4 && !isUpdating; tries += 1) {
    if (result === null || result.places <= tolerance) break;
    await page.waitForTimeout(500);
    now = keepsake(readPng(await taken(page)));
    result = before === null ? null : difference(before, now);
  }
  if (isUpdating) {
    if (result === null || result.places > 0) write(file, writePng(now));
    return null;
  }
  if (result !== null && result.places <= tolerance) return null;
  write(join(unlike, `${name}-${theme}.png`), writePng(now));
  if (result === null) return `${name} in ${theme}: no picture is kept`;
  write(join(unlike, `${name}-${theme}-marked.png`), writePng(result.shown));
  return `${name} in ${theme}: ${String(result.places)} places differ; see tests/output/pictures/${name}-${theme}-marked.png`;
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Forgets pictures of an earlier run that were unlike. */
export function clearUnlike(): void {
  rmSync(unlike, { recursive: true, force: true });
}

/** The page once it rests: fonts are there, nothing is on its way. What a PDF draws has goldens of its own. */
async function taken(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  });
  if (isUpdating) await page.waitForTimeout(700);
  return page.screenshot({ animations: 'disabled', caret: 'hide', mask: [page.locator('canvas')] });
}
