import path from 'node:path';
import { runCli } from '../../../electron/commands/run-cli.ts';
import { assetsFolder, today } from './test-app.ts';

/** What a command line said and how it ended. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly bytes: Uint8Array;
  /** Lines on standard error. */
  readonly said: readonly string[];
}

/** Runs a command line in this process, with `cwd` as the folder in which the person stands. */
export async function cli(cwd: string, ...argv: string[]): Promise<CliRun> {
  const chunks: Uint8Array[] = [];
  const said: string[] = [];
  const code = await runCli(argv, {
    out: (chunk) =>
      chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk),
    say: (line) => said.push(line),
    cwd: path.resolve(cwd),
    clock: { now: () => '2026-11-22T10:00:00.000Z', today: () => today },
    assetsFolder,
  });
  const bytes = Buffer.concat(chunks);
  return { code, out: bytes.toString('utf8'), bytes, said };
}
