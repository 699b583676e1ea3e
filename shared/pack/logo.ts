import { decodeFromBase64 } from 'pdf-lib';
import { logoId } from '../register/logo.ts';
import type { Register } from '../register/register.ts';

/** The force's logo as a pack prints it. */
export interface PackLogo {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  readonly altText: string;
  readonly sha256: string;
  /** The compressed rows of the PNG, RGB with 8 bits, each row behind its filter: as a PDF takes them. */
  readonly pixels: Uint8Array;
}

/** The name by which the logo is drawn. */
export const logoPicture = 'Logo';

/** Signature and header of a PNG, then the head of its pixels. */
const header = { width: 16, height: 20, form: 24, pixels: 33 } as const;
const plainForm = [8, 2, 0, 0, 0];

/**
 * The logo of a register; null where it has none, or where what is kept is not a PNG as Concordat writes
 * it. Nothing is decoded here: the pixels go into the file as they lie in the register.
 */
export function packLogo({ logos }: Register): PackLogo | null {
  const logo = logos[logoId];
  if (logo === undefined) return null;
  const png = decodeFromBase64(logo.data);
  if (png.length < header.pixels + 8) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const isPlain = plainForm.every((byte, at) => png[header.form + at] === byte);
  const isSameSize =
    view.getUint32(header.width) === logo.width && view.getUint32(header.height) === logo.height;
  const length = view.getUint32(header.pixels);
  const isPixels = view.getUint32(header.pixels + 4) === 0x49444154;
  const start = header.pixels + 8;
  if (!isPlain || !isSameSize || !isPixels || start + length > png.length) return null;
  const { width, height, altText, sha256 } = logo;
  return { width, height, altText, sha256, pixels: png.slice(start, start + length) };
}
