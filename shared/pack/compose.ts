import { noteRule } from './page-model/footnote.ts';
import { paginate, type PlacedStrip, type SetPage } from './page-model/paginate.ts';
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
/** A chapter that goes over pages runs on where at most this share of the page is taken. */
const mostTaken = 0.6;

/** How far a composition has come: its pages and places so far. */
export interface Composing {
  readonly pages: number;
  readonly anchors: Composition['anchors'];
}

/**
 * Measures every chapter, breaks it into pages and finds out where everything stands. The first `front`
 * chapters are the front matter.
 */
export function compose(setter: Typesetter, chapters: readonly Chapter[], front = 0): Composition {
  return finished(composing(setter, chapters, front));
}

/** The same in steps: a large pack takes seconds, and who waits wants to do other things meanwhile. */
export function* composing(
  setter: Typesetter,
  chapters: readonly Chapter[],
  front = 0,
): Generator<Composing, Composition> {
  const structure = documentElement();
  const numbers = { Table: 0, Figure: 0, Note: 0, Name: 0 };
  const nextNumber: Frame['nextNumber'] = (kind) => (numbers[kind] += 1);
  const pages: ComposedPage[] = [];
  const anchors = new Map<string, { page: number; y: number }>();
  let frontPages = 0;

  /** Tells strips on which page they stand; chapters to come do not move them. */
  function settle(index: number, strips: readonly PlacedStrip[]): void {
    const { textTop } = geometryOf(pages[index]?.orientation ?? 'portrait', index + 1);
    for (const { strip, offset } of strips) {
      strip.placed?.(index + 1);
      for (const anchor of strip.anchors ?? [])
        if (!anchors.has(anchor)) anchors.set(anchor, { page: index, y: textTop + offset });
    }
  }

  for (const [at, chapter] of chapters.entries()) {
    const orientation = chapter.orientation ?? 'portrait';
    const { width, height } = textArea(orientation);
    const parent = element(structure, 'Sect');
    numbers.Note = 0;
    const frame = { setter, width, pageWidth: width, pageHeight: height, parent, nextNumber };
    const blocks = typeof chapter.blocks === 'function' ? chapter.blocks() : chapter.blocks;
    const strips: Strip[] = [];
    for (const block of blocks) {
      for (const strip of block(frame)) strips.push(strip);
      yield { pages: pages.length, anchors };
    }
    const last = pages.at(-1);
    const flowed =
      chapter.runsOn && last?.orientation === orientation
        ? runOn(strips, height, bottomOf(last.strips) + spaceBeforeRunOn)
        : null;
    if (flowed !== null) {
      last?.strips.push(...flowed.here);
      settle(pages.length - 1, flowed.here);
    }
    for (const page of flowed?.overleaf ?? paginate(strips, height, noteRule)) {
      pages.push({ head: chapter.head, orientation, strips: [...page] });
      settle(pages.length - 1, page);
    }
    if (at < front) frontPages = pages.length;
  }
  return { pages, frontPages, structure, anchors };
}

/** What a generator gives back once all its steps are done. */
export function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A chapter set under another one. */
interface RunOn {
  readonly here: SetPage;
  readonly overleaf: readonly SetPage[];
}

/**
 * Sets a chapter from `taken` points down a page that another one began: where all of it fits, or where so
 * much of the page is left that half of it would stay empty. Null where it is to begin overleaf.
 */
function runOn(strips: readonly Strip[], height: number, taken: number): RunOn | null {
  if (taken >= height) return null;
  const [here = [], ...overleaf] = paginate(strips, height, noteRule, taken);
  if (here.length === 0) return null;
  return overleaf.length === 0 || taken <= height * mostTaken ? { here, overleaf } : null;
}

function bottomOf(strips: readonly { strip: Strip; offset: number }[]): number {
  return strips.reduce((most, { strip, offset }) => Math.max(most, offset + strip.height), 0);
}
