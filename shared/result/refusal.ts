/**
 * A refusal that an officer reads: what happened, where, whether data is safe, what can be done.
 * `code` is stable and is what tests and the interface switch on; the sentences are for people.
 */
export interface Refusal {
  readonly code: string;
  /** One sentence: what happened, with its place (file, sheet, row, field) where there is one. */
  readonly what: string;
  /** One sentence on the officer's data, for example "Nothing was changed." */
  readonly safe: string;
  /** One sentence: what can be done now. */
  readonly next: string;
}

/** Builds a refusal; `safe` defaults to the commonest truth, that nothing was written. */
export function refusal(
  code: string,
  what: string,
  next: string,
  safe = 'Nothing was changed.',
): Refusal {
  return { code, what, safe, next };
}
