import { unzipSync } from 'fflate';
import { limits } from './limits.ts';

/** The parts of a zipped document, or why it could not be opened. */
export type Archive =
  | {
      readonly ok: true;
      readonly part: (name: string) => string | undefined;
      readonly names: readonly string[];
    }
  | { readonly ok: false; readonly problem: 'encrypted' | 'corrupt' | 'too-large' };

/** An OLE container where a zip should be: a document behind a password, or one of the old formats. */
export function isOle(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function hasName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(name, 'utf16le'),
  );
}

/**
 * Opens the XML parts of a zipped document. Sizes are added up from the directory before anything is
 * unpacked, and a part never grows past the size that the directory gave.
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (isOle(bytes)) {
    return { ok: false, problem: hasName(bytes, 'EncryptedPackage') ? 'encrypted' : 'corrupt' };
  }
  const sizes = { unpacked: 0 };
  try {
    const parts = unzipSync(bytes, {
      filter(file) {
        if (!file.name.endsWith('.xml') && !file.name.endsWith('.rels')) return false;
        sizes.unpacked += file.originalSize;
        return sizes.unpacked <= limits.unpackedBytes;
      },
    });
    if (sizes.unpacked > limits.unpackedBytes) return { ok: false, problem: 'too-large' };
    return {
      ok: true,
      names: Object.keys(parts),
      part: (name) => {
        const part = parts[name];
        return part === undefined ? undefined : new TextDecoder().decode(part);
      },
    };
  } catch {
    // fflate throws for whatever is not a zip: there is nothing more to tell than that.
    return { ok: false, problem: 'corrupt' };
  }
}
