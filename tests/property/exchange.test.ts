import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../shared/audit/audit.ts';
import { exportBytes, type ExportFormat } from '../../electron/spreadsheets/write-export.ts';
import { readWorkbook } from '../../electron/spreadsheets/read-workbook.ts';
import { readDate, type DateMeaning } from '../../shared/exchange/dates.ts';
import { registerFromJson } from '../../shared/exchange/export-json.ts';
import { neutralise, restore } from '../../shared/exchange/neutralise.ts';
import { splitParties } from '../../shared/exchange/split-parties.ts';
import { agreementSchema, type Agreement, type Party } from '../../shared/register/agreement.ts';
import { datedFromParts } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { termDefinition, termKeys, type TermKey } from '../../shared/register/terms.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { carriedOut, force, plan, sheetOf, workbookOf } from '../unit/exchange/sheet-of.ts';

const source = { how: 'typed', at: '2026-01-01T00:00:00.000Z' } as const;

const word = fc.constantFrom(
  'Crime',
  'data',
  'MARAC',
  '=SUM(A1)',
  '+44',
  '-1',
  '@home',
  "'quoted",
  '"said"',
  'a,b',
  'naïve',
  '§115',
  '<b>',
  '&',
  '{x}',
  'Zürich',
  '😀',
  '_x0041_',
  '1e+21',
  '0042',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const prose = fc
  .tuple(phrase, fc.option(phrase))
  .map(([first, second]) => (second === null ? first : `${first}\nand ${second}`));
const item = phrase.filter((text) => !/[;\n]/.test(text)).map((text) => `item ${text}`);

const dated = fc.record({
  year: fc.integer({ min: 1995, max: 2060 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  grain: fc.constantFrom('day', 'month', 'year'),
});

function value(term: TermKey): fc.Arbitrary<unknown> {
  const definition = termDefinition(term);
  switch (definition.kind) {
    case 'date':
      return fc.oneof(
        {
          weight: 5,
          arbitrary: dated.map(({ year, month, day, grain }) => ({
            kind: 'date',
            ...datedFromParts(
              definition.role ?? 'end',
              year,
              ...(grain === 'year' ? [] : grain === 'month' ? [month] : [month, day]),
            ),
          })),
        },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom('ongoing', 'until further notice', 'Open-ended')
            .map((words) => ({ kind: 'none-stated', words })),
        },
      );
    case 'yes-no':
      return fc.constantFrom('yes', 'no', 'unknown');
    case 'choice':
      return fc.constantFrom(...(definition.choices ?? []));
    case 'months':
      return fc.integer({ min: 1, max: 120 });
    case 'list':
      return fc.array(item, { minLength: 1, maxLength: 4 });
    case 'text':
      return prose;
  }
}

function entry(term: TermKey): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: value(term).map((each) => ({ value: each, said: null, source })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(null, 'TBC').map((said) => ({ value: null, said, source })),
    },
  );
}

const terms = fc.record(Object.fromEntries(termKeys.map((term) => [term, entry(term)])), {
  requiredKeys: [],
});

const names = [
  'Severnshire Police',
  'Wyrebridge Council',
  'Temeford & Arrow Fire and Rescue Service',
  'NHS Severnshire, Temeford and Arrow ICB',
  'Health and Care Trust',
  'Marchford Borough Council',
  'Women’s Aid, Temeford',
];
const party = (name: string, at: number): fc.Arbitrary<Party> =>
  fc.record({
    id: fc.constant(`party-${at}`),
    name: fc.constant(name),
    partnerId: fc.constant(null),
    role: fc.constantFrom('controller', 'joint-controller', 'processor', 'unknown'),
    signature: fc.oneof(
      fc.constant({ state: 'not-signed' as const, on: null, signatory: null }),
      fc.constant({ state: 'unknown' as const, on: null, signatory: null }),
      fc.record({
        state: fc.constant('signed' as const),
        on: fc.constantFrom(null, { on: isoDate('2024-03-31'), precision: 'day' as const }),
        signatory: fc.constantFrom(null, 'Chief Executive'),
      }),
    ),
  });

const agreement = (at: number): fc.Arbitrary<Agreement> =>
  fc
    .record({
      id: fc.constant(`agreement-isa-${at}`),
      ref: fc.constant(`ISA-${at}`),
      title: phrase.map((text) => `Agreement ${text}`.replace(/\s+/g, ' ').trim()),
      partnershipId: fc.constant(null),
      parties: fc
        .subarray(names, { minLength: 1 })
        .chain((chosen) => fc.tuple(...chosen.map(party))),
      flows: fc.constant([]),
      terms,
      asImported: fc.constant(null),
    })
    .map((each) => agreementSchema.parse(each));

const register: fc.Arbitrary<Register> = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => agreement(at + 1))))
  .map((agreements) => ({
    ...force,
    agreements: Object.fromEntries(agreements.map((each) => [each.id, each])),
  }));

