import type { Refusal } from '../../shared/result/refusal.ts';
import type { Result } from '../../shared/result/result.ts';
import type { Clock } from '../session/host-ports.ts';
import type { Arguments, FlagSpecs } from './arguments.ts';

/** Exit codes that others build on: interfaces of the command line. */
export const exitCodes = { done: 0, found: 1, badInput: 2, ourFault: 3 } as const;
/** One of the codes with which the command line ends. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command has to do with: where it writes, where paths begin, and what day it is. */
export interface CliIo {
  /** Writes to standard output. */
  readonly out: (chunk: string | Uint8Array) => void;
  /** Writes one line to standard error. */
  readonly say: (line: string) => void;
  /** Folder from which the paths on the command line count. */
  readonly cwd: string;
  readonly clock: Clock;
  /** The passphrase of a sealed register, from the variable that `--passphrase-env` names; else null. */
  readonly secret?: string | null;
  /** Asks for a passphrase at a terminal, unseen; null where it is broken off. Not there without one. */
  readonly askSecret?: (question: string) => Promise<string | null>;
  /** Folder with `partners/`, `samples/` and `fonts/`. */
  readonly assetsFolder: string;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** How it is called, in one line, without the word `concordat`. */
  readonly usage: string;
  /** What it does, in one sentence. */
  readonly does: string;
  /** What stands without a flag, in order; all of it is required. */
  readonly positionals: readonly string[];
  readonly flags: FlagSpecs;
  readonly run: (args: Arguments, io: CliIo) => Promise<Result<ExitCode, Refusal>>;
}
