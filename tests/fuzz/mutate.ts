import { unzipSync, zipSync } from 'fflate';

/** A stream of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words that have broken readers before: numbers at their edges, names of prototypes, markup, escapes. */
const tokens = [
  '-1', '0', '4294967296', '9007199254740993', '1e309', 'NaN', 'null', '__proto__', 'constructor',
  '"', '\\u0000', '\u0000', '\ufeff', '\ud800', '<', '</', ']]>', '<!ENTITY x "&x;">', '&#x110000;',
  '../', '..\\', 'C:\\', '{}', '[]', ',', '\n', '\r', '\t', ' obj', 'endstream', '/Kids', '<<', '>>', 'A1:XFD1048576', '31/02/2026', '99/99/9999',
].map((each) => new TextEncoder().encode(each)); // prettier-ignore

/** A few small harms to bytes: flipped, cut, doubled, moved, and words put in. */
export function harmed(bytes: Uint8Array, random: () => number): Uint8Array {
  let result = bytes;
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let left = random() < 0.5 ? 1 : 1 + below(4); left > 0; left -= 1) {
    const at = below(result.length + 1);
    const length = Math.min(result.length - at, 1 + below(random() < 0.2 ? 4_096 : 24));
    const [before, piece, after] = [
      result.subarray(0, at),
      result.subarray(at, at + length),
      result.subarray(at + length),
    ];
    const parts: Uint8Array[][] = [
      [before, piece.map((byte) => byte ^ (1 << below(8))), after],
      [before, after],
      [before, piece, piece, after],
      [before],
      [after, before],
      [before, tokens[below(tokens.length)] ?? piece, after],
      [before, tokens[below(tokens.length)] ?? piece, piece, after],
    ];
    result = Buffer.concat(parts[below(parts.length)] ?? [result]);
  }
  return new Uint8Array(result);
}

/**
 * Harms one file inside a zip and packs it again, so that the harm reaches the reader behind. What is no
 * zip any more is harmed as it stands.
 */
export function harmedInside(zip: Uint8Array, random: () => number): Uint8Array {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(zip);
  } catch {
    return harmed(zip, random);
  }
  const names = Object.keys(files);
  const name = names[Math.floor(random() * names.length)];
  const content = name === undefined ? undefined : files[name];
  if (name === undefined || content === undefined) return harmed(zip, random);
  return zipSync({ ...files, [name]: harmed(content, random) }, { level: 1 });
}

/** The beginning of one file and the end of another. */
export function spliced(one: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const begin = one.subarray(0, Math.floor(random() * (one.length + 1)));
  const end = other.subarray(Math.floor(random() * (other.length + 1)));
  return new Uint8Array(Buffer.concat([begin, end]));
}
