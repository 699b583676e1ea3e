import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Notes a fault of ours. `place` is a channel or a part of the app, never anything of the register. */
export type FaultLog = (place: string, error: unknown) => void;

const largest = 512 * 1024;

/**
 * A log on this machine only. It holds when, where and the code's own line numbers; the message of an
 * error is left out, because it may quote an agreement. Two files of at most 512 KB.
 */
export function createFaultLog(dataFolder: string, now: () => string): FaultLog {
  const folder = join(dataFolder, 'logs');
  const file = join(folder, 'faults.log');
  return (place, error) => {
    const line = `${now()} ${place} ${describeFault(error)}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) {
        renameSync(file, `${file}.1`);
      }
      appendFileSync(file, line, { mode: 0o600 });
    } catch (reason) {
      // A log that can't be written must not hide the fault, nor cause another.
      console.error(`${line}The log can’t be written: ${describeFault(reason)}`);
    }
  };
}

/** The kind of an error and where in our code it arose, on one line and without its message. */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return [`${error.name}${code}`, ...frames].join(' | ');
}
