import { strToU8, zipSync } from 'fflate';
import type { OutCell, OutTable } from '../../shared/exchange/export-columns.ts';
import { neutralise } from '../../shared/exchange/neutralise.ts';
import { columnLetter } from '../../shared/exchange/workbook.ts';
import { readingLimits } from './reading-limits.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Style numbers in `styles.xml`: text, bold heading, day. */
const text = 1;
const heading = 2;
const date = 3;

/** Text for XML; characters that XML cannot hold go as Excel writes them, `_x000B_`. */
function xml(value: string): string {
  return value
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (bad) => `_x${bad.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function serial(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function cellXml(cell: OutCell, row: number, column: number, style: number): string {
  const at = `${columnLetter(column)}${row}`;
  // Excel counts a day in February 1900 that never was; days before it are left as text.
  if (cell.day !== undefined && cell.day >= '1900-03-01')
    return `<c r="${at}" s="${date}"><v>${serial(cell.day)}</v></c>`;
  if (cell.text === '') return '';
  const shown = neutralise(cell.text).slice(0, readingLimits.cellCharacters);
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(shown)}</t></is></c>`;
}

function widths(table: OutTable): string {
  return table.headings
    .map((name, column) => {
      const longest = table.rows
        .slice(0, 200)
        .reduce((most, row) => Math.max(most, (row[column]?.text ?? '').length), name.length);
      return `<col min="${column + 1}" max="${column + 1}" width="${Math.min(48, Math.max(10, longest + 2))}" customWidth="1"/>`;
    })
    .join('');
}

function sheetXml(table: OutTable): string {
  const last = `${columnLetter(table.headings.length - 1)}${table.rows.length + 1}`;
  const header = table.headings
    .map((name, column) => cellXml({ text: name }, 1, column, heading))
    .join('');
  const rows = table.rows.map(
    (row, at) =>
      `<row r="${at + 2}">${row.map((cell, column) => cellXml(cell, at + 2, column, text)).join('')}</row>`,
  );
  return `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths(table)}</cols><sheetData><row r="1">${header}</row>${rows.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

/** A workbook with one sheet a table: text cells and true dates, no formula anywhere. Same tables, same bytes. */
export function writeXlsx(tables: readonly OutTable[]): Uint8Array {
  const sheets = tables.map((table, at) => ({ table, n: at + 1 }));
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map(({ n }) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets.map(({ table, n }) => `<sheet name="${xml(table.name)}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${sheets.map(({ n }) => `<Relationship Id="rId${n}" Type="${relationships}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      sheets.map(({ table, n }) => [`xl/worksheets/sheet${n}.xml`, sheetXml(table)]),
    ),
  };
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, strToU8(content)]),
  );
  // A fixed date, the first that zip can hold, keeps the bytes the same on every run.
  return zipSync(bytes, { level: 6, mtime: new Date(1980, 0, 1) });
}
