import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
/** By how many bytes sealing makes something longer. */
export const sealOverhead = nonceBytes + tagBytes;

/**
 * Seals bytes with AES-256-GCM: nonce, then what is sealed, then the tag. `place` is not kept but must be
 * the same to open them: it binds them to where they belong.
 */
export function sealBytes(key: Uint8Array, place: string, bytes: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

/** What was sealed; null where the key is another, the place is another, or a bit was changed. */
export function unsealBytes(
  key: Uint8Array,
  place: string,
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  if (bytes.byteLength < sealOverhead) return null;
  const end = bytes.byteLength - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(bytes.subarray(end));
  try {
    const head = decipher.update(bytes.subarray(nonceBytes, end));
    return new Uint8Array(Buffer.concat([head, decipher.final()]));
  } catch {
    // Node's one answer to a tag that does not fit; it says no more on purpose.
    return null;
  }
}
