import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { views } from '../../renderer/state/route.ts';
import { journey } from './support/journey.ts';
import { StartPage } from './support/pages.ts';
import { targetsTooSmall } from './support/targets.ts';

/** Every view of an open register, by its address: those that the app itself lists. */
const addresses = views
  .filter((view) => view !== 'start')
  .map((view) => (view === 'agreement' ? 'agreement/agreement-isa-001' : view));

async function goTo(page: Page, view: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#/${to}`;
  }, view);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  // The first answer of the main process has been drawn.
  await page.waitForTimeout(400);
}

/** Runs a look at each view and gathers what is wrong, with the view's name before it. */
async function wrongIn(
  page: Page,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const view of addresses) {
    await goTo(page, view);
    found.push(...(await look(page)).map((each) => `${view}: ${each}`));
  }
  return found;
}

/** What makes the page as a whole scroll sideways; tables and matrices may within themselves. */
function wider(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const main = document.querySelector('main');
    const isMainWide = main !== null && main.scrollWidth > main.clientWidth + 1;
    return scrollWidth > clientWidth + 1 || isMainWide
      ? [
          `the page is ${String(Math.max(scrollWidth, main?.scrollWidth ?? 0))} px wide in ${String(clientWidth)}`,
        ]
      : [];
  });
}

/** Words of controls and headings that are cut off at an edge without a sign that there is more. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, button, label, legend')].flatMap((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 2;
      const isHidden = overflowX === 'hidden' || overflowX === 'clip';
      return isCut && isHidden && textOverflow !== 'ellipsis'
        ? [`“${element.textContent.trim().slice(0, 40)}” is cut off`]
        : [];
    }),
  );
}

/** Goes on by Tab and looks whether some of what has the focus can be seen. */
async function hiddenFocus(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) return null; // an input whose label is drawn in its place
      // WCAG 2.4.11: some of it is seen. Nine points of what is inside the window are looked at.
      const from = [Math.max(left, 0), Math.max(top, 0)] as const;
      const to = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)] as const;
      const shares = [0.15, 0.5, 0.85];
      const isSeen = shares.some((across) =>
        shares.some((down) => {
          const at = document.elementFromPoint(
            from[0] + (to[0] - from[0]) * across,
            from[1] + (to[1] - from[1]) * down,
          );
          return at !== null && (element.contains(at) || at.closest('label') !== null);
        }),
      );
      return isSeen ? null : (element.getAttribute('aria-label') ?? element.textContent).trim();
    });
    if (hidden !== null) found.push(`the focus on “${hidden.slice(0, 40)}” is hidden`);
  }
  return found;
}

/** So many views take a while on a busy machine. */
const limit = { timeout: 400_000 };

describe('Every view', () => {
  journey(
    'has targets of 24 by 24 pixels or room around them',
    limit,
    async ({ app: { page } }) => {
      await new StartPage(page).openSample();
      expect(await wrongIn(page, targetsTooSmall)).toEqual([]);
    },
  );

  journey.for([
    ['at 150 % on the laptop', 911, 512],
    ['at 400 %', 320, 480],
  ] as const)(
    'flows into its width %s, with nothing cut off',
    async ([, width, height], { app }) => {
      const { page } = app;
      await new StartPage(page).openSample();
      await page.setViewportSize({ width, height });
      const look = async (at: Page) => [...(await wider(at)), ...(await cutOff(at))];
      expect(await wrongIn(page, look)).toEqual([]);
    },
  );

  journey(
    'never hides what has the focus, on a low window either',
    limit,
    async ({ app: { page } }) => {
      await new StartPage(page).openSample();
      await page.setViewportSize({ width: 911, height: 512 });
      const found: string[] = [];
      for (const view of [
        'overview',
        'agreement/agreement-isa-001',
        'coverage',
        'audits',
      ] as const) {
        await goTo(page, view);
        found.push(...(await hiddenFocus(page)).map((each) => `${view}: ${each}`));
      }
      expect(found).toEqual([]);
    },
  );

  journey('moves nothing when less motion is asked for', limit, async ({ app: { page } }) => {
    await new StartPage(page).openSample();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = (at: Page) =>
      at.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((each) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(each);
          const isAnimated = animationName !== 'none' && parseFloat(animationDuration) > 0.001;
          return isAnimated || parseFloat(transitionDuration) > 0.001
            ? [`${each.tagName.toLowerCase()} ${each.className} moves`]
            : [];
        }),
      );
    expect(await wrongIn(page, moving)).toEqual([]);
  });
});
