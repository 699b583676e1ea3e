import type { PageBook } from '../typeset/inline.ts';
import type { Typesetter } from '../typeset/break-lines.ts';
import type { StructureNode } from './structure.ts';
import type { Surface } from './surface.ts';

/** Where a strip is drawn: its top left corner on a page of a known book. */
export interface Pen {
  readonly surface: Surface;
  readonly x: number;
  readonly y: number;
  readonly page: number;
  readonly book: PageBook;
}

/**
 * The smallest part of a page: a line, a row, a figure. It is never divided. A block measures itself
 * into strips; between two of them a page may end, unless one of them says no.
 */
export interface Strip {
  readonly height: number;
  /** Space above in points; dropped at the top of a page. */
  readonly before: number;
  /** Whether a page may end above this strip. */
  readonly breakBefore: 'allow' | 'avoid';
  /** Whether it must stand on one page with the strip that follows. */
  readonly keepNext?: boolean;
  /** Names of the place, for links, bookmarks and page references. */
  readonly anchors?: readonly string[];
  readonly draw: (pen: Pen) => void;
  /** Lines of the footnotes that this strip names; they stand at the foot of its page. */
  readonly notes?: readonly Strip[];
  /** Told on which page it stands, before anything is drawn. */
  readonly placed?: (page: number) => void;
  /** What is set again at the head of a page that begins with this strip. */
  readonly again?: () => readonly Strip[];
  /** What is said at the foot of a page that ends above this strip. */
  readonly farewell?: () => Strip;
}

/** What a block is told when it is asked to measure itself. */
export interface Frame {
  readonly setter: Typesetter;
  /** Width in points that it may use. */
  readonly width: number;
  /** Width and height in points of a page's text area. */
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** Where it belongs in the tag tree. */
  readonly parent: StructureNode;
  /**
   * The next number of a kind of thing: tables and figures are counted through the pack, footnotes
   * through their section, and `Name` gives elements names that no other has.
   */
  nextNumber(kind: 'Table' | 'Figure' | 'Note' | 'Name'): number;
}

/** A part of a section: given a frame, it measures and breaks itself. */
export type Block = (frame: Frame) => readonly Strip[];
