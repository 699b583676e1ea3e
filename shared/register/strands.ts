/** The four strands of the serious and organised crime strategy, in its order. */
export const strands = ['pursue', 'prevent', 'protect', 'prepare'] as const;
export type Strand = (typeof strands)[number];

/** Labels for people. */
export const strandLabels: Readonly<Record<Strand, string>> = {
  pursue: 'Pursue',
  prevent: 'Prevent',
  protect: 'Protect',
  prepare: 'Prepare',
};

const all = /\b(?:4\s*ps?|four\s+ps?|all(?:\s+(?:4|four))?(?:\s+strands)?)\b/i;

/** The strands that the words of a register name, in the order of the strategy; "4P" names all. */
export function strandsIn(values: readonly string[]): readonly Strand[] {
  const said = values.join(' ; ');
  if (all.test(said)) return strands;
  return strands.filter((strand) => new RegExp(`\\b${strand}\\b`, 'i').test(said));
}
