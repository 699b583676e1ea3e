import type { ReactElement } from 'react';

/**
 * The one ladder of shapes. Filled is a fact, hollow is a lack. Drawn 9 px in a 13 px box, not typed,
 * so that size and baseline do not depend on a font; the pack draws the same ones.
 */
export const shapes = {
  square: <rect x="2" y="2" width="9" height="9" />,
  triangle: <path d="M6.5 1.2 12 11.2H1z" />,
  diamond: <path d="M6.5.9 12.1 6.5 6.5 12.1.9 6.5z" />,
  disc: <circle cx="6.5" cy="6.5" r="4.9" />,
  ring: <circle cx="6.5" cy="6.5" r="4.3" fill="none" strokeWidth="1.5" />,
  'hollow-square': <rect x="2.7" y="2.7" width="7.6" height="7.6" fill="none" strokeWidth="1.5" />,
  'hollow-diamond': <path d="M6.5 1.7 11.3 6.5 6.5 11.3 1.7 6.5z" fill="none" strokeWidth="1.5" />,
  half: (
    <>
      <circle cx="6.5" cy="6.5" r="4.3" fill="none" strokeWidth="1.5" />
      <path d="M6.5 1.6v9.8a4.9 4.9 0 0 1 0-9.8z" />
    </>
  ),
  cross: <path d="M2.5 2.5l8 8m0-8l-8 8" fill="none" strokeWidth="2" />,
  dash: <path d="M2 6.5h9" fill="none" strokeWidth="1.5" />,
  differs: <path d="M2 4.6h9M2 8.4h9M9 1.6 4 11.4" fill="none" strokeWidth="1.5" />,
  tick: <path d="M2 7l3 3 6-7" fill="none" strokeWidth="1.8" />,
} as const satisfies Record<string, ReactElement>;
export type ShapeName = keyof typeof shapes;

/** Which severity colour a shape takes. Colour comes third, after shape and word. */
export type Tone = 'expired' | 'overdue' | 'due' | 'ok' | 'none';
