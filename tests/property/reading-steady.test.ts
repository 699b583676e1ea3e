import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseTests } from '../../shared/reading/clause-tests.ts';
import type { Block, DocumentText } from '../../shared/reading/document-text.ts';
import { foldDocument } from '../../shared/reading/folded-text.ts';
import { mayMatch } from '../../shared/reading/letter-runs.ts';
import { neededWords } from '../../shared/reading/needed-words.ts';
import { readAgreement } from '../../shared/reading/read-agreement.ts';
import type { Reading } from '../../shared/reading/reading.ts';
import { statementsWith } from '../../shared/reading/statement-search.ts';
import { statements } from '../../shared/reading/statements.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { stalePhrases } from '../../shared/standards/stale-phrases.ts';

const asAt = isoDate('2026-11-22');
const agreement = [
  'Information sharing agreement',
  'This agreement is made between Severnshire Police and Severnmouth Borough Council.',
  'This agreement comes into force on 1 April 2024 and shall remain in force until 31 March 2027.',
  'The purpose of sharing is to protect adults at risk from harm and to help them at home.',
  'Data are shared under section 115 of the Crime and Disorder Act 1998 and Article 6(1)(e) of the UK GDPR.',
  'Partners rely on the Data Protection Act 1998 and send the form by fax to the Primary Care Trust.',
  'This agreement will be reviewed every year; the next review is due on 1 April 2026.',
  'Officers keep the file of confidential information for no longer than five years and then destroy it.',
  'Each partner shall comply with the law and shall notify the others of any breach without delay.',
  'Signed on behalf of Severnshire Police by the Chief Superintendent.',
];

function paragraphs(lines: readonly string[]): DocumentText {
  const blocks = lines.map((text): Block => ({ kind: 'paragraph', text, level: null, cell: null }));
  return { pages: [{ number: 1, blocks, ocrConfidence: null }], notes: [] };
}

/** What an officer sees, without the words and places from which it was read. */
function answers(reading: Reading) {
  const { terms } = reading;
  return {
    kind: reading.kind,
    parties: reading.parties.map(({ name }) => name.toLowerCase()),
    dates: [terms.effectiveFrom, terms.expiresOn, terms.nextReview].map(({ value, how }) => [
      value,
      how,
    ]),
    every: terms.reviewIntervalMonths.value,
    laws: reading.laws.map(({ name, provision }) => `${name.toLowerCase()} ${provision ?? ''}`),
    stale: reading.staleTerms.map(({ id, context, severity }) => [id, context, severity]),
    clauses: reading.clauses.map(({ id, outcome }) => [id, outcome]),
  };
}

const plain = answers(readAgreement(paragraphs(agreement), asAt));
const shown = [
  ['ligatures', (text: string) => text.replaceAll('fi', '\uFB01').replaceAll('ff', '\uFB00')],
  ['soft hyphens', (text: string) => text.replace(/([a-z]{3})(?=[a-z]{3})/g, '$1\u00AD')],
  ['spaces that do not break', (text: string) => text.replaceAll(' ', '\u00A0')],
  ['zero-width spaces', (text: string) => text.replace(/([a-z])(?=[a-z])/g, '$1\u200B')],
  [
    'letters of full width',
    (text: string) =>
      text.replace(/[!-~]/g, (letter) =>
        String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
      ),
  ],
  ['a line for each word', (text: string) => text.replaceAll(' ', '\r\n')],
  [
    'words broken over the line',
    (text: string) => text.replace(/([a-z]{4})(?=[a-z]{4})/g, '$1-\n'),
  ],
] as const;

describe('the reading of an agreement', () => {
  it('answers what the next tests hold on to', () => {
    expect(plain.kind).toBe('agreement');
    expect(plain.dates).toEqual([
      ['2024-04-01', 'stated'],
      ['2027-03-31', 'stated'],
      ['2026-04-01', 'stated'],
    ]);
    expect(plain.every).toBe(12);
    expect(plain.stale.map(([id]) => id)).toEqual(['T01', 'T30', 'T21']);
  });

  it.each(shown)('is the same with %s', (_, trick) => {
    const tricked = readAgreement(paragraphs(agreement.map(trick)), asAt);
    expect(answers(tricked)).toEqual(plain);
  });

  it('is the same with any of them in any sentence', () => {
    const trick = fc.constantFrom(...shown.map(([, change]) => change));
    fc.assert(
      fc.property(
        fc.array(trick, { minLength: agreement.length, maxLength: agreement.length }),
        (tricks) => {
          const lines = agreement.map((line, at) => tricks[at]?.(line) ?? line);
          expect(answers(readAgreement(paragraphs(lines), asAt))).toEqual(plain);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds the same dates and phrases in words of any case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('upper', 'lower', 'title'),
        fc.nat(agreement.length - 1),
        (how, at) => {
          const lines = agreement.map((line, index) => {
            // The acronyms and names of bodies are known by their capitals.
            if (index !== at || ![2, 6].includes(index)) return line;
            if (how === 'upper') return line.toUpperCase();
            return how === 'lower'
              ? line.toLowerCase()
              : line.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
          });
          const read = answers(readAgreement(paragraphs(lines), asAt));
          expect([read.dates, read.stale, read.every]).toEqual([
            plain.dates,
            plain.stale,
            plain.every,
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is not changed by a sentence that has nothing to do with it', () => {
    const unrelated = fc.constantFrom(
      'The meeting room on the second floor has a new kettle.',
      'Tea and biscuits are at the back.',
      'The car park is closed on match days.',
      'Visitors are asked to wear a badge.',
    );
    fc.assert(
      fc.property(unrelated, fc.integer({ min: 2, max: agreement.length }), (sentence, at) => {
        const lines = [...agreement.slice(0, at), sentence, ...agreement.slice(at)];
        expect(answers(readAgreement(paragraphs(lines), asAt))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});

const vocabulary = fc.constantFrom(
  ...agreement.flatMap((line) => line.split(' ')),
  ...stalePhrases.flatMap(({ phrase }) => phrase.split(' ')),
  'controller',
  'accuracy',
  'complaints',
  'DPIA',
  'appropriate',
  'policy',
  'documents',
  'by',
  'fax',
  '.',
  ';',
  ':',
  'İ',
  'ſ',
  'K',
);
const words = fc.array(vocabulary, { maxLength: 60 }).map((parts) => parts.join(' '));
const patterns = [
  ...clauseTests.flatMap(({ facets }) => Object.values(facets)),
  ...stalePhrases.map(({ pattern, flags }) => new RegExp(pattern, flags.replace('g', ''))),
];

describe('the search of a document', () => {
  it('passes over no pattern that would have matched', () => {
    const needed = patterns.map((pattern) => ({ pattern, needs: neededWords(pattern) }));
    fc.assert(
      fc.property(words, (text) => {
        const folded = foldDocument(paragraphs([text]));
        for (const { pattern, needs } of needed) {
          if (pattern.test(folded.text)) expect(mayMatch(folded, needs)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the statements that a search of each by itself would find, in order', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 6 }),
        fc.constantFrom(...clauseTests.flatMap(({ facets }) => Object.values(facets))),
        (lines, pattern) => {
          const folded = foldDocument(paragraphs(lines));
          const one = statements(folded).filter(({ text }) => pattern.test(text));
          expect([...statementsWith(folded, pattern)].map(({ statement }) => statement)).toEqual(
            one,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
