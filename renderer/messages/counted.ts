const figures = new Intl.NumberFormat('en-GB');

/** A number as it is printed: `1,284`. */
export function figure(n: number): string {
  return figures.format(n);
}

/** A number with its noun: `1 finding`, `1,284 findings`, `no findings`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  if (n === 0) return `no ${many}`;
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** Names in a sentence: `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The sentence with its first letter raised. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
