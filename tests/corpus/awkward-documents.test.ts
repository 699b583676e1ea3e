import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDocument } from '../../electron/documents/read-document-file.ts';
import { readAgreement } from '../../shared/reading/read-agreement.ts';
import { isoDate } from '../../shared/register/plain-date.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/corpus/awkward');
const isThere = existsSync(folder);
if (!isThere) {
  console.warn('SKIPPED: awkward documents, because the corpus is not beside the repository.');
}

const row = z.object({
  file: z.string(),
  command: z.string(),
  readable: z.string(),
  problem: z.string(),
  why_awkward: z.string(),
});
const rows = isThere
  ? z
      .array(row)
      .parse(
        parse(readFileSync(path.join(folder, 'INDEX.csv'), 'utf8'), {
          header: true,
          skipEmptyLines: true,
        }).data,
      )
      .filter(({ command }) => command === 'read')
  : [];

function allowed(text: string): string[] {
  return text === '' ? [] : text.split('|');
}

describe.runIf(isThere)('an awkward document', () => {
  it.each(rows)('$file ($why_awkward) is answered rightly and in time', async (expected) => {
    const bytes = new Uint8Array(readFileSync(path.join(folder, expected.file)));
    const started = performance.now();
    const read = await readDocument(expected.file, bytes, { ocr: false });
    expect(performance.now() - started).toBeLessThan(20_000);
    const readable = allowed(expected.readable);
    const problems = allowed(expected.problem);
    if (readable.length > 0) expect(readable).toContain(String(read.readable));
    if (problems.length > 0) expect(problems).toContain(read.readable ? 'none' : read.problem);
    if (read.readable) {
      expect(() => readAgreement(read.document, isoDate('2026-11-22'))).not.toThrow();
    } else expect(read.problem).not.toBe('');
  });
});
