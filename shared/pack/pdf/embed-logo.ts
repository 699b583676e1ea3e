import type { PDFContext, PDFRef } from 'pdf-lib';
import type { PackLogo } from '../logo.ts';

/** Takes a logo into a document as a picture that a page can show: its pixels as they are, not decoded. */
export function embedLogo(context: PDFContext, { width, height, pixels }: PackLogo): PDFRef {
  const stream = context.stream(pixels, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: width },
  });
  return context.register(stream);
}
