import { describe, expect, test } from 'vitest';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import type { DocumentReading } from '../../../shared/register/document-reading.ts';
import { documentReadingSchema } from '../../../shared/register/document-reading.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { DateValue, Terms } from '../../../shared/register/terms.ts';
import { fold } from '../../../shared/reading/folded-text.ts';
import { proposals } from '../../../shared/reading/proposals.ts';
import { readAgreement } from '../../../shared/reading/read-agreement.ts';
import { cutQuote, longestQuote, readingRecord } from '../../../shared/reading/reading-record.ts';
import { plainDocument } from './plain-document.ts';

const asAt = isoDate('2026-11-22');
const at = '2026-11-22T10:00:00.000Z';

const agreement = [
  '# Information sharing agreement: night-time economy',
  'Reference: ISA-014',
  'Version: 2.0',
  '## Parties',
  'This information sharing agreement is made between:',
  '- Severnshire Police',
  '- Severn Council',
  '## Legal basis',
  'The parties shall disclose information under section 115 of the Crime and Disorder Act 1998 and have regard to section 17 of that Act.',
  '--- ',
  '## Duration',
  'This agreement comes into force on 1 April 2021 and expires on 31 March 2026.',
  'The agreement is reviewed every 12 months.',
  '## Signatures',
  'Signed for Severnshire Police by the Assistant Chief Constable on 28 March 2021',
  'Signed for Severn Council by the Director on 29 March 2021',
] as const;

function read(lines: readonly string[] = agreement): DocumentReading {
  const document = plainDocument(...lines);
  return readingRecord(document, readAgreement(document, asAt), at);
}

function proposed(
  terms: Terms,
  reading: DocumentReading = read(),
  role: AgreementDocument['role'] = 'signed-copy',
) {
  return proposals({ terms }, { role, reading });
}

const typed = { said: null, source: { how: 'typed', at } } as const;

function day(on: string): DateValue {
  return { kind: 'date', on: isoDate(on), precision: 'day' };
}

