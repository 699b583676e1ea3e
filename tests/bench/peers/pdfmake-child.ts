import pdfmake from 'pdfmake';
import { measuredPeer, type Fonts } from './measured.ts';
import type { ContentBlock, ContentTable, ContentText, PackContent } from './pack-content.ts';
import { sheet } from './sheet.ts';

/** The content with pdfmake: its own tables with repeated heads, its own header and footer. Not tagged. */
async function make(content: PackContent, fonts: Fonts): Promise<Uint8Array> {
  pdfmake.setFonts({
    Regular: { normal: fonts.regular, bold: fonts.semibold },
    Light: { normal: fonts.light, bold: fonts.semibold },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return pdfmake
    .createPdf({
      pageSize: { width: sheet.width, height: sheet.height },
      pageMargins: [
        sheet.left,
        sheet.top,
        sheet.width - sheet.left - sheet.textWidth,
        sheet.height - sheet.bottom,
      ],
      defaultStyle: { font: 'Regular' },
      header: (page: number, pages: number) => furniture(content, page, pages, 'head'),
      footer: (page: number, pages: number) => furniture(content, page, pages, 'foot'),
      content: content.chapters.flatMap(({ blocks }, index) =>
        blocks.map((block, at) => ({
          ...set(block),
          ...(index > 0 && at === 0 ? { pageBreak: 'before' } : {}),
        })),
      ),
    })
    .getBuffer();
}

/** Source Sans takes 1.257 of its size a line; a leading is said as a multiple of that. */
const naturalLine = 1.257;

function set(block: ContentBlock): object {
  return block.kind === 'text' ? setText(block) : setTable(block);
}

function setText({ text, label, size, leading, weight, left, before }: ContentText): object {
  const style = {
    fontSize: size,
    lineHeight: leading / (size * naturalLine),
    font: weight === 'light' ? 'Light' : 'Regular',
    bold: weight === 'semibold',
  };
  const own = { ...style, text };
  if (label === '') return { ...own, margin: [left, before, 0, 0] };
  return { columns: [{ ...style, text: label, width: left }, own], margin: [0, before, 0, 0] };
}

function setTable({ before, size, leading, widths, head, rows }: ContentTable): object {
  const { gap, padding } = sheet;
  const cells = (row: readonly string[]): object[] =>
    row.length === 1
      ? [{ text: row[0] ?? '', colSpan: widths.length }, ...widths.slice(1).map(() => ({}))]
      : widths.map((_, at) => ({ text: row[at] ?? '' }));
  return {
    margin: [0, before, 0, 0],
    fontSize: size,
    lineHeight: leading / (size * naturalLine),
    layout: {
      hLineWidth: (line: number) => (line === 0 ? 1.25 : 0.35),
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => gap,
      paddingTop: () => padding,
      paddingBottom: () => padding,
    },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: widths.map((width) => width - gap),
      body: [widths.map((_, at) => ({ text: head[at] ?? '', bold: true })), ...rows.map(cells)],
    },
  };
}

function furniture(
  content: PackContent,
  page: number,
  pages: number,
  side: 'head' | 'foot',
): object[] {
  return sheet
    .furniture(content, page, pages)
    .filter(({ y }) => (side === 'head' ? y < sheet.top : y > sheet.bottom))
    .map(({ text, y, align, weight }) => ({
      text,
      alignment: align,
      bold: weight === 'semibold',
      fontSize: 7.5,
      absolutePosition: { x: sheet.left, y },
    }));
}

await measuredPeer(make);
