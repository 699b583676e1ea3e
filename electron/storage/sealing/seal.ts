import { strictText, type LineCodec } from '../line-codec.ts';
import { sealBytes, unsealBytes } from './seal-bytes.ts';

/** What seals the files of one register. Everything it makes is bound to its place. */
export interface Seal {
  readonly registerId: string;
  /** The lines of the trail. */
  readonly lines: LineCodec;
  /** Seals the whole of the file `name` of the register. */
  readonly sealFile: (name: string, bytes: Uint8Array) => Uint8Array;
  /** The content of a sealed file; null where it is another's, was moved, or was altered. */
  readonly openFile: (name: string, bytes: Uint8Array) => Uint8Array<ArrayBuffer> | null;
}

/** With this a sealed line begins; a plain one begins with a brace. */
export const sealedLineMark = '*';

function sealedLines(key: Uint8Array, registerId: string, file: string): LineCodec {
  const place = (index: number): string => `concordat 1|${registerId}|${file}|${index}`;
  return {
    encode: (text, index) => {
      const sealed = sealBytes(key, place(index), Buffer.from(text, 'utf8'));
      return Buffer.from(`${sealedLineMark}${Buffer.from(sealed).toString('base64')}`, 'latin1');
    },
    decode: (bytes, index) => {
      const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
      if (!line.startsWith(sealedLineMark)) return null;
      const sealed = Buffer.from(line.slice(1), 'base64');
      // Base64 that says the same in other letters is not what was written.
      if (sealed.toString('base64') !== line.slice(1)) return null;
      const opened = unsealBytes(key, place(index), sealed);
      return opened === null ? null : strictText(opened);
    },
    beside: (fileName) => sealedLines(key, registerId, fileName),
  };
}

/** The seal of the register `registerId` under its key of 32 bytes. */
export function sealOf(registerId: string, key: Uint8Array): Seal {
  const place = (name: string): string => `concordat 1|${registerId}|${name}`;
  return {
    registerId,
    lines: sealedLines(key, registerId, 'trail.jsonl'),
    sealFile: (name, bytes) => sealBytes(key, place(name), bytes),
    openFile: (name, bytes) => unsealBytes(key, place(name), bytes),
  };
}
