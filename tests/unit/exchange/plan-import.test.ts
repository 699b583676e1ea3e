import { describe, expect, it } from 'vitest';
import type { Register } from '../../../shared/register/register.ts';
import { partnerOf, carriedOut, choose, force, plan, sheetOf, workbookOf } from './sheet-of.ts';

const header = [
  'ISA_Ref',
  'Title',
  'CSP_Area',
  'Partners',
  'Expiry_Date',
  'Next_Review_Date',
  'All_Partners_Signed_YN',
  'Unsigned_Partners',
  'Mystery',
];
const rows = [
  [
    'ISA-014',
    'Serious violence',
    'Wyrebridge CSP',
    'Severnshire Police; Wyrebridge Council; Temeford ICB',
    '31/03/2024',
    'Mar-23',
    'N',
    'Temeford ICB',
    'kept',
  ],
  [
    'ISA-015',
    'MARAC',
    'Wyrebridge CSP',
    'Severnshire Police; Wyrebridge Council',
    'ongoing',
    'TBC',
    'Y',
    '',
    '',
  ],
];
const workbook = workbookOf(sheetOf('ISAs', [header, ...rows]));

function changed(edit: (row: string[], at: number) => void): ReturnType<typeof workbookOf> {
  return workbookOf(
    sheetOf('ISAs', [
      header,
      ...rows.map((row, at) => {
        const copy = [...row];
        edit(copy, at);
        return copy;
      }),
    ]),
  );
}

function typed(register: Register, id: string, on: string): Register {
  const agreement = register.agreements[id];
  if (agreement === undefined) throw new Error(id);
  const value = { kind: 'date', on, precision: 'day' } as never;
  const expiresOn = {
    value,
    said: null,
    source: { how: 'typed' as const, at: '2026-11-01T00:00:00.000Z' },
  };
  return {
    ...register,
    agreements: {
      ...register.agreements,
      [id]: { ...agreement, terms: { ...agreement.terms, expiresOn } },
    },
  };
}

describe('a first import', () => {
  const planned = plan(workbook);
  const register = carriedOut(planned);
  const first = register.agreements['agreement-isa-014'];

  it('makes an agreement of each row and says so', () => {
    expect(planned.plan.counts).toEqual({ added: 2, changed: 0, unchanged: 0, skipped: 0 });
    expect(Object.values(register.agreements).map(({ ref, title }) => [ref, title])).toEqual([
      ['ISA-014', 'Serious violence'],
      ['ISA-015', 'MARAC'],
    ]);
  });

  it('is one change with one record of the import', () => {
    expect(planned.change?.kind).toBe('batch');
    expect(Object.values(register.imports)).toMatchObject([
      { fileName: 'register.xlsx', sheets: ['ISAs'], rows: 2 },
    ]);
  });

  it('knows the force itself, makes new partners once, and keeps kinds', () => {
    expect(Object.values(register.partners).map(({ name, kind }) => [name, kind])).toEqual([
      ['Severnshire Police', 'police-force'],
      ['Wyrebridge Council', 'unitary-council'],
      ['Temeford ICB', 'nhs-icb'],
    ]);
    expect(planned.plan.newPartners).toHaveLength(3);
  });

  it('puts signatures where they belong', () => {
    expect(first?.parties.map(({ name, signature }) => [name, signature.state])).toEqual([
      ['Severnshire Police', 'signed'],
      ['Wyrebridge Council', 'signed'],
      ['Temeford ICB', 'not-signed'],
    ]);
  });

  it('keeps the words of a date and its precision', () => {
    expect(first?.terms.nextReview).toMatchObject({
      value: { on: '2023-03-31', precision: 'month' },
      said: 'Mar-23',
    });
    expect(register.agreements['agreement-isa-015']?.terms.expiresOn?.value).toEqual({
      kind: 'none-stated',
      words: 'ongoing',
    });
  });

  it('reports “TBC” with sheet, row and column, and keeps it', () => {
    expect(planned.plan.problems).toContainEqual({
      sheet: 'ISAs',
      row: 3,
      column: 'Next_Review_Date',
      value: 'TBC',
      problem: '“TBC” is no date',
      kept: true,
    });
    expect(register.agreements['agreement-isa-015']?.terms.nextReview).toMatchObject({
      value: null,
      said: 'TBC',
    });
  });

  it('keeps a column that maps to nothing, and the whole row', () => {
    expect(first?.asImported?.cells).toContainEqual({ column: 'Mystery', value: 'kept' });
    expect(first?.asImported).toMatchObject({ sheet: 'ISAs', row: 2 });
  });

  it('records an empty cell as an empty place, and gives a missing column none', () => {
    expect(register.agreements['agreement-isa-015']?.terms.unsignedPartners?.value).toBeNull();
    expect(register.agreements['agreement-isa-015']?.terms.retention).toBeUndefined();
  });

  it('does not depend on the hour', () => {
    expect(plan(workbook, force, { at: '2027-01-01T00:00:00.000Z' }).plan.planHash).toBe(
      planned.plan.planHash,
    );
  });
});

