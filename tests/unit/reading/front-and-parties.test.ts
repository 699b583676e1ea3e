import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../shared/reading/read-agreement.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { plainDocument } from './plain-document.ts';

function read(...lines: readonly string[]) {
  return readAgreement(plainDocument(...lines), isoDate('2026-11-22'));
}

function parties(...lines: readonly string[]): string[] {
  return read(...lines).parties.map(({ name }) => name);
}

describe('the title', () => {
  it('is the line of parties at the head, not a sentence further down', () => {
    const { title } = read(
      '# Severnshire Police and Severnmouth Borough Council',
      'This agreement is made on 3 June 2024',
      '2.1. In this Agreement the following words shall have these meanings, unless stated',
    );
    expect(title?.value).toBe('Severnshire Police and Severnmouth Borough Council');
  });

  it('is not a section heading where the document names itself', () => {
    const { title } = read(
      '# Introduction',
      'Information sharing protocol for missing children',
      '## Retention schedule',
    );
    expect(title?.value).toBe('Information sharing protocol for missing children');
  });

  it('is taken from front matter', () => {
    const { title } = read(
      ' --- title: Sharing agreement for missing children ---',
      'This applies to all.',
    );
    expect(title?.value).toBe('Sharing agreement for missing children');
  });
});

describe('the parties', () => {
  it('keep names that hold commas and lose short names and addresses', () => {
    expect(
      parties(
        'between',
        '- 1) The Ministry of Housing, Communities and Local Government of 2 Marsham Street, London (“MHCLG”)',
        '- 2) Severnshire Police (the “Force”)',
      ),
    ).toEqual(['Ministry of Housing, Communities and Local Government', 'Severnshire Police']);
  });

  it('are read from a sentence, without what is still to be filled in', () => {
    expect(
      parties(
        'This agreement is made between the Department for Education (DfE) and [provider], as part of the service.',
      ),
    ).toEqual(['Department for Education']);
  });

  it('are not single words for a kind of body', () => {
    expect(parties('# Parties', '- The Department', '- Partner', '- Severnshire Police')).toEqual([
      'Severnshire Police',
    ]);
  });
});

describe('signatures', () => {
  it('are missing where "Signed by:" has nothing behind it', () => {
    expect(
      read('# Signatures', 'Signed By:', 'Date:', 'Signed By:', 'Date:').terms.signed.value,
    ).toBe('no');
  });
});

describe('a lead-in that ends in a colon', () => {
  const purpose = 'The purpose of sharing the personal data named in this document is as follows:';
  const met = (...lines: readonly string[]) =>
    read(...lines).clauses.find(({ id }) => id === 'C01')?.outcome;

  it('says nothing with a blank behind it', () => {
    expect(met('# Purpose', purpose, '[insert purpose]')).toBe('not-met');
    expect(met('# Purpose', purpose, '# Data')).toBe('not-met');
  });

  it('counts with its list', () => {
    expect(met('# Purpose', purpose, '- finding missing children early')).toBe('met');
  });
});

describe('the laws', () => {
  it('do not take in the words of the list that they stand in', () => {
    const names = read(
      'They follow the Series of Security Standards, Wobbly Widgets Act 2001 and other law.',
    ).laws.map(({ name }) => name);
    expect(names).toEqual(['Wobbly Widgets Act 2001']);
  });

  it('keep the commas of a title', () => {
    const names = read('The Police, Crime, Sentencing and Courts Act 2022 applies.').laws.map(
      ({ name }) => name,
    );
    expect(names).toContain('Police, Crime, Sentencing and Courts Act 2022');
  });
});

describe('what a document is', () => {
  it('is an agreement where each organisation undertakes something under that name', () => {
    const { kind } = read(
      '# Memorandum of understanding',
      'This memorandum of understanding sets out the principles that all follow.',
      'Each organisation is committed to training its staff in handling personal data.',
      'Organisations will promptly notify other organisations of any breach that they find.',
    );
    expect(kind).toBe('agreement');
  });
});
