import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../shared/exchange/workbook.ts';
import { readWorkbook } from '../../../electron/spreadsheets/read-workbook.ts';
import { odsOf, someStyles, xlsxOf, zipOf } from './made-up-files.ts';

function firstSheet(name: string, bytes: Uint8Array): Sheet {
  const read = readWorkbook(name, bytes);
  if (!read.ok) throw new Error(read.error.what);
  const [sheet] = read.value.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function texts(name: string, bytes: Uint8Array): (readonly string[])[] {
  return firstSheet(name, bytes).rows.map((row) => row.texts);
}

function code(name: string, bytes: Uint8Array): string {
  const read = readWorkbook(name, bytes);
  return read.ok ? 'read' : read.error.code;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const row = (cells: string): Uint8Array =>
  xlsxOf({ sheet: `<sheetData><row r="1">${cells}</row></sheetData>`, styles: someStyles });

describe('an .xlsx', () => {
  it('gives shared, rich and inline text, and leaves phonetic readings out', () => {
    const bytes = xlsxOf({
      strings:
        '<si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>PHON</t></rPh></si>',
      sheet:
        '<sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>in &amp; line</t></is></c></row></sheetData>',
    });
    expect(firstSheet('a.xlsx', bytes).rows).toMatchObject([
      { number: 3, texts: ['plain', 'rich ', '', 'in & line'] },
    ]);
  });

  it('shows what a formula last gave, and never the formula', () => {
    expect(
      texts(
        'a.xlsx',
        row(
          '<c r="A1" t="str"><f>HYPERLINK("x")</f><v>seen</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c>',
        ),
      ),
    ).toEqual([['seen', '2', 'TRUE', '#REF!']]);
  });

  it('tells dates from numbers by their style, and how much of the date is shown', () => {
    const sheet = firstSheet(
      'a.xlsx',
      row(
        '<c r="A1"><v>45382</v></c><c r="B1" s="1"><v>45382</v></c><c r="C1" s="2"><v>43525</v></c><c r="D1" s="3"><v>45382.75</v></c><c r="E1" s="6"><v>0.5</v></c>',
      ),
    );
    expect(sheet.rows[0]?.texts).toEqual([
      '45382',
      '31/03/2024',
      'Mar-19',
      '31 March 2024',
      '12:00',
    ]);
    expect(sheet.rows[0]?.days).toEqual({ 1: '2024-03-31', 2: '2019-03', 3: '2024-03-31' });
  });

  it('knows the 1904 system, and the leap day of 1900 that never was', () => {
    const late = xlsxOf({
      workbook: '<workbookPr date1904="1"/>',
      styles: someStyles,
      sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>43920</v></c></row></sheetData>',
    });
    expect(firstSheet('a.xlsx', late).rows[0]?.days).toEqual({ 0: '2024-03-31' });
    expect(
      firstSheet(
        'a.xlsx',
        row(
          '<c r="A1" s="1"><v>59</v></c><c r="B1" s="1"><v>60</v></c><c r="C1" s="1"><v>61</v></c>',
        ),
      ).rows[0]?.days,
    ).toEqual({ 0: '1900-02-28', 2: '1900-03-01' });
  });

  it('writes numbers as a person reads them', () => {
    expect(
      texts(
        'a.xlsx',
        row(
          '<c r="A1"><v>1E+21</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1" s="4"><v>14</v></c><c r="D1" s="5"><v>0.5</v></c><c r="E1"><v>1.0000000000000001E-7</v></c><c r="F1"><v>-12</v></c>',
        ),
      ),
    ).toEqual([['1000000000000000000000', '0.3', 'ISA-014', '50%', '0.0000001', '-12']]);
  });

  it('reads the strict form of the format, with dates written out', () => {
    const bytes = xlsxOf({
      strict: true,
      sheet:
        '<sheetData><row><c t="d"><v>2024-03-31T00:00:00</v></c><c t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
    });
    expect(firstSheet('a.xlsx', bytes).rows[0]).toMatchObject({
      texts: ['2024-03-31', 'x'],
      days: { 0: '2024-03-31' },
    });
  });

  it('shows a cell that is merged downwards in every row, and one merged across once', () => {
    const bytes = xlsxOf({
      sheet:
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>both</t></is></c><c r="B1" t="inlineStr"><is><t>one</t></is></c></row><row r="2"><c r="B2" t="inlineStr"><is><t>two</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>wide</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A3:C3"/><mergeCell ref="B9:XFD1048576"/></mergeCells>',
    });
    const { rows } = firstSheet('a.xlsx', bytes);
    expect(rows.map((each) => each.texts)).toEqual([['both', 'one'], ['both', 'two'], ['wide']]);
    expect(rows[2]?.wide).toEqual([0]);
  });

  it('says which sheets, columns and rows are hidden', () => {
    const bytes = xlsxOf({
      state: 'veryHidden',
      sheet:
        '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>',
    });
    expect(firstSheet('a.xlsx', bytes)).toMatchObject({
      hidden: true,
      hiddenColumns: [1],
      rows: [{ hidden: true }],
    });
  });
});

describe('an .ods', () => {
  it('keeps a date that is stated and not shown', () => {
    const cell = '<table:table-cell office:value-type="date" office:date-value="2021-04-01"/>';
    const bytes = odsOf(
      `<table:table table:name="a"><table:table-row>${cell}</table:table-row></table:table>`,
    );
    expect(firstSheet('a.ods', bytes).rows[0]?.texts).toEqual(['2021-04-01']);
  });

  it('gives texts, days, repeats and merged cells', () => {
    const bytes = odsOf(
      '<table:table table:name="ISAs"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>both</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell office:value-type="date" office:date-value="2024-03-31"><text:p>31/03/24</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>',
    );
    const sheet = firstSheet('a.ods', bytes);
    expect(sheet.rows.map(({ number, texts: cells }) => [number, cells])).toEqual([
      [3, ['both', 'a  b\nc', 'a  b\nc']],
      [4, ['both', '31/03/24']],
    ]);
    expect(sheet.rows[1]?.days).toEqual({ 1: '2024-03-31' });
    expect(sheet.hiddenColumns).toEqual([2]);
  });

  it('leaves comments out, and knows a hidden sheet', () => {
    const bytes = odsOf(
      '<table:table table:name="Old" table:style-name="ta1"><table:table-row><table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>seen</text:p></table:table-cell></table:table-row></table:table>',
      '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>',
    );
    expect(firstSheet('a.ods', bytes)).toMatchObject({ hidden: true, rows: [{ texts: ['seen'] }] });
  });

  it('that would repeat a cell without end is refused', () => {
    const cell =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell></table:table-row>';
    expect(code('a.ods', odsOf(`<table:table table:name="a">${cell}</table:table>`))).toBe(
      'spreadsheet-too-large',
    );
  });

  it('with a password is refused as such', () => {
    expect(
      code(
        'a.ods',
        odsOf('', '', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
      ),
    ).toBe('spreadsheet-password-protected');
  });
});

describe('a .csv', () => {
  it.each([
    [
      'commas',
      'a,b\r\n1,"x, y"\r\n',
      [
        ['a', 'b'],
        ['1', 'x, y'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1;2,5\n',
      [
        ['a', 'b'],
        ['1', '2,5'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a hint for Excel',
      'sep=;\na;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes and line breaks',
      'a,b\n"line one\nline ""two""",2\n',
      [
        ['a', 'b'],
        ['line one\nline "two"', '2'],
      ],
    ],
  ])('with %s is read as Excel would', (_, text, expected) => {
    expect(texts('a.csv', utf8(text))).toEqual(expected);
  });

  it('is refused where a quotation mark is never closed, for it would swallow the rows below', () => {
    const read = readWorkbook('a.csv', utf8('Ref,Title\nISA-1,"Night\nISA-2,Day\n'));
    expect(read.ok ? '' : read.error.what).toMatch(/quotation mark in row 2 is never closed/);
  });

  it('is read where quotation marks stand within a cell', () => {
    const bytes = utf8('Ref,Title\nISA-1,The "Night" pact\nISA-2,"So ""called"""\n');
    expect(texts('a.csv', bytes).slice(1)).toEqual([
      ['ISA-1', 'The "Night" pact'],
      ['ISA-2', 'So "called"'],
    ]);
  });

  it('counts rows as Excel does, empty ones too', () => {
    expect(
      firstSheet('a.csv', utf8('a,b\n\n"x\ny",2\nz,3\n')).rows.map(({ number }) => number),
    ).toEqual([1, 3, 4]);
  });

  it('is understood as UTF-8 with and without a mark, UTF-16 and Windows-1252', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('é,b\n1,2\n', 'utf16le')]);
    const latin = new Uint8Array([0xe9, 0x2c, 0x93, 0x78, 0x94, 0x0a, 0x31, 0x2c, 0x32]);
    expect(texts('a.csv', utf8('\ufeffé,b\n1,2\n'))[0]).toEqual(['é', 'b']);
    expect(texts('a.csv', utf8('é,b\n1,2\n'))[0]).toEqual(['é', 'b']);
    expect(texts('a.csv', utf16)[0]).toEqual(['é', 'b']);
    expect(texts('a.csv', latin)[0]).toEqual(['é', '“x”']);
  });

  it('keeps formula-like text as the text that it is', () => {
    expect(texts('a.csv', utf8("a,b\n=cmd|' /C calc'!A0,+1\n"))[1]).toEqual([
      "=cmd|' /C calc'!A0",
      '+1',
    ]);
  });
});

describe('a file that cannot be a register', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>';

  it.each([
    ['nothing at all', 'a.xlsx', new Uint8Array(), 'spreadsheet-empty'],
    ['nothing but blanks', 'a.csv', utf8(' \n , \n'), 'spreadsheet-empty'],
    ['a sheet without cells', 'a.xlsx', xlsxOf({ sheet: '<sheetData/>' }), 'spreadsheet-empty'],
    [
      'an old .xls',
      'a.xls',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...Buffer.from('Workbook', 'utf16le'),
      ]),
      'spreadsheet-unsupported',
    ],
    [
      'a locked .xlsx',
      'a.xlsx',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'spreadsheet-password-protected',
    ],
    ['an .xlsb', 'a.xlsb', zipOf({ 'xl/workbook.bin': 'x' }), 'spreadsheet-unsupported'],
    [
      'a Word document',
      'a.docx',
      zipOf({ 'word/document.xml': '<x/>' }),
      'spreadsheet-unsupported',
    ],
    ['a PDF', 'a.xlsx', utf8('%PDF-1.7 …'), 'spreadsheet-unsupported'],
    ['a web page', 'a.xls', utf8('<html><table></table></html>'), 'spreadsheet-unsupported'],
    [
      'a zip cut off',
      'a.xlsx',
      row('<c r="A1"><v>1</v></c>').slice(0, 300),
      'spreadsheet-unreadable',
    ],
    ['XML that is none', 'a.xlsx', xlsxOf({ sheet: '<sheetData><row' }), 'spreadsheet-unreadable'],
    [
      'entities of its own',
      'a.xlsx',
      zipOf({ 'xl/workbook.xml': `${bomb}<workbook/>` }),
      'spreadsheet-unreadable',
    ],
    ['bytes, not text', 'a.csv', new Uint8Array([1, 0, 2, 0, 0, 3]), 'spreadsheet-unreadable'],
    ['text under a false name', 'a.xlsx', utf8('a,b\n1,2'), 'spreadsheet-unreadable'],
  ])('because it is %s is refused', (_, name, bytes, expected) => {
    expect(code(name, bytes)).toBe(expected);
  });

  it('because a part unpacks to more than it says is refused', () => {
    const bytes = row('<c r="A1"><v>1</v></c>');
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 5, true);
    }
    expect(code('a.xlsx', bytes)).toBe('spreadsheet-too-large');
  });

  it('because it says that it is 8 GB is refused before anything is unpacked', () => {
    const bytes = row('<c r="A1"><v>1</v></c>');
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    }
    expect(code('a.xlsx', bytes)).toBe('spreadsheet-too-large');
  });

  it('says what happened, that nothing was changed, and what can be done', () => {
    const read = readWorkbook('Register 2024.xlsx', new Uint8Array());
    expect(read).toMatchObject({ ok: false, error: { safe: 'Nothing was changed.' } });
    expect(!read.ok && read.error.what).toContain('“Register 2024.xlsx” is empty');
    expect(!read.ok && read.error.next).not.toBe('');
  });
});
