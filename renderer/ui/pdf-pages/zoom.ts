/** How large the pages are drawn: into the width, whole, or at a share of their own size. */
export const zooms = ['fit', 'page', '0.75', '1', '1.25', '1.5', '2'] as const;
export type Zoom = (typeof zooms)[number];

export function zoomWords(zoom: Zoom): string {
  if (zoom === 'page') return 'Fit the page';
  return zoom === 'fit' ? 'Fit the width' : `${Math.round(Number(zoom) * 100)} %`;
}

/** A width and a height, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** White beside a page and above and below it, in CSS pixels. */
const besides = 40;
const above = 30;

/** The scale (1 is 100 %) at which a page of this size is drawn into this much room. */
export function scaleOf(zoom: Zoom, page: Size, room: Size): number {
  if (zoom !== 'fit' && zoom !== 'page') return Number(zoom);
  const width = (room.width - besides) / page.width;
  const height = (room.height - above) / page.height;
  return Math.min(1.5, Math.max(0.3, zoom === 'fit' ? width : Math.min(width, height)));
}
