/** Readings that run, by the id that the window gave them, so that each can be stopped. */
export interface ReadingJobs {
  /**
   * Runs `work` under `jobId`. Its signal is given off when the job is stopped, when another takes the
   * same id, and when `isWanted` no longer holds: a register that was closed wants nothing read.
   */
  readonly run: <T>(
    jobId: string,
    isWanted: () => boolean,
    work: (signal: AbortSignal) => Promise<T>,
  ) => Promise<T>;
  /** Stops a job; one that has ended already is none. */
  readonly stop: (jobId: string) => void;
}

/** How often it is asked whether a running job is still wanted, in milliseconds. */
const askEvery = 300;

/** Starts without jobs. */
export function createReadingJobs(): ReadingJobs {
  const running = new Map<string, AbortController>();
  return {
    run: async (jobId, isWanted, work) => {
      running.get(jobId)?.abort();
      const controller = new AbortController();
      running.set(jobId, controller);
      const asking = setInterval(() => {
        if (!isWanted()) controller.abort();
      }, askEvery);
      try {
        return await work(controller.signal);
      } finally {
        clearInterval(asking);
        if (running.get(jobId) === controller) running.delete(jobId);
      }
    },
    stop: (jobId) => {
      running.get(jobId)?.abort();
    },
  };
}
