import { page as sheet, type Orientation } from '../typeset/measures.ts';

/** A box as it is read: points from the top left, y downwards. */
export interface ReadBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Left, bottom, right and top in the coordinates of the file. */
export type PageBox = readonly [number, number, number, number];

/**
 * Where a box stands in the file. A turned page is an upright one that readers turn clockwise, so that
 * a printer that turns sheets over their long edge keeps the binding.
 */
export function pageBox(orientation: Orientation, { x, y, width, height }: ReadBox): PageBox {
  return orientation === 'portrait'
    ? [x, sheet.height - y - height, x + width, sheet.height - y]
    : [y, x, y + height, x + width];
}

/** What turns a turned page's drawing, at the head of its content; empty for an upright one. */
export function turning(orientation: Orientation): string {
  return orientation === 'portrait' ? '' : `0 1 -1 0 ${sheet.width} 0 cm\n`;
}

/** The height of the sheet as it is read. */
export function readHeight(orientation: Orientation): number {
  return orientation === 'portrait' ? sheet.height : sheet.width;
}
