import type { z } from 'zod';
import type { Handlers } from '../../shared/contract/api.ts';
import { contract, type Channel } from '../../shared/contract/contract.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { FaultLog } from '../fault-log.ts';

/** Answers one message, whatever it is: a value that the contract allows, or a refusal. Never rejects. */
export type Dispatch = (channel: string, input: unknown) => Promise<Result<unknown, Refusal>>;

/** Whether the contract knows a channel of this name; names of `Object.prototype` are none. */
function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name);
}

/**
 * Stands between a host's wire and the handlers: input is parsed before a handler sees it, output
 * before it leaves, and what a handler throws becomes a refusal with the code `fault` and a local log
 * entry without any of the register's words.
 */
export function createDispatch(handlers: Handlers, log: FaultLog): Dispatch {
  return async (channel, input) => {
    if (!isChannel(channel))
      return err(malformed('The message names nothing that Concordat does.'));
    const schemas: { input: z.ZodType; output: z.ZodType } = contract[channel];
    try {
      if (!isPlainObject(input)) return err(malformed(`${channel}: it is not a message.`));
      const asked = schemas.input.safeParse(input);
      if (!asked.success) return err(malformed(`${channel}: ${whereWrong(asked.error)}`));
      // The input was parsed by this channel's own schema; the union over all channels can't express it.
      const handler = handlers[channel] as (
        input: unknown,
      ) => Promise<Result<unknown, Refusal>> | Result<unknown, Refusal>;
      const answer = await handler(asked.data);
      if (!answer.ok) return answer;
      return ok(schemas.output.parse(answer.value));
    } catch (error) {
      log(channel, error);
      return err(fault(channel));
    }
  };
}

/** Every message is an object with named fields; bytes, lists, dates and maps are none. */
function isPlainObject(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return prototype === Object.prototype || prototype === null;
}

/** The refusal for a message that is not what the contract says. */
export function malformed(what: string): Refusal {
  return refusal(
    'malformed',
    `The window sent a message that can’t be used. ${what}`,
    'Do it again; if it happens again, restart Concordat.',
  );
}

function fault(channel: string): Refusal {
  return refusal(
    'fault',
    `Something went wrong inside Concordat (${channel}). It is our fault, not yours.`,
    'Try again. If it happens again, restart Concordat and tell whoever looks after it; the log says where it happened.',
    'What was saved before is on disk.',
  );
}

/** Names the field and what is wrong with it, but not what was in it. */
function whereWrong(error: z.ZodError): string {
  const first = error.issues[0];
  if (first === undefined) return 'The message is not in the form agreed.';
  const path = first.path.map(String).join('.');
  return path === '' ? 'The message is not in the form agreed.' : `“${path}” is not as agreed.`;
}
