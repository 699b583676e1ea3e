/** Right and wrong answers of one kind. */
export interface Tally {
  /** Wanted and given. */
  right: number;
  /** Given and not wanted. */
  wrong: number;
  /** Wanted and not given. */
  missed: number;
}

export function emptyTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

export function addTally(to: Tally, from: Tally): void {
  to.right += from.right;
  to.wrong += from.wrong;
  to.missed += from.missed;
}

/** One where nothing was given: nothing wrong was said. */
export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

export function f1(tally: Tally): number {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** A share of a whole as one number; one where there is no whole. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
