/** What a job in a child process may use before it is ended. */
export interface JobLimits {
  /** Wall-clock seconds from the start of the process to its answer. */
  readonly seconds: number;
  /** Resident memory of the whole process, in MiB. Off-heap buffers count; a heap limit misses them. */
  readonly megabytes: number;
  /** V8's old space, in MiB. */
  readonly heapMegabytes: number;
}

/** Enough for the largest register that is accepted, and far less than harms a laptop. */
export const defaultLimits: JobLimits = { seconds: 30, megabytes: 1_024, heapMegabytes: 640 };

/** Why a job gave no answer. */
export type JobFailure = 'timed-out' | 'too-much-memory' | 'cancelled' | 'crashed';
