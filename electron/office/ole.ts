/** An OLE container where a zip should be: a file behind a password, or one of the formats before 2007. */
export function isOle(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Whether an OLE container holds an encrypted Office file rather than an old one. */
export function isEncryptedOle(bytes: Uint8Array): boolean {
  const streamName = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(streamName);
}
