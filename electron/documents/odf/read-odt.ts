import type { Block } from '../../../shared/reading/document-text.ts';
import { isEncryptedOpenDocument } from '../../office/open-document.ts';
import { child, elements, xmlTree, type XmlElement } from '../../office/xml-tree.ts';
import type { ZipArchive } from '../../office/zip-archive.ts';
import { readOfficeDocument } from '../office-document.ts';
import { onePage } from '../one-page.ts';
import { unreadable, type ReadOutcome } from '../read-outcome.ts';

interface Reader {
  readonly blocks: Block[];
  tables: number;
}

const leftOut = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'forms',
  'sequence-decls',
]);

function inlineText(element: XmlElement, apart: XmlElement[]): string {
  let text = '';
  for (const each of element.children) {
    if (typeof each === 'string') text += each.replace(/\s+/g, ' ');
    else if (each.name === 's')
      text += ' '.repeat(Math.min(100, Number(each.attributes.get('c') ?? 1) || 1));
    else if (each.name === 'tab') text += '\t';
    else if (each.name === 'line-break') text += '\n';
    else if (each.name === 'note' || each.name === 'text-box') apart.push(each);
    else if (!leftOut.has(each.name)) text += inlineText(each, apart);
  }
  return text;
}

function repeated(element: XmlElement, attribute: string): number {
  return Math.max(1, Math.min(1_000, Number(element.attributes.get(attribute) ?? 1) || 1));
}

function table(element: XmlElement, reader: Reader): void {
  const number = reader.tables;
  reader.tables += 1;
  let row = -1;
  const visit = (each: XmlElement): void => {
    if (each.name !== 'table-row') {
      for (const inner of elements(each)) visit(inner);
      return;
    }
    row += 1;
    let column = 0;
    for (const cell of elements(each)) {
      if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
      body(cell, reader, { kind: 'table-cell', cell: { table: number, row, column } });
      column += repeated(cell, 'number-columns-repeated');
    }
  };
  visit(element);
}

function body(element: XmlElement, reader: Reader, place: Pick<Block, 'kind' | 'cell'>): void {
  for (const each of elements(element)) {
    if (each.name === 'p' || each.name === 'h') {
      const apart: XmlElement[] = [];
      const text = inlineText(each, apart).trim();
      const isHeading = each.name === 'h' && place.kind === 'paragraph';
      const level = isHeading
        ? Math.min(6, Number(each.attributes.get('outline-level') ?? 1) || 1)
        : null;
      if (text !== '') {
        reader.blocks.push({ ...place, kind: isHeading ? 'heading' : place.kind, text, level });
      }
      for (const note of apart) {
        const kind = note.name === 'note' ? 'note' : place.kind;
        body(child(note, 'note-body') ?? note, reader, { kind, cell: null });
      }
    } else if (each.name === 'table') table(each, reader);
    else if (each.name === 'list-item') {
      body(each, reader, place.kind === 'paragraph' ? { kind: 'list-item', cell: null } : place);
    } else if (!leftOut.has(each.name)) body(each, reader, place);
  }
}

function furniture(styles: XmlElement | undefined): Block[] {
  const reader: Reader = { blocks: [], tables: 0 };
  const master = child(styles, 'master-styles');
  for (const page of master === undefined ? [] : elements(master)) {
    for (const part of elements(page)) {
      if (part.name.startsWith('header')) body(part, reader, { kind: 'header', cell: null });
      if (part.name.startsWith('footer')) body(part, reader, { kind: 'footer', cell: null });
    }
  }
  return reader.blocks;
}

/** Reads an OpenDocument text: tracked deletions are kept outside the text by the format itself. */
export function readOdt(bytes: Uint8Array): ReadOutcome {
  return readOfficeDocument(bytes, readParts);
}

function readParts(archive: ZipArchive): ReadOutcome {
  if (isEncryptedOpenDocument(archive)) return unreadable('encrypted');
  const text = child(child(xmlTree(archive, 'content.xml'), 'body'), 'text');
  if (text === undefined) return unreadable('unsupported');
  const reader: Reader = { blocks: furniture(xmlTree(archive, 'styles.xml')), tables: 0 };
  body(text, reader, { kind: 'paragraph', cell: null });
  return onePage(reader.blocks);
}
