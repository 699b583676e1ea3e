import { describe, expect, it } from 'vitest';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { documentFormat } from '../../../electron/documents/document-format.ts';
import { readDocumentHere } from '../../../electron/documents/read-document.ts';
import type { Block } from '../../../shared/reading/document-text.ts';
import { docx, odt, run, wordPart } from './office-files.ts';

async function blocks(fileName: string, bytes: Uint8Array): Promise<Block[]> {
  const read = await readDocumentHere(fileName, bytes, {});
  if (!read.readable) throw new Error(read.problem);
  return read.document.pages.flatMap((page) => page.blocks);
}

async function texts(fileName: string, bytes: Uint8Array): Promise<string[]> {
  return (await blocks(fileName, bytes)).map(({ kind, text }) => `${kind}: ${text}`);
}

async function problem(fileName: string, bytes: Uint8Array): Promise<string | null> {
  const read = await readDocumentHere(fileName, bytes, {});
  return read.readable ? null : read.problem;
}

/** Changes the entries of the zip's directory, where sizes and locks are declared. */
function inDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  }
}

/** The same zip, whose parts of that name say that they unpack to `size` bytes. */
function claiming(zip: Uint8Array, named: RegExp, size: number): Uint8Array {
  const bytes = zip.slice();
  inDirectory(bytes, (view, at) => {
    const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    if (named.test(strFromU8(name))) view.setUint32(at + 24, size, true);
  });
  return bytes;
}

