import type { RegisterSubject } from './subject.ts';
import type { Lookups } from './lookups.ts';

/** Everything by which an agreement of the register can be named, folded. */
export type RegisterNames = ReadonlySet<string>;

const known = new WeakMap<RegisterSubject['register']['agreements'], RegisterNames>();

/** The references and titles of a register; the same agreements are gone through once. */
export function registerNames(
  register: RegisterSubject['register'],
  lookups: Lookups,
): RegisterNames {
  const before = known.get(register.agreements);
  if (before !== undefined) return before;
  const names = new Set<string>();
  for (const { ref, title } of Object.values(register.agreements)) {
    names.add(lookups.folded(ref));
    names.add(lookups.folded(title));
  }
  known.set(register.agreements, names);
  return names;
}

/** True where `text` names an agreement, alone or as the first words of a longer note. */
export function namedIn(names: RegisterNames, text: string, lookups: Lookups): boolean {
  if (names.has(lookups.folded(text))) return true;
  const words = text.split(/[\s,;()]+/).filter((word) => /\d/.test(word));
  return words.some((word) => names.has(lookups.folded(word)));
}
