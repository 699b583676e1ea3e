import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colourPairs, contrast, type Colour } from '../../../renderer/styles/contrast.ts';

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

/** The two values of a token, light and dark, as they stand in the style sheet. */
function values(token: string): readonly [Colour, Colour] {
  const both = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const one = new RegExp(`--${token}: (#\\w{6});`).exec(css);
  const light = both?.[1] ?? one?.[1];
  const dark = both?.[2] ?? one?.[1];
  if (light === undefined || dark === undefined) throw new Error(`No colour ${token}`);
  return [colour(light), colour(dark)];
}

function colour(hex: string): Colour {
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

describe('The colours', () => {
  test.each(colourPairs)(
    '$ink on $surface are $least apart in light and dark',
    ({ ink, surface, least }) => {
      const [light, dark] = values(ink);
      const [lightSurface, darkSurface] = values(surface);
      expect(contrast(light, lightSurface)).toBeGreaterThanOrEqual(least);
      expect(contrast(dark, darkSurface)).toBeGreaterThanOrEqual(least);
    },
  );

  test('are measured as WCAG measures them', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });
});
