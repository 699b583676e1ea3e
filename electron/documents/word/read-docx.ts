import type { Block, Page } from '../../../shared/reading/document-text.ts';
import { child, elements, xmlTree, type XmlElement } from '../../office/xml-tree.ts';
import type { ZipArchive } from '../../office/zip-archive.ts';
import { limits } from '../limits.ts';
import { readOfficeDocument } from '../office-document.ts';
import { unreadable, type ReadOutcome } from '../read-outcome.ts';
import { headingLevels } from './docx-styles.ts';

interface Reader {
  readonly pages: Block[][];
  readonly levels: ReadonlyMap<string, number>;
  tables: number;
  deletions: number;
}

/** Not text of the document: what was deleted, moved away, or is an instruction to the program. */
const leftOut = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'pPr',
  'rPr',
  'fldData',
  'Fallback',
]);

/** The text of a paragraph or run. Text boxes inside it come after it, as paragraphs of their own. */
function inlineText(element: XmlElement, reader: Reader, boxes: XmlElement[]): string {
  let text = '';
  for (const each of elements(element)) {
    switch (each.name) {
      case 't':
        text += each.children.filter((part) => typeof part === 'string').join('');
        break;
      case 'tab':
      case 'ptab':
        text += '\t';
        break;
      case 'br':
      case 'cr':
        if (each.attributes.get('type') === 'page') startPage(reader);
        text += '\n';
        break;
      case 'noBreakHyphen':
        text += '-';
        break;
      case 'sym':
        text += ' ';
        break;
      case 'lastRenderedPageBreak':
        startPage(reader);
        break;
      case 'txbxContent':
        boxes.push(each);
        break;
      default:
        if (each.name === 'del') reader.deletions += 1;
        if (!leftOut.has(each.name)) text += inlineText(each, reader, boxes);
    }
  }
  return text;
}

/** Page breaks are where the program last drew them; a break inside an open page starts a new one. */
function startPage(reader: Reader): void {
  if ((reader.pages.at(-1) ?? []).length > 0) reader.pages.push([]);
}

function add(reader: Reader, block: Block): void {
  if (block.text.trim() !== '') reader.pages.at(-1)?.push({ ...block, text: block.text.trim() });
}

function checkBox(properties: XmlElement | undefined): string {
  const box = child(properties, 'checkbox');
  if (box === undefined) return '';
  return child(box, 'checked')?.attributes.get('val') === '1' ? '\u2612 ' : '\u2610 ';
}

function paragraph(element: XmlElement, reader: Reader, place: Pick<Block, 'kind' | 'cell'>): void {
  const properties = child(element, 'pPr');
  const style = child(properties, 'pStyle')?.attributes.get('val') ?? '';
  const outline = child(properties, 'outlineLvl')?.attributes.get('val');
  const isList = child(properties, 'numPr') !== undefined || /^list/i.test(style);
  const level = outline === undefined ? reader.levels.get(style) : Number(outline) + 1;
  const boxes: XmlElement[] = [];
  const text = inlineText(element, reader, boxes);
  const kind: Block['kind'] =
    place.kind !== 'paragraph'
      ? place.kind
      : level !== undefined && level <= 6
        ? 'heading'
        : isList
          ? 'list-item'
          : 'paragraph';
  add(reader, { kind, text, level: kind === 'heading' ? (level ?? 1) : null, cell: place.cell });
  for (const box of boxes) body(box, reader, place);
}

function table(element: XmlElement, reader: Reader): void {
  const number = reader.tables;
  reader.tables += 1;
  let row = -1;
  for (const line of elements(element).flatMap((each) => unwrapped(each))) {
    if (line.name !== 'tr') continue;
    if (child(child(line, 'trPr'), 'del') !== undefined) {
      reader.deletions += 1;
      continue;
    }
    row += 1;
    let column = 0;
    for (const cell of elements(line).flatMap((each) => unwrapped(each))) {
      if (cell.name !== 'tc') continue;
      const properties = child(cell, 'tcPr');
      body(cell, reader, { kind: 'table-cell', cell: { table: number, row, column } });
      column += Number(child(properties, 'gridSpan')?.attributes.get('val') ?? 1) || 1;
    }
  }
}

