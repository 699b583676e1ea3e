import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/spreadsheets/read-workbook.ts';
import { reportingBytes } from '../../../electron/spreadsheets/write-export.ts';
import { audit } from '../../../shared/audit/audit.ts';
import {
  reportingColumns,
  reportingTables,
} from '../../../electron/spreadsheets/reporting-tables.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { carriedOut, plan, sheetOf, workbookOf } from '../exchange/sheet-of.ts';

const base = carriedOut(
  plan(
    workbookOf(
      sheetOf('ISAs', [
        ['ISA_Ref', 'Title', 'Partners', 'Expiry_Date', 'Next_Review_Date'],
        ['ISA-1', "=cmd|' /C calc'!A0", 'Severnshire Police; Wyrebridge Council', '31/03/2027', ''],
        ['ISA-2', 'Missing people', 'Severnshire Police', '31/03/2020', 'Mar-26'],
      ]),
    ),
  ),
);
const register = {
  ...base,
  actions: {
    'action-1': {
      id: 'action-1',
      what: 'Ask the council to sign',
      owner: 'Head of IG',
      raisedOn: isoDate('2026-10-01'),
      due: isoDate('2026-11-01'),
      doneOn: null,
      agreementId: 'agreement-isa-1',
      findingId: null,
      meetingId: null,
    },
  },
};
const report = audit(register, rulePack, isoDate('2026-11-22'));
const tables = reportingTables(register, report, 'register-1');

/** The rows of a table by their column. */
function rows(name: string): Record<string, string>[] {
  const table = tables.find((each) => each.name === name);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(row.map(({ text }, at) => [table?.headings[at] ?? '', text])),
  );
}

/** What reports of forces were built on. Only add to the end of a list. */
const promised = {
  agreements:
    'register_id as_at agreement_id reference title partnership partners rating currency is_in_date effective_from expires_on last_review next_review findings_open findings_not_met findings_cannot_tell flows actions_open',
  findings:
    'register_id as_at finding_id agreement_id rule clause scope severity outcome force title message recommendation decision',
  flows:
    'register_id as_at flow_id agreement_id name from_party to_parties data_items special_category criminal_offence law_enforcement regime gateway discloser_basis recipient_basis condition frequency transfer_method',
  actions:
    'register_id as_at action_id agreement_id finding_id what owner raised_on due_on done_on is_overdue',
};

describe('the reporting workbook', () => {
  it('has the columns that reports were built on, in their order', () => {
    for (const [name, columns] of Object.entries(promised)) {
      const headings = tables.find((table) => table.name === name)?.headings ?? [];
      expect(headings.slice(0, columns.split(' ').length).join(' ')).toBe(columns);
    }
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(promised));
  });

  it('has each of its columns described, in the same order', () => {
    const page = readFileSync('assets/help/reporting.md', 'utf8').split('\n## ').slice(2);
    const described = page.map((part) =>
      [...part.matchAll(/^\| `(\w+)` \|/gm)].map(([, column]) => column),
    );
    expect(described).toEqual(Object.values(reportingColumns));
  });

  it('has one row for each agreement, finding and action, joined by ids', () => {
    expect(rows('agreements')).toMatchObject([
      {
        register_id: 'register-1',
        as_at: '2026-11-22',
        agreement_id: 'agreement-isa-1',
        expires_on: '2027-03-31',
        next_review: '',
        actions_open: '1',
      },
      { reference: 'ISA-2', currency: 'expired', is_in_date: 'no', next_review: '2026-03-31' },
    ]);
    const all = report.agreements.flatMap(({ findings }) => findings);
    expect(rows('findings')).toHaveLength(all.length + report.registerFindings.length);
    const ofFirst = rows('findings').filter(
      (row) => row['agreement_id'] === 'agreement-isa-1' && row['decision'] === '',
    );
    expect(rows('agreements')[0]?.['findings_open']).toBe(String(ofFirst.length));
    expect(ofFirst.length).toBeGreaterThan(0);
    expect(rows('actions')).toMatchObject([{ due_on: '2026-11-01', is_overdue: 'yes' }]);
  });

  it('is a workbook of four sheets, empty ones with their headings, in which no cell is a formula', () => {
    const bytes = reportingBytes(register, report, 'register-1');
    expect(reportingBytes(register, report, 'register-1')).toEqual(bytes);
    const book = readWorkbook('reporting.xlsx', bytes);
    if (!book.ok) throw new Error(book.error.what);
    expect(book.value.sheets.map(({ name }) => name)).toEqual(Object.keys(promised));
    const [agreements, , flows] = book.value.sheets;
    expect(JSON.stringify(flows)).toContain('transfer_method');
    expect(JSON.stringify(agreements)).toContain(`"'=cmd|`);
  });
});
