import { collectionNames, type Register } from '../../register/register.ts';

type Records = Readonly<Record<string, unknown>>;

/** Ids that stand in a record under a name that ends in `Id` or `Ids`, however deep. */
function referredIn(value: unknown, into: Set<string>, isReference = false): void {
  if (typeof value === 'string') {
    if (isReference) into.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) referredIn(item, into, isReference);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      referredIn(member, into, /Ids?$/.test(name));
    }
  }
}

function referred(register: Register): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const name of collectionNames) {
    for (const record of Object.values<unknown>(register[name])) referredIn(record, ids);
  }
  return ids;
}

/**
 * Brings back what one side removed and the other has come to refer to: a partner that was removed here
 * and made a party there. Otherwise the merged register would name what it does not hold.
 */
export function keepReferred(
  base: Register,
  ours: Register,
  theirs: Register,
  merged: Register,
): Register {
  let result = merged;
  const sides = [ours, theirs].map((side) => ({
    side,
    refers: null as ReadonlySet<string> | null,
  }));
  for (;;) {
    const removed = collectionNames.flatMap((name) =>
      Object.keys(base[name])
        .filter((id) => !Object.hasOwn(result[name], id))
        .map((id) => ({ name, id })),
    );
    if (removed.length === 0) return result;
    const needed = referred(result);
    const back = removed.filter(({ id }) => needed.has(id) && !referredByRemover(id));
    if (back.length === 0) return result;
    for (const { name, id } of back) {
      const records: Records = result[name];
      const kept: unknown = [ours, theirs, base]
        .map((side) => (side[name] as Records)[id])
        .find(Boolean);
      result = { ...result, [name]: { ...records, [id]: kept } };
    }
  }

  /** Whoever removed it refers to it all the same: then it is no mistake of the merge. */
  function referredByRemover(id: string): boolean {
    return sides.some((each) => {
      if (collectionNames.some((name) => Object.hasOwn(each.side[name], id))) return false;
      each.refers ??= referred(each.side);
      return each.refers.has(id);
    });
  }
}
