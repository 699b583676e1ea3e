import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where browsers that can run the journeys are usually installed; Edge and Chrome first. */
const usualPlaces = [
  '/usr/bin/microsoft-edge',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser: CHROME_PATH, else an installed one, else the one that npm carries (Linux). */
export async function launchChromium(): Promise<Browser> {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '' && !existsSync(given)) {
    throw new Error(`CHROME_PATH names ${given}, and there is no browser.`);
  }
  const found = given || usualPlaces.find((place) => existsSync(place));
  if (found !== undefined) {
    const isRoot = process.getuid?.() === 0;
    return chromium.launch({
      executablePath: found,
      args: isRoot ? [...quiet, '--no-sandbox'] : quiet,
    });
  }
  console.warn(
    'No Edge, Chrome or Chromium is installed: the journeys run in @sparticuz/chromium.',
  );
  const { default: carried } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await carried.executablePath(),
    args: [...carried.args.filter((each) => !each.startsWith('--headless')), ...quiet],
  });
}
