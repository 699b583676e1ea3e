import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../shared/reading/read-agreement.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { plainDocument } from './plain-document.ts';

function read(...lines: readonly string[]) {
  return readAgreement(plainDocument(...lines), isoDate('2026-11-22'));
}

function outcome(id: string, ...lines: readonly string[]): string | undefined {
  return read(...lines).clauses.find((clause) => clause.id === id)?.outcome;
}

describe('the dates of an agreement', () => {
  it('are read from sentences, day first', () => {
    const { terms } = read(
      'This agreement comes into force on 3 April 2024 and expires on 02/04/2027. The next review date is March 2026.',
    );
    expect(terms.effectiveFrom).toMatchObject({ value: '2024-04-03', how: 'stated', page: 1 });
    expect(terms.expiresOn).toMatchObject({ value: '2027-04-02', how: 'stated' });
    expect(terms.nextReview).toMatchObject({ value: '2026-03-31', precision: 'month' });
  });

  it('are read from a long sentence that names its next review but not the agreement', () => {
    const { terms } = read(
      'It is looked at every year by the single points of contact of both organisations, and the next review is due on 1 May 2027.',
    );
    expect(terms.nextReview).toMatchObject({ value: '2027-05-01', how: 'stated' });
  });

  it('are not those of another paper’s next review', () => {
    const { terms } = read(
      'A data protection impact assessment was completed by both organisations before sharing began, and its next review is due on 1 May 2027.',
    );
    expect(terms.nextReview.value).toBeNull();
  });

  it('are read from a table, with the cell as the quote', () => {
    const { terms } = read(
      '| Date agreement comes into force | 1.11.08',
      '| Review date | July 2016',
    );
    expect(terms.effectiveFrom).toMatchObject({ value: '2008-11-01', quote: '1.11.08' });
    expect(terms.nextReview).toMatchObject({ value: '2016-07-31', precision: 'month' });
  });

  it('are worked out from a start and a term', () => {
    const { terms } = read(
      'This agreement commences on 1 April 2024.',
      'The agreement shall remain in force for a period of three years.',
    );
    expect(terms.expiresOn).toMatchObject({ value: '2027-03-31', how: 'computed' });
  });

  it('are without end where the document says so, which is not the same as silence', () => {
    expect(
      read('This agreement shall continue in force until terminated by either party.').terms
        .expiresOn,
    ).toMatchObject({ value: null, how: 'perpetual' });
    expect(read('This agreement is about sharing.').terms.expiresOn).toMatchObject({
      value: null,
      how: null,
    });
  });

  it('are not guessed where the document says two things: both are listed', () => {
    const { terms, conflicts } = read(
      'Review date: 1 March 2025',
      'This agreement will be reviewed on 1 June 2026.',
    );
    expect(terms.nextReview.value).toBeNull();
    expect(conflicts).toMatchObject([
      { term: 'nextReview', values: [{ value: '2025-03-01' }, { value: '2026-06-01' }] },
    ]);
  });

  it('are not those of something else', () => {
    const { terms } = read(
      'Records are kept for seven years.',
      'Either party may end this agreement on three months notice.',
      'The Act received Royal Assent on 19 June 2025.',
      'Printed on 12/10/2026 at 14:05.',
      'Data from 1 January 2020 to 31 December 2020 will be supplied once.',
    );
    expect(terms.effectiveFrom.value).toBeNull();
    expect(terms.expiresOn.value).toBeNull();
    expect(terms.nextReview.value).toBeNull();
  });

  it('give the review interval, and not that of logs', () => {
    expect(
      read('This agreement will be reviewed every two years.').terms.reviewIntervalMonths,
    ).toMatchObject({ value: 24 });
    expect(
      read('Access to data must be logged and reviewed every six months.').terms
        .reviewIntervalMonths.value,
    ).toBeNull();
  });
});

describe('a clause', () => {
  it('is not met by a heading alone, or by blanks', () => {
    expect(outcome('C01', '# Purpose', '[insert the purpose here]')).toBe('not-met');
    expect(
      outcome(
        'C01',
        '# Purpose',
        'The purpose of this sharing is to protect adults at risk from harm in their own homes.',
      ),
    ).toBe('met');
  });

  it('of lawful basis is not met by repealed law alone', () => {
    expect(outcome('C05', 'The lawful basis is consent under the Data Protection Act 1998.')).toBe(
      'not-met',
    );
    expect(outcome('C05', 'Partners rely on Article 6(1)(e) of the UK GDPR.')).toBe('met');
  });

  it('of legal power needs an enactment that gives one', () => {
    expect(outcome('C06', 'Sharing complies with section 8 of the Data Protection Act 2018.')).toBe(
      'not-met',
    );
    expect(
      outcome('C06', 'Section 115 of the Crime and Disorder Act 1998 permits disclosure.'),
    ).toBe('met');
  });

  it('of data items is not met by "relevant information"', () => {
    expect(outcome('C04', 'Partners will share such relevant information as is needed.')).toBe(
      'not-met',
    );
    expect(outcome('C04', 'Name, date of birth, address and offences will be shared.')).toBe('met');
  });

  it('of confidentiality is asked only where health data are shared', () => {
    expect(outcome('C10', 'Names and addresses are shared.')).toBe('not-applicable');
    expect(outcome('C10', 'Patients are named.', 'NHS patients may be discussed.')).toBe('not-met');
  });

  it('of complaints is not met by the word "compliant"', () => {
    expect(outcome('C16', 'Each party is compliant with the law.')).toBe('not-met');
  });
});

describe('what a document is', () => {
  const body = [
    'The parties agree to share personal data. Each party shall comply with the law.',
    'This agreement is signed on behalf of each controller and commences on 1 April 2024.',
    'The controllers shall ensure that data are accurate. This agreement may be terminated.',
  ];

  it('is an agreement where its title and its words do what agreements do', () => {
    expect(read('# Information sharing agreement', ...body).kind).toBe('agreement');
  });

  it('is a template where its places are still to be filled in', () => {
    const blanks = [
      'Between [name of organisation] and [name of organisation] on [date] at [place].',
    ];
    expect(read('# Information sharing agreement', ...body, ...blanks).kind).toBe('template');
  });

  it('is something else where nobody agrees to anything', () => {
    const report = 'Officers visited three areas and found that arrangements differ. '.repeat(8);
    expect(read('# Annual inspection report', report).kind).toBe('not-an-agreement');
  });

  it('names its parties, and says which of them no longer exist', () => {
    const { parties } = read(
      '# Parties to this agreement',
      '- Severnshire Police',
      '- NHS Severnmouth Clinical Commissioning Group',
    );
    expect(parties.map(({ name }) => name)).toEqual([
      'Severnshire Police',
      'NHS Severnmouth Clinical Commissioning Group',
    ]);
    expect(parties[1]?.ended?.on).toBe('2022-06-30');
  });
});
