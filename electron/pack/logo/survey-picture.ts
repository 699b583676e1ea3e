import { logoLimits } from '../../../shared/register/logo.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { crc32 } from './crc32.ts';

/** Why a file cannot be the logo. */
export type PictureProblem = 'not-a-picture' | 'broken' | 'too-many-dots' | 'too-large';

/** What a picture says of itself. */
export interface SurveyedPicture {
  readonly kind: 'png' | 'jpeg';
  /** In dots. */
  readonly width: number;
  readonly height: number;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Goes over a picture from its first byte to its last without decoding it: a file that is cut off, whose
 * sums are wrong, or that claims more dots than anybody prints is told before anything is made of it.
 */
export function surveyPicture(bytes: Uint8Array): Result<SurveyedPicture, PictureProblem> {
  const isPng = pngSignature.every((byte, at) => bytes[at] === byte);
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (!isPng && !isJpeg) return err('not-a-picture');
  const size = isPng ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (size === null || size.width === 0 || size.height === 0) return err('broken');
  const { width, height } = size;
  if (Math.max(width, height) > logoLimits.side || width * height > logoLimits.dots)
    return err('too-many-dots');
  return ok({ kind: isPng ? 'png' : 'jpeg', width, height });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a PNG whose pieces are whole and in order; null where they are not. */
function sizeOfPng(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Size | null = null;
  let hasPixels = false;
  for (let at = pngSignature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const name = new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8));
    if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return null;
    if (size === null) {
      if (name !== 'IHDR' || length !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') return hasPixels ? size : null;
    at = end;
  }
  return null;
}

/** Markers of a JPEG that begin a frame and so state its size. */
const frames = new Set([0xc0, 0xc1, 0xc2]);

/** The size of a JPEG that has a frame, a scan and an end; null where one is missing. */
function sizeOfJpeg(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Size | null = null;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (frames.has(marker) && length >= 8) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xda) return hasEnd(bytes, at) ? size : null;
    at += 2 + length;
  }
  return null;
}

/** The end marker stands after the scan; a file that was cut off lacks it. */
function hasEnd(bytes: Uint8Array, scan: number): boolean {
  for (let at = bytes.length - 2; at > scan; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
