import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../e2e/support/chromium.ts';
import { contentAsHtml, contentFurniture } from './content-as-html.ts';
import { countPages } from './measured.ts';
import type { PackContent } from './pack-content.ts';
import { sheet } from './sheet.ts';

/** What a browser made of the content; the processor's time is that of all its processes. */
export interface Printed {
  readonly cpuMilliseconds: number;
  readonly bytes: number;
  readonly pages: number;
}

/** Prints the content as a tagged PDF with bookmarks. Null, and said, where there is no browser. */
export async function printedByChromium(
  content: PackContent,
  fontFolder: string,
): Promise<Printed | null> {
  const font = (name: string): string =>
    readFileSync(path.join(fontFolder, `SourceSans3_${name}.ttf`)).toString('base64');
  const html = contentAsHtml(content, {
    light: font('300Light'),
    regular: font('400Regular'),
    semibold: font('600SemiBold'),
  });
  const browser = await launchChromium().catch((error: unknown) => {
    console.warn(`SKIPPED: no browser printed beside the pack, because ${String(error)}`);
    return null;
  });
  if (browser === null) return null;
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    const { head, foot } = contentFurniture(content);
    const before = await processorTime(browser);
    await page.setContent(html);
    const pdf = await page.pdf({
      width: `${sheet.width / 72}in`,
      height: `${sheet.height / 72}in`,
      margin: {
        top: `${sheet.top / 72}in`,
        bottom: `${(sheet.height - sheet.bottom) / 72}in`,
        left: `${sheet.left / 72}in`,
        right: `${(sheet.width - sheet.left - sheet.textWidth) / 72}in`,
      },
      displayHeaderFooter: true,
      headerTemplate: head,
      footerTemplate: foot,
      tagged: true,
      outline: true,
    });
    const cpuMilliseconds = (await processorTime(browser)) - before;
    return { cpuMilliseconds, bytes: pdf.length, pages: countPages(pdf) };
  } finally {
    await browser.close();
  }
}

async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