describe('a Word document', () => {
  it('keeps tracked insertions and leaves tracked deletions out, and says so', async () => {
    const bytes = docx(
      `<w:p>${run('Review ')}<w:del><w:r><w:delText>every year</w:delText></w:r></w:del><w:ins>${run('every two years')}</w:ins></w:p>`,
    );
    const read = await readDocumentHere('a.docx', bytes, {});
    if (!read.readable) throw new Error(read.problem);
    expect(read.document.pages[0]?.blocks[0]?.text).toBe('Review every two years');
    expect(read.document.notes.join(' ')).toContain('Tracked deletions were left out (1)');
  });

  it('gives text boxes, content controls, notes, headers and footers', async () => {
    const bytes = docx(
      `<w:p>${run('Body')}<w:r><w:txbxContent><w:p>${run('In a box')}</w:p></w:txbxContent></w:r></w:p>
       <w:sdt><w:sdtContent><w:p>${run('31 March 2027')}</w:p></w:sdtContent></w:sdt>`,
      {
        'word/header1.xml': wordPart('hdr', 'OFFICIAL'),
        'word/footer1.xml': wordPart('ftr', 'Version 1.2'),
        'word/footnotes.xml': wordPart('footnotes', 'A note'),
      },
    );
    expect(await texts('a.docx', bytes)).toEqual([
      'header: OFFICIAL',
      'paragraph: Body',
      'paragraph: In a box',
      'paragraph: 31 March 2027',
      'note: A note',
      'footer: Version 1.2',
    ]);
  });

  it('knows headings by style in any language, and the place of table cells', async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Ours"><w:basedOn w:val="berschrift2"/></w:style></w:styles>`;
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
    const bytes = docx(
      `<w:p><w:pPr><w:pStyle w:val="Ours"/></w:pPr>${run('Parties')}</w:p>
       <w:tbl><w:tr>${cell('Review date')}${cell('July 2016')}</w:tr></w:tbl>`,
      { 'word/styles.xml': styles },
    );
    const [heading, label, value] = await blocks('a.docx', bytes);
    expect(heading).toMatchObject({ kind: 'heading', level: 2, text: 'Parties' });
    expect(label?.cell).toEqual({ table: 0, row: 0, column: 0 });
    expect(value).toMatchObject({ text: 'July 2016', cell: { row: 0, column: 1 } });
  });

  it('is refused, not expanded, where it declares entities of its own', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>`;
    expect(await problem('a.docx', docx('', { 'word/document.xml': bomb }))).toBe('corrupt');
  });

  it('is damaged where it is cut off, and empty where it says nothing', async () => {
    const whole = docx(`<w:p>${run('Text')}</w:p>`);
    expect(await problem('a.docx', whole.slice(0, whole.length / 2))).toBe('corrupt');
    expect(await problem('a.docx', docx(''))).toBe('empty');
  });

  it('is told from a zip of other things, and its macros from its text', async () => {
    const photographs = zipSync({ 'photo.jpg': strToU8('x') });
    expect(await problem('a.docx', photographs)).toBe('unsupported');
    const macros = docx(`<w:p>${run('Text')}</w:p>`, { 'word/vbaProject.bin': 'x' });
    const read = await readDocumentHere('a.docm', macros, {});
    expect(read).toMatchObject({ document: { notes: ['Its macros were ignored.'] } });
  });

  it('is too large where its text says so, and whatever size its pictures have', async () => {
    const whole = docx(`<w:p>${run('Text')}</w:p>`, { 'word/media/plan.bmp': 'x' });
    expect(await problem('a.docx', claiming(whole, /\.xml$/, 0x7fffffff))).toBe('too-large');
    expect(await problem('a.docx', claiming(whole, /\.bmp$/, 0x7fffffff))).toBeNull();
    expect(await problem('a.docx', claiming(whole, /\.xml$/, 5))).toBe('too-large');
  });

  it('is refused as locked where its parts are behind a password', async () => {
    const whole = docx(`<w:p>${run('Text')}</w:p>`);
    inDirectory(whole, (view, at) => {
      view.setUint16(at + 8, 1, true);
    });
    expect(await problem('a.docx', whole)).toBe('encrypted');
  });
});

describe('other documents', () => {
  it('are read from OpenDocument with headings, lists and cells', async () => {
    const bytes = odt(
      `<text:h text:outline-level="1">Title</text:h><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
       <text:list><text:list-item><text:p>First</text:p></text:list-item></text:list>
       <table:table><table:table-row><table:table-cell><text:p>Ends</text:p></table:table-cell></table:table-row></table:table>`,
    );
    expect(await texts('a.odt', bytes)).toEqual([
      'heading: Title',
      'list-item: First',
      'table-cell: Ends',
    ]);
  });

  it('are read from web pages without scripts, navigation and struck-out words', async () => {
    const page = strToU8(
      '<html><head><title>Sharing agreement</title><script>alert(1)</script></head><body><nav>Home</nav><h2>Term</h2><p>Ends <del>2024</del> 2026</p><table><tr><th>Review<td>2027</table></body></html>',
    );
    expect(await texts('a.html', page)).toEqual([
      'header: Sharing agreement',
      'heading: Term',
      'paragraph: Ends 2026',
      'table-cell: Review',
      'table-cell: 2027',
    ]);
  });

  it('are read from Markdown and from text in any of the usual encodings', async () => {
    expect(
      await texts('a.md', strToU8('# Title\n\n- **One**\n\n| A | B |\n|---|---|\n| 1 | 2 |')),
    ).toEqual([
      'heading: Title',
      'list-item: One',
      'table-cell: A',
      'table-cell: B',
      'table-cell: 1',
      'table-cell: 2',
    ]);
    const windows = new Uint8Array([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0xa3, 0x35]);
    expect(await texts('a.txt', windows)).toEqual(['paragraph: “A” – £5']);
  });

  it('are read as what they are, whatever their names say', () => {
    const page = docx(`<w:p>${run('Text')}</w:p>`);
    expect(documentFormat('renamed.pdf', page)).toBe('docx');
    expect(documentFormat('agreement.docx', strToU8('%PDF-1.7 …'))).toBe('pdf');
    expect(documentFormat('picture.png', new Uint8Array([0x89, 0x50]))).toBeNull();
  });

  it('are refused in a word where they are no documents', async () => {
    expect(await problem('a.txt', new Uint8Array(400))).toBe('unsupported');
    expect(await problem('a.pdf', strToU8('not a pdf'))).toBe('corrupt');
    expect(await problem('a.docx', new Uint8Array(0))).toBe('empty');
    expect(await problem('a.exe', strToU8('MZ'))).toBe('unsupported');
  });
});
