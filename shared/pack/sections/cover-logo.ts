import { indented } from '../page-model/arrange.ts';
import { figure } from '../page-model/figure.ts';
import type { Block } from '../page-model/strip.ts';
import { logoPicture, type PackLogo } from '../logo.ts';

/** 14 mm: a logo says whose pack this is and no more. In points. */
const mostHeight = 39.7;
const mostWidth = 240;

/** The logo above the force's name, at most 14 mm high, with its words for who cannot see it. */
export function coverLogo({ width, height, altText }: PackLogo): Block {
  const scale = Math.min(mostHeight / height, mostWidth / width);
  const size = { width: width * scale, height: height * scale };
  const picture = figure(size.height, altText, (pen, _width, tag) => {
    pen.surface.picture(logoPicture, { x: pen.x, y: pen.y, ...size }, { width: 1, height: 1 }, tag);
  });
  return indented(0, picture, size.width);
}
