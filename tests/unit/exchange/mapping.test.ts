import { describe, expect, it } from 'vitest';
import { exportHeadings } from '../../../shared/exchange/export-columns.ts';
import { plan, sheetOf, workbookOf, choose } from './sheet-of.ts';
import { sheetSummaries } from '../../../shared/exchange/open-workbook.ts';

function targets(
  headings: readonly string[],
  ...rows: readonly (readonly string[])[]
): Record<string, string> {
  const { columns } = plan(workbookOf(sheetOf('ISAs', [headings, ...rows])), undefined, {
    choices: { sheets: { ISAs: 1 }, mapping: {}, answers: {} },
  }).plan;
  return Object.fromEntries(columns.map(({ heading, target }) => [heading, target]));
}

describe('a header', () => {
  it('of the usual 46 columns goes where it should, column by column', () => {
    const headings = exportHeadings.map(([heading]) => heading);
    expect(
      targets(
        headings,
        headings.map(() => ''),
      ),
    ).toEqual(Object.fromEntries(exportHeadings));
  });

  it('in other people’s words is understood too', () => {
    const said = {
      'ISA No.': 'ref',
      'Name of agreement': 'title',
      Org: 'parties',
      'Start Date': 'effectiveFrom',
      'Licence End Date': 'expiresOn',
      'Review due': 'nextReview',
      'Legal basis': 'gateways',
      'Lawful basis': 'article6Basis',
      'DPIA completed?': 'dpiaRef',
      'Signed?': 'allPartnersSigned',
      'Info asset owner (IAO)': 'businessOwner',
      'Sharepoint link': 'documentLocation',
      'Favourite colour': 'keep',
    };
    const row = [
      'ISA-1',
      'One',
      'Wyrebridge Council',
      '1/4/2024',
      '31/3/2027',
      '1/4/2026',
      'CDA 1998 s.115',
      'Art 6(1)(e)',
      'Y',
      'Y',
      'Head of IG',
      'S:/x',
      'green',
    ];
    expect(targets(Object.keys(said), row, row)).toEqual(said);
  });

  it.each(['Renewal', 'Date of next review', 'Review date', 'Due for review', 'Review'])(
    '“%s” over dates is the next review',
    (heading) => {
      expect(
        targets(['Ref', 'Title', heading], ['A1', 'One', 'Mar-27'], ['A2', 'Two', '01/04/2027'])[
          heading
        ],
      ).toBe('nextReview');
    },
  );

  it('“Review” over intervals is how often', () => {
    expect(
      targets(
        ['Ref', 'Title', 'Review'],
        ['A1', 'One', 'Annually'],
        ['A2', 'Two', 'every two years'],
      )['Review'],
    ).toBe('reviewIntervalMonths');
  });

  it('takes the better of two columns for one term, and keeps and reports the other', () => {
    const { plan: planned } = plan(
      workbookOf(
        sheetOf('ISAs', [
          ['Ref', 'Title', 'Expires', 'Expiry date'],
          ['A1', 'One', '', '31/03/2027'],
          ['A2', 'Two', '', '31/03/2028'],
        ]),
      ),
    );
    expect(planned.columns.map(({ target }) => target)).toEqual([
      'ref',
      'title',
      'keep',
      'expiresOn',
    ]);
    expect(planned.problems).toContainEqual(
      expect.objectContaining({
        column: 'Expires',
        kept: true,
        problem: expect.stringContaining('Expiry date') as string,
      }),
    );
  });

  it('follows the officer before it follows anything else, and remembers', () => {
    const workbook = workbookOf(
      sheetOf('ISAs', [
        ['Ref', 'Title', 'Colour'],
        ['A1', 'One', 'green'],
      ]),
    );
    const first = plan(workbook, undefined, choose({ mapping: { ISAs: { Colour: 'comments' } } }));
    expect(first.plan.columns[2]).toMatchObject({ target: 'comments', because: 'you chose it' });
    const later = plan(workbook, undefined, { remembered: first.mappingUsed });
    expect(later.plan.columns[2]).toMatchObject({
      target: 'comments',
      because: 'as in an earlier import',
    });
  });
});

describe('a column that is named for a date', () => {
  const under = (heading: string, ...cells: readonly string[]) =>
    targets(
      ['Ref', 'Title', heading],
      ...cells.map((cell, at) => [`ISA-${at + 1}`, `Agreement ${at + 1}`, cell]),
    )[heading];

  it.each([
    ['Start Date', 'effectiveFrom', ['31/02/2025']],
    ['Next Review', 'nextReview', ['see agreement', 'ask legal']],
    ['Expiry Date', 'expiresOn', ['+44']],
  ])('%s goes to %s though no cell holds a date, so that each is reported', (name, to, cells) => {
    expect(under(name, ...cells)).toBe(to);
  });

  it('is no column of partners or of prose', () => {
    const prose = 'The board looked at this agreement in the spring and asked for a new annex.';
    expect(under('Review', prose, prose)).toBe('keep');
  });
});

describe('a workbook', () => {
  const register = [
    ['About this register', '', ''],
    ['', '', ''],
    ['Ref', 'Title', 'Expiry date'],
    ['A1', 'One', '31/3/2027'],
  ];

  it('has its header found where it is, not in row 1', () => {
    expect(sheetSummaries(workbookOf(sheetOf('ISAs', register)))).toEqual([
      { name: 'ISAs', hidden: false, rows: 1, columns: 3, headerRow: 3, proposed: true },
    ]);
  });

  it('has every sheet proposed that is laid out alike, and no notes and no hidden sheet', () => {
    const notes = sheetOf('Notes', [
      ['Please read', 'this'],
      ['first', 'of all'],
    ]);
    const hidden = { ...sheetOf('Old', register), hidden: true };
    const summaries = sheetSummaries(
      workbookOf(notes, sheetOf('North', register), sheetOf('South', register), hidden),
    );
    expect(summaries.filter(({ proposed }) => proposed).map(({ name }) => name)).toEqual([
      'North',
      'South',
    ]);
  });
});
