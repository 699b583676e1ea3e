/**
 * Text from bytes: by its byte order mark, else UTF-8 where it is valid, else Windows-1252, which is
 * what Windows programs of the last century wrote.
 */
export function decodeText(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const body = a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    // Not UTF-8: every byte is a letter of Windows-1252, so this cannot fail.
    return new TextDecoder('windows-1252').decode(body);
  }
}
