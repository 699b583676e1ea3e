import { strToU8, zipSync } from 'fflate';

/** A zip of texts; sizes are true unless they are lied about afterwards. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

export interface XlsxParts {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly state?: string;
  readonly strict?: boolean;
}

/** An `.xlsx` with one sheet from the pieces of XML that a test is about. */
export function xlsxOf(parts: XlsxParts): Uint8Array {
  const space = parts.strict === true ? strict : main;
  const related =
    parts.strict === true
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${space}" xmlns:r="${related}">${parts.workbook ?? ''}<sheets><sheet name="ISAs" sheetId="1" state="${parts.state ?? 'visible'}" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s1" Type="${related}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${related}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s3" Type="${related}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${space}">${parts.sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${space}">${parts.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${space}">${parts.styles ?? ''}</styleSheet>`,
  });
}

/** Styles 0 general, 1 dd/mm/yyyy (builtin 14), 2 mmm-yy (builtin 17), 3 custom d mmmm yyyy, 4 "ISA-"000, 5 0%, 6 hh:mm. */
export const someStyles =
  '<numFmts><numFmt numFmtId="164" formatCode="[$-809]d mmmm yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;ISA-&quot;000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="20"/></cellXfs>';

const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const table = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0';
const text = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';

/** An `.ods` with the tables that a test is about. */
export function odsOf(tables: string, styles = '', manifest = ''): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="m">${manifest}</manifest:manifest>`,
    'content.xml': `<office:document-content xmlns:office="${office}" xmlns:table="${table}" xmlns:text="${text}"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}
