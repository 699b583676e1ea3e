/** A copy that exists: its name, and when it was made, in milliseconds since 1970. */
export interface DatedCopy {
  readonly name: string;
  readonly at: number;
}

const hour = 3_600_000;
const day = 24 * hour;

/** How far back the last copy of each hour, day and week is kept. */
const spans = [
  { every: hour, back: day },
  { every: day, back: 14 * day },
  { every: 7 * day, back: 8 * 7 * day },
] as const;

/**
 * The copies that stay: the last of each hour for a day, of each day for two weeks, of each week for eight
 * weeks, and always the last three. Counted back from the newest copy and not from the clock, so that a
 * clock that was set wrong throws nothing away.
 */
export function copiesToKeep(copies: readonly DatedCopy[]): ReadonlySet<string> {
  const newestFirst = copies.toSorted((a, b) => b.at - a.at);
  const kept = new Set(newestFirst.slice(0, 3).map(({ name }) => name));
  const newest = newestFirst[0]?.at ?? 0;
  for (const { every, back } of spans) {
    const taken = new Set<number>();
    for (const { name, at } of newestFirst) {
      const slot = Math.floor(at / every);
      if (newest - at > back || taken.has(slot)) continue;
      taken.add(slot);
      kept.add(name);
    }
  }
  return kept;
}
