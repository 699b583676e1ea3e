/** One measurement, as `npm run bench -- --json F` writes it. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same work done by somebody else in the same run; `ratio` is ours over theirs. */
  readonly peer: { readonly name: string; readonly value: number; readonly ratio: number } | null;
  /** The limit on an idle two-core machine, in `unit`. */
  readonly budget: number | null;
  /** Null where there is no budget. */
  readonly within: boolean | null;
}
