import type { Line } from './page-lines.ts';

/** Page furniture says the same on many pages but for its number. */
function sign(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

/** For each page the lines that are headers or footers: they repeat in the outer eighths of the page. */
export function furniture(
  pages: readonly { readonly lines: readonly Line[]; readonly height: number }[],
): readonly { readonly headers: ReadonlySet<Line>; readonly footers: ReadonlySet<Line> }[] {
  const seen = new Map<string, number>();
  const edges = pages.map(({ lines, height }) => ({
    headers: lines.filter((line) => line.base < height * 0.125).slice(0, 4),
    footers: lines.filter((line) => line.base > height * 0.9).slice(-4),
  }));
  for (const { headers, footers } of edges) {
    const once = new Set([
      ...headers.map((line) => `h${sign(line.text)}`),
      ...footers.map((line) => `f${sign(line.text)}`),
    ]);
    for (const key of once) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.3));
  const repeats = (place: 'h' | 'f', line: Line) =>
    (seen.get(place + sign(line.text)) ?? 0) >= often;
  const pageNumber = /^(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i;
  return edges.map(({ headers, footers }) => ({
    headers: new Set(headers.filter((line) => repeats('h', line) || pageNumber.test(line.text))),
    footers: new Set(footers.filter((line) => repeats('f', line) || pageNumber.test(line.text))),
  }));
}
