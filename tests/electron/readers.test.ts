import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { StartPage } from '../e2e/support/pages.ts';
import { journey } from './support/desktop.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const scan = path('../../../shared/corpus/documents/D5_core_dsa_scan_image_only.pdf');

/** Attaches a file to an agreement from the page and answers the words that were read from it. */
async function wordsOf(page: Page, file: string): Promise<string> {
  const given = [basename(file), [...readFileSync(file)]] as const;
  return page.evaluate(async ([fileName, bytes]) => {
    const api: unknown = Reflect.get(window, 'concordat');
    const methods = api as Record<string, (input: object) => Promise<unknown>>;
    const added = await methods['documents.add']?.({
      jobId: `job-${fileName}`,
      agreementId: 'agreement-isa-002',
      fileName,
      bytes: new Uint8Array(bytes),
      role: 'signed-copy',
      password: null,
      keepUnread: false,
    });
    const { ok, value } = added as { ok: boolean; value?: { documentId: string } };
    if (!ok || value === undefined) return JSON.stringify(added);
    const { documentId } = value;
    return JSON.stringify(await methods['documents.text']?.({ documentId, from: 1, to: 3 }));
  }, given);
}

describe('the readers, in the child process of a real window', () => {
  journey('read a PDF and a Word file', async ({ desktop }) => {
    const { page } = await desktop.start();
    await new StartPage(page).openSample();
    const samples = '../../assets/samples/documents';
    // The sample's own copies are attached already; what counts is that the words come through.
    expect(await wordsOf(page, path(`${samples}/ISA-001.pdf`))).toMatch(/personal data/i);
    expect(await wordsOf(page, path(`${samples}/ISA-007.docx`))).toMatch(/personal data/i);
  });

  if (!existsSync(scan)) {
    console.warn('SKIPPED: a scan in a real window, because ../shared/corpus is not there.');
    return;
  }
  journey('read a scan by OCR', async ({ desktop }) => {
    const { page } = await desktop.start();
    await new StartPage(page).openSample();
    expect(await wordsOf(page, scan)).toMatch(/information sharing|data sharing/i);
  });
});