describe('what a reading proposes', () => {
  test('fills what the register leaves open, with page and quote', () => {
    const ends = proposed({}).find(({ term }) => term === 'expiresOn');
    expect(ends).toMatchObject({
      relation: 'fills',
      value: day('2026-03-31'),
      page: 2,
      how: 'stated',
      fromOcr: false,
    });
    expect(ends?.quote).toContain('expires on 31 March 2026');
  });

  test('confirms what agrees and contradicts what does not', () => {
    const terms: Terms = {
      effectiveFrom: { ...typed, value: day('2021-04-01') },
      expiresOn: { ...typed, value: day('2024-03-31') },
      reviewIntervalMonths: { ...typed, value: 24 },
      version: { ...typed, value: 'v2' },
      allPartnersSigned: { ...typed, value: 'no' },
    };
    const relations = Object.fromEntries(
      proposed(terms).map(({ term, relation }) => [term, relation]),
    );
    expect(relations).toMatchObject({
      effectiveFrom: 'agrees',
      expiresOn: 'differs',
      reviewIntervalMonths: 'differs',
      version: 'agrees',
      allPartnersSigned: 'differs',
    });
  });

  test('offers the day of a month that the register names, and contradicts another month', () => {
    const relation = (on: string, precision: 'month' | 'year') => {
      const value: DateValue = { kind: 'date', on: isoDate(on), precision };
      return proposed({ expiresOn: { ...typed, value } }).find(({ term }) => term === 'expiresOn')
        ?.relation;
    };
    expect(relation('2026-03-31', 'month')).toBe('fills');
    expect(relation('2026-12-31', 'year')).toBe('fills');
    expect(relation('2026-04-30', 'month')).toBe('differs');
    expect(relation('2025-12-31', 'year')).toBe('differs');
  });

  test('names the powers to share, and leaves out what gives none', () => {
    const powers = proposed({}).find(({ term }) => term === 'gateways');
    expect(powers?.value).toEqual(['Crime and Disorder Act 1998 s.115']);
    const other: Terms = { gateways: { ...typed, value: ['Care Act 2014 s.45'] } };
    // Two lists of laws that differ are for the officer to compare, not to swap.
    expect(proposed(other).some(({ term }) => term === 'gateways')).toBe(false);
    const same: Terms = { gateways: { ...typed, value: ['s115 CDA 98'] } };
    expect(proposed(same).find(({ term }) => term === 'gateways')?.relation).toBe('agrees');
  });

  test('says nothing of a term on which the document says two things', () => {
    const twice = read([...agreement, 'This agreement expires on 31 March 2027.']);
    expect(twice.conflicts.map(({ term }) => term)).toEqual(['expiresOn']);
    expect(proposed({}, twice).some(({ term }) => term === 'expiresOn')).toBe(false);
  });

  test('knows an end that is said to be none', () => {
    const open = read(
      agreement.map((line) =>
        line.includes('comes into force')
          ? 'This agreement comes into force on 1 April 2021 and continues in force indefinitely.'
          : line,
      ),
    );
    const ends = proposed({}, open).find(({ term }) => term === 'expiresOn');
    expect(ends).toMatchObject({ how: 'perpetual', value: { kind: 'none-stated' } });
  });

  test.each(['draft', 'annex', 'other'] as const)('is nothing where the document is %s', (role) => {
    expect(proposed({}, read(), role)).toEqual([]);
  });

  test('is nothing for a blank template', () => {
    expect(proposed({}, { ...read(), kind: 'template' })).toEqual([]);
  });

  test('has ids that stay, whoever asks and whatever the register says', () => {
    const ids = proposed({}).map(({ id }) => id);
    expect(ids).toContain('expiresOn:2:31 March 2026');
    expect(new Set(ids).size).toBe(ids.length);
    const later = proposed({ expiresOn: { ...typed, value: day('2024-03-31') } });
    expect(later.map(({ id }) => id)).toEqual(ids);
  });

  test('marks what rests on a page that was read by OCR', () => {
    const reading = { ...read(), ocr: [{ page: 2, confidence: 71 }] };
    const byTerm = Object.fromEntries(proposed({}, reading).map((each) => [each.term, each]));
    expect(byTerm['expiresOn']?.fromOcr).toBe(true);
    expect(byTerm['version']?.fromOcr).toBe(false);
  });
});

describe('a reading as it is kept', () => {
  test('is what the register takes, word for word', () => {
    expect(documentReadingSchema.parse(read())).toEqual(read());
  });

  test('keeps the beginning of a long quote, which still stands on its page', () => {
    const long = `The purpose of this agreement is to reduce violence ${'and disorder in the town centre '.repeat(60)}at night.`;
    const lines = [...agreement, '## Purpose', long];
    const document = plainDocument(...lines);
    const pages = document.pages.map(({ blocks }) =>
      blocks.map(({ text }) => fold(text)).join('\n'),
    );
    const reading = readingRecord(document, readAgreement(document, asAt), at);
    const quoted = [...reading.clauses, ...reading.laws, ...reading.staleTerms, ...reading.parties];
    expect(quoted.some(({ quote }) => (quote?.length ?? 0) > 300)).toBe(true);
    for (const { quote, page } of quoted) {
      if (quote === null || page === null) continue;
      expect(quote.length).toBeLessThanOrEqual(longestQuote);
      expect(pages[page - 1]).toContain(quote);
    }
  });

  test('cuts at a word, and never through a letter', () => {
    const words = `${'word '.repeat(130)}end`;
    expect(words.startsWith(cutQuote(words))).toBe(true);
    expect(cutQuote(words).endsWith('word')).toBe(true);
    const letters = `${'a'.repeat(599)}😀${'b'.repeat(50)}`;
    expect(cutQuote(letters)).toBe('a'.repeat(599));
  });
});
