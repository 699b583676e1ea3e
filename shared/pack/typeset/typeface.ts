import type { Weight } from './text-styles.ts';

/** What is asked of a font file to measure it. A fontkit font has this shape. */
export interface FontProgram {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

/** Measures text without shaping it: with ligatures and kerning off, a width is a sum over characters. */
export interface Typeface {
  /** Advance of a character in ems. */
  advance(codePoint: number, weight: Weight): number;
  /** Width in points of text of which every character can be shown. */
  width(text: string, weight: Weight, size: number): number;
  /** Whether every weight has a glyph for the character. */
  shows(codePoint: number): boolean;
}

const unknown = -1;

/** A typeface over one program a weight. Widths are remembered a character at a time. */
export function createTypeface(programs: Readonly<Record<Weight, FontProgram>>): Typeface {
  const caches = {
    light: new Float64Array(0x10000).fill(unknown),
    regular: new Float64Array(0x10000).fill(unknown),
    semibold: new Float64Array(0x10000).fill(unknown),
  } satisfies Record<Weight, Float64Array>;

  function advance(codePoint: number, weight: Weight): number {
    const cached = caches[weight][codePoint];
    if (cached !== undefined && cached !== unknown) return cached;
    const program = programs[weight];
    const ems = program.glyphForCodePoint(codePoint).advanceWidth / program.unitsPerEm;
    if (codePoint < 0x10000) caches[weight][codePoint] = ems;
    return ems;
  }

  return {
    advance,
    width(text, weight, size) {
      let ems = 0;
      for (let at = 0; at < text.length; at += 1) {
        const codePoint = text.codePointAt(at) ?? 0;
        if (codePoint > 0xffff) at += 1;
        ems += advance(codePoint, weight);
      }
      return ems * size;
    },
    shows(codePoint) {
      return Object.values(programs).every((program) => program.hasGlyphForCodePoint(codePoint));
    },
  };
}