describe('a second import', () => {
  const register = carriedOut(plan(workbook));

  it('of the same file changes nothing at all', () => {
    const again = plan(workbook, register);
    expect(again.plan.counts).toEqual({ added: 0, changed: 0, unchanged: 2, skipped: 0 });
    expect(again.change).toBeNull();
  });

  it('still changes nothing when a row was put in above, except that it is added', () => {
    const more = workbookOf(
      sheetOf('ISAs', [
        header,
        ['ISA-001', 'New', '', 'Wyrebridge Council', '', '', '', '', ''],
        ...rows,
      ]),
    );
    expect(plan(more, register).plan.counts).toEqual({
      added: 1,
      changed: 0,
      unchanged: 2,
      skipped: 0,
    });
  });

  it('shows what would change, before and after', () => {
    const later = plan(
      changed((row, at) => at === 0 && (row[4] = '31/03/2027')),
      register,
    );
    expect(later.plan.rows[0]).toMatchObject({
      ref: 'ISA-014',
      effect: 'changed',
      details: ['Ends: 31 March 2024 → 31 March 2027'],
    });
    expect(
      carriedOut(later, register).agreements['agreement-isa-014']?.terms.expiresOn?.value,
    ).toMatchObject({ on: '2027-03-31' });
  });

  it('leaves alone what an officer typed while the cell says what it said', () => {
    const edited = typed(register, 'agreement-isa-014', '2030-01-31');
    expect(plan(workbook, edited).change).toBeNull();
  });

  it('shows it when the cell has changed since', () => {
    const edited = typed(register, 'agreement-isa-014', '2030-01-31');
    const later = plan(
      changed((row, at) => at === 0 && (row[4] = '31/03/2027')),
      edited,
    );
    expect(later.plan.rows[0]?.details).toEqual(['Ends: 31 January 2030 → 31 March 2027']);
  });

  it('adds and removes parties as the cell does, and tells a signature that has come in', () => {
    const later = plan(
      changed(
        (row, at) =>
          at === 0 &&
          ((row[3] = 'Severnshire Police; Temeford ICB; Arrow Probation'),
          (row[6] = 'Y'),
          (row[7] = '')),
      ),
      register,
    );
    const after = carriedOut(later, register).agreements['agreement-isa-014'];
    expect(after?.parties.map(({ name, signature }) => [name, signature.state])).toEqual([
      ['Severnshire Police', 'signed'],
      ['Temeford ICB', 'signed'],
      ['Arrow Probation', 'signed'],
    ]);
    expect(later.plan.rows[0]?.details).toEqual(
      expect.arrayContaining(['Party removed: Wyrebridge Council', 'Party added: Arrow Probation']),
    );
  });

  it('notices a change in a column that no term took', () => {
    const later = plan(
      changed((row, at) => at === 0 && (row[8] = 'new')),
      register,
    );
    expect(later.plan.rows[0]?.details).toEqual(['“Mystery”: kept → new']);
  });
});

describe('what is doubtful', () => {
  const known: Register = {
    ...force,
    partners: {
      'partner-hw': partnerOf(
        'partner-hw',
        'NHS Herefordshire and Worcestershire Integrated Care Board',
      ),
    },
  };
  const doubtful = workbookOf(
    sheetOf('ISAs', [
      ['Ref', 'Title', 'Partners', 'Expiry'],
      ['A1', 'One', 'H&W ICB', '29/02/2027'],
      ['A2', 'Two', 'H&W ICB', ''],
    ]),
  );

  it('is asked once, and the answer that holds until then changes least', () => {
    const { plan: planned, change } = plan(doubtful, known);
    expect(
      planned.questions.map(({ question, rows: at, answer }) => [question, at, answer]),
    ).toEqual([
      [expect.stringContaining('Which day is meant?'), [2], 'none'],
      ['Which body is “H&W ICB”?', [2, 3], 'unmatched'],
    ]);
    expect(planned.newPartners).toEqual([]);
    expect(change).not.toBeNull();
  });

  it('is done as answered, at the first import or a later one', () => {
    const { plan: planned } = plan(doubtful, known);
    const [day, body] = planned.questions;
    const answers = { [body?.id ?? '']: 'partner:partner-hw', [day?.id ?? '']: '2027-02-28' };
    const register = carriedOut(plan(doubtful, known, choose({ answers })), known);
    expect(register.agreements['agreement-a1']?.parties[0]?.partnerId).toBe('partner-hw');
    expect(register.agreements['agreement-a1']?.terms.expiresOn?.value).toMatchObject({
      on: '2027-02-28',
    });
    const late = carriedOut(
      plan(doubtful, carriedOut(plan(doubtful, known), known), choose({ answers })),
      carriedOut(plan(doubtful, known), known),
    );
    expect(late.agreements['agreement-a2']?.parties[0]?.partnerId).toBe('partner-hw');
  });
});

