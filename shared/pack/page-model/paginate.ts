import type { Strip } from './strip.ts';

/** A strip and how far below the top of the text area it stands, in points. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly offset: number;
}

/** What stands on one page. */
export type SetPage = readonly PlacedStrip[];

const tolerance = 0.01;

/**
 * Sets strips on pages of `room` points. Strips between which no page may end travel together; only
 * where such a group is taller than a page is it divided, at the last strip that fits. Every strip is
 * set exactly once, in order.
 */
export function paginate(strips: readonly Strip[], room: number): readonly SetPage[] {
  const pages: PlacedStrip[][] = [];
  let page: PlacedStrip[] = [];
  let used = 0;

  function turn(next: Strip): void {
    const farewell = page.length > 0 ? next.farewell?.() : undefined;
    if (farewell !== undefined) page.push({ strip: farewell, offset: used + farewell.before });
    if (page.length > 0) pages.push(page);
    page = [];
    used = 0;
    for (const repeated of next.again?.() ?? []) place(repeated);
  }

  function place(strip: Strip): void {
    const before = page.length === 0 ? 0 : strip.before;
    page.push({ strip, offset: used + before });
    used += before + strip.height;
  }

  const groups = groupsOf(strips);
  for (const [at, group] of groups.entries()) {
    const [first] = group;
    if (first === undefined) continue;
    const reserve = farewellHeight(groups[at + 1]?.[0]);
    if (page.length > 0 && used + heightOf(group) + reserve > room + tolerance) turn(first);
    for (const [index, strip] of group.entries()) {
      const isOver = used + strip.before + strip.height > room + tolerance;
      if (index > 0 && isOver && page.length > 0) turn(strip);
      place(strip);
    }
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

/** Runs of strips between which no page may end. */
function groupsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = [];
  for (const strip of strips) {
    const last = groups.at(-1);
    const keeps = strip.breakBefore === 'avoid' || last?.at(-1)?.keepNext === true;
    if (last === undefined || !keeps) groups.push([strip]);
    else last.push(strip);
  }
  return groups;
}

function heightOf(group: readonly Strip[]): number {
  return group.reduce((sum, strip) => sum + strip.before + strip.height, 0);
}

function farewellHeight(strip: Strip | undefined): number {
  const farewell = strip?.farewell?.();
  return farewell === undefined ? 0 : farewell.before + farewell.height;
}
