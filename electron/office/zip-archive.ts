import { TextDecoder } from 'node:util';
import { Inflate } from 'fflate';
import { OfficeProblem } from './office-problem.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const step = 256 * 1024;

/** What a zipped file may hold. */
export interface ZipLimits {
  /** Sum of the sizes of all counted parts once unpacked. */
  readonly unpackedBytes: number;
  readonly entries: number;
  /** Which parts are counted; all where it is absent. Name only what is never unpacked out of it. */
  readonly counted?: RegExp;
}

function corrupt(why: string): OfficeProblem {
  return new OfficeProblem('corrupt', why);
}

function tooLarge(why: string): OfficeProblem {
  return new OfficeProblem('too-large', why);
}

/** The parts of a zipped office file. Sizes are summed before anything is unpacked and kept to after. */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  readonly #limits: ZipLimits;

  /** Throws `OfficeProblem` where the list of parts is broken, encrypted or beyond the limits. */
  constructor(bytes: Uint8Array, limits: ZipLimits) {
    this.#limits = limits;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#readDirectory();
    } catch (fault) {
      if (fault instanceof RangeError) throw corrupt('its list of parts is broken');
      throw fault;
    }
  }

  /** Whether there is such a part; office programs do not agree on capitals. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Names of all parts as the file spells them. */
  names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  /** A part's text, piece by piece, so that no part is ever whole in memory. */
  *text(name: string): Generator<string> {
    const pieces = this.#unpack(name);
    let decoder: TextDecoder | null = null;
    for (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece));
      yield decoder.decode(piece, { stream: true });
    }
    if (decoder !== null) yield decoder.decode();
  }

  *#unpack(name: string): Generator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw corrupt(`its part ${name} is missing`);
    const packed = this.#packedBytes(entry);
    if (entry.method === 0) {
      for (let at = 0; at < packed.length; at += step) yield packed.subarray(at, at + step);
      return;
    }
    if (entry.method !== 8) throw corrupt('it is packed in a way that is not known');
    let ready: Uint8Array[] = [];
    let total = 0;
    const inflate = new Inflate((piece) => {
      total += piece.length;
      if (total > entry.unpacked) throw tooLarge('a part of it is larger than it says');
      ready.push(piece);
    });
    const stride = 16 * 1024;
    for (let at = 0; at < packed.length; at += stride) {
      this.#push(inflate, packed.subarray(at, at + stride), at + stride >= packed.length);
      yield* ready;
      ready = [];
    }
  }

  #push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
    try {
      inflate.push(piece, isLast);
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && typeof fault.code === 'number') {
        throw corrupt('a part of it is damaged');
      }
      throw fault;
    }
  }

  #packedBytes(entry: Entry): Uint8Array {
    const { offset, packed } = entry;
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== 0x04034b50) {
      throw corrupt('a part of it is missing');
    }
    const start =
      offset +
      30 +
      this.#view.getUint16(offset + 26, true) +
      this.#view.getUint16(offset + 28, true);
    return this.#bytes.subarray(start, start + packed);
  }

  #readDirectory(): void {
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    let at = this.#view.getUint32(end + 16, true);
    if (count === 0xffff || at === 0xffffffff)
      throw corrupt('it is packed in a way for very large files');
    if (count > this.#limits.entries) throw tooLarge(`it has ${count} parts`);
    let total = 0;
    const decoder = new TextDecoder();
    for (let n = 0; n < count; n += 1) {
      if (this.#view.getUint32(at, true) !== 0x02014b50)
        throw corrupt('its list of parts is broken');
      const flags = this.#view.getUint16(at + 8, true);
      if ((flags & 1) === 1) throw new OfficeProblem('encrypted', 'it is behind a password');
      const nameLength = this.#view.getUint16(at + 28, true);
      const name = decoder
        .decode(this.#bytes.subarray(at + 46, at + 46 + nameLength))
        .replaceAll('\\', '/');
      const entry: Entry = {
        name,
        method: this.#view.getUint16(at + 10, true),
        packed: this.#view.getUint32(at + 20, true),
        unpacked: this.#view.getUint32(at + 24, true),
        offset: this.#view.getUint32(at + 42, true),
      };
      if (this.#limits.counted?.test(name) !== false) total += entry.unpacked;
      this.#entries.set(name.toLowerCase(), entry);
      at +=
        46 + nameLength + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
    }
    if (total > this.#limits.unpackedBytes) {
      throw tooLarge(`it would unpack to ${Math.round(total / 1024 / 1024)} MB`);
    }
  }

  #findEnd(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
      if (this.#view.getUint32(at, true) === 0x06054b50) return at;
    }
    throw corrupt('it is cut off or damaged');
  }
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8';
}
