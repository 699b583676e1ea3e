import { isSlip, words } from './folding.ts';

/** A body as far as its names go. */
export interface NamedBody {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Bodies of two kinds are never taken for one by their words alone. */
  readonly kind: string;
}

/** Two bodies that may be one, by id, and why in a few words. */
export interface AlikeBodies {
  readonly first: string;
  readonly second: string;
  readonly because: string;
}

/** Words that say what a body is and not which: two bodies often differ in nothing else. */
const generic = new Set(
  'the of and for a council borough district county city metropolitan unitary authority nhs foundation trust ft service services ltd limited cic plc'.split(
    ' ',
  ),
);

/** The words of a name that say which body it is, in alphabetical order. */
function telling(name: string): readonly string[] {
  return words(name)
    .filter((word) => !generic.has(word))
    .toSorted();
}

function keysOf(body: NamedBody): readonly string[] {
  return [body.name, ...body.aliases].map((name) => words(name).join(' '));
}

function oneSlipApart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  let slips = 0;
  for (const [at, word] of a.entries()) {
    const other = b[at] ?? '';
    if (word === other) continue;
    // A number tells two bodies apart ("Ward 1", "Ward 2"); a letter may be a slip.
    if (/\d/.test(word) || /\d/.test(other) || !isSlip(word, other)) return false;
    slips += 1;
  }
  return slips === 1;
}

function whyAlike(a: NamedBody, b: NamedBody): string | null {
  const keys = new Set(keysOf(a));
  if (keysOf(b).some((key) => key !== '' && keys.has(key))) return 'they share a name';
  const isOfOneKind = a.kind === b.kind || a.kind === 'other' || b.kind === 'other';
  if (!isOfOneKind) return null;
  const [left, right] = [telling(a.name), telling(b.name)];
  if (left.length > 0 && left.join(' ') === right.join(' ')) {
    return 'their names differ only in words such as “Council” or “the”';
  }
  return oneSlipApart(left, right) ? 'their names differ by one letter' : null;
}

/**
 * Pairs of bodies that may be one and the same, in the order of the list. Only offers: nothing is
 * decided here. Compares bodies that share the first three letters of a telling word, so that thousands
 * of names are no trouble.
 */
export function alikeBodies(bodies: readonly NamedBody[]): readonly AlikeBodies[] {
  const shelves = new Map<string, number[]>();
  for (const [at, body] of bodies.entries()) {
    const labels = [body.name, ...body.aliases].flatMap((name) =>
      words(name).filter((word) => !generic.has(word)),
    );
    for (const shelf of new Set(labels.map((word) => word.slice(0, 3)))) {
      const onIt = shelves.get(shelf);
      if (onIt === undefined) shelves.set(shelf, [at]);
      else onIt.push(at);
    }
  }
  const found = new Map<string, AlikeBodies>();
  for (const onIt of shelves.values()) {
    for (const [place, left] of onIt.entries()) {
      for (const right of onIt.slice(place + 1)) {
        const [a, b] = [bodies[left], bodies[right]];
        const pair = `${left} ${right}`;
        if (a === undefined || b === undefined || found.has(pair)) continue;
        const because = whyAlike(a, b);
        if (because !== null) found.set(pair, { first: a.id, second: b.id, because });
      }
    }
  }
  return [...found.values()];
}
