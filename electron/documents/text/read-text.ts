import type { Block } from '../../../shared/reading/document-text.ts';
import { onePage } from '../one-page.ts';
import { unreadable, type ReadOutcome } from '../read-outcome.ts';
import { decodeText } from '../../text/decode-text.ts';

const listItem = /^\s*(?:[-*+•]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/i;
const marks = /(\*\*|__|`)(?=\S)(.+?)\1/g;
const link = /\[([^\]]+)\]\((?:[^()\s]|\([^()]*\))+\)/g;
const tableRule = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function isBinary(text: string): boolean {
  // NUL and its like never stand in text; a handful may, in old exports.
  const odd = text.slice(0, 20_000).match(/[\u0000-\u0008\u000E-\u001A]/g)?.length ?? 0;
  return odd > 10;
}

function plain(text: string, markdown: boolean): string {
  return markdown ? text.replace(link, '$1').replace(marks, '$2').replace(marks, '$2') : text;
}

function block(kind: Block['kind'], text: string, level: number | null = null): Block {
  return { kind, text, level, cell: null };
}

function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Blocks of a text: paragraphs by blank lines, list items, and in Markdown headings and tables. */
function blocksOf(text: string, markdown: boolean): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let tables = 0;
  let row = -1;
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = plain(raw, markdown);
    const heading = markdown ? /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line) : null;
    const isRow = markdown && /^\s*\|.*\|\s*$/.test(line);
    if (isRow) {
      open = null;
      if (tableRule.test(line)) continue;
      row += 1;
      const table = tables;
      blocks.push(
        ...cells(line).map((cell, column): Block => ({
          kind: 'table-cell',
          text: cell,
          level: null,
          cell: { table, row, column },
        })),
      );
      continue;
    }
    if (row >= 0) {
      tables += 1;
      row = -1;
    }
    if (line.trim() === '') open = null;
    else if (heading !== null) {
      blocks.push(block('heading', heading[2] ?? '', heading[1]?.length ?? 1));
      open = null;
    } else if (listItem.test(line)) {
      open = block('list-item', markdown ? line.replace(/^\s*[-*+]\s+/, '').trim() : line.trim());
      blocks.push(open);
    } else if (open === null) {
      open = block('paragraph', line.trim().replace(/^>\s?/, ''));
      blocks.push(open);
    } else open.text += `\n${line.trim()}`;
  }
  return blocks;
}

/** Reads plain text or Markdown. Bytes that are no text are `unsupported`. */
export function readText(bytes: Uint8Array, markdown: boolean): ReadOutcome {
  const text = decodeText(bytes);
  if (isBinary(text)) return unreadable('unsupported');
  return onePage(blocksOf(text, markdown));
}
