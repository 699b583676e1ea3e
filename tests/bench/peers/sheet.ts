import type { PackContent } from './pack-content.ts';

/** A line at the head or foot of a page; `y` in points from the top. */
export interface FurnitureLine {
  readonly text: string;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly weight: 'regular' | 'semibold';
}

/** The page that all are given, in points: A4 with the pack's text area. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: 56.64,
  top: 70,
  bottom: 770,
  textWidth: 482,
  /** Between columns, and above and below the text of a row. */
  gap: 8,
  padding: 1.75,
  /** What stands at the head and foot of each page. */
  furniture({ furniture }: PackContent, page: number, pages: number): readonly FurnitureLine[] {
    const { marking, title, identity, madeOn } = furniture;
    return [
      { text: marking, y: 33, align: 'center', weight: 'semibold' },
      { text: title, y: 33, align: 'left', weight: 'regular' },
      { text: marking, y: 788, align: 'center', weight: 'semibold' },
      { text: identity, y: 788, align: 'left', weight: 'regular' },
      { text: `Page ${page} of ${pages}`, y: 788, align: 'right', weight: 'semibold' },
      { text: madeOn, y: 799, align: 'left', weight: 'regular' },
      { text: 'Uncontrolled when printed', y: 799, align: 'center', weight: 'regular' },
    ];
  },
} as const;
