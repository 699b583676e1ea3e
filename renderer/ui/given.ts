/** The properties that were given: those that are `undefined` are left out, so that defaults hold. */
export function given<T extends object>(
  properties: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const [key, value] of Object.entries(properties)) {
    // `Object.entries` forgets the key's type; the key does come from T.
    if (value !== undefined) kept[key as keyof T] = value as Exclude<T[keyof T], undefined>;
  }
  return kept;
}
