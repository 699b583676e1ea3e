import { deflateSync } from 'node:zlib';
import { crc32 } from '../../../electron/pack/logo/crc32.ts';

function piece(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A grey picture in which no dot is like the next: what no compression makes small. */
export function noisyPicture(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  let seed = 7;
  for (let at = 0; at < rows.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    rows[at] = at % (width + 1) === 0 ? 0 : seed >>> 16;
  }
  const pieces = [
    piece('IHDR', head),
    piece('IDAT', deflateSync(rows)),
    piece('IEND', Buffer.of()),
  ];
  return new Uint8Array(Buffer.concat([signature, ...pieces]));
}

/** A PNG whose header was changed, with the sum over the header made right again. */
export function withSums(png: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const right = png.slice();
  new DataView(right.buffer).setUint32(29, crc32(right.subarray(12, 29)));
  return right;
}
