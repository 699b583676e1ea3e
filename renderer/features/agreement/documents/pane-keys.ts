/** What a key does in the pane of a document. */
export type PaneCommand = 'next' | 'previous' | 'to-list' | 'use-words';

export interface PanePress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** True where letters are typed. */
  readonly inField: boolean;
}

/**
 * The command of a key press; null where it is none. Single letters are off in fields and where the
 * officer has switched them off; F3 works everywhere.
 */
export function paneCommandOf(press: PanePress, singleKeys: boolean): PaneCommand | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.key === 'F3') return press.shiftKey ? 'previous' : 'next';
  if (press.inField) return null;
  if (press.key === 'Escape') return 'to-list';
  if (!singleKeys || press.shiftKey) return null;
  switch (press.key.toLowerCase()) {
    case 'n':
      return 'next';
    case 'p':
      return 'previous';
    case 'u':
      return 'use-words';
    default:
      return null;
  }
}
