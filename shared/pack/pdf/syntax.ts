import { PDFHexString } from 'pdf-lib';

/** A number with at most two decimals, never in exponent form. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A text string in UTF-16, as PDF syntax. */
export function textString(text: string): string {
  return PDFHexString.fromText(text).toString();
}

/** A colour as three components between 0 and 1. */
export function rgb(colour: string): string {
  const known = colourCache.get(colour);
  if (known !== undefined) return known;
  const components = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const written = components
    .map((component) => String(Math.round(component * 1000) / 1000))
    .join(' ');
  colourCache.set(colour, written);
  return written;
}

const colourCache = new Map<string, string>();
