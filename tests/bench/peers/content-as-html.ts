import type { ContentTable, ContentText, PackContent } from './pack-content.ts';
import { sheet } from './sheet.ts';

/** The content as HTML for a browser to print, with the fonts inside. `fonts` are base64 by weight. */
export function contentAsHtml(
  { chapters, furniture }: PackContent,
  fonts: Readonly<Record<'light' | 'regular' | 'semibold', string>>,
): string {
  const faces = Object.entries(fonts).map(
    ([name, data]) =>
      `@font-face{font-family:${name};src:url(data:font/ttf;base64,${data})}.${name}{font-family:${name}}`,
  );
  const sections = chapters.map(
    ({ blocks }) =>
      `<section>${blocks.map((block) => (block.kind === 'text' ? words(block) : table(block))).join('')}</section>`,
  );
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(furniture.title)}</title><style>${faces.join('')}
body{margin:0;font-family:regular;font-kerning:none;font-variant-ligatures:none}
p,h1,h2,h3,h4{margin:0;font-weight:normal;break-after:auto}
section{break-before:page}section:first-child{break-before:auto}
.item{display:flex}.item p{flex:1}
table{border-collapse:collapse;table-layout:fixed;width:${sheet.textWidth}pt}
tr{break-inside:avoid}
td,th{text-align:left;vertical-align:top;font-weight:normal;white-space:pre-line;overflow-wrap:anywhere;border-bottom:.35pt solid #bcc2c8;padding:${sheet.padding}pt ${sheet.gap}pt ${sheet.padding}pt 0}
thead th{font-family:semibold;border-top:1.25pt solid #000}
</style></head><body>${sections.join('')}</body></html>`;
}

/** Head and foot as a browser prints them. */
export function contentFurniture({ furniture }: PackContent): {
  readonly head: string;
  readonly foot: string;
} {
  const { marking, title, identity, madeOn } = furniture;
  const line = (left: string, middle: string, right: string): string =>
    `<div style="display:flex;font-size:7.5pt;width:100%;margin:0 ${sheet.left}pt"><span style="flex:1">${left}</span><span>${middle}</span><span style="flex:1;text-align:right">${right}</span></div>`;
  const page = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>';
  return {
    head: line(escaped(title), escaped(marking), ''),
    foot: line(
      `${escaped(identity)}<br>${escaped(madeOn)}`,
      `${escaped(marking)}<br>Uncontrolled when printed`,
      page,
    ),
  };
}

function words({ level, text, label, size, leading, weight, left, before }: ContentText): string {
  const style = `font-size:${size}pt;line-height:${leading}pt`;
  const tag = level === 0 ? 'p' : `h${level}`;
  const own = (margin: string): string =>
    `<${tag} class="${weight}" style="${style};${margin}">${escaped(text)}</${tag}>`;
  if (label === '') return own(`margin:${before}pt 0 0 ${left}pt`);
  return `<div class="item" style="margin-top:${before}pt"><div class="${weight}" style="${style};width:${left}pt">${escaped(label)}</div>${own('')}</div>`;
}

function table({ before, size, leading, widths, head, rows }: ContentTable): string {
  const columns = widths.map((width) => `<col style="width:${width}pt">`);
  const heads = head.map((text) => `<th scope="col">${escaped(text)}</th>`);
  const body = rows.map((cells) => {
    const [first = '', ...rest] = cells;
    if (rest.length === 0)
      return `<tr><th scope="row" colspan="${widths.length}">${escaped(first)}</th></tr>`;
    return `<tr><th scope="row">${escaped(first)}</th>${rest.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
  });
  return `<table style="font-size:${size}pt;line-height:${leading}pt;margin-top:${before}pt"><colgroup>${columns.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
