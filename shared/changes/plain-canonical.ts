/** How deep objects and lists may lie in one another for a quick look. */
const deepest = 64;

const quote = 34;
const backslash = 92;
const colon = 58;
const minus = 45;
const zero = 48;
/** What may follow a backslash in canonical form, `u` apart: `"`, `\`, `b`, `f`, `n`, `r`, `t`. */
const escapes: ReadonlySet<number> = new Set([34, 92, 98, 102, 110, 114, 116]);
/** The longest number of digits that says itself whatever the digits are. */
const mostDigits = 15;
/** Written by number where it stands alone. */
const surrogate = /[\ud800-\udfff]/;

function placeOf(what: string, text: string, from: number): number {
  const at = text.indexOf(what, from);
  return at === -1 ? text.length : at;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= 57;
}

/** The place after the string with escapes that begins at `at`; -1 where it takes a closer look. */
function afterEscapes(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    if (code === quote) return next + 1;
    if (code !== backslash) continue;
    next += 1;
    if (!escapes.has(text.charCodeAt(next))) return -1;
  }
  return -1;
}

/** The place after the whole number that begins at `at`; -1 where it takes a closer look. */
function afterNumber(text: string, at: number): number {
  const first = text.charCodeAt(at) === minus ? at + 1 : at;
  let next = first;
  while (isDigit(text.charCodeAt(next))) next += 1;
  const ending = text.charCodeAt(next);
  const hasMore = ending === 46 || ending === 69 || ending === 101;
  const isOnlyZero = first === at && next === first + 1;
  if (hasMore || next === first || next - first > mostDigits) return -1;
  return text.charCodeAt(first) === zero && !isOnlyZero ? -1 : next;
}

/**
 * True where the key at `from` surely comes after the one at `before`, both up to their closing quotes. An
 * escape would be compared as it is written, and not as it is meant.
 */
function isAfter(text: string, from: number, before: number): boolean {
  for (let at = 1; ; at += 1) {
    const code = text.charCodeAt(from + at);
    const was = text.charCodeAt(before + at);
    // Where one key is the beginning of the other, the shorter comes first.
    if (was === quote) return code !== quote && code !== backslash;
    if (code === quote || code === backslash || was === backslash) return false;
    if (code !== was) return code > was;
  }
}

/**
 * True where `text`, which must be JSON, is surely its own canonical text: no white space, keys of every
 * object in code-unit order, strings and numbers as `JSON.stringify` writes them. False where it is not,
 * and where it takes a closer look (`isCanonicalText`): numbers with fractions, escapes by number, odd keys.
 */
export function isPlainlyCanonical(text: string): boolean {
  if (surrogate.test(text)) return false;
  /** Where the next escape is: strings before it end at the next quote. */
  let escape = placeOf('\\', text, 0);
  /** Where the last key of each object around this place begins; -1 before the first. */
  const keys: number[] = [-1];
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      let next = text.indexOf('"', at + 1) + 1;
      if (escape < next) {
        next = afterEscapes(text, at);
        if (next === -1) return false;
        escape = placeOf('\\', text, next);
      }
      if (next === 0) return false;
      if (text.charCodeAt(next) === colon) {
        const before = keys[depth] ?? -1;
        if (before !== -1 && !isAfter(text, at, before)) return false;
        keys[depth] = at;
      }
      at = next;
    } else if (code === minus || isDigit(code)) {
      at = afterNumber(text, at);
      if (at === -1) return false;
    } else if (code <= 32) {
      return false;
    } else {
      if (code === 123 || code === 91) {
        depth += 1;
        keys[depth] = -1;
        if (depth > deepest) return false;
      } else if (code === 125 || code === 93) depth -= 1;
      at += 1;
    }
  }
  return true;
}
