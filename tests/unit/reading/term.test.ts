import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../shared/reading/read-agreement.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { plainDocument } from './plain-document.ts';

function ends(...lines: readonly string[]) {
  const { value, how } = readAgreement(plainDocument(...lines), isoDate('2026-11-22')).terms
    .expiresOn;
  return [value, how];
}

describe('the end of an agreement', () => {
  it('is worked out from a length and the day that the agreement names', () => {
    expect(
      ends(
        'This Agreement is made on 3 June 2022 (the "Effective Date").',
        'The term of this Agreement shall be five (5) years from the Effective Date.',
      ),
    ).toEqual(['2027-06-03', 'computed']);
  });

  it('is worked out from the day of signature', () => {
    expect(
      ends(
        'This protocol will remain in force for three years from the date of signature.',
        '# Signatures',
        'Signed: Chief Superintendent',
        'Date: 12 May 2024',
      ),
    ).toEqual(['2027-05-12', 'computed']);
  });

  it('is the next 31 March after the start where it says so', () => {
    expect(
      ends(
        'This agreement is made on 14 September 2023.',
        'This agreement shall continue until 31 March following.',
      ),
    ).toEqual(['2024-03-31', 'computed']);
  });

  it('is an anniversary of the start', () => {
    expect(
      ends(
        'This Agreement is dated 3 June 2022.',
        'This Agreement shall expire on the third (3rd) anniversary of the date of this Agreement.',
      ),
    ).toEqual(['2025-06-03', 'computed']);
  });

  it('is read from a row of a table', () => {
    expect(
      ends(
        '| Start date | 1 April 2024',
        '| Duration of agreement | Three years from 1 April 2024',
      ),
    ).toEqual(['2027-03-31', 'computed']);
  });

  it('leaves renewals and exceptions out', () => {
    expect(
      ends(
        'This Agreement is dated 3 June 2022.',
        'This Agreement shall, unless terminated earlier under clause 9, continue for two years and shall then renew for successive terms of one year.',
      ),
    ).toEqual(['2024-06-03', 'computed']);
  });

  it('is taken from the clause on the term, month first or day first', () => {
    expect(
      ends(
        'This Agreement shall commence on July 1, 2020 and shall continue until December 31, 2022, unless extended.',
      ),
    ).toEqual(['2022-12-31', 'stated']);
  });

  it('is worked out in a month-first document from numbers that can be read one way only', () => {
    const term = 'The term of this Agreement shall be two years from the Effective Date.';
    const renewed = 'It was first discussed on July 1, 2017.';
    expect(
      ends('This Agreement is dated 09/24/2018 (the "Effective Date").', renewed, term),
    ).toEqual(['2020-09-24', 'computed']);
    expect(
      ends('This Agreement is dated 09/04/2018 (the "Effective Date").', renewed, term)[0],
    ).not.toBe('2020-04-09');
  });

  it('is not told where the start hangs on an event, or the length is blanked', () => {
    expect(
      ends(
        'This Agreement is dated 3 June 2022.',
        'The term of this Agreement shall be two years from the Launch Date.',
      ),
    ).toEqual([null, null]);
    expect(
      ends(
        'This Agreement is dated 3 June 2022.',
        'This Agreement shall continue in force for a period of [***] years until terminated.',
      ),
    ).toEqual([null, null]);
  });

  it('is never "none" where the same sentence gives a length', () => {
    expect(
      ends(
        'This agreement shall remain in force for two years or until terminated by either party.',
      ),
    ).toEqual([null, null]);
  });

  it('is not the end of something else', () => {
    expect(
      ends(
        'This Agreement is dated 3 June 2022.',
        'The duty of confidentiality shall survive for five years after termination of this Agreement.',
        'Records shared under this Agreement are kept for seven years.',
      ),
    ).toEqual([null, null]);
  });
});
