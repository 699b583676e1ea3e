/** A number with its noun: `1 agreement`, `41 agreements`, `no agreements`. */
export function count(n: number, one: string, many = `${one}s`): string {
  if (n === 0) return `no ${many}`;
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** A number as it is written in English text: `10,000`. */
export function figure(n: number): string {
  return n.toLocaleString('en-GB');
}

/** Names in a sentence: `a, b and c`. */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** The same text with a capital at its start, to open a sentence. */
export function opening(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}
