import { sha256Of } from '../hashing.ts';
import { keyOfPassphrase, newCost } from '../sealing/passphrase-key.ts';
import { sealBytes } from '../sealing/seal-bytes.ts';
import type { Turns } from '../turns.ts';
import { bundleMagic, pieceOf, sealedPiece, type BundleList } from './bundle-format.ts';

/** Something that goes into a bundle under its name. */
export interface BundleEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a bundle; sealed where a passphrase is given. `cost` is scrypt's, for tests. */
export async function bundleBytes(
  about: Omit<BundleList, 'entries' | 'format'>,
  entries: readonly BundleEntry[],
  passphrase: string | null,
  turns: Turns,
  cost?: number,
): Promise<Uint8Array> {
  const listed: { name: string; bytes: number; sha256: string }[] = [];
  for (const { name, bytes } of entries) {
    listed.push({ name, bytes: bytes.byteLength, sha256: sha256Of(bytes) });
    if (turns.isOver()) await turns.next();
  }
  const list: BundleList = { format: 1, ...about, entries: listed };
  const inside = [Buffer.from(`${JSON.stringify(list)}\n`), ...entries.map(({ bytes }) => bytes)];
  const sealed = passphrase === null ? null : newCost(cost);
  const header = `${JSON.stringify({ sealed })}\n`;
  const start = [Buffer.from(bundleMagic), Buffer.from(header)];
  if (sealed === null || passphrase === null) return Buffer.concat([...start, ...inside]);

  const key = await keyOfPassphrase(passphrase, sealed);
  const whole = Buffer.concat(inside);
  const headerHash = sha256Of(header);
  const pieces: Uint8Array[] = [];
  for (let at = 0, index = 0; at < whole.byteLength; at += sealedPiece, index += 1) {
    const isLast = at + sealedPiece >= whole.byteLength;
    const piece = whole.subarray(at, at + sealedPiece);
    pieces.push(sealBytes(key, pieceOf(headerHash, index, isLast), piece));
    if (turns.isOver()) await turns.next();
  }
  return Buffer.concat([...start, ...pieces]);
}
