import path from 'node:path';
import type { Refusal } from '../../shared/result/refusal.ts';
import { err, type Result } from '../../shared/result/result.ts';
import type { CliIo } from './command.ts';

/** The whole path of what was typed. */
export function resolved(typed: string, io: CliIo): string {
  return path.resolve(io.cwd, typed);
}

/** A refusal with the paths as they were typed, whatever those who refused call them. */
export function asTyped(refused: Refusal, typed: string, io: CliIo): Refusal {
  const whole = resolved(typed, io);
  const say = (sentence: string): string =>
    whole === typed ? sentence : sentence.replaceAll(whole, typed);
  return {
    code: refused.code,
    what: say(refused.what),
    safe: say(refused.safe),
    next: say(refused.next),
  };
}

/** A refusal about a register folder, with the folder named as it was typed. */
export function inFolder(refused: Refusal, typed: string, io: CliIo): Result<never, Refusal> {
  const said = asTyped(refused, typed, io);
  return err({ ...said, what: `${typed}: ${said.what}` });
}
