import { noteRule } from './page-model/footnote.ts';
import { paginate, type PlacedStrip } from './page-model/paginate.ts';
import { documentElement, element, type StructureNode } from './page-model/structure.ts';
import type { Typesetter } from './typeset/break-lines.ts';
import { geometryOf, textArea, type Orientation } from './typeset/measures.ts';
import type { Block, Frame, Strip } from './page-model/strip.ts';

/** A chapter to be set: it begins on a page of its own unless it runs on. */
export interface Chapter {
  /** What the running head says; null for the cover, which has none. */
  readonly head: string | null;
  /** What stands in it; asked for when its turn comes, so that no two chapters' blocks are held. */
  readonly blocks: readonly Block[] | (() => readonly Block[]);
  readonly runsOn: boolean;
  /** Upright where it is left out. */
  readonly orientation?: Orientation;
}

/** A page with the running head that it gets. */
export interface ComposedPage {
  readonly head: string | null;
  readonly orientation: Orientation;
  readonly strips: PlacedStrip[];
}

/** A whole pack, set on pages. */
export interface Composition {
  readonly pages: readonly ComposedPage[];
  /** How many pages the front has: cover, contents and what stands before the first section. */
  readonly frontPages: number;
  readonly structure: StructureNode;
  /** Page index from 0 and distance from the top of the sheet as it is read. */
  readonly anchors: ReadonlyMap<string, { readonly page: number; readonly y: number }>;
}

const spaceBeforeRunOn = 35;
/** A chapter runs on when it takes at most this share of a page. */
const shortChapter = 0.45;

/**
 * Measures every chapter, breaks it into pages and finds out where everything stands. The first `front`
 * chapters are the front matter.
 */
export function compose(setter: Typesetter, chapters: readonly Chapter[], front = 0): Composition {
  const structure = documentElement();
  const numbers = { Table: 0, Figure: 0, Note: 0, Name: 0 };
  const nextNumber: Frame['nextNumber'] = (kind) => (numbers[kind] += 1);
  const pages: ComposedPage[] = [];
  let frontPages = 0;
  for (const [at, chapter] of chapters.entries()) {
    const orientation = chapter.orientation ?? 'portrait';
    const { width, height } = textArea(orientation);
    const parent = element(structure, 'Sect');
    numbers.Note = 0;
    const frame = { setter, width, pageWidth: width, pageHeight: height, parent, nextNumber };
    const blocks = typeof chapter.blocks === 'function' ? chapter.blocks() : chapter.blocks;
    const strips = blocks.flatMap((block) => block(frame));
    const set = paginate(strips, height, noteRule);
    const last = pages.at(-1);
    const [only] = set;
    const from = last === undefined ? 0 : bottomOf(last.strips) + spaceBeforeRunOn;
    const isShort =
      set.length === 1 &&
      only !== undefined &&
      bottomOf(only) <= height * shortChapter &&
      strips.every(({ notes = [] }) => notes.length === 0);
    if (
      chapter.runsOn &&
      isShort &&
      last?.orientation === orientation &&
      from + bottomOf(only) <= height
    ) {
      last.strips.push(...only.map(({ strip, offset }) => ({ strip, offset: offset + from })));
    } else {
      for (const page of set) pages.push({ head: chapter.head, orientation, strips: [...page] });
    }
    if (at < front) frontPages = pages.length;
  }
  const anchors = new Map<string, { page: number; y: number }>();
  pages.forEach(({ strips, orientation }, index) => {
    const { textTop } = geometryOf(orientation, index + 1);
    for (const { strip, offset } of strips) {
      strip.placed?.(index + 1);
      for (const anchor of strip.anchors ?? [])
        if (!anchors.has(anchor)) anchors.set(anchor, { page: index, y: textTop + offset });
    }
  });
  return { pages, frontPages, structure, anchors };
}

function bottomOf(strips: readonly { strip: Strip; offset: number }[]): number {
  return strips.reduce((most, { strip, offset }) => Math.max(most, offset + strip.height), 0);
}
