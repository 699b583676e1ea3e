import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from '../../renderer/ui/pdf-pages/text-places.ts';
import { documentReadingSchema } from '../../shared/register/document-reading.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import type { Block, DocumentText } from '../../shared/reading/document-text.ts';
import { fold } from '../../shared/reading/folded-text.ts';
import { createMatcher, type MatchableAgreement } from '../../shared/reading/match-agreement.ts';
import { proposals } from '../../shared/reading/proposals.ts';
import { readAgreement } from '../../shared/reading/read-agreement.ts';
import { longestQuote, readingRecord } from '../../shared/reading/reading-record.ts';

const asAt = isoDate('2026-11-22');
const at = '2026-11-22T10:00:00.000Z';

const phrases = fc.constantFrom(
  'This information sharing agreement comes into force on 1 April 2021 and expires on 31 March 2026.',
  'The agreement is reviewed every 12 months.',
  'The next review date is 1st April 2027.',
  'The parties shall disclose information under section 115 of the Crime and Disorder Act 1998.',
  'Data are processed under the Data Protection Act 1998 and sent by fax.',
  'Signed for Severnshire Police by the Assistant Chief Constable on 28 March 2021',
  'This agreement continues until terminated.',
  'Severnshire Police',
  'Severn Council',
  'The purpose of this agree­ment is to re-\nduce violence – “at once”.',
);
const text = fc.oneof(
  { weight: 4, arbitrary: phrases },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: phrases.map((phrase) => `${phrase} `.repeat(12)) },
);
const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'list-item', 'note', 'header'),
  text,
  level: fc.constant(null),
  cell: fc.constant(null),
});
const document: fc.Arbitrary<DocumentText> = fc
  .array(fc.array(block, { maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((pages) => ({
    pages: pages.map((blocks, index) => ({ number: index + 1, blocks, ocrConfidence: null })),
    notes: [],
  }));

test('what is kept of any document fits the register, and every quote stands on its page', () => {
  fc.assert(
    fc.property(document, (given) => {
      const reading = readingRecord(given, readAgreement(given, asAt), at);
      expect(documentReadingSchema.parse(reading)).toEqual(reading);
      const pages = new Map(
        given.pages.map(({ number, blocks }) => [number, blocks.map((each) => fold(each.text))]),
      );
      const proposed = proposals({ terms: {} }, { role: 'signed-copy', reading });
      const quoted = [...reading.clauses, ...reading.laws, ...reading.staleTerms, ...proposed];
      for (const { quote, page } of quoted) {
        if (quote === null || page === null) continue;
        expect(quote.length).toBeLessThanOrEqual(longestQuote);
        expect(pages.get(page)?.join('\n')).toContain(quote);
      }
    }),
    { numRuns: 150 },
  );
});

test('the window finds every quote that it is given in the set text', () => {
  fc.assert(
    fc.property(document, (given) => {
      const reading = readingRecord(given, readAgreement(given, asAt), at);
      for (const { quote, page } of [...reading.clauses, ...reading.laws, ...reading.staleTerms]) {
        if (quote === null || page === null || !/\p{L}/u.test(quote)) continue;
        const blocks = given.pages[page - 1]?.blocks ?? [];
        const places = placesOf(
          quote,
          blocks.map((each) => each.text),
        );
        expect(places.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

const agreement: fc.Arbitrary<MatchableAgreement> = fc.record({
  id: fc.constant('a'),
  ref: fc.constantFrom('ISA-1', 'ISA-2', 'ISA 10', '7', ''),
  title: fc.constantFrom('Night-time economy', 'Youth justice', 'Domestic abuse', ''),
  parties: fc.array(
    fc.constantFrom(['Severn Council'], ['Teme Council'], ['Severn Hospitals NHS Trust', 'SHT']),
    { maxLength: 3 },
  ),
  documentLocation: fc.constantFrom(null, 'S:\\signed\\night.pdf'),
});
const facts = fc.record({
  fileName: fc.constantFrom('night.pdf', 'ISA-1 signed.pdf', 'scan.pdf'),
  title: fc.constantFrom(null, 'Night-time economy', 'Agreement on youth justice', 'Harbour'),
  reference: fc.constantFrom(null, 'ISA-1', 'ISA/002', '7'),
  parties: fc.subarray(['Severnshire Police', 'Severn Council', 'Teme Council', 'SHT']),
});

test('of two agreements that are alike in everything, neither is ever sure', () => {
  fc.assert(
    fc.property(fc.array(agreement, { maxLength: 6 }), agreement, facts, (others, twin, file) => {
      const all = [...others, twin, twin].map((each, index) => ({ ...each, id: `a-${index}` }));
      const found = createMatcher(all)(file);
      if (found.kind !== 'sure') return;
      const [best] = found.candidates;
      const twins = [`a-${others.length}`, `a-${others.length + 1}`];
      expect(twins).not.toContain(best.agreementId);
    }),
    { numRuns: 400 },
  );
});
