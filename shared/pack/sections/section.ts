import type { Block } from '../page-model/strip.ts';
import type { Matter } from '../matter.ts';
import type { Orientation } from '../typeset/measures.ts';
import { pageReference, type Span } from '../typeset/inline.ts';
import type { Bookmark } from '../pdf/outline.ts';

/** A part of a pack, before it has a number. A kind of pack is a list of these. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The question that it answers; printed under its title in the contents. */
  readonly question: string;
  /** Before the numbered sections, among them, or after them with a letter. */
  readonly place: 'front' | 'body' | 'annex';
  /** Whether it may begin under the section before it when it is short and there is room. */
  readonly runsOn?: boolean;
  /** Upright where it is left out. */
  readonly orientation?: Orientation | ((matter: Matter) => Orientation);
  /** Whether there is nothing to be said; the section is then left out. */
  readonly isEmpty?: (matter: Matter) => boolean;
  /** One or two sentences under its title, in second ink. */
  readonly lead?: (matter: Matter) => string;
  /** What stands under its title and lead. */
  readonly blocks: (matter: Matter) => readonly Block[];
  /** Bookmarks under its own. */
  readonly bookmarks?: (matter: Matter) => readonly Bookmark[];
}

/** A section with its number: "5", or "A" for an annex. */
export interface NumberedSection extends Section {
  readonly number: string;
  readonly anchor: string;
}

/** What the running head and the bookmark say: number and title. */
export function headOf({ place, number, title }: NumberedSection): string {
  if (number === '') return title;
  return place === 'annex' ? `Annex ${number} ${title}` : `${number} ${title}`;
}

/** How the pages of a section lie. */
export function orientationOf({ orientation }: Section, matter: Matter): Orientation {
  return typeof orientation === 'function' ? orientation(matter) : (orientation ?? 'portrait');
}

/** The anchor of a section. */
export function sectionAnchor(id: string): string {
  return `section-${id}`;
}

/** ", page 9" as a link where the pack has that section; nothing where it has not. */
export function seeSection(
  matter: Matter,
  id: string,
  before: string,
  after = '',
): readonly (string | Span)[] {
  return matter.sections.includes(id) ? [before, pageReference(sectionAnchor(id)), after] : [];
}

/** Numbers the body 1, 2, 3 and the annexes A, B, C; what stands before them has no number. */
export function numbered(sections: readonly Section[]): readonly NumberedSection[] {
  let body = 0;
  let annexes = 0;
  return sections.map((section) => {
    const number =
      section.place === 'front'
        ? ''
        : section.place === 'body'
          ? String((body += 1))
          : String.fromCharCode(64 + (annexes += 1));
    return { ...section, number, anchor: sectionAnchor(section.id) };
  });
}
