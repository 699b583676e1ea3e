import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture as rows of red, green and blue, one byte each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads a PNG of eight bits a channel (RGB, RGBA or palette, not interlaced). Throws at any other. */
export function readPng(bytes: Buffer): Picture {
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error('This is no PNG.');
  const parts = new Map<string, Buffer[]>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    parts.set(kind, [...(parts.get(kind) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  const head = parts.get('IHDR')?.[0];
  if (head === undefined) throw new Error('The PNG has no head.');
  const width = head.readUInt32BE(0);
  const height = head.readUInt32BE(4);
  const channels = { 2: 3, 3: 1, 6: 4 }[head.readUInt8(9)];
  if (channels === undefined || head.readUInt8(8) !== 8 || head.readUInt8(12) !== 0) {
    throw new Error('This kind of PNG is not read.');
  }
  const raw = inflateSync(Buffer.concat(parts.get('IDAT') ?? []));
  const rows = unfiltered(raw, width * channels, height, channels);
  const palette = parts.get('PLTE')?.[0];
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let part = 0; part < 3; part += 1) {
      const value =
        palette === undefined
          ? rows[pixel * channels + part]
          : palette[(rows[pixel] ?? 0) * 3 + part];
      pixels[pixel * 3 + part] = value ?? 0;
    }
  }
  return { width, height, pixels };
}

/** Takes the filters of the PNG away, row by row. */
function unfiltered(raw: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)];
    const from = row * (stride + 1) + 1;
    const to = row * stride;
    for (let at = 0; at < stride; at += 1) {
      const left = at >= channels ? (out[to + at - channels] ?? 0) : 0;
      const up = row > 0 ? (out[to + at - stride] ?? 0) : 0;
      const corner = row > 0 && at >= channels ? (out[to + at - stride - channels] ?? 0) : 0;
      const value = raw[from + at] ?? 0;
      out[to + at] = value + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [a, b, c] = [left, up, corner].map((each) => Math.abs(guess - each));
      if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left;
      return (b ?? 0) <= (c ?? 0) ? up : corner;
    }
    default:
      return 0;
  }
}

/** Writes a picture of few colours as a PNG with a palette. Throws above 256 colours. */
export function writePng({ width, height, pixels }: Picture): Buffer {
  const colours = new Map<number, number>();
  const raw = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = pixel * 3;
    const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    const known = colours.get(colour) ?? colours.size;
    colours.set(colour, known);
    raw[pixel + Math.floor(pixel / width) + 1] = known;
  }
  if (colours.size > 256) throw new Error(`${String(colours.size)} colours are too many.`);
  const palette = Buffer.from(
    [...colours.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const out = Buffer.alloc(content.length + 12);
  out.writeUInt32BE(content.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), content.length + 8);
  return out;
}
