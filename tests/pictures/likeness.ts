import type { Picture } from './png.ts';

/** Steps of a colour channel that are kept: six, as in the palette of the web. */
const step = 51;

/** A picture at half its size and in 216 colours: enough to see what moved, and small to keep. */
export function keepsake({ width, height, pixels }: Picture): Picture {
  const small = { width: width >> 1, height: height >> 1 };
  const out = new Uint8Array(small.width * small.height * 3);
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let part = 0; part < 3; part += 1) {
        const first = (y * 2 * width + x * 2) * 3 + part;
        const sum =
          (pixels[first] ?? 0) +
          (pixels[first + 3] ?? 0) +
          (pixels[first + width * 3] ?? 0) +
          (pixels[first + width * 3 + 3] ?? 0);
        out[(y * small.width + x) * 3 + part] = Math.round(sum / 4 / step) * step;
      }
    }
  }
  return { ...small, pixels: out };
}

/** How two pictures differ: how many places, and a picture of them in red over the second, paled. */
export interface Difference {
  readonly places: number;
  readonly shown: Picture;
}

/** A place differs when a channel is more than one step away; one step is how edges are rounded. */
export function difference(kept: Picture, now: Picture): Difference {
  if (kept.width !== now.width || kept.height !== now.height) {
    return { places: now.width * now.height, shown: now };
  }
  const shown = new Uint8Array(now.pixels.length);
  let places = 0;
  for (let at = 0; at < now.pixels.length; at += 3) {
    const isOther = [0, 1, 2].some(
      (part) => Math.abs((kept.pixels[at + part] ?? 0) - (now.pixels[at + part] ?? 0)) > step,
    );
    if (isOther) places += 1;
    for (let part = 0; part < 3; part += 1) {
      const paled = 153 + Math.round(((now.pixels[at + part] ?? 0) * 0.4) / step) * step;
      shown[at + part] = isOther ? (part === 0 ? 204 : 0) : Math.min(255, paled);
    }
  }
  return { places, shown: { ...now, pixels: shown } };
}
