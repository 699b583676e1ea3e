import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockKinds, type DocumentText } from '../../shared/reading/document-text.ts';
import { fold } from '../../shared/reading/folded-text.ts';
import { readAgreement } from '../../shared/reading/read-agreement.ts';
import { isoDate } from '../../shared/register/plain-date.ts';

const asAt = isoDate('2026-11-22');
const words = fc.constantFrom(
  'This agreement expires on 31 March 2027.',
  'Section 115 of the Crime and Disorder Act 1998',
  'Data Protection Act 1998',
  'Review date: July 2016',
  'signed on behalf of Severnshire Police',
  'CCG',
  'by fax',
  '“quoted” text – with dashes',
  'Primary Care-\nTrust',
  '[insert name]',
  'ﬁrst ligature',
);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: fc.string({ maxLength: 200, unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 80, unit: 'binary' }) },
);
const cell = fc.option(fc.record({ table: fc.nat(2), row: fc.nat(4), column: fc.nat(3) }), {
  nil: null,
});
const block = fc.record({
  kind: fc.constantFrom(...blockKinds),
  text,
  level: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
  cell,
});
const document: fc.Arbitrary<DocumentText> = fc
  .array(fc.array(block, { maxLength: 12 }), { maxLength: 4 })
  .map((pages) => ({
    pages: pages.map((blocks, at) => ({ number: at + 1, blocks, ocrConfidence: null })),
    notes: [],
  }));

/** The text that the reader shows for a page, folded, with its blocks set side by side. */
function shown(from: DocumentText, page: number): string {
  const blocks = from.pages[page - 1]?.blocks ?? [];
  return blocks.map((each) => fold(each.text)).join(' ');
}

describe('reading', () => {
  it('never throws, and quotes nothing that does not stand on the page', () => {
    fc.assert(
      fc.property(document, (from) => {
        const read = readAgreement(from, asAt);
        const quoted: { readonly quote: string | null; readonly page: number | null }[] = [
          ...read.staleTerms,
          ...read.laws,
          ...read.clauses,
          ...read.parties,
          read.terms.effectiveFrom,
          read.terms.expiresOn,
          read.terms.nextReview,
          read.terms.reviewIntervalMonths,
          read.terms.signed,
          read.terms.version,
          read.terms.marking,
          read.terms.reference,
        ];
        for (const { quote, page } of quoted) {
          if (quote === null) continue;
          expect(shown(from, page ?? 0)).toContain(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(document, (from) => {
        expect(readAgreement(structuredClone(from), asAt)).toEqual(readAgreement(from, asAt));
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same phrases and dates however the lines are broken', () => {
    const sentence =
      'This agreement expires on 31 March 2027 and rests on the Data Protection Act 1998 for sharing by fax.';
    const parts = sentence.split(' ');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(' ', '\n', '  ', '\u00A0', '\r\n'), {
          minLength: parts.length - 1,
          maxLength: parts.length - 1,
        }),
        (gaps) => {
          const broken = parts.map((part, at) => part + (gaps[at] ?? '')).join('');
          const one = (value: string): DocumentText => ({
            pages: [
              {
                number: 1,
                blocks: [{ kind: 'paragraph', text: value, level: null, cell: null }],
                ocrConfidence: null,
              },
            ],
            notes: [],
          });
          expect(readAgreement(one(broken), asAt)).toEqual(readAgreement(one(sentence), asAt));
        },
      ),
      { numRuns: 50 },
    );
  });
});
