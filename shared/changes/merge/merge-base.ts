import type { MergeRecord } from '../../register/merges.ts';

/** One copy, as far as finding the common beginning goes. */
export interface MergeSide {
  /** Hash of each change by its number; that of the first line is number 0. */
  readonly hashes: readonly string[];
  /** The copies that were merged into it and not taken back. */
  readonly merges: readonly MergeRecord[];
}

/** The state that both copies come from: change `seq` of the trail of `of`. */
export interface MergeBase {
  readonly of: 'ours' | 'theirs';
  readonly seq: number;
  /** The last change of each side that is older than the parting: what comes after it is told. */
  readonly oursFrom: number;
  readonly theirsFrom: number;
}

/** How many changes, the first line not counted, both begin with; null where they have no beginning in common. */
export function commonBeginning(ours: readonly string[], theirs: readonly string[]): number | null {
  if (ours[0] === undefined || ours[0] !== theirs[0]) return null;
  let low = 0;
  let high = Math.min(ours.length, theirs.length) - 1;
  // A chain that holds holds its whole past: where one hash is the same, all before it are.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ours[middle] === theirs[middle]) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The newest state of `from` that was merged into the other: its number there, and when that was. */
function lastMerged(
  merges: readonly MergeRecord[],
  from: readonly string[],
): { readonly seq: number; readonly mergedAt: number } | null {
  let last: { seq: number; mergedAt: number } | null = null;
  for (const { head, revision } of merges) {
    const seq = from.indexOf(head);
    if (seq !== -1 && (last === null || seq > last.seq)) last = { seq, mergedAt: revision + 1 };
  }
  return last;
}

/**
 * Finds the state that two copies come from: the end of their common beginning, or what was last merged
 * from the one into the other, whichever is newer. Null where they are not copies of one register. Where
 * each was merged into the other without knowing of that, only the common beginning is sure.
 */
export function mergeBase(ours: MergeSide, theirs: MergeSide): MergeBase | null {
  const common = commonBeginning(ours.hashes, theirs.hashes);
  if (common === null) return null;
  const plain: MergeBase = { of: 'ours', seq: common, oursFrom: common, theirsFrom: common };
  const fromTheirs = lastMerged(ours.merges, theirs.hashes);
  const fromOurs = lastMerged(theirs.merges, ours.hashes);
  const theirsIn =
    fromTheirs !== null && fromTheirs.seq > common
      ? { of: 'theirs' as const, seq: fromTheirs.seq, oursFrom: common, theirsFrom: fromTheirs.seq }
      : null;
  const oursIn =
    fromOurs !== null && fromOurs.seq > common
      ? { of: 'ours' as const, seq: fromOurs.seq, oursFrom: fromOurs.seq, theirsFrom: common }
      : null;
  if (theirsIn === null || oursIn === null) return theirsIn ?? oursIn ?? plain;
  // The later merge knew of the earlier one when what it took over came after that.
  if (fromTheirs !== null && oursIn.seq >= fromTheirs.mergedAt) return oursIn;
  if (fromOurs !== null && theirsIn.seq >= fromOurs.mergedAt) return theirsIn;
  return plain;
}
