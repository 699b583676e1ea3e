/**
 * How one line of a trail becomes bytes on disk, without the line end, and back. Everything that reads
 * or writes a trail goes through this, so that sealing is one more codec and no change elsewhere.
 * `index` is the line's place, 0 for the header: a seal binds a line to its place by it.
 */
export interface LineCodec {
  readonly encode: (text: string, index: number) => Uint8Array;
  /** Null where the bytes are not what `encode` would have made. Never holds a line end. */
  readonly decode: (bytes: Uint8Array, index: number) => string | null;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8, as it is. Bytes cut in the middle of a character are not decoded. */
export const plainLines: LineCodec = {
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: (bytes) => {
    try {
      return strict.decode(bytes);
    } catch (error) {
      if (error instanceof TypeError) return null;
      throw error;
    }
  },
};
