import type { FoldedText } from './folded-text.ts';
import type { NeededWords } from './needed-words.ts';

/**
 * Which runs of three and of four letters a text holds, whatever their case. Asked of a word that the
 * text does not hold, they nearly always say so, and at no cost: one pass over a text answers for all
 * words. They never deny a word that is there.
 */
export interface LetterRuns {
  readonly threes: Uint8Array;
  readonly fours: Uint8Array;
}

const letterBits = 5;
const threesMask = (1 << (3 * letterBits)) - 1;
const foursMask = (1 << 17) - 1;

/** The kind of each ASCII character: the letter without its case, "digit", or one of a few others. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  if (letter >= 'a' && letter <= 'z') return letter.charCodeAt(0) - 96;
  if (letter >= '0' && letter <= '9') return 27;
  return letter === ' ' ? 28 : letter === '-' ? 29 : 30;
});

/** What stands outside ASCII is of one kind, which no needed word holds. */
const otherKind = 31;

function kindAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] ?? otherKind;
}

/** Twenty bits of four letters, in seventeen. */
function fourOf(run: number): number {
  return (run ^ (run >>> 7)) & foursMask;
}

function letterRuns(text: string): LetterRuns {
  const threes = new Uint8Array(threesMask + 1);
  const fours = new Uint8Array(foursMask + 1);
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    run = ((run << letterBits) | kindAt(text, at)) & 0xfffff;
    threes[run & threesMask] = 1;
    fours[fourOf(run)] = 1;
  }
  return { threes, fours };
}

function mayHold({ threes, fours }: LetterRuns, word: string): boolean {
  let run = 0;
  for (let at = 0; at < word.length; at += 1) {
    run = ((run << letterBits) | kindAt(word, at)) & 0xfffff;
    if (at === 2 && threes[run & threesMask] !== 1) return false;
    if (at > 2 && fours[fourOf(run)] !== 1) return false;
  }
  return true;
}

const runsOf = new WeakMap<FoldedText, LetterRuns>();

function holdsNeeded(runs: LetterRuns, words: NeededWords): boolean {
  if (words === null) return true;
  if (typeof words === 'string') return mayHold(runs, words);
  return 'any' in words
    ? words.any.some((each) => holdsNeeded(runs, each))
    : words.all.every((each) => holdsNeeded(runs, each));
}

/** False only where a pattern that needs these words cannot match in the document. */
export function mayMatch(folded: FoldedText, words: NeededWords): boolean {
  if (words === null) return true;
  let runs = runsOf.get(folded);
  if (runs === undefined) {
    runs = letterRuns(folded.text);
    runsOf.set(folded, runs);
  }
  return holdsNeeded(runs, words);
}
