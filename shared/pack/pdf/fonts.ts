import type { PDFDocument, PDFFont } from 'pdf-lib';
import type { Weight } from '../typeset/text-styles.ts';
import { weights } from '../typeset/text-styles.ts';
import type { FontProgram } from '../typeset/typeface.ts';
import type { Encoder } from './pdf-surface.ts';

/** The font library, passed in by the host because its own types know Node. */
export type FontMaker = Parameters<PDFDocument['registerFontkit']>[0];

/** The three weights as whole TrueType files. */
export type FontFiles = Readonly<Record<Weight, Uint8Array>>;

/** Ligatures and kerning stay off: a width is then a sum, and a copied text has its own letters. */
const features = { liga: false, kern: false, calt: false, ccmp: false };

/** A name with the prefix of six capitals by which readers know a subset (ISO 32000-1, 9.6.4). */
const subsetNames: Readonly<Record<Weight, string>> = {
  light: 'CNCDTL+SourceSans3-Light',
  regular: 'CNCDTR+SourceSans3-Regular',
  semibold: 'CNCDTS+SourceSans3-SemiBold',
};

/** Opens the fonts for measuring. */
export function openFonts(files: FontFiles, fontkit: FontMaker): Record<Weight, FontProgram> {
  return {
    light: fontkit.create(files.light),
    regular: fontkit.create(files.regular),
    semibold: fontkit.create(files.semibold),
  };
}

/** Embeds the fonts as subsets. */
export async function embedFonts(
  document: PDFDocument,
  files: FontFiles,
): Promise<Record<Weight, PDFFont>> {
  const embed = (weight: Weight): Promise<PDFFont> =>
    document.embedFont(files[weight], { subset: true, features, customName: subsetNames[weight] });
  return {
    light: await embed('light'),
    regular: await embed('regular'),
    semibold: await embed('semibold'),
  };
}

/** Encoders that shape each character once and remember its code. */
export function encodersOf(fonts: Readonly<Record<Weight, PDFFont>>): Record<Weight, Encoder> {
  const encoder = (font: PDFFont): Encoder => {
    const codes: (string | undefined)[] = [];
    return (text) => {
      let glyphs = '';
      for (let at = 0; at < text.length; at += 1) {
        const codePoint = text.codePointAt(at) ?? 0;
        if (codePoint > 0xffff) at += 1;
        let code = codes[codePoint];
        if (code === undefined) {
          code = font.encodeText(String.fromCodePoint(codePoint)).asString();
          codes[codePoint] = code;
        }
        glyphs += code;
      }
      return glyphs;
    };
  };
  return {
    light: encoder(fonts.light),
    regular: encoder(fonts.regular),
    semibold: encoder(fonts.semibold),
  };
}

/** Every weight is touched once, so that a pack without a light word still embeds a whole font. */
export function touchAll(encoders: Readonly<Record<Weight, Encoder>>): void {
  for (const weight of weights) encoders[weight](' ');
}
