import { describe, expect, it } from 'vitest';
import { exportBytes, type ExportFormat } from '../../../electron/spreadsheets/write-export.ts';
import { readWorkbook } from '../../../electron/spreadsheets/read-workbook.ts';
import { audit } from '../../../shared/audit/audit.ts';
import { registerFromJson } from '../../../shared/exchange/export-json.ts';
import { sheetSummaries } from '../../../shared/exchange/open-workbook.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { carriedOut, plan, sheetOf, workbookOf } from '../exchange/sheet-of.ts';

const long =
  'A title of an agreement, with commas; semicolons \\ and more than seventy-five octets — é';
const register = carriedOut(
  plan(
    workbookOf(
      sheetOf('ISAs', [
        ['ISA_Ref', 'Title', 'Partners', 'Expiry_Date', 'Next_Review_Date', 'Comments', 'Colour'],
        [
          'ISA-1',
          long,
          'Severnshire Police; Wyrebridge Council',
          '31/03/2027',
          'Mar-26',
          "=cmd|' /C calc'!A0",
          'green',
        ],
      ]),
    ),
  ),
);
const withAction = {
  ...register,
  actions: {
    'action-1': {
      id: 'action-1',
      what: 'Ask the council to sign',
      owner: 'Head of IG',
      raisedOn: isoDate('2026-11-01'),
      due: isoDate('2026-12-01'),
      doneOn: null,
      agreementId: 'agreement-isa-1',
      findingId: null,
      meetingId: null,
    },
  },
};
const report = audit(withAction, rulePack, isoDate('2026-11-22'));
const bytesOf = (format: ExportFormat): Promise<Uint8Array> =>
  exportBytes(withAction, report, format);
const textOf = async (format: ExportFormat): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(format));

describe('an export', () => {
  it('to CSV opens in Excel: marked as UTF-8, lines ended as Windows does, no formula in any cell', async () => {
    const csv = await textOf('csv');
    expect(csv.startsWith('\ufeffISA_Ref,Title,')).toBe(true);
    expect(csv).toContain("'=cmd|");
    expect(csv).not.toMatch(/(^|[,\n"])=cmd/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('to XLSX has sheets for findings, actions and partners, and only the agreements are a register', async () => {
    const read = readWorkbook('out.xlsx', await bytesOf('xlsx'));
    if (!read.ok) throw new Error(read.error.what);
    expect(read.value.sheets.map(({ name }) => name)).toEqual([
      'Agreements',
      'Findings',
      'Actions',
      'Partners',
      'As imported',
    ]);
    expect(
      sheetSummaries(read.value)
        .filter(({ proposed }) => proposed)
        .map(({ name }) => name),
    ).toEqual(['Agreements']);
    expect(
      read.value.sheets
        .flatMap(({ rows }) => rows.flatMap(({ texts }) => texts))
        .filter((text) => text.startsWith('=')),
    ).toEqual([]);
    expect(read.value.sheets[4]?.rows[1]?.texts).toEqual(['ISA-1', 'ISAs', '2', 'Colour', 'green']);
  });

  it('gives the same bytes each time', async () => {
    for (const format of ['csv', 'xlsx', 'json', 'ics'] as const)
      expect(await bytesOf(format)).toEqual(await bytesOf(format));
  });

  it('to a calendar has one whole-day entry for the review, the end and the action', async () => {
    const ics = await textOf('ics');
    const unfolded = ics.replaceAll('\r\n ', '');
    expect(ics.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(
      true,
    );
    expect([...unfolded.matchAll(/^UID:(.*)\r$/gm)].map((match) => match[1])).toEqual([
      'agreement-isa-1.review@concordat',
      'agreement-isa-1.expiry@concordat',
      'action-1@concordat',
    ]);
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20270331\r\nDTEND;VALUE=DATE:20270401');
    expect(unfolded).toContain(
      'with commas\\; semicolons \\\\ and'.replace('with commas\\;', 'with commas\\;'),
    );
    expect(unfolded).toContain('Next review: March 2026');
  });

  it('to JSON is refused on the way back when it is another file, newer, or broken', async () => {
    const json = await textOf('json');
    const code = (text: string): string => {
      const read = registerFromJson(text);
      return read.ok ? 'read' : read.error.code;
    };
    expect(code(json)).toBe('read');
    expect(code('{}')).toBe('json-unreadable');
    expect(code('{')).toBe('json-unreadable');
    expect(code(json.replace('"version": 1', '"version": 2'))).toBe('json-newer');
    expect(code(json.replace('"2026-12-01"', '"2026-02-30"'))).toBe('json-unreadable');
  });
});
