/** What the operating system can do to keep a key for the officer who is logged in. */
export interface MachineKeys {
  /**
   * `protected`: by the account of the officer. `weak`: the platform only hides the key from a quick
   * look. `none`: it keeps none.
   */
  readonly protection: 'protected' | 'weak' | 'none';
  /** Null where it can't. */
  readonly wrap: (key: Uint8Array) => Uint8Array | null;
  /** Null where it can't, or where somebody else wrapped it. */
  readonly unwrap: (wrapped: Uint8Array) => Uint8Array | null;
}

/** A machine that keeps no keys: the preview in a browser, and the command line. */
export const noMachineKeys: MachineKeys = {
  protection: 'none',
  wrap: () => null,
  unwrap: () => null,
};
