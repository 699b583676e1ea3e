import { createHash, type Hash } from 'node:crypto';
import { readFully, sameBytes, withFile, writeProved } from './careful-files.ts';
import { diskFault, type DiskFault } from './disk-fault.ts';
import type { Files } from './files.ts';
import type { Fingerprint } from './known-past.ts';

/** Where a line lies in a trail file; `bytes` does not count the line end. */
export interface LinePlace {
  readonly offset: number;
  readonly bytes: number;
}

/** What became of a line that was to be added. */
export type Appended =
  | { readonly outcome: 'saved'; readonly place: LinePlace }
  /** The line is not in the file. */
  | { readonly outcome: 'not-saved'; readonly fault: DiskFault }
  /** The disk failed twice: part or all of the line may be in the file until the next change. */
  | { readonly outcome: 'uncertain'; readonly fault: DiskFault }
  /** Somebody else wrote to the file; nothing was added. */
  | { readonly outcome: 'changed-elsewhere' };

/** The end of the trail that this process knows: it adds only after exactly that. */
export interface TrailEnd {
  /** Length of the file in bytes, all of them whole lines. */
  readonly length: number;
  /** The last bytes of the file, to notice another's hand. */
  readonly lastBytes: Uint8Array;
  /** SHA-256 of the whole file, still open: lines that are added are added to it. */
  readonly hash: Hash;
}

/** How many of the last bytes are compared: they hold the number and a hash of the last line. */
const compared = 256;
const lineEnd = new Uint8Array([10]);

/** The end of a trail whose bytes are `trail`; `hash` is their SHA-256 where it is known already. */
export function endOf(trail: Uint8Array, hash = createHash('sha256').update(trail)): TrailEnd {
  return { length: trail.byteLength, lastBytes: trail.slice(-compared), hash };
}

/** Adds lines to a trail file, and is the only thing that does. */
export class TrailFile {
  readonly #files: Files;
  readonly #path: string;
  #end: TrailEnd;
  /** An earlier failure may have left bytes after the end. */
  #isSuspect = false;

  /** `end` is what was read when the register was opened. */
  constructor(files: Files, path: string, end: TrailEnd) {
    this.#files = files;
    this.#path = path;
    this.#end = end;
  }

  /** Adds one line and proves it by reading it back. What fails leaves the file as it was. */
  append(line: Uint8Array): Appended {
    const { length, lastBytes, hash } = this.#end;
    const bytes = Buffer.concat([line, lineEnd]);
    const progress = { hasBegun: false };
    try {
      const isOurs = withFile(this.#files, this.#path, 'change', (fd) => {
        if (!this.#stillEndsAsKnown(fd)) return false;
        progress.hasBegun = true;
        writeProved(this.#files, fd, bytes, length);
        return true;
      });
      if (!isOurs) return { outcome: 'changed-elsewhere' };
    } catch (error) {
      const fault = diskFault(error);
      if (progress.hasBegun) this.#isSuspect = !this.#takeBack();
      return { outcome: this.#isSuspect ? 'uncertain' : 'not-saved', fault };
    }
    this.#isSuspect = false;
    const ending = Buffer.concat([lastBytes, bytes]).subarray(-compared);
    hash.update(bytes);
    this.#end = { length: length + bytes.byteLength, lastBytes: ending, hash };
    return { outcome: 'saved', place: { offset: length, bytes: line.byteLength } };
  }

  /** Length and hash of the file as this process left it. */
  fingerprint(): Fingerprint {
    const { length, hash } = this.#end;
    return { bytes: length, sha256: hash.copy().digest('hex') };
  }

  /** The bytes of one line. Throws what the disk throws. */
  read(place: LinePlace): Uint8Array {
    return withFile(this.#files, this.#path, 'read', (fd) =>
      readFully(this.#files, fd, place.offset, place.bytes),
    );
  }

  #stillEndsAsKnown(fd: number): boolean {
    const { length, lastBytes } = this.#end;
    const size = this.#files.size(fd);
    if (size > length && this.#isSuspect) this.#files.truncate(fd, length);
    else if (size !== length) return false;
    const from = length - lastBytes.byteLength;
    return sameBytes(readFully(this.#files, fd, from, lastBytes.byteLength), lastBytes);
  }

  /** Cuts the file back to its last good length; false when the disk does not let it. */
  #takeBack(): boolean {
    try {
      withFile(this.#files, this.#path, 'change', (fd) => {
        this.#files.truncate(fd, this.#end.length);
        this.#files.sync(fd);
      });
      return true;
    } catch (error) {
      diskFault(error);
      return false;
    }
  }
}
