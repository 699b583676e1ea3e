import { compose, type Composition } from './compose.ts';
import { drawFurniture, type Furniture } from './furniture.ts';
import { matterOf, type Matter } from './matter.ts';
import type { PackInput, PackPlace, PackResult } from './pack-input.ts';
import { openFonts } from './pdf/fonts.ts';
import type { Bookmark } from './pdf/outline.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { sectionCalled } from './sections/catalogue.ts';
import { chaptersOf } from './sections/chapters.ts';
import { headOf, numbered, sectionAnchor, type NumberedSection } from './sections/section.ts';
import type { Typesetter } from './typeset/break-lines.ts';
import type { PageBook } from './typeset/inline.ts';
import { geometryOf } from './typeset/measures.ts';
import { createReadableText } from './typeset/readable-text.ts';
import { createTypeface } from './typeset/typeface.ts';
import { momentWords } from './words.ts';
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
  const face = createTypeface(openFonts(input.fonts, input.fontkit));
  const setter: Typesetter = { face, readable: createReadableText(face) };
  const matter = matterOf(input);
  const sections = numbered(
    matter.sections
      .flatMap((id) => sectionCalled(id) ?? [])
      .filter((section) => section.isEmpty?.(matter) !== true),
  );
  const { chapters, front } = chaptersOf(matter, sections);
  const composition = compose(setter, chapters, front);

  const book: PageBook = {
    pages: composition.pages.length,
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

/**
 * Makes the printed pack of a register and its audit as a tagged PDF. Pure: the same input gives the
 * same bytes. It rejects only where a font cannot be read, which is a fault of the installation.
 */
export async function makePack(input: PackInput): Promise<PackResult> {
  const pack = setPack(input);
  const { composition, matter } = pack;
  const bookmarks = bookmarksOf(pack);
  const bytes = await writePdf(
    {
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
    },
    input.fonts,
    input.fontkit,
  );
  return {
    bytes,
    pages: composition.pages.length,
    contents: placesOf(bookmarks, composition, 1),
    missingCharacters: pack.setter.readable.missing(),
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

function bookmarksOf({ sections, matter }: SetPack): readonly Bookmark[] {
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
  composition: Composition,
  level: number,
): readonly PackPlace[] {
  if (level > deepest) return [];
  return bookmarks.flatMap(({ title, anchor, children }) => {
    const place = composition.anchors.get(anchor);
    const own = place === undefined ? [] : [{ title, page: place.page + 1, level }];
    return [...own, ...placesOf(children, composition, level + 1)];
  });
}
