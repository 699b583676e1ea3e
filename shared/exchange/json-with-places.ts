import { err, ok, type Result } from '../result/result.ts';

/** What a JSON text holds, and on which line each of its values begins. */
export interface PlacedJson {
  readonly value: unknown;
  /** The line, from 1, of the value at a path; of the nearest value round it where it is not there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Why a text is no JSON that can be taken, and on which line. */
export interface JsonProblem {
  readonly line: number;
  readonly problem: string;
}

/** Deepest nesting and most values that are read: many times what a file of ours can have. */
const limits = { depth: 20, values: 200_000 } as const;

/** Names that an object inherits: a file that sets them is no data. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blank = /[ \t\r\n]*/y;
const plain = /[^"\\\u0000-\u001f]*/y;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Stop extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Joins a path to one key; a key of a file may hold any sign but this. */
function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\u0000');
}

/** Reads one text; each method stands at `at` and leaves it after what it read. */
class Reader {
  readonly text: string;
  readonly places = new Map<string, number>();
  readonly #path: PropertyKey[] = [];
  #at = 0;
  #values = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    const value = this.#value();
    this.#blank();
    if (this.#at < this.text.length) this.#stop('There is something after the end of the JSON.');
    return value;
  }

  #stop(problem: string): never {
    throw new Stop(problem, this.#at);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #blank(): void {
    this.#take(blank);
  }

  #value(): unknown {
    this.#blank();
    this.places.set(keyOf(this.#path), this.#at);
    this.#values += 1;
    if (this.#values > limits.values)
      this.#stop('It holds more values than a file of this kind can.');
    if (this.#path.length > limits.depth)
      this.#stop('It is nested deeper than a file of this kind can be.');
    const sign = this.text[this.#at];
    if (sign === '{') return this.#object();
    if (sign === '[') return this.#array();
    if (sign === '"') return this.#string();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (this.text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    }
    const digits = this.#take(number);
    if (digits === '') {
      this.#stop(
        sign === undefined ? 'It ends too soon.' : `“${sign}” stands where a value should.`,
      );
    }
    return Number(digits);
  }

  #object(): unknown {
    const object: Record<string, unknown> = {};
    this.#at += 1;
    this.#blank();
    if (this.text[this.#at] === '}') {
      this.#at += 1;
      return object;
    }
    for (;;) {
      this.#blank();
      if (this.text[this.#at] !== '"') this.#stop('A name in quotation marks is missing.');
      const start = this.#at;
      const name = this.#string();
      this.#at = reserved.has(name) || Object.hasOwn(object, name) ? start : this.#at;
      if (reserved.has(name)) this.#stop(`The name “${name}” is not allowed.`);
      if (Object.hasOwn(object, name)) this.#stop(`The name “${name}” stands twice.`);
      this.#blank();
      if (this.text[this.#at] !== ':') this.#stop(`A colon is missing after “${name}”.`);
      this.#at += 1;
      this.#path.push(name);
      object[name] = this.#value();
      this.#path.pop();
      if (this.#isEnd('}')) return object;
    }
  }

  #array(): unknown {
    const array: unknown[] = [];
    this.#at += 1;
    this.#blank();
    if (this.text[this.#at] === ']') {
      this.#at += 1;
      return array;
    }
    for (;;) {
      this.#path.push(array.length);
      array.push(this.#value());
      this.#path.pop();
      if (this.#isEnd(']')) return array;
    }
  }

  #isEnd(sign: '}' | ']'): boolean {
    this.#blank();
    const found = this.text[this.#at];
    if (found !== ',' && found !== sign) {
      this.#stop(found === undefined ? 'It ends too soon.' : `A comma or ${sign} is missing.`);
    }
    this.#at += 1;
    return found === sign;
  }

  #string(): string {
    this.#at += 1;
    let string = '';
    for (;;) {
      string += this.#take(plain);
      const sign = this.text[this.#at];
      if (sign === '"') {
        this.#at += 1;
        return string;
      }
      if (sign !== '\\') this.#stop('A text has no closing quotation mark on its line.');
      const letter = this.text[this.#at + 1] ?? '';
      const code = /^u([0-9a-fA-F]{4})/.exec(this.text.slice(this.#at + 1, this.#at + 6))?.[1];
      const meant = code === undefined ? escapes[letter] : String.fromCharCode(parseInt(code, 16));
      if (meant === undefined) this.#stop(`“\\${letter}” means nothing in a text.`);
      string += meant;
      this.#at += code === undefined ? 2 : 6;
    }
  }
}

/**
 * Reads JSON and remembers where each value stands, so that a refusal can name the line. Refuses what
 * `JSON.parse` would take and no file of ours has: a name that stands twice or that objects inherit, and
 * nesting without end.
 */
export function jsonWithPlaces(text: string): Result<PlacedJson, JsonProblem> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lineAt = (at: number) => source.slice(0, at).split('\n').length;
  const reader = new Reader(source);
  try {
    const value = reader.whole();
    return ok({
      value,
      lineOf: (path) => {
        for (let length = path.length; length >= 0; length -= 1) {
          const at = reader.places.get(keyOf(path.slice(0, length)));
          if (at !== undefined) return lineAt(at);
        }
        return 1;
      },
    });
  } catch (fault) {
    if (fault instanceof Stop) return err({ line: lineAt(fault.at), problem: fault.message });
    throw fault;
  }
}