describe('rows that are not plain', () => {
  it('get a reference from their title where they have none, and find themselves again', () => {
    const without = workbookOf(
      sheetOf('ISAs', [
        ['Title', 'Partners'],
        ['Serious violence duty', 'Wyrebridge Council'],
        ['MARAC', 'Wyrebridge Council'],
      ]),
    );
    const planned = plan(without);
    expect(planned.plan.rows.map(({ ref, details }) => [ref, details[0]])).toEqual([
      ['SERIOUS-VIOLENCE-DUTY', 'Reference made from the title, because the row has none'],
      ['MARAC', 'Reference made from the title, because the row has none'],
    ]);
    expect(plan(without, carriedOut(planned)).change).toBeNull();
  });

  it('with the same reference are both kept, reported, and asked about', () => {
    const twice = workbookOf(
      sheetOf('ISAs', [
        ['Ref', 'Title'],
        ['A1', 'One'],
        ['A1', 'Another'],
        ['A1', 'One'],
      ]),
    );
    const planned = plan(twice);
    expect(planned.plan.counts).toEqual({ added: 2, changed: 0, unchanged: 0, skipped: 1 });
    expect(planned.plan.rows[2]?.details).toEqual(['It is the same as row 2, cell by cell']);
    expect(planned.plan.questions[0]?.id).toBe('reference:a1');
    expect(plan(twice, carriedOut(planned)).change).toBeNull();
    expect(
      plan(twice, force, choose({ answers: { 'reference:a1': 'last' } })).plan.counts.added,
    ).toBe(1);
  });

  it('that repeat the header, add up or name nothing are skipped with the reason', () => {
    const odd = workbookOf(
      sheetOf('ISAs', [
        ['Ref', 'Title', 'Expiry'],
        ['A1', 'One', ''],
        ['Ref', 'Title', 'Expiry'],
        ['Total: 1', '', ''],
        ['', '', '1/1/2024'],
      ]),
    );
    const { plan: planned } = plan(odd);
    expect(planned.rows.map(({ effect, details }) => [effect, details[0]])).toEqual([
      ['added', undefined],
      ['skipped', 'It repeats the header'],
      ['skipped', 'It is a total'],
      ['skipped', 'It has no reference, no title, no party and no purpose'],
    ]);
    expect(planned.rowsRead).toBe(4);
  });

  it('whose end is called a review date in the next column get a review and no end', () => {
    const beside = workbookOf(
      sheetOf('Shares', [
        ['Ref', 'Title', 'Licence End Date', 'Licence end date description'],
        ['A1', 'One', '01/04/2021', 'Agreement reviewed annually. This is the review date.'],
        ['A2', 'Two', '31/12/2026', 'Licence has not expired'],
        ['A3', 'Three', '', 'This has been superceded by DS00715.'],
      ]),
    );
    const planned = plan(beside);
    const register = carriedOut(planned);
    expect(register.agreements['agreement-a1']?.terms).toMatchObject({
      nextReview: { value: { on: '2021-04-01' } },
      expiresOn: { value: null },
      reviewIntervalMonths: { value: 12 },
    });
    expect(planned.plan.rows[0]?.details[0]).toContain('Next review: 1 April 2021, not the end');
    expect(register.agreements['agreement-a2']?.terms.expiresOn?.value).toMatchObject({
      on: '2026-12-31',
    });
    expect(register.agreements['agreement-a3']?.terms.supersededBy?.value).toBe('DS00715');
  });

  it('name a partnership as a party without making a body of it', () => {
    const csp = workbookOf(
      sheetOf('ISAs', [
        ['Ref', 'Title', 'CSP', 'Partners'],
        ['A1', 'One', 'Wyrebridge CSP', 'Wyrebridge CSP; all partners'],
      ]),
    );
    const planned = plan(csp);
    expect(planned.plan.newPartners).toEqual([]);
    expect(planned.plan.problems.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('no legal person'),
      expect.stringContaining('several bodies'),
    ]);
  });
});

describe('a large register', () => {
  it('of 2,000 rows is planned in a moment', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => [
      `ISA-${at}`,
      `Agreement ${at}`,
      'Wyrebridge CSP',
      `Severnshire Police; Body ${at % 150} Council`,
      '31/03/2027',
      'Mar-26',
      'Y',
      '',
      '',
    ]);
    const start = performance.now();
    expect(plan(workbookOf(sheetOf('ISAs', [header, ...many]))).plan.counts.added).toBe(2_000);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
