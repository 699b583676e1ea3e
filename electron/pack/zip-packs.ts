import { zipSync, type Zippable } from 'fflate';

/** The least day that an archive can hold; a real one would make the same packs differ. */
const noDay = '1980-01-01T00:00:00';

/** Several packs in one archive. They are compressed already, so they are only put together. */
export function zipPacks(
  packs: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of packs) entries[name] = [bytes, { level: 0, mtime: noDay }];
  return zipSync(entries);
}
