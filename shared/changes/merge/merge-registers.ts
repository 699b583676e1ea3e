import type { Agreement } from '../../register/agreement.ts';
import { collectionNames, type CollectionName, type Register } from '../../register/register.ts';
import { isSame } from '../same.ts';
import { keepReferred } from './keep-referred.ts';
import { mergedList } from './merge-lists.ts';

/** Which side of a conflict is taken. */
export type Side = 'ours' | 'theirs';

/** Something that both copies changed since they parted, and not to the same. */
export interface Conflict {
  /** Names it for choosing: the same on both sides. */
  readonly key: string;
  readonly collection: CollectionName | 'profile';
  /** The record; empty for the profile. */
  readonly id: string;
  /** The field, `terms/expiresOn`, `parties/party-2`; null where it is the record as a whole. */
  readonly field: string | null;
  /** What it was when they parted; undefined where it was not there. The same of the two sides. */
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Two copies as one. */
export interface Merged {
  readonly register: Register;
  readonly conflicts: readonly Conflict[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Collections whose records are merged field by field. A decision, an audit, a pack is one thing that
 * somebody said at one moment: half of one and half of another would be what nobody said.
 */
const byField: ReadonlySet<CollectionName> = new Set([
  'partners',
  'partnerships',
  'agreements',
  'documents',
  'actions',
  'meetings',
]);

/**
 * Joins two registers that came from `base`. What only one side changed is taken from it; what both
 * changed to the same is taken; what both changed differently is a conflict, and `choice` says which side
 * holds: ours where it does not say. Nobody's addition is lost, and which side is called ours makes no
 * difference but for the choices.
 */
export function mergeRegisters(
  base: Register,
  ours: Register,
  theirs: Register,
  choice: ReadonlyMap<string, Side>,
): Merged {
  const conflicts: Conflict[] = [];
  /** Three values of one thing into one. */
  const settle = (
    was: unknown,
    mine: unknown,
    other: unknown,
    place: () => Omit<Conflict, 'base' | 'ours' | 'theirs'>,
  ): unknown => {
    if (isSame(mine, other) || isSame(other, was)) return mine;
    if (isSame(mine, was)) return other;
    const conflict = { ...place(), base: was, ours: mine, theirs: other };
    conflicts.push(conflict);
    return choice.get(conflict.key) === 'theirs' ? other : mine;
  };
  const settleFields = (
    place: { readonly collection: CollectionName | 'profile'; readonly id: string },
    prefix: string,
    was: Fields,
    mine: Fields,
    other: Fields,
  ): Record<string, unknown> => {
    const result: Record<string, unknown> = {};
    for (const name of keysOf(was, mine, other)) {
      const value = settle(own(was, name), own(mine, name), own(other, name), () => {
        const field = `${prefix}${name}`;
        return { ...place, key: `${place.collection}/${place.id}/${field}`, field };
      });
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
  const settleAgreement = (id: string, was: Fields, mine: Fields, other: Fields): Fields => {
    const place = { collection: 'agreements', id } as const;
    const [b, m, o] = [was, mine, other].map(apart) as [Apart, Apart, Apart];
    const lists = (name: 'parties' | 'flows') => {
      const merged = settleFields(place, `${name}/`, byId(b[name]), byId(m[name]), byId(o[name]));
      return mergedList(b[name], m[name], o[name], merged);
    };
    return {
      ...settleFields(place, '', b.rest, m.rest, o.rest),
      terms: settleFields(place, 'terms/', b.terms, m.terms, o.terms),
      parties: lists('parties'),
      flows: lists('flows'),
    };
  };
  const settleRecord = (
    collection: CollectionName,
    id: string,
    was: unknown,
    mine: unknown,
    other: unknown,
  ): unknown => {
    if (isSame(mine, other) || isSame(other, was)) return mine;
    if (isSame(mine, was)) return other;
    if (!byField.has(collection) || !isFields(mine) || !isFields(other)) {
      const key = `${collection}/${id}`;
      return settle(was, mine, other, () => ({ key, collection, id, field: null }));
    }
    const before = isFields(was) ? was : {};
    return collection === 'agreements'
      ? settleAgreement(id, before, mine, other)
      : settleFields({ collection, id }, '', before, mine, other);
  };

  const profile = settleFields(
    { collection: 'profile', id: '' },
    '',
    base.profile,
    ours.profile,
    theirs.profile,
  );
  const merged: Record<string, unknown> = { profile };
  for (const name of collectionNames) {
    const records: Record<string, unknown> = {};
    const [b, m, o]: readonly Fields[] = [base[name], ours[name], theirs[name]];
    for (const id of keysOf(m ?? {}, o ?? {}, b ?? {})) {
      const record = settleRecord(name, id, own(b, id), own(m, id), own(o, id));
      if (record !== undefined) records[id] = record;
    }
    merged[name] = records;
  }
  // Every value in it comes, whole, from a register; the loop over names can't say that to the compiler.
  const register = merged as unknown as Register;
  return { register: keepReferred(base, ours, theirs, register), conflicts };
}

/** An agreement taken apart into what is merged entry by entry and the rest. */
interface Apart {
  readonly rest: Fields;
  readonly terms: Fields;
  readonly parties: Agreement['parties'];
  readonly flows: Agreement['flows'];
}

function apart(agreement: Fields): Apart {
  // Called with records of the collection `agreements` alone, or with nothing.
  const { terms = {}, parties = [], flows = [], ...rest } = agreement as Partial<Agreement>;
  return { rest, terms, parties, flows };
}

function byId(list: readonly { readonly id: string }[]): Fields {
  return Object.fromEntries(list.map((entry) => [entry.id, entry]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(fields: Fields | undefined, name: string): unknown {
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function keysOf(...all: readonly Fields[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const fields of all) for (const key of Object.keys(fields)) keys.add(key);
  return keys;
}