/** What a table can carry of an agreement: not its sources, and of words only those that stand for a value. */
function essence(each: Agreement): unknown {
  const entries: [string, { readonly value: unknown; readonly said: string | null }][] =
    Object.entries(each.terms);
  return {
    ref: each.ref,
    title: each.title,
    parties: each.parties.map(({ name, role, signature }) => ({ name, role, signature })),
    terms: new Map(
      entries.map(([key, { value: known, said }]) => [
        key,
        { value: known, said: known === null ? said : null },
      ]),
    ),
  };
}

async function throughFile(
  from: Register,
  format: ExportFormat,
  into: Register,
): Promise<ReturnType<typeof plan>> {
  const bytes = await exportBytes(from, audit(from, rulePack, isoDate('2026-11-22')), format);
  const workbook = readWorkbook(`register.${format}`, bytes);
  if (!workbook.ok) throw new Error(workbook.error.what);
  return plan(workbook.value, into);
}

describe('export and import', { timeout: 60_000 }, () => {
  for (const format of ['csv', 'xlsx'] as const) {
    it(`gives the same terms and parties back through ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(register, async (from) => {
          const back = carriedOut(await throughFile(from, format, force));
          expect(Object.values(back.agreements).map(essence)).toEqual(
            Object.values(from.agreements).map(essence),
          );
        }),
        { numRuns: 20 },
      );
    });

    it(`changes nothing in the register that a ${format} came from`, async () => {
      await fc.assert(
        fc.asyncProperty(register, async (from) => {
          const matched = carriedOut(await throughFile(from, format, force));
          const again = await throughFile(matched, format, matched);
          expect(again.plan.rows.flatMap(({ details }) => details)).toEqual([]);
          expect(again.change).toBeNull();
        }),
        { numRuns: 20 },
      );
    });
  }

  it('reads the JSON export back exactly', async () => {
    await fc.assert(
      fc.asyncProperty(register, async (from) => {
        const bytes = await exportBytes(from, audit(from, rulePack, isoDate('2026-11-22')), 'json');
        expect(registerFromJson(new TextDecoder().decode(bytes))).toEqual({
          ok: true,
          value: from,
        });
      }),
      { numRuns: 20 },
    );
  });

  it('takes back what it did to formula-like text, and leaves no formula', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', 'a', '1') }),
        (text) => {
          expect(restore(neutralise(text))).toBe(text);
          expect(neutralise(text)).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });
});

describe('junk', { timeout: 60_000 }, () => {
  it('is answered with a refusal or a workbook, never with a fault', () => {
    const start = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
    );
    fc.assert(
      fc.property(
        start,
        fc.uint8Array({ maxLength: 2_000 }),
        fc.constantFrom('a.csv', 'a.xlsx', 'a.ods', 'a'),
        (head, bytes, name) => {
          expect(typeof readWorkbook(name, new Uint8Array([...head, ...bytes])).ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('in a workbook is answered in the same way when any byte of it is damaged', async () => {
    const from = carriedOut(
      plan(
        workbookOf(
          sheetOf('ISAs', [
            ['Ref', 'Title', 'Partners', 'Expiry date'],
            ['ISA-1', 'One', 'Wyrebridge Council', '31/03/2027'],
          ]),
        ),
      ),
    );
    const bytes = await exportBytes(from, audit(from, rulePack, isoDate('2026-11-22')), 'xlsx');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        (at, byte) => {
          const damaged = Uint8Array.from(bytes);
          damaged[at] = byte;
          expect(typeof readWorkbook('a.xlsx', damaged).ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('in cells never stops a plan, and the plan is the same each time', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        '31/2/24',
        '29 Feb 2027',
        '__proto__',
        'constructor',
        'TBC',
        '=1+1',
        '45382',
        'Q1 2027',
        'Y',
        'Health and Care',
        ';;;',
        '9'.repeat(40),
      ),
    );
    const heading = fc.constantFrom(
      'Ref',
      'Title',
      'Partners',
      'Expiry',
      'Review',
      'CSP',
      'Signed',
      'Legal basis',
      '',
      '__proto__',
      'constructor',
      'Review frequency',
      'Notes',
      'Licence end date description',
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(heading, { minLength: 2 }),
        fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 8 }),
        (headings, rows) => {
          const workbook = workbookOf(sheetOf('Junk', [headings, ...rows]));
          const first = plan(workbook, force, {
            choices: { sheets: { Junk: 1 }, mapping: {}, answers: {} },
          });
          const second = plan(workbook, force, {
            choices: { sheets: { Junk: 1 }, mapping: {}, answers: {} },
          });
          expect(second).toEqual(first);
          const after = carriedOut(first);
          const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
          expect(first.plan.rowsRead).toBe(filled.length);
          expect(
            plan(workbook, after, { choices: { sheets: { Junk: 1 }, mapping: {}, answers: {} } })
              .change,
          ).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('in dates and party cells never throws', () => {
    const meanings: DateMeaning[] = ['start', 'end', 'next-review', 'last-review', 'other'];
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.constantFrom(...meanings), (text, meaning) => {
        const reading = readDate(text, meaning);
        if (reading.kind === 'date') expect(reading.dated.on).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(splitParties(text, () => false).every((name) => name.length > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
