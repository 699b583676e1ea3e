import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../electron/documents/read-document-file.ts';
import { readAgreement } from '../../../shared/reading/read-agreement.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { word97Of } from './word97-file.ts';

const file = word97Of(
  [
    'INFORMATION SHARING AGREEMENT',
    'This agreement is made between Severnshire Police and Severnshire County Council.',
    'This agreement comes into force on 3 April 2024 and expires on 2 April 2027.',
    'The next review date is March 2026.',
  ],
  ['Gwent’s officers – “the Llŷn team” – take part.', 'Data is kept for six years.'],
);

describe('a Word 97 document', { timeout: 60_000 }, () => {
  it('is read paragraph by paragraph, with its quotes, dashes and Welsh letters', async () => {
    const read = await readDocument('agreement.doc', file);
    if (!read.readable) throw new Error(read.problem);
    const [page] = read.document.pages;
    const texts = page?.blocks.map(({ text }) => text);
    expect(texts).toHaveLength(6);
    expect(texts?.[0]).toBe('INFORMATION SHARING AGREEMENT');
    expect(texts?.[4]).toMatch(/^Gwent['’]s officers [–-] ["“]the Llŷn team["”] [–-] take part\.$/);
  });

  it('gives its terms', async () => {
    const read = await readDocument('agreement.doc', file);
    if (!read.readable) throw new Error(read.problem);
    const { parties, terms } = readAgreement(read.document, isoDate('2026-11-23'));
    expect(terms.effectiveFrom.value).toBe('2024-04-03');
    expect(terms.expiresOn.value).toBe('2027-04-02');
    expect(terms.nextReview.value).toBe('2026-03-31');
    expect(parties.map(({ name }) => name)).toContain('Severnshire Police');
  });

  it('that is cut off in the middle is told as damaged, and gives no half text', async () => {
    const read = await readDocument('agreement.doc', file.slice(0, 2_000));
    expect(read.readable).toBe(false);
  });
});
