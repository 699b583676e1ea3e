/** What a single key does in Findings. They can be switched off in Settings. */
export type FindingCommand = 'next' | 'previous' | 'accept' | 'dismiss' | 'action' | 'tick';

const commands: Readonly<Record<string, FindingCommand>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  d: 'dismiss',
  n: 'action',
  x: 'tick',
};

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** True where letters are typed: a field, a list that finds by letter, a dialog. */
  readonly inField: boolean;
}

/** The command of a key press; null where it is none, or where single keys are off. */
export function commandOf(press: KeyPress, singleKeys: boolean): FindingCommand | null {
  if (!singleKeys || press.inField || press.ctrlKey || press.altKey || press.metaKey) return null;
  return commands[press.key.toLowerCase()] ?? null;
}
