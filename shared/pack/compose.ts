import { paginate, type PlacedStrip } from './page-model/paginate.ts';
import { documentElement, element, type StructureNode } from './page-model/structure.ts';
import type { Typesetter } from './typeset/break-lines.ts';
import { page as sheet } from './typeset/measures.ts';
import type { Block, Frame, Strip } from './page-model/strip.ts';

/** A chapter to be set: it begins on a page of its own unless it runs on. */
export interface Chapter {
  /** What the running head says; null for the cover, which has none. */
  readonly head: string | null;
  readonly blocks: readonly Block[];
  readonly runsOn: boolean;
}

/** A page with the running head that it gets. */
export interface ComposedPage {
  readonly head: string | null;
  readonly strips: PlacedStrip[];
}

/** A whole pack, set on pages. */
export interface Composition {
  readonly pages: readonly ComposedPage[];
  readonly structure: StructureNode;
  /** Page index from 0 and distance from the top of the sheet. */
  readonly anchors: ReadonlyMap<string, { readonly page: number; readonly y: number }>;
}

const spaceBeforeRunOn = 35;
/** A chapter runs on when it is at most so high. */
const shortChapter = sheet.textHeight * 0.45;

/** Measures every chapter, breaks it into pages and finds out where everything stands. */
export function compose(setter: Typesetter, chapters: readonly Chapter[]): Composition {
  const structure = documentElement();
  const numbers = { Table: 0, Figure: 0 };
  const nextNumber: Frame['nextNumber'] = (kind) => (numbers[kind] += 1);
  const pages: { head: string | null; strips: PlacedStrip[] }[] = [];
  for (const chapter of chapters) {
    const parent = element(structure, 'Sect');
    const frame = { setter, width: sheet.textWidth, parent, nextNumber };
    const strips = chapter.blocks.flatMap((block) => block(frame));
    const set = paginate(strips, sheet.textHeight);
    const last = pages.at(-1);
    const [only] = set;
    const from = last === undefined ? 0 : bottomOf(last.strips) + spaceBeforeRunOn;
    const isShort = set.length === 1 && only !== undefined && bottomOf(only) <= shortChapter;
    if (
      chapter.runsOn &&
      isShort &&
      last !== undefined &&
      from + bottomOf(only) <= sheet.textHeight
    ) {
      last.strips.push(...only.map(({ strip, offset }) => ({ strip, offset: offset + from })));
    } else {
      for (const page of set) pages.push({ head: chapter.head, strips: [...page] });
    }
  }
  const anchors = new Map<string, { page: number; y: number }>();
  pages.forEach(({ strips }, index) => {
    for (const { strip, offset } of strips) {
      strip.placed?.(index + 1);
      for (const anchor of strip.anchors ?? [])
        if (!anchors.has(anchor)) anchors.set(anchor, { page: index, y: sheet.textTop + offset });
    }
  });
  return { pages, structure, anchors };
}

function bottomOf(strips: readonly { strip: Strip; offset: number }[]): number {
  return strips.reduce((most, { strip, offset }) => Math.max(most, offset + strip.height), 0);
}
