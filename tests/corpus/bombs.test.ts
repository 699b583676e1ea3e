import { describe, expect, it } from 'vitest';
import { readDocument } from '../../electron/documents/read-document-file.ts';
import { flateBombPdf, zipBombDocx, zipBombOdt } from '../fixtures/documents/bombs.ts';
import { peakOfChildren } from '../fixtures/documents/peak-memory.ts';

const mebibyte = 1024 * 1024;
if (process.platform !== 'linux') {
  console.warn('SKIPPED: the memory of bombs, because only Linux tells the most a process held.');
}

describe('a bomb', () => {
  it.each([
    ['a page of a PDF', 'a.pdf', () => flateBombPdf(3_000_000), ['timed-out', 'too-large']],
    ['a Word file', 'a.docx', () => zipBombDocx(3_000_000), ['too-large']],
    [
      'a Word file that says it is small',
      'a.docx',
      () => zipBombDocx(3_000_000, 5_000),
      ['too-large'],
    ],
    [
      'a Word file within the limits of a zip',
      'a.docx',
      () => zipBombDocx(240_000),
      ['too-large', 'timed-out'],
    ],
    ['an OpenDocument text', 'a.odt', () => zipBombOdt(3_000_000), ['too-large']],
  ] as const)(
    'in %s is stopped before its process holds 700 MB',
    async (_, name, make, problems) => {
      const { result, peak } = await peakOfChildren(() => readDocument(name, make()));
      expect(problems).toContain(result.readable ? 'none' : result.problem);
      if (peak !== null) {
        expect(peak).toBeGreaterThan(20 * mebibyte);
        expect(peak).toBeLessThan(700 * mebibyte);
      }
    },
  );
});
