import type { PageArea } from '../../../shared/pack/attachment.ts';

/** A run of text on a page: where it stands, in points from the top left of the page as it is read. */
export interface TextRun extends PageArea {
  readonly text: string;
}

/** Letters and digits only: what a reader and a page agree on, whatever their spaces and hyphens. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const fewest = 8;

/**
 * Where a quote stands on a page: one area a run of text, cut to the letters that belong to the quote.
 * Empty where the page does not have the words, as on a scan.
 */
export function areasOfQuote(words: string, runs: readonly TextRun[]): readonly PageArea[] {
  const sought = bare(words);
  if (sought.length < fewest) return [];
  const bareRuns = runs.map((run) => ({ run, letters: bare(run.text) }));
  const page = bareRuns.map(({ letters }) => letters).join('');
  const start = page.indexOf(sought);
  if (start === -1) return [];
  const end = start + sought.length;
  const areas: PageArea[] = [];
  let at = 0;
  for (const { run, letters } of bareRuns) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + letters.length);
    if (to > from) {
      const step = run.width / letters.length;
      const x = run.x + (from - at) * step;
      areas.push({ x, y: run.y, width: (to - from) * step, height: run.height });
    }
    at += letters.length;
  }
  return areas;
}
