import { compose, composing, finished, type Composing, type Composition } from './compose.ts';
import { drawFurniture, type Furniture } from './furniture.ts';
import { matterOf, type Matter } from './matter.ts';
import type { PackInput, PackPlace, PackResult, PackWatch } from './pack-input.ts';
import { openFonts, type FontFiles } from './pdf/fonts.ts';
import type { Bookmark } from './pdf/outline.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { sectionCalled } from './sections/catalogue.ts';
import { chaptersOf } from './sections/chapters.ts';
import {
  headOf,
  numbered,
  sectionAnchor,
  type NumberedSection,
  type Section,
} from './sections/section.ts';
import type { Typesetter } from './typeset/break-lines.ts';
import type { PageBook } from './typeset/inline.ts';
import { geometryOf } from './typeset/measures.ts';
import { createReadableText } from './typeset/readable-text.ts';
import { createTypeface, type Typeface } from './typeset/typeface.ts';
import { momentWords } from './words.ts';
import { documentElement } from './page-model/structure.ts';
import type { Surface } from './page-model/surface.ts';

/** A pack that is set, before it is written: what tests look at. */
export interface SetPack {
  readonly composition: Composition;
  readonly setter: Typesetter;
  readonly sections: readonly NumberedSection[];
  readonly matter: Matter;
  /** Draws one page, from 0. */
  drawPage(index: number, surface: Surface): void;
}

/** Sets the pages of a pack. */
export function setPack(input: PackInput): SetPack {
  return finished(settingPack(input));
}

/** How far the setting of a pack has come. */
interface Setting extends Composing {
  readonly contents: () => readonly PackPlace[];
}

function* settingPack(input: PackInput): Generator<Setting, SetPack> {
  const setter = setterOf(input);
  const matter = matterOf(input);
  const said: Section[] = [];
  for (const section of matter.sections.flatMap((id) => sectionCalled(id) ?? [])) {
    yield { pages: 0, anchors: new Map(), contents: () => [] };
    if (section.isEmpty?.(matter) !== true) said.push(section);
  }
  const sections = numbered(said);
  const { chapters, front } = chaptersOf(matter, sections);
  const steps = composing(setter, chapters, front);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return packOf(setter, matter, sections, step.value);
    const { anchors } = step.value;
    const contents = (): readonly PackPlace[] =>
      placesOf(bookmarksOf({ sections, matter }), anchors, 1);
    yield { ...step.value, contents };
  }
}

function packOf(
  setter: Typesetter,
  matter: Matter,
  sections: readonly NumberedSection[],
  composition: Composition,
  isWhole = true,
): SetPack {
  const book: PageBook = {
    pages: isWhole ? composition.pages.length : null,
    pageOf(anchor) {
      const place = composition.anchors.get(anchor);
      return place === undefined ? null : place.page + 1;
    },
  };
  const furniture = furnitureOf(matter);
  return {
    composition,
    setter,
    sections,
    matter,
    drawPage(index, surface) {
      const page = index + 1;
      const composed = composition.pages[index];
      const geometry = geometryOf(composed?.orientation ?? 'portrait', page);
      const pen = { surface, x: geometry.textLeft, y: geometry.textTop, page, book };
      drawFurniture(pen, setter, furniture, composed?.head ?? null, geometry);
      for (const { strip, offset } of composed?.strips ?? [])
        strip.draw({ ...pen, y: geometry.textTop + offset });
    },
  };
}

const faces = new WeakMap<FontFiles, Typeface>();

/** The fonts are opened for measuring once, however many packs are made with them. */
function setterOf({ fonts, fontkit }: PackInput): Typesetter {
  let face = faces.get(fonts);
  if (face === undefined) {
    face = createTypeface(openFonts(fonts, fontkit));
    faces.set(fonts, face);
  }
  return { face, readable: createReadableText(face) };
}

/**
 * Makes the printed pack of a register and its audit as a tagged PDF. Pure: the same input gives the
 * same bytes. It rejects only where a font cannot be read, which is a fault of the installation.
 */
export async function makePack(input: PackInput): Promise<PackResult> {
  const made = await makePackWatched(input, () => Promise.resolve(true));
  if (made === null) throw new Error('a pack that nobody watches was stopped');
  return made;
}

