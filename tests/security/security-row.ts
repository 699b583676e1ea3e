/** One line of the audit and whether it holds. */
export interface SecurityRow {
  /** Where it was looked for: in what was built, in a started app, in a packed one. */
  readonly where: string;
  readonly line: string;
  readonly holds: boolean;
  /** What was found instead; null where it holds. */
  readonly found: string | null;
}
