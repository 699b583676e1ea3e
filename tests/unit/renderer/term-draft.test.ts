import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { TermEntry, TermKey } from '../../../shared/register/terms.ts';
import { termEntrySchema, termKeys } from '../../../shared/register/terms.ts';
import {
  draftOf,
  readDraft,
  type TermDraft,
} from '../../../renderer/features/agreement/term-draft.ts';
import { readTerm } from '../../../renderer/features/agreement/term-reading.ts';

const typed = { how: 'typed', at: '2026-01-14T09:30:00.000Z' } as const;
const imported = { how: 'imported', column: 'Expiry_Date' } as const;

function entry(value: TermEntry['value'], said: string | null = null): TermEntry {
  return { value, said, source: typed };
}

function draft(text: string, more: Partial<TermDraft> = {}): TermDraft {
  return { text, date: null, dateProblem: null, noneStated: false, words: '', ...more };
}

describe('A term that is shown', () => {
  test('tells a term that the register has no place for from one that is empty', () => {
    expect(readTerm('retention', undefined)).toEqual({ state: 'not-recorded' });
    expect(readTerm('retention', entry(null))).toMatchObject({ state: 'empty' });
  });

  test('keeps the words of the spreadsheet where they differ', () => {
    const reading = readTerm('expiresOn', {
      value: { kind: 'date', on: isoDate('2019-03-31'), precision: 'month' },
      said: 'Mar-19',
      source: imported,
    });
    expect(reading).toEqual({
      state: 'said',
      lines: ['March 2019'],
      said: 'Mar-19',
      source: 'imported, column Expiry_Date',
    });
  });

  test('does not repeat words that are the same', () => {
    expect(readTerm('published', entry('yes', 'YES'))).toMatchObject({
      lines: ['Yes'],
      said: null,
    });
  });

  test('says a stated absence of an end in words', () => {
    const reading = readTerm(
      'expiresOn',
      entry({ kind: 'none-stated', words: 'ongoing' }, 'ongoing'),
    );
    expect(reading).toMatchObject({ lines: ['No end, as stated'], said: 'ongoing' });
  });

  test('gives choices, months and typed days as people read them', () => {
    expect(readTerm('regime', entry('part-3'))).toMatchObject({
      lines: ['DPA 2018 Part 3 (law enforcement)'],
      source: 'typed 14 Jan 2026',
    });
    expect(readTerm('reviewIntervalMonths', entry(12))).toMatchObject({ lines: ['12 months'] });
  });
});

describe('A term that is edited', () => {
  test('starts from what is there and saves the same when nothing is touched', () => {
    const cases: readonly [TermKey, TermEntry['value']][] = [
      ['purpose', 'To reduce crime'],
      ['gateways', ['Crime and Disorder Act 1998, s.115', 'Care Act 2014, s.45']],
      ['expiresOn', { kind: 'date', on: isoDate('2027-03-31'), precision: 'day' }],
      ['expiresOn', { kind: 'date', on: isoDate('2027-03-31'), precision: 'month' }],
      ['effectiveFrom', { kind: 'date', on: isoDate('2027-01-01'), precision: 'year' }],
      ['expiresOn', { kind: 'none-stated', words: 'until further notice' }],
      ['children', 'unknown'],
      ['reviewIntervalMonths', 24],
      ['status', 'in-force'],
      ['comments', null],
    ];
    for (const [key, value] of cases) {
      expect(readDraft(key, draftOf(entry(value)))).toEqual({ ok: true, value });
    }
  });

  test('records an emptied field as empty, for every kind of term', () => {
    for (const key of termKeys) {
      const read = readDraft(key, draft('  '));
      expect(read).toEqual({ ok: true, value: null });
      const fits = termEntrySchema(key).safeParse({ value: null, said: null, source: typed });
      expect(fits.success).toBe(true);
    }
  });

  test('takes a list one item a line or parted by semicolons', () => {
    expect(readDraft('dataCategories', draft('Name; address\n\n Date of birth '))).toEqual({
      ok: true,
      value: ['Name', 'address', 'Date of birth'],
    });
  });

  test('asks for the words where an agreement states that it has no end', () => {
    const read = readDraft('expiresOn', draft('', { noneStated: true }));
    expect(read).toMatchObject({
      ok: false,
      error: expect.stringContaining('Type the words') as string,
    });
  });

  test('says what is wrong with a day that does not exist', () => {
    const read = readDraft('expiresOn', draft('', { dateProblem: 'There is no such day.' }));
    expect(read).toEqual({ ok: false, error: 'There is no such day.' });
  });

  test('takes months with or without the word and refuses anything else', () => {
    expect(readDraft('reviewIntervalMonths', draft('24 months'))).toEqual({ ok: true, value: 24 });
    expect(readDraft('reviewIntervalMonths', draft('two years')).ok).toBe(false);
    expect(readDraft('reviewIntervalMonths', draft('0')).ok).toBe(false);
  });
});
