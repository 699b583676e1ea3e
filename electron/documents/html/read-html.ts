import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Block } from '../../../shared/reading/document-text.ts';
import { decodeText } from '../../text/decode-text.ts';
import { onePage } from '../one-page.ts';
import type { ReadOutcome } from '../read-outcome.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Never text of the document: scripts, styles, and what a browser would not show. */
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'nav',
  'button',
  'select',
  'iframe',
  'object',
]);
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

interface Reader {
  readonly blocks: Block[];
  /** Text gathered for the block that is open. */
  text: string;
  kind: Block['kind'];
  level: number | null;
  cell: Block['cell'];
  tables: number;
}

function flush(reader: Reader): void {
  const text = reader.text.replace(/[^\S\n]+/g, ' ').trim();
  if (text !== '') {
    reader.blocks.push({ kind: reader.kind, text, level: reader.level, cell: reader.cell });
  }
  reader.text = '';
}

function within(reader: Reader, change: Partial<Reader>, run: () => void): void {
  flush(reader);
  const { kind, level, cell } = reader;
  Object.assign(reader, change);
  run();
  flush(reader);
  Object.assign(reader, { kind, level, cell });
}

function table(element: Element, reader: Reader): void {
  const number = reader.tables;
  reader.tables += 1;
  let row = -1;
  const visit = (node: Node): void => {
    if (!isElement(node)) return;
    if (node.tagName === 'tr') {
      row += 1;
      let column = 0;
      for (const child of node.childNodes) {
        if (!isElement(child) || (child.tagName !== 'td' && child.tagName !== 'th')) continue;
        const cell = { table: number, row, column };
        within(reader, { kind: 'table-cell', level: null, cell }, () => {
          child.childNodes.forEach((inner) => {
            walk(inner, reader);
          });
        });
        column += Math.max(1, Math.min(100, Number(attribute(child, 'colspan')) || 1));
      }
      return;
    }
    if (node.tagName === 'caption') walk(node, reader);
    else node.childNodes.forEach(visit);
  };
  flush(reader);
  element.childNodes.forEach(visit);
}

/** The page's own title, which often is the only place that names the document. */
function pageTitle(root: Node): string {
  if (isElement(root) && root.tagName === 'title') {
    return root.childNodes.map((each) => ('value' in each ? each.value : '')).join('');
  }
  if (!('childNodes' in root)) return '';
  return root.childNodes.map(pageTitle).find((text) => text !== '') ?? '';
}

function walk(node: Node, reader: Reader): void {
  if (node.nodeName === '#text' && 'value' in node) {
    reader.text += node.value.replace(/\s+/g, ' ');
    return;
  }
  if (!isElement(node)) {
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, reader);
    return;
  }
  const name = node.tagName;
  if (silent.has(name) || attribute(node, 'hidden') !== undefined) return;
  const children = (): void => {
    for (const child of node.childNodes) walk(child, reader);
  };
  if (name === 'br') reader.text += '\n';
  else if (name === 'input') reader.text += ` ${attribute(node, 'value') ?? ''} `;
  else if (name === 'del' || name === 's') return;
  else if (name === 'table') table(node, reader);
  else if (inline.has(name)) children();
  else if (/^h[1-6]$/.test(name)) {
    within(reader, { kind: 'heading', level: Number(name.slice(1)), cell: null }, children);
  } else if (name === 'li' || name === 'dd') within(reader, { kind: 'list-item' }, children);
  else if (name === 'header' || name === 'footer') within(reader, { kind: name }, children);
  else if (reader.kind === 'table-cell') {
    reader.text += '\n';
    children();
    reader.text += '\n';
  } else within(reader, {}, children);
}

/** Reads a web page: what a browser would show, without its scripts and navigation. */
export function readHtml(bytes: Uint8Array): ReadOutcome {
  const reader: Reader = {
    blocks: [],
    text: '',
    kind: 'paragraph',
    level: null,
    cell: null,
    tables: 0,
  };
  const root = parse(decodeText(bytes));
  walk(root, reader);
  flush(reader);
  const text = pageTitle(root).replace(/\s+/g, ' ').trim();
  const isRepeated = reader.blocks.some((block) => block.text === text);
  if (text !== '' && !isRepeated) {
    reader.blocks.unshift({ kind: 'header', text, level: null, cell: null });
  }
  return onePage(reader.blocks);
}
