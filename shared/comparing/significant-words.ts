import { words } from '../wording/folding.ts';

/** Words that say nothing of what an agreement is about. */
const weightless = new Set(
  `a an the of for in on at to by from with and or is are be that this which who it its as into per
  information data sharing share shared agreement agreements protocol protocols memorandum understanding
  isa dsa isp mou arrangement arrangements between purpose order`.split(/\s+/),
);

/** A word without its plural: enough to find "evictions" in "eviction". */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The words that carry meaning, in the singular, in their order; all words where none does. */
export function significantWords(text: string): readonly string[] {
  const all = words(text).map(singular);
  const heavy = all.filter((word) => !weightless.has(word));
  return heavy.length === 0 ? all : heavy;
}

/** How much of two sets of words is common, from 0 to 1. Two empty sets have nothing in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of small) if (large.has(word)) common += 1;
  return common / (a.size + b.size - common);
}
