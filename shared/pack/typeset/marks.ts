/** The marks of the pack. Each is a shape that reads without colour; a word always stands beside it. */
export const markNames = [
  'expired',
  'overdue',
  'due',
  'in-date',
  'undated',
  'ended',
  'rating-red',
  'rating-amber',
  'rating-green',
  'rating-grey',
  'severity-critical',
  'severity-high',
  'severity-medium',
  'severity-low',
  'severity-info',
  'box',
  'tick',
  'cross',
] as const;
/** The name of a drawn mark. */
export type MarkName = (typeof markNames)[number];

const barsWidth = 16.6;
const boxWidth = 10;
const shapeWidth = 6.4;

/** Width of a mark in points, without the gap to its word. */
export function markWidth(mark: MarkName): number {
  if (mark.startsWith('severity-')) return barsWidth;
  if (mark.startsWith('rating-')) return boxWidth;
  if (mark === 'box' || mark === 'tick' || mark === 'cross') return 8;
  return shapeWidth;
}

/** The gap between a mark and its word. */
export const markGap = 4.6;
