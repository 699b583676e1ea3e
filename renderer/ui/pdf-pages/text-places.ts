/** A stretch of one piece of text, `from` included and `to` not; `piece` is its place in the list. */
export interface TextPlace {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of a page folded to letters and figures alone, with the way back. */
interface Folded {
  readonly letters: string;
  readonly pieces: readonly number[];
  readonly offsets: readonly number[];
}

const shortestAnchor = 14;
const leastFound = 0.5;

/**
 * Where a quote stands in the pieces of a page: the runs of a PDF's text layer, or the blocks of a set
 * text. White space, hyphens, case, kinds of quotation marks and ligatures do not matter, because a
 * line of a PDF keeps none of them reliably. Where the words stand in another order (two columns), the
 * longest parts that are found count, as long as they make up half of the quote. Empty where it is not
 * there.
 */
export function placesOf(quote: string, pieces: readonly string[]): readonly TextPlace[] {
  const wanted = fold([quote]).letters;
  const page = fold(pieces);
  if (wanted === '') return [];
  const whole = page.letters.indexOf(wanted);
  if (whole !== -1) return stretch(page, whole, whole + wanted.length);
  return inParts(wanted, page);
}

/** Whether the words stand on the page in one piece. */
export function standsOn(words: string, pieces: readonly string[]): boolean {
  const wanted = fold([words]).letters;
  return wanted !== '' && fold(pieces).letters.includes(wanted);
}

function inParts(wanted: string, page: Folded): readonly TextPlace[] {
  const places: TextPlace[] = [];
  let found = 0;
  let at = 0;
  while (wanted.length - at >= shortestAnchor) {
    const length = longestFrom(wanted, at, page.letters);
    if (length < shortestAnchor) {
      at += 1;
      continue;
    }
    const start = page.letters.indexOf(wanted.slice(at, at + length));
    places.push(...stretch(page, start, start + length));
    found += length;
    at += length;
  }
  return found >= wanted.length * leastFound ? places : [];
}

/** How many letters of `wanted` from `at` on stand together in `letters`, by doubling and halving. */
function longestFrom(wanted: string, at: number, letters: string): number {
  const isThere = (length: number) => letters.includes(wanted.slice(at, at + length));
  if (!isThere(shortestAnchor)) return 0;
  let good = shortestAnchor;
  let bad = wanted.length - at + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isThere(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The places of the letters `from` to `to`, one for each piece that they touch. */
function stretch(page: Folded, from: number, to: number): readonly TextPlace[] {
  const places: TextPlace[] = [];
  for (let at = from; at < to; at += 1) {
    const piece = page.pieces[at] ?? 0;
    const offset = page.offsets[at] ?? 0;
    const last = places.at(-1);
    if (last?.piece === piece && offset >= last.from) {
      places[places.length - 1] = { ...last, to: Math.max(last.to, offset + 1) };
    } else places.push({ piece, from: offset, to: offset + 1 });
  }
  return places;
}

const kept = /[\p{L}\p{N}£$€%@&§]/u;

function fold(pieces: readonly string[]): Folded {
  const letters: string[] = [];
  const origins: number[] = [];
  const offsets: number[] = [];
  for (const [piece, text] of pieces.entries()) {
    let offset = 0;
    for (const sign of text) {
      for (const unit of sign.normalize('NFKC').toLowerCase()) {
        if (!kept.test(unit)) continue;
        for (const half of unit.split('')) {
          letters.push(half);
          origins.push(piece);
          offsets.push(offset);
        }
      }
      offset += sign.length;
    }
  }
  return { letters: letters.join(''), pieces: origins, offsets };
}
