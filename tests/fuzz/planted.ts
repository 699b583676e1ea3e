/**
 * A reader with a planted fault: it goes a step deeper for each word that follows the last, and throws
 * behind the fourth. Each step alone looks like nothing; only who sees the steps can climb them.
 */
export function readPlanted(bytes: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(bytes);
  const stream = text.indexOf('endstream');
  if (stream < 0) return 0;
  const proto = text.indexOf('__proto__', stream);
  if (proto < 0) return 1;
  const kids = text.indexOf('/Kids', proto);
  if (kids < 0) return 2;
  if (text.indexOf('<!ENTITY', kids) < 0) return 3;
  throw new Error('the planted fault');
}
