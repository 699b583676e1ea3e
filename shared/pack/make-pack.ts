import { compose, type Chapter, type Composition } from './compose.ts';
import { drawFurniture, type Furniture } from './furniture.ts';
import { matterOf, type Matter } from './matter.ts';
import type { PackInput, PackResult } from './pack-input.ts';
import { openFonts } from './pdf/fonts.ts';
import type { Bookmark } from './pdf/outline.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { contents } from './sections/contents.ts';
import { cover, packTitle } from './sections/cover.ts';
import { sectionHead } from './sections/headings.ts';
import { meetingPack } from './sections/meeting-pack.ts';
import { numbered, sectionAnchor, type NumberedSection } from './sections/section.ts';
import type { Typesetter } from './typeset/break-lines.ts';
import type { PageBook } from './typeset/inline.ts';
import { textLeft, page as sheet } from './typeset/measures.ts';
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
  const sections = numbered(meetingPack);
  const chapters: Chapter[] = [
    { head: null, blocks: cover(matter), runsOn: false },
    { head: 'Contents', blocks: contents(matter, sections), runsOn: false },
    ...sections.map((section) => ({
      head: headOf(section),
      blocks: [
        sectionHead(section.number, section.title, section.anchor, section.lead?.(matter)),
        ...section.blocks(matter),
      ],
      runsOn: section.runsOn === true,
    })),
  ];
  const composition = compose(setter, chapters);
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
      const pen = { surface, x: textLeft(page), y: sheet.textTop, page, book };
      const composed = composition.pages[index];
      drawFurniture(pen, setter, furniture, composed?.head ?? null);
      for (const { strip, offset } of composed?.strips ?? [])
        strip.draw({ ...pen, y: sheet.textTop + offset });
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
  const bytes = await writePdf(
    {
      facts: {
        title: titleOf(matter),
        author: input.options.author,
        subject: `Register as at ${matter.asAt}. ${input.options.marking}.`,
        madeAt: input.madeAt,
      },
      pages: composition.pages.map((_, index) => ({
        draw(surface: Surface) {
          pack.drawPage(index, surface);
          // A page that is drawn is let go: a large pack would otherwise be held twice.
          composition.pages[index]?.strips.splice(0);
        },
      })),
      structure: composition.structure,
      bookmarks: bookmarksOf(pack),
      anchors: composition.anchors,
    },
    input.fonts,
    input.fontkit,
  );
  return {
    bytes,
    pages: composition.pages.length,
    missingCharacters: pack.setter.readable.missing(),
  };
}

function headOf(section: NumberedSection): string {
  return section.place === 'annex'
    ? `Annex ${section.number} ${section.title}`
    : `${section.number} ${section.title}`;
}

function titleOf({ partnership, register }: Matter): string {
  const whose = partnership?.name ?? register.profile.forceName;
  return whose === '' ? packTitle : `${packTitle}: ${whose}`;
}

function furnitureOf({ options, register, madeAt }: Matter): Furniture {
  const identity = [options.reference, options.version === '' ? '' : `version ${options.version}`];
  return {
    marking: options.marking,
    packTitle,
    identity: identity.filter((part) => part !== '').join(' · '),
    madeOn: `Made ${momentWords(madeAt)}`,
    isSample: register.profile.sampleData,
  };
}

function bookmarksOf({ sections, matter }: SetPack): readonly Bookmark[] {
  return [
    { title: 'Contents', anchor: sectionAnchor('contents'), children: [] },
    ...sections.map((section) => ({
      title: headOf(section),
      anchor: section.anchor,
      children: section.bookmarks?.(matter) ?? [],
    })),
  ];
}
