const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A file name that Windows takes, made from what an officer called something: no separators, reserved
 * characters or names, no dot or space at the end, at most 120 characters.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f<>:"/\\|?*\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .replace(/[. ]+$/, '');
  const visible = plain.replace(/^[. ]+/, '');
  if (visible === '') return 'Register';
  return reserved.test(visible) ? `_${visible}` : visible;
}
