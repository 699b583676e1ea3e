import type { Register } from '../../register/register.ts';
import type { SimpleChange } from '../change.ts';
import { differenceOf } from '../difference.ts';
import { isSame } from '../same.ts';
import { mergeRegisters, type Conflict, type Side } from './merge-registers.ts';

/** What a merge would do. */
export interface MergePlan {
  /** The changes that come in when every conflict is left as it is here. */
  readonly incoming: readonly SimpleChange[];
  readonly conflicts: readonly Conflict[];
  /** The other copy says nothing that this one does not hold already. */
  readonly isNothing: boolean;
}

/** Lays out a merge; nothing is decided yet. */
export function planMerge(base: Register, ours: Register, theirs: Register): MergePlan {
  const { register, conflicts } = mergeRegisters(base, ours, theirs, new Map());
  // That copies were merged is bookkeeping: two copies that merge each other in turn must come to rest.
  const isNothing = isSame({ ...base, merges: {} }, { ...theirs, merges: {} });
  const incoming = differenceOf({ ...ours, merges: {} }, { ...register, merges: {} });
  return { incoming, conflicts, isNothing };
}

/** The changes that make the merged register of ours, once every conflict has its answer. */
export function mergeChanges(
  base: Register,
  ours: Register,
  theirs: Register,
  choice: ReadonlyMap<string, Side>,
): readonly SimpleChange[] {
  return differenceOf(ours, mergeRegisters(base, ours, theirs, choice).register);
}
