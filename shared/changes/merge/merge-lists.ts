interface Entry {
  readonly id: string;
}

function idsOf(list: readonly Entry[]): readonly string[] {
  return list.map(({ id }) => id);
}

function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

/**
 * The entries of a merged list in their order: that of the side which alone changed it; where both did,
 * the old order, and after it what came new, by id, so that it is the same whichever side is ours.
 */
export function mergedList(
  base: readonly Entry[],
  ours: readonly Entry[],
  theirs: readonly Entry[],
  merged: Readonly<Record<string, unknown>>,
): readonly unknown[] {
  const [was, mine, other] = [idsOf(base), idsOf(ours), idsOf(theirs)];
  const order = isSameOrder(other, was)
    ? mine
    : isSameOrder(mine, was) || isSameOrder(mine, other)
      ? other
      : [...was, ...[...new Set([...mine, ...other])].filter((id) => !was.includes(id)).sort()];
  // What a conflict has kept although the side with the order dropped it comes last.
  const all = [...order, ...was.filter((id) => !order.includes(id))];
  return all.filter((id) => Object.hasOwn(merged, id)).map((id) => merged[id]);
}
