import { Session, type Profiler } from 'node:inspector';

/** Sees which parts of our own code a piece of work went through. */
export interface Coverage {
  /**
   * Marks of the blocks of all functions that ran since the last call, each with how often, roughly. V8
   * tells a block apart only where it ran less often than what is around it: one that did not run is a
   * mark as well, and its changing shape shows how far the function was gone through.
   */
  readonly take: () => readonly string[];
  readonly end: () => void;
}

/** How often a block ran, as far as it is told apart: once, twice, a few times, many times. */
function often(count: number): number {
  return Math.min(8, Math.ceil(Math.log2(count + 1)));
}

/**
 * Watches the blocks of scripts whose address `isWatched` by V8's own precise coverage, in this very
 * process. Only one may watch at a time.
 */
export function watchCoverage(isWatched: (address: string) => boolean): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = (): readonly string[] => {
    let scripts: readonly Profiler.ScriptCoverage[] = [];
    // In the same process the answer is there before `post` returns.
    session.post('Profiler.takePreciseCoverage', (fault, { result }) => {
      if (fault !== null) throw fault;
      scripts = result;
    });
    return scripts.flatMap(({ scriptId, url, functions }) =>
      isWatched(url)
        ? functions.flatMap(({ ranges }) =>
            ranges.map(
              ({ startOffset, endOffset, count }) =>
                `${scriptId}:${startOffset}-${endOffset}*${often(count)}`,
            ),
          )
        : [],
    );
  };
  take();
  return {
    take,
    end: () => {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
