/**
 * The colours of the pack as `#rrggbb`. Words are never coloured: a colour only repeats what a shape
 * and a word say. The greys that a black-and-white printer makes of them are all different.
 */
export const colours = {
  ink: '#14181c',
  secondInk: '#4a5158',
  hairline: '#bcc2c8',
  band: '#f1f3f4',
  accent: '#124559',
  paper: '#ffffff',
  red: '#9b1c1c',
  orange: '#c4641a',
  amberMark: '#b97e08',
  amberCell: '#d9a531',
  green: '#2b6a4d',
  greenCell: '#c9dbd0',
  coverGrey: '#9aa1a8',
  shade: '#f6e6ae',
} as const;
/** A colour of the pack; there are no others. */
export type Colour = (typeof colours)[keyof typeof colours];
