import type { QueueGroup } from '../../../shared/contract/channels-findings.ts';

/** One line of the list: a head of a group, or the place of a finding. */
export type QueueLine =
  | { readonly kind: 'group'; readonly group: QueueGroup }
  | { readonly kind: 'finding'; readonly place: number };

/** Heads and findings as lines, without holding the findings: there may be sixty thousand. */
export interface QueueLayout {
  readonly lines: number;
  /** Findings of the list; heads are not counted. */
  readonly findings: number;
  /** Null beyond the end. */
  readonly lineAt: (line: number) => QueueLine | null;
  /** The line on which the finding of a place stands; -1 where the list has no such place. */
  readonly lineOf: (place: number) => number;
}

/** Lays groups out one under the other, each with its head. */
export function layOut(groups: readonly QueueGroup[]): QueueLayout {
  // The line of each head; the findings before it stand on the lines before, one head fewer.
  const heads: number[] = [];
  let findings = 0;
  for (const [at, group] of groups.entries()) {
    heads.push(findings + at);
    findings += group.count;
  }
  /** The last group whose head is at or before, told by `first`. */
  const groupAt = (isBefore: (group: number) => boolean): number => {
    let [low, high] = [0, heads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    lines: findings + groups.length,
    findings,
    lineAt: (line) => {
      if (line < 0 || line >= findings + groups.length) return null;
      const at = groupAt((group) => (heads[group] ?? 0) <= line);
      const group = groups[at];
      if (group === undefined) return null;
      return heads[at] === line
        ? { kind: 'group', group }
        : { kind: 'finding', place: line - at - 1 };
    },
    lineOf: (place) => {
      if (place < 0 || place >= findings) return -1;
      return place + groupAt((group) => (heads[group] ?? 0) - group <= place) + 1;
    },
  };
}

/** The place to stand on next: one step down or up, or any number; the ends hold. */
export function stepFrom(place: number | null, step: number, findings: number): number | null {
  if (findings === 0) return null;
  return place === null ? 0 : Math.min(findings - 1, Math.max(0, place + step));
}

/**
 * The place to stand on once the findings of some places have left the list: the first below that is
 * left, which has moved up by as many as left above it. Beyond the end it is the last.
 */
export function placeAfter(place: number, gone: readonly number[]): number {
  return place - gone.filter((each) => each < place).length;
}
