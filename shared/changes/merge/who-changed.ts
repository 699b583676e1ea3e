import type { Change, SimpleChange } from '../change.ts';
import { isSame } from '../same.ts';

/** Who made a change and when. */
export interface Author {
  readonly by: string;
  readonly at: string;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields in which two records differ. */
function differing(before: unknown, after: unknown): readonly string[] {
  const [was, is] = [isFields(before) ? before : {}, isFields(after) ? after : {}];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => !isSame(was[name], is[name]),
  );
}

/** The keys, as conflicts carry them, of what a change touched; with those of the records around it. */
function touchedKeys(change: SimpleChange): readonly string[] {
  switch (change.kind) {
    case 'profile-set':
      return differing(change.before, change.after).map((name) => `profile//${name}`);
    case 'record-put': {
      const record = `${change.collection}/${change.id}`;
      const fields = differing(change.before, change.after).flatMap((name) => {
        const deeper = ['terms', 'parties', 'flows'].includes(name)
          ? deeperKeys(name, change.before, change.after)
          : [name];
        return deeper.map((field) => `${record}/${field}`);
      });
      return [record, ...fields];
    }
    case 'details-set':
      return differing(change.before, change.after).map(
        (name) => `agreements/${change.agreementId}/${name}`,
      );
    case 'term-set':
      return [`agreements/${change.agreementId}/terms/${change.term}`];
    case 'party-set':
      return [`agreements/${change.agreementId}/parties/${change.partyId}`];
    case 'flow-set':
      return [`agreements/${change.agreementId}/flows/${change.flowId}`];
  }
}

function deeperKeys(name: string, before: unknown, after: unknown): readonly string[] {
  const inside = (record: unknown): Fields => {
    const value = isFields(record) ? record[name] : undefined;
    if (!Array.isArray(value)) return isFields(value) ? value : {};
    const entries = value.flatMap((entry: unknown) =>
      isFields(entry) && typeof entry['id'] === 'string' ? [[entry['id'], entry] as const] : [],
    );
    return Object.fromEntries(entries);
  };
  return differing(inside(before), inside(after)).map((key) => `${name}/${key}`);
}

/** Who last changed each thing, by the key under which a conflict names it. */
export function lastAuthors(
  records: readonly (Author & { readonly change: Change })[],
): ReadonlyMap<string, Author> {
  const authors = new Map<string, Author>();
  for (const { by, at, change } of records) {
    for (const part of change.kind === 'batch' ? change.changes : [change]) {
      for (const key of touchedKeys(part)) {
        authors.set(key, { by, at });
        // A record as a whole was last changed when anything in it was.
        const [collection = '', id = ''] = key.split('/');
        authors.set(`${collection}/${id}`, { by, at });
      }
    }
  }
  return authors;
}
