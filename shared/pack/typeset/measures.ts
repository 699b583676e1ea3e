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

/** The left edge of the text area on a page (from 1): binding is left on odd pages, right on even. */
export function textLeft(pageNumber: number): number {
  return pageNumber % 2 === 1 ? page.binding : page.outer;
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
