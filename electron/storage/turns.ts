/**
 * Long work in short turns, so that the window stays alive beside it: after each few milliseconds it
 * lets everything else have its turn.
 */
export interface Turns {
  /** True when the present turn has lasted long enough. */
  readonly isOver: () => boolean;
  /** Resolves when everybody else has had a turn. */
  readonly next: () => Promise<void>;
}

/** Turns of `milliseconds`; 8 leave room for a frame of the window. */
export function shortTurns(milliseconds = 8): Turns {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began >= milliseconds,
    next: () =>
      new Promise((resolve) => {
        setImmediate(() => {
          began = performance.now();
          resolve();
        });
      }),
  };
}

/** One turn without an end, for a command that nobody watches. */
export const oneTurn: Turns = { isOver: () => false, next: () => Promise.resolve() };
