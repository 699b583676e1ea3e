import { inWords } from '../comparing/sentence.ts';
import type { CoverageCell, CoverageState, Covering } from './coverage.ts';

function plural(count: number, one: string): string {
  return `${inWords(count)} ${count === 1 ? one : `${one}s`}`;
}

/** Why a cell stands as it does, in one or two sentences. */
export function because(
  state: CoverageState,
  agreements: readonly Covering[],
  requests: CoverageCell['requests'],
  refused: number,
  unlisted: readonly string[],
): string {
  const [best] = agreements;
  const ref = best === undefined ? '' : best.ref === '' ? best.title : best.ref;
  switch (state) {
    case 'fit':
      return `${ref} covers it. ${best?.because ?? ''}`.trim();
    case 'gaps':
      return `${ref} covers it, with failings. ${best?.because ?? ''}`.trim();
    case 'unfit':
      return best?.currency === 'not-in-force'
        ? `${ref} would cover it and is not in force.`
        : `${ref} covers it and is not fit for purpose. ${best?.because ?? ''}`.trim();
    case 'never-used':
      return `${ref} covers it and has never been used.`;
    case 'refused': {
      const all = refused === requests.length;
      const of = `${all ? '' : `${inWords(refused)} of `}${plural(requests.length, 'request')} refused`;
      const next = best === undefined ? 'No agreement covers it.' : `${ref} should cover it.`;
      return `${of.charAt(0).toUpperCase()}${of.slice(1)}. ${next}`;
    }
    case 'not-covered':
      return requests.length === 0
        ? 'No agreement covers it.'
        : `No agreement covers it; ${plural(requests.length, 'request')} not met.`;
    case 'cannot-tell': {
      if (best !== undefined) return `${ref} may cover it. ${best.because}`;
      return `${unlisted.slice(0, 3).join(', ')} ${unlisted.length === 1 ? 'has' : 'have'} no list of data items, so it cannot be told.`;
    }
  }
}

/** What the whole view says, in a sentence. */
export function answerOf(counts: Readonly<Record<CoverageState, number>>, total: number): string {
  if (total === 0) return 'Nothing is asked for.';
  const open = counts['not-covered'];
  const refused = counts.refused;
  const first = `${counts.fit} of ${total} needs are covered and fit.`;
  const second = `${open} ${open === 1 ? 'is' : 'are'} not covered at all`;
  return refused === 0
    ? `${first} ${second}.`
    : `${first} ${second}, and ${refused} ${refused === 1 ? 'was' : 'were'} refused.`;
}
