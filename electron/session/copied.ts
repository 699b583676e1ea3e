import { sha256Of } from '../storage/hashing.ts';

/** The system's clipboard, as far as Concordat looks at it. */
export interface SystemClipboard {
  /** The text that it holds; nothing where it holds a picture or a file. */
  readonly text: () => string | Promise<string>;
  readonly clear: () => void | Promise<void>;
}

/** What became of a wish to clear the clipboard. */
export type ClearedClipboard = 'cleared' | 'not-ours' | 'nothing-copied';

/** Knows whether the clipboard still holds what was copied here, without keeping the words. */
export interface Copied {
  /** Something was just copied in the window. Clears it after the set time. */
  readonly noted: () => Promise<void>;
  /** Clears the clipboard where it still holds what was copied here, and nothing else. */
  readonly clear: () => Promise<ClearedClipboard>;
  /** Before the app ends: clears where a time is set, however much of it is left. */
  readonly end: () => Promise<void>;
}

/** `seconds` is asked at each copying: how long it may stay, null for as long as the officer likes. */
export function createCopied(clipboard: SystemClipboard, seconds: () => number | null): Copied {
  let ours: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const hash = async (): Promise<string> => sha256Of(await clipboard.text());
  const clear = async (): Promise<ClearedClipboard> => {
    clearTimeout(timer);
    const copied = ours;
    ours = null;
    if (copied === null) return 'nothing-copied';
    if ((await hash()) !== copied) return 'not-ours';
    await clipboard.clear();
    return 'cleared';
  };
  return {
    noted: async () => {
      ours = await hash();
      clearTimeout(timer);
      const after = seconds();
      if (after !== null) timer = setTimeout(() => void clear(), after * 1_000);
    },
    clear,
    end: async () => {
      if (seconds() !== null) await clear();
    },
  };
}