/** The same, watched; null where the watch stopped it. */
export async function makePackWatched(
  input: PackInput,
  watch: PackWatch,
): Promise<PackResult | null> {
  const steps = settingPack(input);
  let step = steps.next();
  while (step.done !== true) {
    const { pages, contents } = step.value;
    if (!(await watch({ pages, written: 0, contents }))) return null;
    step = steps.next();
  }
  const pack = step.value;
  const { composition } = pack;
  const bookmarks = bookmarksOf(pack);
  const contents = placesOf(bookmarks, composition.anchors, 1);
  const pages = composition.pages.length;
  const bytes = await writePdf(
    documentOf(pack, input, bookmarks),
    input.fonts,
    input.fontkit,
    (written) => watch({ pages, written, contents: () => contents }),
  );
  if (bytes === null) return null;
  return { bytes, pages, contents, missingCharacters: pack.setter.readable.missing() };
}

/**
 * The first page of a pack as a PDF of its own, long before the others are set: a large register's pack
 * takes seconds. What depends on the others, such as their number, is an ellipsis.
 */
export async function makeFirstPage(input: PackInput): Promise<Uint8Array> {
  const setter = setterOf(input);
  const matter = matterOf(input);
  const sections = numbered(matter.sections.flatMap((id) => sectionCalled(id) ?? []));
  const { chapters, front } = chaptersOf(matter, sections);
  const whole = compose(setter, chapters.slice(0, 1), Math.min(front, 1));
  // It is only looked at, so its tags, which name what stands on other pages, are left out.
  const composition = { ...whole, pages: whole.pages.slice(0, 1), structure: documentElement() };
  const pack = packOf(setter, matter, sections, composition, false);
  const bytes = await writePdf(documentOf(pack, input, []), input.fonts, input.fontkit);
  if (bytes === null) throw new Error('a page that nobody watches was stopped');
  return bytes;
}

/** What is written of a pack that is set. */
function documentOf(
  pack: SetPack,
  input: PackInput,
  bookmarks: readonly Bookmark[],
): Parameters<typeof writePdf>[0] {
  const { composition, matter } = pack;
  return {
    facts: {
      title: titleOf(matter),
      author: input.options.author,
      subject: `Register as at ${matter.asAt}. ${input.options.marking}.`,
      madeAt: input.madeAt,
    },
    frontPages: composition.frontPages,
    pages: composition.pages.map(({ orientation }, index) => ({
      orientation,
      draw(surface: Surface) {
        pack.drawPage(index, surface);
        // A page that is drawn is let go: a large pack would otherwise be held twice.
        composition.pages[index]?.strips.splice(0);
      },
    })),
    structure: composition.structure,
    attachments: matter.attachments,
    logo: matter.logo,
    data: input.data ?? [],
    bookmarks,
    anchors: composition.anchors,
  };
}

function titleOf({ partnership, register, kind, agreement }: Matter): string {
  if (agreement !== null) {
    const { ref, title } = agreement.audited;
    return `${kind.title}: ${[ref, title].filter((part) => part !== '').join(' ')}`;
  }
  const whose = partnership?.name ?? register.profile.forceName;
  return whose === '' ? kind.title : `${kind.title}: ${whose}`;
}

function furnitureOf({ options, register, madeAt, kind, agreement }: Matter): Furniture {
  const identity = [options.reference, options.version === '' ? '' : `version ${options.version}`];
  return {
    marking: options.marking,
    packTitle: agreement === null ? kind.title : `${kind.title} ${agreement.audited.ref}`,
    identity: identity.filter((part) => part !== '').join(' · '),
    madeOn: `Made ${momentWords(madeAt)}`,
    isSample: register.profile.sampleData,
  };
}

function bookmarksOf({
  sections,
  matter,
}: Pick<SetPack, 'sections' | 'matter'>): readonly Bookmark[] {
  const contents = { title: 'Contents', anchor: sectionAnchor('contents'), children: [] };
  return [
    ...(matter.kind.front === 'cover' ? [contents] : []),
    ...sections.map((section) => ({
      title: headOf(section),
      anchor: section.anchor,
      children: section.bookmarks?.(matter) ?? [],
    })),
  ];
}

const deepest = 3;

function placesOf(
  bookmarks: readonly Bookmark[],
  anchors: Composition['anchors'],
  level: number,
): readonly PackPlace[] {
  if (level > deepest) return [];
  return bookmarks.flatMap(({ title, anchor, children }) => {
    const place = anchors.get(anchor);
    const own = place === undefined ? [] : [{ title, page: place.page + 1, level }];
    return [...own, ...placesOf(children, anchors, level + 1)];
  });
}
