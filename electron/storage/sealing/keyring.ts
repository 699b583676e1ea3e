import { resolve } from 'node:path';
import type { Seal } from './seal.ts';

/**
 * The seals of the registers that are open in this process, by folder. A register that is closed is
 * forgotten; nothing of it is written anywhere. So whoever stores a document needs no key, and can't
 * leave one unsealed by mistake.
 */
const held = new Map<string, { readonly seal: Seal; readers: number }>();

/** Holds the seal of the register in `folder` until the answer is called. */
export function holdSeal(folder: string, seal: Seal): () => void {
  const at = resolve(folder);
  const entry = held.get(at) ?? { seal, readers: 0 };
  entry.readers += 1;
  held.set(at, entry);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    entry.readers -= 1;
    if (entry.readers === 0) held.delete(at);
  };
}

/** The seal of an open register; null where it is not sealed or not open. */
export function heldSeal(folder: string): Seal | null {
  return held.get(resolve(folder))?.seal ?? null;
}
