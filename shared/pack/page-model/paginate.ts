import type { Strip } from './strip.ts';

/** A strip and how far below the top of the text area it stands, in points. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly offset: number;
}

/** What stands on one page. */
export type SetPage = readonly PlacedStrip[];

const tolerance = 0.01;
/** Footnotes never push more than this share of a page away; what is longer goes on overleaf. */
const mostForNotes = 0.4;
const aboveNotes = 10.5;

/**
 * Sets strips on pages of `room` points. Strips between which no page may end travel together; only
 * where such a group is taller than a page is it divided, at the last strip that fits. Footnotes stand
 * at the foot of the page of the strip that names them. Every strip is set exactly once, in order. Of the
 * first page `taken` points are another's; it comes out empty where nothing goes under that.
 */
export function paginate(
  strips: readonly Strip[],
  room: number,
  noteRule?: Strip,
  taken = 0,
): readonly SetPage[] {
  const pages: PlacedStrip[][] = [];
  let page: PlacedStrip[] = [];
  let used = taken;
  /** Lines of footnotes that belong on this page. */
  let notes: Strip[] = [];

  function turn(next: Strip | null): void {
    const farewell = page.length > 0 ? next?.farewell?.() : undefined;
    if (farewell !== undefined) {
      page.push({ strip: farewell, offset: used + farewell.before });
      used += farewell.before + farewell.height;
    }
    const rest = setNotes();
    if (page.length > 0 || (taken > 0 && pages.length === 0)) pages.push(page);
    page = [];
    used = 0;
    notes = rest;
    for (const repeated of next?.again?.() ?? []) place(repeated);
  }

  /** Puts as many lines of notes at the foot as there is room for; hands back the others. */
  function setNotes(): Strip[] {
    if (notes.length === 0) return [];
    const space = room - used - aboveNotes + tolerance;
    let height = 0;
    let count = 0;
    for (const note of notes) {
      if (height + note.height > space) break;
      height += note.height;
      count += 1;
    }
    if (count === 0) return notes;
    let offset = room - height;
    if (noteRule !== undefined) page.push({ strip: noteRule, offset: offset - noteRule.height });
    for (const note of notes.slice(0, count)) {
      page.push({ strip: note, offset });
      offset += note.height;
    }
    return notes.slice(count);
  }

  function place(strip: Strip): void {
    const before = page.length === 0 ? 0 : strip.before;
    page.push({ strip, offset: used + before });
    used += before + strip.height;
    notes.push(...(strip.notes ?? []));
  }

  /** The room that the notes of this page take together with those of strips to come. */
  function noteRoom(coming: readonly Strip[]): number {
    const all = [...notes, ...coming.flatMap((strip) => strip.notes ?? [])];
    if (all.length === 0) return 0;
    const height = aboveNotes + all.reduce((sum, note) => sum + note.height, 0);
    return Math.min(height, room * mostForNotes);
  }

  const groups = groupsOf(strips);
  for (const [at, group] of groups.entries()) {
    const [first] = group;
    if (first === undefined) continue;
    const reserve = farewellHeight(groups[at + 1]?.[0]);
    const needed = heightOf(group) + reserve + noteRoom(group);
    if (used > 0 && used + needed > room + tolerance) turn(first);
    for (const [index, strip] of group.entries()) {
      const isOver = used + strip.before + strip.height + noteRoom([strip]) > room + tolerance;
      if (index > 0 && isOver && page.length > 0) turn(strip);
      place(strip);
    }
  }
  while (page.length > 0 || notes.length > 0) {
    const isStuck = page.length === 0 && (notes[0]?.height ?? 0) > room - aboveNotes;
    if (isStuck) throw new Error('a line of a footnote is taller than a page');
    turn(null);
  }
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
