import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

/** The two values of a token, light and dark, as they stand in the style sheet. */
function values(token: string): readonly [string, string] {
  const both = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const one = new RegExp(`--${token}: (#\\w{6});`).exec(css);
  const light = both?.[1] ?? one?.[1];
  const dark = both?.[2] ?? one?.[1];
  if (light === undefined || dark === undefined) throw new Error(`No colour ${token}`);
  return [light, dark];
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['paper', 'paper-2', 'sheet', 'accent-wash'];
const text = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'accent-strong'].flatMap((ink) =>
    surfaces.map((surface) => [ink, surface] as const),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-fill-red', 'fill-red'],
  ['sev-due', 'wash-amber'],
  ['ink', 'quote'],
  ['ink', 'wash-red'],
  ['ink', 'wash-green'],
  ['marking-ink', 'marking-bg'],
  ['page-ink', 'page'],
] as const;
const shapes: readonly (readonly [string, string])[] = [
  ...['expired', 'overdue', 'due', 'ok', 'none'].flatMap((tone) =>
    surfaces.map((surface) => [`sev-${tone}`, surface] as const),
  ),
  ...['paper', 'paper-2', 'sheet'].map((surface) => ['edge', surface] as const),
  ['fill', 'paper'],
  ['fill-red', 'paper'],
];

describe('The colours', () => {
  test.each(text)('%s on %s can be read: 4.5 in light and dark', (ink, surface) => {
    const [light, dark] = values(ink);
    const [lightSurface, darkSurface] = values(surface);
    expect(ratio(light, lightSurface)).toBeGreaterThanOrEqual(4.5);
    expect(ratio(dark, darkSurface)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)('%s on %s can be seen: 3 in light and dark', (shape, surface) => {
    const [light, dark] = values(shape);
    const [lightSurface, darkSurface] = values(surface);
    expect(ratio(light, lightSurface)).toBeGreaterThanOrEqual(3);
    expect(ratio(dark, darkSurface)).toBeGreaterThanOrEqual(3);
  });
});
