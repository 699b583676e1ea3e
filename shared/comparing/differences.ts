import { alikeFrom, type ComparisonWeight } from '../standards/consistency.ts';
import type { SaidItem, SaidValue } from './said-value.ts';
import { likeness } from './significant-words.ts';

/** How a cell stands in its row. `apart` differs from the most common answer. */
export type CellStanding = 'common' | 'apart' | 'nothing' | 'no-place';

/** One answer, with the columns (by index) that give it. */
export interface Position {
  readonly key: string;
  readonly value: SaidValue;
  readonly columns: readonly number[];
}

/** What a row of values shows: its answers, the most common one, and who stands apart. */
export interface Differences {
  /** Most common first. Columns without a place for the term are in none. */
  readonly positions: readonly Position[];
  readonly differs: boolean;
  readonly standings: readonly CellStanding[];
  /** For lists: what each column leaves out of the common answer, and adds to it. */
  readonly lacks: readonly (readonly SaidItem[])[];
  readonly adds: readonly (readonly SaidItem[])[];
  /** How far apart the columns stand, from 0 to 1. */
  readonly spread: number;
}

/** Prose that is alike counts as one answer: texts that hang together by likeness share a key. */
function proseKeys(values: readonly SaidValue[]): ReadonlyMap<string, string> {
  const texts = new Map<string, ReadonlySet<string>>();
  for (const { key, tokens } of values) if (tokens !== null) texts.set(key, tokens);
  // In one order whatever the order of the columns; the first key of a group speaks for it.
  const sorted = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const group = new Map(sorted.map(([key]) => [key, key]));
  for (const [at, [one, tokens]] of sorted.entries()) {
    for (const [other, others] of sorted.slice(at + 1)) {
      const [keep, give] = [group.get(one) ?? one, group.get(other) ?? other];
      if (keep === give || likeness(tokens, others) < alikeFrom) continue;
      for (const [key, of] of group) if (of === give) group.set(key, keep);
    }
  }
  return group;
}

function positionsOf(values: readonly SaidValue[]): Position[] {
  const keys = proseKeys(values);
  const found = new Map<string, { value: SaidValue; columns: number[] }>();
  values.forEach((value, at) => {
    if (value.state === 'no-place') return;
    const key = value.state === 'nothing' ? '' : `=${keys.get(value.key) ?? value.key}`;
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { value, columns: [at] });
      return;
    }
    known.columns.push(at);
    // The shortest wording speaks for the answer, whatever the order of the columns.
    const [a, b] = [known.value.words, value.words];
    if (b.length < a.length || (b.length === a.length && b < a)) known.value = value;
  });
  return [...found].map(([key, rest]) => ({ key, ...rest }));
}

/** Most common first; among equals what says something, then what has fewer failings, then by words. */
function byWeight(flagged: readonly boolean[]) {
  const failings = ({ columns }: Position) => columns.filter((at) => flagged[at] === true).length;
  return (a: Position, b: Position): number =>
    b.columns.length - a.columns.length ||
    Number(a.key === '') - Number(b.key === '') ||
    failings(a) - failings(b) ||
    (a.key < b.key ? -1 : 1);
}

function missing(from: SaidValue | undefined, of: SaidValue | undefined): readonly SaidItem[] {
  if (!from?.items || !of?.items) return [];
  const has = new Set(of.items.map((item) => item.key));
  return from.items.filter((item) => !has.has(item.key));
}

function distance(a: SaidValue, b: SaidValue): number {
  if (a.items === null || b.items === null) return 1;
  const keys = (value: SaidValue) => new Set((value.items ?? []).map((item) => item.key));
  return 1 - likeness(keys(a), keys(b));
}

/**
 * Holds the values of one term side by side. `flagged` says which columns have a failing beside the
 * term: where two answers are equally common, the sounder one is the measure. The order of the columns
 * does not change the answer.
 */
export function differencesOf(
  values: readonly SaidValue[],
  flagged: readonly boolean[] = [],
): Differences {
  const positions = positionsOf(values).toSorted(byWeight(flagged));
  const [common] = positions;
  const inCommon = new Set(common?.columns);
  const isCommon = (at: number) => inCommon.has(at);
  const apartFrom = (at: number): SaidValue | undefined =>
    common === undefined || common.key === '' || isCommon(at) ? undefined : common.value;
  const told = positions.reduce((sum, { columns }) => sum + columns.length, 0);
  let apart = 0;
  for (const { key, columns, value } of positions.slice(1)) {
    const far =
      key === '' || common === undefined || common.key === '' ? 1 : distance(value, common.value);
    apart += columns.length * far;
  }
  return {
    positions,
    differs: positions.length > 1,
    standings: values.map((value, at) => {
      if (value.state !== 'said') return value.state;
      return isCommon(at) ? 'common' : 'apart';
    }),
    lacks: values.map((value, at) => missing(apartFrom(at), value)),
    adds: values.map((value, at) => {
      const measure = apartFrom(at);
      return measure === undefined ? [] : missing(value, measure);
    }),
    spread: told === 0 ? 0 : apart / told,
  };
}

/**
 * How much a difference matters, for ranking: its weight first, then whether a grave failing stands
 * beside it, then how far apart the columns are. From 0 to 69.
 */
export function scoreOf(
  weight: ComparisonWeight,
  spread: number,
  hasGraveFinding: boolean,
): number {
  return weight * 10 + (hasGraveFinding ? 5 : 0) + Math.round(spread * 4);
}
