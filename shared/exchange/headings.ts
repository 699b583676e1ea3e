import { oneLine } from '../wording/folding.ts';
import type { MappingTarget } from './plan.ts';
import { synonyms } from './synonyms.ts';

/** How well a heading names a target, from 0 to 1, and in whose words. */
export interface HeadingMatch {
  readonly target: MappingTarget;
  readonly score: number;
  readonly synonym: string;
}

/** Words that tell nothing about where a column goes. */
const weightless = new Set(
  'the of for in a an is are we to with by and or please yn yes no y n details detail info'.split(
    ' ',
  ),
);
const sameWord = new Map<string, string>(
  Object.entries({
    org: 'organisation',
    orgs: 'organisation',
    organization: 'organisation',
    organizations: 'organisation',
    organisations: 'organisation',
    num: 'number',
    art: 'article',
    sch: 'schedule',
    licence: 'agreement',
    license: 'agreement',
    isa: 'agreement',
    dsa: 'agreement',
    isp: 'agreement',
    mou: 'agreement',
    renew: 'renewal',
    expiration: 'expiry',
    freq: 'frequency',
    dept: 'department',
  }),
);

/** A heading as shown: on one line, without the quotation marks that careless exports leave. */
export function cleanHeading(text: string): string {
  return oneLine(text)
    .replace(/^"+|"+$/g, '')
    .trim();
}

function tokens(heading: string, weighty: boolean): string[] {
  const spaced = cleanHeading(heading)
    .replace(/\([^)]*\)/g, (inside) => (heading.trim().startsWith('(') ? inside : ' '))
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{2,})([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/\bno\.(?=\s|$)/g, 'number')
    .replace(/(\d)([a-z])|([a-z])(\d)/g, '$1$3 $2$4');
  const all = spaced
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (word === 'no' && /ref|id|reference|number/.test(spaced) ? 'number' : word))
    .map((word) => sameWord.get(word) ?? word)
    .map((word) =>
      word.length > 3 && /[^s]s$/.test(word) && word !== 'basis' ? word.slice(0, -1) : word,
    );
  const heavy = all.filter((word) => !weightless.has(word));
  return weighty && heavy.length > 0 ? heavy : all;
}

/** The key by which two spellings of a heading are the same. */
export function headingKey(heading: string): string {
  return tokens(heading, false).join(' ');
}

interface Known {
  readonly target: MappingTarget;
  readonly synonym: string;
  readonly key: string;
  readonly tokens: ReadonlySet<string>;
}

// Object.entries forgets the key type that the table was declared with.
const known: readonly Known[] = (
  Object.entries(synonyms) as [MappingTarget, readonly string[]][]
).flatMap(([target, names]) =>
  names.map((synonym) => ({
    target,
    synonym,
    key: headingKey(synonym),
    tokens: new Set(tokens(synonym, true)),
  })),
);

function score(key: string, heading: ReadonlySet<string>, candidate: Known): number {
  if (candidate.key === key) return 1;
  const common = [...candidate.tokens].filter((word) => heading.has(word)).length;
  if (common === 0) return 0;
  if (common === candidate.tokens.size && common === heading.size) return 0.96;
  // All words of the synonym stand in a longer heading, or nearly all: a likeness, not a match.
  const dice = (2 * common) / (candidate.tokens.size + heading.size);
  if (common === candidate.tokens.size) return Math.min(0.9, 0.45 + dice * 0.45);
  return dice >= 0.75 ? dice * 0.75 : 0;
}

/** The targets that a heading may name, best first; one entry a target. */
export function matchHeading(heading: string): readonly HeadingMatch[] {
  const key = headingKey(heading);
  if (key === '' || key.length > 120) return [];
  const headingTokens = new Set(tokens(heading, true));
  const best = new Map<MappingTarget, HeadingMatch>();
  for (const candidate of known) {
    const value = score(key, headingTokens, candidate);
    if (value > (best.get(candidate.target)?.score ?? 0)) {
      const { target, synonym } = candidate;
      best.set(target, { target, score: value, synonym });
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}
