/** Collects bytes and gives 32 hexadecimal digits that stand for it. Not a proof against forgery. */
export interface Fingerprint {
  add(bytes: Uint8Array): void;
  digits(): string;
}

const seeds = [0x811c9dc5, 0x9747b28c, 0x85ebca6b, 0xc2b2ae35] as const;

/** Four FNV-1a sums with different seeds; enough to give each pack its own file identifier. */
export function createFingerprint(): Fingerprint {
  let [a, b, c, d] = seeds as readonly [number, number, number, number];
  return {
    add(bytes) {
      for (const code of bytes) {
        a = Math.imul(a ^ code, 0x01000193);
        b = Math.imul(b ^ code, 0x01000193) + 0x9e3779b9;
        c = Math.imul(c + code, 0x85ebca6b) ^ (c >>> 13);
        d = Math.imul(d ^ code, 0xc2b2ae35) + (d >>> 15);
      }
    },
    digits() {
      return [a, b, c, d].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}
