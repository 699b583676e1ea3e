import { colours, type Colour } from './colours.ts';

/** The weights of the one family. Light is used from 14 pt upwards only. */
export const weights = ['light', 'regular', 'semibold'] as const;
export type Weight = (typeof weights)[number];

/** How a paragraph is set; sizes in points. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly colour: Colour;
}

function style(
  size: number,
  leading: number,
  weight: Weight = 'regular',
  colour: Colour = colours.ink,
): TextStyle {
  return { size, leading, weight, colour };
}

/** Every size that the pack uses. */
export const styles = {
  coverTitle: style(40, 45.5, 'light'),
  coverSubtitle: style(14, 21),
  rating: style(30, 35, 'semibold'),
  answer: style(20, 24.5, 'light'),
  ratingLine: style(14, 19.25, 'light'),
  figureLarge: style(35, 38.5, 'light'),
  mastTitle: style(24, 28, 'light'),
  standing: style(14, 19.25, 'semibold'),
  h1: style(20, 24.5, 'semibold'),
  h1Number: style(20, 24.5, 'light'),
  findingTitle: style(12.5, 15.75, 'semibold'),
  findingNumber: style(20, 21, 'light'),
  h1Brief: style(14, 17.5, 'semibold'),
  h2: style(11.5, 14, 'semibold'),
  h3: style(10, 14, 'semibold'),
  lead: style(10, 14, 'regular', colours.secondInk),
  body: style(10, 14),
  finding: style(9.5, 12.25),
  label: style(8.5, 12.25, 'semibold', colours.accent),
  table: style(8.5, 10.5),
  tableStrong: style(8.5, 10.5, 'semibold'),
  tableSecond: style(8, 10.5, 'regular', colours.secondInk),
  tableHead: style(8, 10.5, 'semibold'),
  caption: style(8.5, 10.5, 'regular', colours.secondInk),
  note: style(7.5, 10.5, 'regular', colours.secondInk),
  noteInk: style(7.5, 10.5),
  marking: style(10, 14, 'semibold'),
} as const satisfies Record<string, TextStyle>;
