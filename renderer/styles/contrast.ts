/** How far two colours are apart, as WCAG 2 measures it: 1 to 21. Colours are red, green and blue, 0 to 255. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export type Colour = readonly [red: number, green: number, blue: number];

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const surfaces = ['paper', 'paper-2', 'sheet', 'accent-wash'] as const;

/** A colour token on another, and how far they must be apart. */
export interface ColourPair {
  readonly ink: string;
  readonly surface: string;
  readonly least: 4.5 | 3;
}

function pairs(
  inks: readonly string[],
  on: readonly string[],
  least: ColourPair['least'],
): readonly ColourPair[] {
  return inks.flatMap((ink) => on.map((surface) => ({ ink, surface, least })));
}

/** Every colour that is set on another: text by 4.5 to 1, shapes and edges of controls by 3 to 1. */
export const colourPairs: readonly ColourPair[] = [
  ...pairs(['ink', 'ink-2', 'ink-3', 'accent', 'accent-strong'], surfaces, 4.5),
  ...pairs(['on-accent'], ['accent', 'accent-strong'], 4.5),
  ...pairs(['on-fill-red'], ['fill-red'], 4.5),
  ...pairs(['sev-due'], ['wash-amber'], 4.5),
  ...pairs(['ink'], ['quote', 'wash-red', 'wash-green'], 4.5),
  ...pairs(['marking-ink'], ['marking-bg'], 4.5),
  ...pairs(['page-ink'], ['page'], 4.5),
  ...pairs(['sev-expired', 'sev-overdue', 'sev-due', 'sev-ok', 'sev-none'], surfaces, 3),
  ...pairs(['edge'], ['paper', 'paper-2', 'sheet'], 3),
  ...pairs(['fill', 'fill-red'], ['paper'], 3),
];
