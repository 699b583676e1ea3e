import type { Page } from 'playwright-core';

/** What the page measures of itself, so that no time of the test's own is in it. All in milliseconds. */
interface Probe {
  /** From the last key to the frame in which `selector` is drawn; not a number where it never is. */
  readonly shown: (selector: string) => Promise<number>;
  /** The times between frames while what scrolls around `selector` moves by eight rows a frame. */
  readonly scrolled: (selector: string, frames: number) => Promise<number[]>;
  /** How long each key since the last call took to the frame that shows what it did. */
  readonly keys: () => number[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Puts the probe into the page. */
export async function installProbe(page: Page): Promise<void> {
  // tsx gives functions their names back by a function of its own, which the page does not have.
  await page.evaluate('globalThis.__name ??= (made) => made');
  await page.evaluate(() => {
    let asked = 0;
    let keys: number[] = [];
    window.addEventListener(
      'keydown',
      (event) => {
        asked = event.timeStamp;
      },
      true,
    );
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name === 'keydown' || name === 'input') keys.push(duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit); // not in the DOM types yet
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    // A task that is posted before a frame runs once the frame has been drawn.
    const drawn = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            resolve();
          };
          port2.postMessage(null);
        });
      });
    window.probe = {
      shown: async (selector) => {
        const patience = performance.now() + 30_000;
        while (performance.now() < patience) {
          if (document.querySelector(selector) !== null) {
            await drawn();
            return performance.now() - asked;
          }
          await frame();
        }
        return Number.NaN;
      },
      scrolled: async (selector, frames) => {
        let element = document.querySelector(selector);
        while (element !== null && element.scrollHeight <= element.clientHeight + 1_000) {
          element = element.parentElement;
        }
        if (element === null) throw new Error(`Nothing scrolls around ${selector}.`);
        const gaps: number[] = [];
        let before = await frame();
        for (let n = 0; n < frames; n += 1) {
          element.scrollTop += 240;
          const now = await frame();
          gaps.push(now - before);
          before = now;
        }
        return gaps;
      },
      keys: () => {
        const seen = keys;
        keys = [];
        return seen;
      },
    };
  });
}
