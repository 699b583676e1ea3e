/** What a job in a child process may use before it is ended. */
export interface JobLimits {
  /**
   * Seconds of the process's own work: it is ended when so many have passed by the clock and it has spent
   * as many of the processor. A machine that is busy with other things is not held against a file.
   */
  readonly seconds: number;
  /** Seconds by the clock after which it is ended whatever it did; `wallSecondsFor` where not given. */
  readonly wallSeconds?: number;
  /** Resident memory of the whole process, in MiB. Off-heap buffers count; a heap limit misses them. */
  readonly megabytes: number;
  /** V8's old space, in MiB. */
  readonly heapMegabytes: number;
}

/** How long, by the clock, a job that may work for `seconds` is waited for on the busiest machine. */
export function wallSecondsFor(seconds: number): number {
  return seconds + 45;
}

/** Enough for the largest register that is accepted, and far less than harms a laptop. */
export const defaultLimits: JobLimits = { seconds: 30, megabytes: 1_024, heapMegabytes: 640 };

/** Why a job gave no answer. */
export type JobFailure = 'timed-out' | 'too-much-memory' | 'cancelled' | 'crashed';
