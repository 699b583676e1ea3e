/**
 * JSON has no bytes. On the preview's wire a `Uint8Array` is `{"$bytes": "<base64>"}`; nothing in the
 * contract has a key of that name. The page's half is in `bridge.js`.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Uint8Array ? { $bytes: Buffer.from(item).toString('base64') } : item,
  );
}

/** Reads what `toJson` or the page wrote; throws a SyntaxError where it is not JSON. */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) =>
    isWrappedBytes(item) ? new Uint8Array(Buffer.from(item.$bytes, 'base64')) : item,
  );
}

function isWrappedBytes(item: unknown): item is { $bytes: string } {
  return (
    typeof item === 'object' &&
    item !== null &&
    Object.keys(item).length === 1 &&
    '$bytes' in item &&
    typeof item.$bytes === 'string'
  );
}
