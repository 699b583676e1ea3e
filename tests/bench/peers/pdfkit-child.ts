import PDFDocument from 'pdfkit';
import { measuredPeer, type Fonts } from './measured.ts';
import type { ContentTable, ContentText, PackContent } from './pack-content.ts';
import { sheet } from './sheet.ts';

/**
 * The content with pdfkit, as its guide writes such a report: text in columns of a width, rows by the
 * height of their tallest cell, heads again on each page, page n of N on pages that were buffered.
 * Not tagged.
 */
function make(content: PackContent, fonts: Fonts): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [sheet.width, sheet.height],
    margins: {
      top: sheet.top,
      bottom: sheet.height - sheet.bottom,
      left: sheet.left,
      right: sheet.width - sheet.left - sheet.textWidth,
    },
    bufferPages: true,
    autoFirstPage: false,
    font: fonts.regular,
    info: { Title: content.furniture.title },
  });
  const chunks: Uint8Array[] = [];
  const written = new Promise<Uint8Array>((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
  });
  for (const weight of ['light', 'regular', 'semibold'] as const)
    document.registerFont(weight, fonts[weight]);

  const rule = (thickness: number): void => {
    document.lineWidth(thickness).moveTo(sheet.left, document.y);
    document.lineTo(sheet.left + sheet.textWidth, document.y).stroke();
  };
  const isAtTop = (): boolean => document.y <= sheet.top + 0.5;

  function gapOf(leading: number): number {
    return leading - document.currentLineHeight(true);
  }

  /** A long text flows over the page's end by itself. */
  function setText({ text, label, size, leading, weight, left, before }: ContentText): void {
    document.font(weight).fontSize(size);
    const lineGap = gapOf(leading);
    if (!isAtTop()) document.y += before;
    if (document.y + 2 * leading > sheet.bottom) document.addPage();
    const { y } = document;
    if (label !== '') document.text(label, sheet.left, y, { width: left - 8, lineGap });
    document.text(text, sheet.left + left, y, { width: sheet.textWidth - left, lineGap });
  }

  function setTable({ before, size, leading, widths, head, rows }: ContentTable): void {
    const lay = (row: readonly string[]) => {
      const lineGap = gapOf(leading);
      const own = row.length === 1 ? [sheet.textWidth] : widths;
      const height = Math.max(
        leading,
        ...row.map((text, at) =>
          document.heightOfString(text, { width: (own[at] ?? 20) - sheet.gap, lineGap }),
        ),
      );
      return { height: height + 2 * sheet.padding, own, lineGap };
    };
    const draw = (
      row: readonly string[],
      { height, own, lineGap }: ReturnType<typeof lay>,
    ): void => {
      const { y } = document;
      let x = sheet.left;
      row.forEach((text, at) => {
        const width = own[at] ?? 20;
        document.text(text, x, y + sheet.padding, { width: width - sheet.gap, lineGap });
        x += width;
      });
      document.y = y + height;
    };
    const setHead = (): void => {
      document.font('semibold').fontSize(size);
      rule(1.25);
      draw(head, lay(head));
      rule(0.5);
      document.font('regular');
    };
    if (!isAtTop()) document.y += before;
    if (document.y + 40 > sheet.bottom) document.addPage();
    setHead();
    for (const row of rows) {
      const laid = lay(row);
      if (document.y + laid.height > sheet.bottom) {
        document.addPage();
        setHead();
      }
      draw(row, laid);
      rule(0.35);
    }
  }

  for (const { blocks } of content.chapters) {
    document.addPage();
    for (const block of blocks) {
      if (block.kind === 'text') setText(block);
      else setTable(block);
    }
  }
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    // With its margins a page would be turned by what stands below its text.
    document.page.margins.bottom = 0;
    for (const { text, y: at, align, weight } of sheet.furniture(content, index + 1, count)) {
      document.font(weight).fontSize(7.5);
      document.text(text, sheet.left, at, { width: sheet.textWidth, align });
    }
  }
  document.end();
  return written;
}

await measuredPeer(make);
