import type { Block, DocumentText } from '../../../shared/reading/document-text.ts';

/**
 * A document from lines as a person would write them: `# ` starts a heading, `- ` a list item, `| a | b`
 * a table row, `--- ` a new page; anything else is a paragraph.
 */
export function plainDocument(...lines: readonly string[]): DocumentText {
  const pages: Block[][] = [[]];
  let table = 0;
  let row = -1;
  for (const line of lines) {
    if (line.startsWith('---')) {
      pages.push([]);
      continue;
    }
    const page = pages.at(-1);
    if (line.startsWith('| ')) {
      row += 1;
      const cells = line.slice(2).split(' | ');
      cells.forEach((text, column) => {
        page?.push({ kind: 'table-cell', text, level: null, cell: { table, row, column } });
      });
      continue;
    }
    if (row >= 0) {
      table += 1;
      row = -1;
    }
    const heading = /^(#+) (.*)$/.exec(line);
    if (heading !== null) {
      const level = heading[1]?.length ?? 1;
      page?.push({ kind: 'heading', text: heading[2] ?? '', level, cell: null });
    } else if (line.startsWith('- ')) {
      page?.push({ kind: 'list-item', text: line.slice(2), level: null, cell: null });
    } else page?.push({ kind: 'paragraph', text: line, level: null, cell: null });
  }
  return {
    pages: pages.map((blocks, at) => ({ number: at + 1, blocks, ocrConfidence: null })),
    notes: [],
  };
}
