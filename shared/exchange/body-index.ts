import { isSlip, words } from '../wording/folding.ts';

/** One body or partnership that a name may mean. */
export interface Named {
  /** Key of the answer and of the match, for example `partner:partner-shropshire-council`. */
  readonly key: string;
  readonly label: string;
  /** Full name, short name and aliases. */
  readonly names: readonly string[];
}

/** What a name was found to mean. */
export type NameMatch =
  | { readonly kind: 'sure'; readonly key: string }
  /** It may mean these; an officer has to say. */
  | {
      readonly kind: 'doubtful';
      readonly candidates: readonly { readonly key: string; readonly label: string }[];
    }
  | { readonly kind: 'none' };

const expansions = new Map<string, string>(
  Object.entries({
    frs: 'fire and rescue service',
    fra: 'fire and rescue authority',
    icb: 'integrated care board',
    ccg: 'clinical commissioning group',
    csp: 'community safety partnership',
    cc: 'county council',
    dc: 'district council',
    bc: 'borough council',
    mbc: 'metropolitan borough council',
    ft: 'foundation trust',
    yjs: 'youth justice service',
    yot: 'youth offending team',
    pcc: 'police and crime commissioner',
    opcc: 'office of the police and crime commissioner',
    uni: 'university',
    dept: 'department',
    govt: 'government',
  }),
);
const weightless = new Set('the of and for nhs in a'.split(' '));

function expanded(text: string): string[] {
  return words(text).flatMap((word) => (expansions.get(word) ?? word).split(' '));
}

/** Two spellings with the same key are the same name. */
export function nameKey(text: string): string {
  return expanded(text)
    .filter((word) => word !== 'the')
    .join(' ');
}

/** The same without the words that people leave out, and with fire services and authorities as one. */
function looseKey(text: string): string {
  const said = expanded(text.replace(/\([^)]*\)/g, ' ')).filter((word) => !weightless.has(word));
  const isFire = said.includes('fire');
  return said.filter((word) => !(isFire && (word === 'service' || word === 'authority'))).join(' ');
}

/** True when `short` abbreviates `long`: "h w integrated care board" for "herefordshire worcestershire …". */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length === long.length &&
    short.every(
      (word, at) => word === long[at] || (word.length <= 2 && long[at]?.startsWith(word) === true),
    ) &&
    short.some((word, at) => word === long[at] && word.length > 2)
  );
}

function isLike(said: readonly string[], name: readonly string[]): boolean {
  if (said.length === 0 || name.length === 0) return false;
  if (said.length === name.length && said.every((word, at) => isSlip(word, name[at] ?? '')))
    return true;
  if (abbreviates(said, name)) return true;
  // One is the other with words left out, the distinctive ones among those that stay.
  const [less, more] = said.length <= name.length ? [said, name] : [name, said];
  const common = less.filter((word) => more.some((other) => isSlip(word, other)));
  const distinctive = common.filter((word) => !ordinary.has(word));
  return (
    distinctive.length > 0 && common.length === less.length && common.length / more.length >= 0.5
  );
}

const ordinary = new Set(
  'council county district borough city police constabulary integrated care board trust foundation hospital hospitals service services fire rescue authority community safety partnership health probation commissioner crime youth justice department ministry office university college school housing group national west east north south mid central'.split(
    ' ',
  ),
);

/** Names and what they mean, searched by exact key first and by likeness last. */
export class BodyIndex {
  readonly #exact = new Map<string, Set<string>>();
  readonly #loose = new Map<string, Set<string>>();
  readonly #entries = new Map<
    string,
    { readonly label: string; readonly loose: readonly (readonly string[])[] }
  >();
  readonly #found = new Map<string, NameMatch>();

  /**
   * Takes in a body with all its names. The first to claim a name shares it with later ones. With
   * `exactOnly` nothing is ever thought to be like it.
   */
  add(named: Named, exactOnly = false): void {
    const loose: string[][] = [];
    for (const name of named.names) {
      if (name.trim() === '') continue;
      const bare = name.replace(/\([^)]*\)/g, ' ');
      for (const key of new Set([nameKey(name), nameKey(bare)]))
        this.#put(this.#exact, key, named.key);
      const looseName = looseKey(name);
      this.#put(this.#loose, looseName, named.key);
      loose.push(looseName.split(' '));
    }
    this.#entries.set(named.key, { label: named.label, loose: exactOnly ? [] : loose });
    this.#found.clear();
  }

  /** What a name means. `likeness: false` asks for certain matches only. */
  find(name: string, likeness = true): NameMatch {
    const cacheKey = `${likeness ? '~' : '='}${name}`;
    const before = this.#found.get(cacheKey);
    if (before !== undefined) return before;
    const found = this.#search(name, likeness);
    this.#found.set(cacheKey, found);
    return found;
  }

  #put(map: Map<string, Set<string>>, key: string, value: string): void {
    if (key === '') return;
    const keys = map.get(key);
    if (keys === undefined) map.set(key, new Set([value]));
    else keys.add(value);
  }

  #search(name: string, likeness: boolean): NameMatch {
    const bare = name.replace(/\([^)]*\)/g, ' ');
    const inside = /\(([^)]+)\)/.exec(name)?.[1] ?? '';
    for (const [map, key] of [
      [this.#exact, nameKey(name)],
      [this.#exact, nameKey(bare)],
      [this.#loose, looseKey(name)],
    ] as const) {
      const keys = map.get(key);
      if (keys === undefined) continue;
      const [only] = keys;
      if (keys.size === 1 && only !== undefined) return { kind: 'sure', key: only };
      return this.#doubt([...keys]);
    }
    if (!likeness) return { kind: 'none' };
    const said = looseKey(name)
      .split(' ')
      .filter((word) => word !== '');
    const like = [...this.#entries].filter(([, { loose }]) =>
      loose.some((each) => isLike(said, each)),
    );
    const short = [...(this.#exact.get(nameKey(inside)) ?? [])].filter(
      (key) => (this.#entries.get(key)?.loose.length ?? 0) > 0,
    );
    const keys = new Set([...like.map(([key]) => key), ...short]);
    return keys.size === 0 ? { kind: 'none' } : this.#doubt([...keys].slice(0, 8));
  }

  #doubt(keys: readonly string[]): NameMatch {
    const candidates = keys.map((key) => ({ key, label: this.#entries.get(key)?.label ?? key }));
    return { kind: 'doubtful', candidates };
  }
}
