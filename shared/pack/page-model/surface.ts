import type { Colour } from '../typeset/colours.ts';
import type { Weight } from '../typeset/text-styles.ts';
import type { StructureNode } from './structure.ts';

/**
 * To what a drawing belongs: an element of the tag tree, or nothing that is read aloud. `furniture`
 * is repeated on pages (heads, feet, repeated table heads), `ornament` is rules and shapes.
 */
export type Tag = StructureNode | 'furniture' | 'ornament';

/** A path in points: `M` and `L` take x and y, `C` three pairs, `Z` nothing. */
export type PathStep =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** How a path is painted. */
export interface Paint {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  /** Width of the stroke in points. */
  readonly line?: number;
  /** Lengths of dash and gap in points. */
  readonly dash?: readonly [number, number];
}

/** Where a link leads. */
export type LinkTarget = { readonly anchor: string } | { readonly address: string };

/**
 * What pages are drawn on. Coordinates are points from the top left of the sheet, y downwards. Pages
 * are drawn one after the other; the PDF is one surface, the tests have another.
 */
export interface Surface {
  text(
    x: number,
    baseline: number,
    text: string,
    face: {
      readonly weight: Weight;
      readonly size: number;
      readonly colour: Colour;
      readonly tracking?: number;
    },
    tag: Tag,
  ): void;
  path(steps: readonly PathStep[], paint: Paint, tag: Tag): void;
  /** A filled rectangle, the commonest path. */
  rectangle(x: number, y: number, width: number, height: number, fill: Colour, tag: Tag): void;
  /** A page of another document, by its name, scaled from its own size into a box. */
  picture(
    name: string,
    box: {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    },
    size: { readonly width: number; readonly height: number },
    tag: Tag,
  ): void;
  /** Shades what was drawn as a marker does: what is dark stays dark. */
  shade(
    box: {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    },
    tag: Tag,
  ): void;
  link(
    box: {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    },
    target: LinkTarget,
    words: string,
    tag: StructureNode,
  ): void;
}
