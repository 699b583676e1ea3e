/** How large the pages are drawn. */
export const zooms = ['fit', '1', '1.5'] as const;
export type Zoom = (typeof zooms)[number];

export const zoomWords: Readonly<Record<Zoom, string>> = {
  fit: 'Fit the width',
  '1': '100 %',
  '1.5': '150 %',
};

/** White beside a page, in CSS pixels. */
const besides = 40;

/** The scale (1 is 100 %) at which a page of this width is drawn into this much room. */
export function scaleOf(zoom: Zoom, pageWidth: number, room: number): number {
  if (zoom !== 'fit') return Number(zoom);
  return Math.min(1.6, Math.max(0.3, (room - besides) / pageWidth));
}
