import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../electron/spreadsheets/read-spreadsheet.ts';
import type { Agreement } from '../../shared/register/agreement.ts';
import type { DateValue } from '../../shared/register/terms.ts';
import { emptyRegister, type Register } from '../../shared/register/register.ts';
import { carriedOut, plan } from '../unit/exchange/sheet-of.ts';
import type { PlannedImport } from '../../shared/exchange/plan-import.ts';

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const isHere = existsSync(corpus);
if (!isHere) console.warn('SKIPPED: the corpus of registers because ../shared/corpus is not there');

type Labels = Readonly<Record<string, string>>;

function labels(path: string): Labels[] {
  return Papa.parse<Labels>(readFileSync(new URL(path, corpus), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

async function imported(file: string): Promise<{
  planned: PlannedImport;
  register: Register;
  sheets: readonly { name: string; texts: readonly (readonly string[])[] }[];
}> {
  const read = await readSpreadsheet(
    file,
    new Uint8Array(readFileSync(new URL(`registers/${file}`, corpus))),
  );
  if (!read.ok) throw new Error(read.error.what);
  const planned = plan(read.value, emptyRegister);
  const sheets = read.value.sheets.map(({ name, rows }) => ({
    name,
    texts: rows.map(({ texts }) => texts),
  }));
  const register = carriedOut(planned, emptyRegister);
  expect(plan(read.value, register).change).toBeNull();
  return { planned, register, sheets };
}

function on(value: DateValue | null | undefined): string {
  return value?.kind === 'date' ? value.on : '';
}

function byRef(register: Register, ref: string): Agreement | undefined {
  return Object.values(register.agreements).find((each) => each.ref === ref);
}

describe.skipIf(!isHere)('a real register', () => {
  it('of 389 shares, its header in row 7, comes in whole, with ends told from reviews', async () => {
    const { planned, register, sheets } = await imported('R1_dfe_external_data_shares.xlsx');
    expect(planned.plan.counts).toEqual({ added: 389, changed: 0, unchanged: 0, skipped: 0 });
    const main = sheets.find(({ name }) => name === 'DSAP_considered_data_shares');
    const cells =
      main?.texts
        .slice(-389)
        .flat()
        .filter((text) => text !== '') ?? [];
    expect(
      Object.values(register.agreements)
        .flatMap((each) => each.asImported?.cells.map(({ value }) => value) ?? [])
        .toSorted(),
    ).toEqual(cells.toSorted());

    const disagreements = labels('registers/R1_labels.csv').filter((label) => {
      const terms = byRef(register, label['reference'] ?? '')?.terms;
      const isReview = label['date_means'] === 'review date';
      const mine = isReview ? on(terms?.nextReview?.value) : on(terms?.expiresOn?.value);
      const other = isReview ? on(terms?.expiresOn?.value) : on(terms?.nextReview?.value);
      return mine !== label['normalised_date'] || other !== '';
    });
    console.info(`DfE register: ${389 - disagreements.length} of 389 rows as labelled`);
    expect(disagreements).toEqual([]);
    expect(byRef(register, 'DS00031')?.terms.supersededBy?.value).toBe('DS00563');
  });

  it('of 239 releases under damaged headings comes in whole', async () => {
    const { planned, register } = await imported('R4b_phe_data_releases.csv');
    expect(planned.plan.counts).toMatchObject({ added: 239, skipped: 0 });
    expect(byRef(register, 'ODR_2014_193')?.terms.gateways?.value).toEqual([
      'No legal gateway required',
    ]);
  });

  it('of six agreements has the dates that its labels give', async () => {
    const { register } = await imported('R5_fictional_cross_government.csv');
    for (const label of labels('registers/R5_labels.csv')) {
      const terms = byRef(register, label['reference'] ?? '')?.terms;
      expect([
        on(terms?.effectiveFrom?.value),
        on(terms?.nextReview?.value),
        on(terms?.expiresOn?.value),
      ]).toEqual([label['effectiveFrom'], label['nextReview'], label['expiresOn']]);
    }
  });
});

describe.skipIf(!isHere)('an awkward workbook', () => {
  const files = isHere
    ? labels('awkward/INDEX.csv').filter(({ file }) =>
        /\.(xls|xlsx|xlsb|ods|csv)$/.test(file ?? ''),
      )
    : [];

  it.each(files.map((each) => [each['file'] ?? '', each['exit_codes'] ?? '']))(
    '%s ends in time, with one of the exit codes %s',
    async (file, codes) => {
      const start = performance.now();
      const read = await readSpreadsheet(
        file,
        new Uint8Array(readFileSync(new URL(`awkward/${file}`, corpus))),
      );
      expect(performance.now() - start).toBeLessThan(30_000);
      expect(codes.split('|')).toContain(read.ok ? '0' : '2');
      if (!read.ok) expect(read.error.what).toContain(file);
    },
  );
});
