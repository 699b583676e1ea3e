import type { Page } from 'playwright-core';

/** The four looks of every view: light, dark, a contrast theme of Windows, and paper. */
export const themes = ['light', 'dark', 'forced', 'paper'] as const;
export type Theme = (typeof themes)[number];

/** The laptop that the app is made for, and the width of A4 within the margins of print.css. */
const screen = { width: 1366, height: 768 };
const paper = { width: 688, height: 972 };

/** Puts the page into a theme. What is set out for paper alone comes and goes with its events. */
export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({
    media: theme === 'paper' ? 'print' : 'screen',
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const size = theme === 'paper' ? paper : screen;
  if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
  await page.evaluate(
    (event) => {
      window.dispatchEvent(new Event(event));
    },
    theme === 'paper' ? 'beforeprint' : 'afterprint',
  );
}
