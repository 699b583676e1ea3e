import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { startChild } from './child.ts';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import { defaultLimits, wallSecondsFor, type JobFailure, type JobLimits } from './limits.ts';
import { isJobMessage, type JobProgress } from './messages.ts';

/** How a job is run. */
export interface JobOptions {
  readonly limits?: Partial<JobLimits>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: JobProgress) => void;
  /** The worker's file where it is not the one beside us. For tests. */
  readonly worker?: string;
}

const watchEvery = 100;
/** A child that has not said anything for so long, where only it can tell its memory, is hung. */
const silence = 5_000;

/** Resident bytes of a process as the system tells; null where it does not (Windows, macOS). */
function residentBytes(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Number.isFinite(pages) ? pages * 4096 : null;
  } catch {
    // The process has just ended; its end is reported on its own.
    return null;
  }
}

/** Clock ticks in a second of Linux's process times, the same on every machine it runs on. */
const ticksPerSecond = 100;

/** Seconds of the processor that a process has spent as the system tells; null where it does not. */
function processorSeconds(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold anything; user and system time are 12 and 13 after it.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    const ticks = (user ?? 0) + (system ?? 0);
    return Number.isFinite(ticks) ? ticks / ticksPerSecond : null;
  } catch {
    // The process has just ended; its end is reported on its own.
    return null;
  }
}

/**
 * Runs one job in a process of its own and ends the process whatever happens. Never throws for what
 * a file does: time, memory, a crash and cancelling are answers.
 */
export async function runJob<J extends JobName>(
  job: J,
  input: JobInput<J>,
  options: JobOptions = {},
): Promise<Result<JobOutput<J>, JobFailure>> {
  const limits = { ...defaultLimits, ...options.limits };
  const { signal } = options;
  if (signal?.aborted === true) return err('cancelled');
  const child = await startChild(
    limits.heapMegabytes,
    ...(options.worker === undefined ? [] : [options.worker]),
  );
  return await new Promise((settle) => {
    let settled = false;
    const started = performance.now();
    let lastHeard = started;
    const finish = (answer: Result<JobOutput<J>, JobFailure>): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timeout);
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      child.kill();
      settle(answer);
    };
    const checkMemory = (bytes: number): void => {
      if (bytes > limits.megabytes * 1024 * 1024) finish(err('too-much-memory'));
    };
    const cancel = (): void => {
      finish(err('cancelled'));
    };
    const checkWork = (spent: number): void => {
      const passed = (performance.now() - started) / 1_000;
      if (passed >= limits.seconds && spent >= limits.seconds) finish(err('timed-out'));
    };
    const timeout = setTimeout(
      () => {
        finish(err('timed-out'));
      },
      (limits.wallSeconds ?? wallSecondsFor(limits.seconds)) * 1_000,
    );
    const watch = setInterval(() => {
      const pid = child.pid();
      const bytes = pid === undefined ? null : residentBytes(pid);
      const spent = pid === undefined ? null : processorSeconds(pid);
      if (spent !== null) checkWork(spent);
      if (bytes !== null) checkMemory(bytes);
      else if (process.platform !== 'linux' && performance.now() - lastHeard > silence)
        finish(err('timed-out'));
    }, watchEvery);
    signal?.addEventListener('abort', cancel, { once: true });
    child.onMessage((message) => {
      if (!isJobMessage(message)) return;
      lastHeard = performance.now();
      if (message.kind === 'memory') {
        checkMemory(message.bytes);
        checkWork(message.processorSeconds);
      } else if (message.kind === 'progress') options.onProgress?.(message.progress);
      else if (message.kind === 'failed') finish(err('crashed'));
      // The worker answers with the output of the job it was sent; both sides share one table of jobs.
      else finish(ok(message.output as JobOutput<J>));
    });
    child.onEnd(() => {
      finish(err('crashed'));
    });
    child.send({ job, input });
  });
}
