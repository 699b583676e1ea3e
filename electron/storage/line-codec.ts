/**
 * How one line of a trail becomes bytes on disk, without the line end, and back. Everything that reads
 * or writes a trail goes through this, so that sealing is one more codec and no change elsewhere.
 * `index` is the line's place, 0 for the header: a seal binds a line to its place by it.
 */
export interface LineCodec {
  readonly encode: (text: string, index: number) => Uint8Array;
  /** Null where the bytes are not what `encode` would have made. Never holds a line end. */
  readonly decode: (bytes: Uint8Array, index: number) => string | null;
  /** How the lines of another file of the same register are written: no line of one fits the other. */
  readonly beside: (fileName: string) => LineCodec;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of UTF-8 bytes; null where they are none, such as bytes cut in the middle of a character. */
export function strictText(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-8, as it is. */
export const plainLines: LineCodec = {
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: strictText,
  beside: () => plainLines,
};
