import { zlibSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { DrawnPixels } from './page-pixels.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const channels = 3;
/** Each row as its difference to the one above: filter type 2 of PNG. */
const filterUp = 2;

/** A plain PNG: RGB, 8 bits, not interlaced, its pixels in one piece. The same pixels give the same bytes. */
export function writePng({ width, height, rgb }: DrawnPixels): Uint8Array {
  const stride = width * channels;
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * (stride + 1);
    rows[row] = filterUp;
    for (let x = 0; x < stride; x += 1) {
      const here = rgb[y * stride + x] ?? 0;
      const above = y === 0 ? 0 : (rgb[(y - 1) * stride + x] ?? 0);
      rows[row + 1 + x] = (here - above) & 0xff;
    }
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  const pieces = [
    Uint8Array.from(signature),
    piece('IHDR', head),
    piece('IDAT', zlibSync(rows, { level: 9 })),
    piece('IEND', new Uint8Array(0)),
  ];
  const png = new Uint8Array(pieces.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const each of pieces) {
    png.set(each, at);
    at += each.length;
  }
  return png;
}

function piece(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
