/** The vertical unit of the page in points. Every leading is a multiple of half of it. */
export const unit = 3.5;

/** A4 upright in points, with mirrored margins: the binding edge is left on odd pages. */
export const page = {
  width: 595.28,
  height: 841.89,
  binding: 68,
  outer: 45.28,
  /** Width of the text area: 170 mm. */
  textWidth: 482,
  /** Top and height of the text area: fifty body lines. */
  textTop: 70,
  textHeight: 700,
  headBaseline: 41,
  headRule: 49,
  footRule: 784,
} as const;

/** How a page is held. */
export type Orientation = 'portrait' | 'landscape';

/** Where everything stands on one page, in points from the top left as it is read. */
export interface PageGeometry {
  readonly orientation: Orientation;
  readonly width: number;
  readonly height: number;
  readonly textLeft: number;
  readonly textTop: number;
  readonly textWidth: number;
  readonly textHeight: number;
  readonly headBaseline: number;
  readonly headRule: number;
  readonly footRule: number;
}

/** The text area of a turned page: 265 × 160 mm. */
export const turned = { textWidth: 751, textHeight: 454, side: 45.4 } as const;

/**
 * The geometry of a page (from 1). A turned page is bound at its head where its number is odd and at
 * its foot where it is even, because the sheet turns over its long edge.
 */
export function geometryOf(orientation: Orientation, pageNumber: number): PageGeometry {
  const isOdd = pageNumber % 2 === 1;
  if (orientation === 'portrait') {
    const { width, height, textTop, textWidth, textHeight, headBaseline, headRule, footRule } =
      page;
    const textLeft = isOdd ? page.binding : page.outer;
    return {
      orientation,
      width,
      height,
      textLeft,
      textTop,
      textWidth,
      textHeight,
      headBaseline,
      headRule,
      footRule,
    };
  }
  const head = isOdd ? 32 : 0;
  return {
    orientation,
    width: page.height,
    height: page.width,
    textLeft: turned.side,
    textTop: 58 + head - (isOdd ? 2 : 0),
    textWidth: turned.textWidth,
    textHeight: turned.textHeight,
    headBaseline: 32 + head,
    headRule: 40 + head,
    footRule: 518 + head,
  };
}

/** The width and height of the text area of an upright or a turned page. */
export function textArea(orientation: Orientation): {
  readonly width: number;
  readonly height: number;
} {
  return orientation === 'portrait'
    ? { width: page.textWidth, height: page.textHeight }
    : { width: turned.textWidth, height: turned.textHeight };
}

/** The left edge of the text area on an upright page (from 1). */
export function textLeft(pageNumber: number): number {
  return geometryOf('portrait', pageNumber).textLeft;
}

const columns = 12;
const gutter = 11.3;
const columnWidth = (page.textWidth - (columns - 1) * gutter) / columns;

/** The gutter between columns of the page grid. */
export const gridGutter = gutter;

/** Width of `count` columns of the twelve, with the gutters between them. */
export function span(count: number): number {
  return count * columnWidth + (count - 1) * gutter;
}
