import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../shared/reading/read-agreement.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { plainDocument } from './plain-document.ts';

function end(...lines: readonly string[]) {
  const { terms } = readAgreement(plainDocument(...lines), isoDate('2026-11-22'));
  const { value, how } = terms.expiresOn;
  return value ?? how;
}

describe('the term of an agreement', () => {
  it('runs from the day of the last signature where that is the effective date', () => {
    expect(
      end(
        'This Agreement is effective as of the last date signed below ("Effective Date").',
        'The initial term of this Agreement shall be two years from the Effective Date.',
        '# Signatures',
        'Signed: Chief Superintendent',
        'Date: 12 May 2024',
        'Signed: Director of Adult Services',
        'Date: 20 May 2024',
      ),
    ).toBe('2026-05-20');
  });

  it('runs from a commencement date that is given for "this contract"', () => {
    expect(
      end(
        'The commencement date for this contract will be 16th June 2024.',
        'The initial term of this agreement is three years from the commencement date.',
      ),
    ).toBe('2027-06-16');
  });

  it('may be said in two halves, parted by a semicolon', () => {
    expect(
      end('The term of this Agreement shall begin on 1 May 2024; and it shall end on 2 May 2027.'),
    ).toBe('2027-05-02');
  });

  it('may have a stop in its date', () => {
    expect(end('This Agreement shall be in effect until March 18. 2027, unless renewed.')).toBe(
      '2027-03-18',
    );
    expect(end('The term of this Agreement will expire on Dec. 8, 2027.')).toBe('2027-12-08');
  });

  it('may end with the calendar year in which it began', () => {
    expect(
      end(
        'This Agreement is dated 3 June 2024.',
        'This Agreement shall remain in effect until the end of the current calendar year.',
      ),
    ).toBe('2024-12-31');
  });

  it('is open where the agreement ends only by notice or by what may happen', () => {
    expect(end('This Agreement shall terminate upon 90 days written notice by a partner.')).toBe(
      'perpetual',
    );
    expect(
      end(
        'This Agreement is effective as of 3 June 2024 and shall govern the relations of the parties thereafter, unless terminated under clause 6.',
      ),
    ).toBe('perpetual');
  });

  it('is not open where that notice is beside a term', () => {
    expect(
      end(
        'The term of this Agreement shall be two years from 3 June 2024.',
        'This Agreement shall terminate upon 90 days written notice by a partner.',
      ),
    ).toBe('2026-06-03');
    expect(end('This Agreement shall terminate upon the expiration of the Initial Term.')).toBe(
      null,
    );
  });

  it('does not take the start for the end', () => {
    expect(
      end(
        'The term of this Agreement shall begin upon acceptance no later than 2 September 2024 (such date, the "Effective Date").',
      ),
    ).toBe(null);
  });
});

describe('dates in numbers', () => {
  it('have the month first where another number in the document can be read only so', () => {
    expect(
      end(
        'This Agreement is entered into as of 12-23-2024 (the "Effective Date").',
        'The term of this Agreement shall be two years from the Effective Date.',
      ),
    ).toBe('2026-12-23');
  });
});
