/**
 * Pieces of text, in small letters, without which a pattern cannot match: one piece, any of several, or
 * all of several; null where that cannot be told. A text that has not what a pattern needs need not be
 * searched with it.
 */
export type NeededWords =
  | string
  | { readonly any: readonly NeededWords[] }
  | { readonly all: readonly NeededWords[] }
  | null;

/** What a part of a pattern matches: exactly one of `exact`, where that is known; else what it needs. */
interface Part {
  readonly exact: readonly string[] | null;
  readonly needs: NeededWords;
}

const unknown: Part = { exact: null, needs: null };
/** More ways of writing a word than so many are not worth looking for one by one. */
const mostWays = 12;

/** Any of some pieces; those of one letter or two are everywhere. */
function anyOf(words: readonly string[] | null): NeededWords {
  if (words?.every(({ length }) => length >= 3) !== true) return null;
  // Where "fax" is looked for, "faxes" says nothing more.
  const shortest = words.filter((word) =>
    words.every((other) => other === word || !word.includes(other)),
  );
  const [only, ...others] = new Set(shortest);
  return only === undefined ? null : others.length === 0 ? only : { any: [only, ...others] };
}

function both(a: NeededWords, b: NeededWords): NeededWords {
  if (a === null || b === null) return a ?? b;
  return { all: [a, b] };
}

function inSequence(parts: readonly Part[]): Part {
  let needs: NeededWords = null;
  let run: readonly string[] = [''];
  let whole = true;
  for (const part of parts) {
    const { exact } = part;
    if (exact !== null && run.length * exact.length <= mostWays) {
      run = run.flatMap((before) => exact.map((after) => before + after));
      continue;
    }
    whole = false;
    needs = both(both(needs, anyOf(run)), part.needs);
    run = exact ?? [''];
  }
  return { exact: whole ? run : null, needs: both(needs, anyOf(run)) };
}

function eitherOf(choices: readonly Part[]): Part {
  const [only] = choices;
  if (only !== undefined && choices.length === 1) return only;
  const each = choices.map(({ needs }) => needs);
  const needs = each.every((words) => words !== null) ? { any: each } : null;
  const exact = choices.map((choice) => choice.exact);
  const all = exact.every((words) => words !== null) ? exact.flat() : null;
  return { exact: all !== null && all.length <= mostWays ? all : null, needs };
}

/** Reads the source of a pattern from left to right. */
class PatternSource {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Alternatives up to the end or to the bracket that closes the group. */
  choices(): Part {
    const all: Part[] = [];
    let parts: Part[] = [];
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        all.push(inSequence(parts));
        parts = [];
        this.at += 1;
      } else parts.push(this.repeated(this.atom()));
    }
    return eitherOf([...all, inSequence(parts)]);
  }

  private atom(): Part {
    const letter = this.source[this.at] ?? '';
    this.at += 1;
    if (letter === '(') return this.group();
    if (letter === '[') return this.letterClass();
    if (letter === '\\') return this.escape();
    if (letter === '^' || letter === '$') return { exact: [''], needs: null };
    if (letter === '.' || letter > '~') return unknown;
    return { exact: [letter.toLowerCase()], needs: null };
  }

  private group(): Part {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0];
    this.at += opening?.length ?? 0;
    const inside = this.choices();
    this.at += 1;
    // What stands around a match takes no room in it.
    const around = opening !== undefined && /[=!]$/.test(opening);
    return around ? { exact: [''], needs: null } : inside;
  }

  private letterClass(): Part {
    while (this.at < this.source.length && this.source[this.at] !== ']') {
      this.at += this.source[this.at] === '\\' ? 2 : 1;
    }
    this.at += 1;
    return unknown;
  }

  private escape(): Part {
    const letter = this.source[this.at] ?? '';
    this.at += 1;
    if (letter === 'b' || letter === 'B') return { exact: [''], needs: null };
    if (/[a-z0-9]/i.test(letter)) {
      // A code or a back reference; what follows the letter is never looked for as text.
      const code = /^(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[pP]\{[^}]*\}|\d+)/i.exec(
        this.source.slice(this.at - 1, this.at + 40),
      )?.[0];
      this.at += (code?.length ?? 1) - 1;
      return unknown;
    }
    return { exact: [letter], needs: null };
  }

  private repeated(part: Part): Part {
    const times = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (times === null) return part;
    this.at += times[0].length;
    const none = /^[*?]/.test(times[0]) || times[1] === '0';
    if (!none) return { exact: null, needs: both(part.needs, anyOf(part.exact)) };
    const once = times[0].startsWith('?') && part.exact !== null;
    return once ? { exact: ['', ...part.exact], needs: null } : unknown;
  }
}

/** The pieces of text that `pattern` needs. */
export function neededWords(pattern: RegExp): NeededWords {
  const { exact, needs } = new PatternSource(pattern.source).choices();
  return exact === null ? needs : anyOf(exact);
}