/** Content controls, custom markup and insertions hold what they wrap. */
function unwrapped(element: XmlElement): XmlElement[] {
  const wraps = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);
  if (!wraps.has(element.name)) return [element];
  return elements(element).flatMap((each) => unwrapped(each));
}

function body(element: XmlElement, reader: Reader, place: Pick<Block, 'kind' | 'cell'>): void {
  for (const each of elements(element)) {
    if (each.name === 'p') paragraph(each, reader, place);
    else if (each.name === 'tbl') table(each, reader);
    else if (each.name === 'sdt') {
      const mark = checkBox(child(each, 'sdtPr'));
      if (mark !== '') add(reader, { kind: place.kind, text: mark, level: null, cell: place.cell });
      const content = child(each, 'sdtContent');
      if (content !== undefined) body(content, reader, place);
    } else if (each.name === 'AlternateContent') {
      const choice = child(each, 'Choice') ?? child(each, 'Fallback');
      if (choice !== undefined) body(choice, reader, place);
    } else if (!leftOut.has(each.name) && each.children.length > 0) body(each, reader, place);
  }
}

function partBlocks(part: XmlElement | undefined, kind: Block['kind'], reader: Reader): Block[] {
  if (part === undefined) return [];
  const apart: Reader = { ...reader, pages: [[]] };
  body(part, apart, { kind, cell: null });
  reader.tables = apart.tables;
  return apart.pages.flat();
}

function unique(blocks: readonly Block[]): Block[] {
  return blocks.filter(
    (block, at) => blocks.findIndex((other) => other.text === block.text) === at,
  );
}

/**
 * Reads a Word document: insertions in and tracked deletions out; text boxes, notes, content controls
 * and headers in. Macros are never looked at.
 */
export function readDocx(bytes: Uint8Array): ReadOutcome {
  return readOfficeDocument(bytes, readParts);
}

function readParts(archive: ZipArchive): ReadOutcome {
  const root = xmlTree(archive, 'word/document.xml');
  if (root === undefined) return unreadable('unsupported');
  const names = archive.names();
  const levels = headingLevels(xmlTree(archive, 'word/styles.xml'));
  const reader: Reader = { pages: [[]], levels, tables: 0, deletions: 0 };
  body(child(root, 'body') ?? root, reader, { kind: 'paragraph', cell: null });
  const furniture = (kind: 'header' | 'footer') =>
    unique(
      names
        .filter((name) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name))
        .flatMap((name) => partBlocks(xmlTree(archive, name), kind, reader)),
    );
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) =>
    partBlocks(xmlTree(archive, name), 'note', reader),
  );
  const filled = reader.pages.filter((blocks) => blocks.length > 0);
  if (filled.length === 0) filled.push([]);
  filled[0]?.unshift(...furniture('header'));
  filled.at(-1)?.push(...notes, ...furniture('footer'));
  const pages = filled.map((blocks, at): Page => ({
    number: at + 1,
    blocks,
    ocrConfidence: null,
  }));
  const letters = filled.flat().reduce((sum, block) => sum + block.text.length, 0);
  if (letters === 0) return unreadable('empty');
  if (letters > limits.letters || pages.length > limits.pages) return unreadable('too-large');
  return {
    readable: true,
    document: { pages, notes: told(reader, archive) },
    pagesWithoutText: 0,
  };
}

function told(reader: Reader, archive: ZipArchive): string[] {
  const notes: string[] = [];
  if (reader.deletions > 0) {
    notes.push(
      `Tracked deletions were left out (${reader.deletions}): the document has changes that nobody has accepted.`,
    );
  }
  if (archive.names().some((name) => name.startsWith('word/comments'))) {
    notes.push('Comments in the margin were not read.');
  }
  if (archive.has('word/vbaProject.bin')) notes.push('Its macros were ignored.');
  return notes;
}
