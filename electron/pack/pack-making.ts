import { setImmediate } from 'node:timers/promises';
import type { PackPlace, PackProgress, PackWatch } from '../../shared/pack/pack-input.ts';

/** How far the pack that is being made has come. */
export interface MakingProgress {
  /** Pages that are set so far. */
  readonly pages: number;
  /** Pages that are written; 0 as long as not all are set. */
  readonly written: number;
  /** The places that are known so far, with their pages. */
  readonly contents: readonly PackPlace[];
}

/** The one pack that is being made to be looked at. */
export interface PackMaking {
  /** Begins another, which stops the one before: who changes a pack no longer wants to see it. */
  begin(): { readonly watch: PackWatch; readonly end: () => void };
  /** Null where none is being made. */
  progress(): MakingProgress | null;
  stop(): void;
}

/** How long others wait at most for their turn, in milliseconds. */
const turn = 12;

/** Lets everything else that waits have its turn, so that the window answers while a pack is made. */
export function breathing(): PackWatch {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turn) return true;
    await setImmediate();
    since = performance.now();
    return true;
  };
}

/** Keeps who makes a pack, who looks on and who stops it apart. */
export function createPackMaking(): PackMaking {
  let current: { progress: PackProgress | null; isStopped: boolean } | null = null;
  function stop(): void {
    if (current !== null) current.isStopped = true;
    current = null;
  }
  return {
    begin() {
      stop();
      const own = { progress: null as PackProgress | null, isStopped: false };
      current = own;
      const breathe = breathing();
      return {
        async watch(progress) {
          own.progress = progress;
          await breathe(progress);
          return !own.isStopped;
        },
        end() {
          if (current === own) current = null;
        },
      };
    },
    progress() {
      const { progress = null } = current ?? {};
      if (progress === null) return null;
      const { pages, written } = progress;
      return { pages, written, contents: progress.contents() };
    },
    stop,
  };
}
